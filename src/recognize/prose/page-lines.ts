import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { endsAsHeading } from './heading-text.ts';
import { enumerationOf } from './numbering.ts';
import type { ProseLine } from './prose-line.ts';

const longestPageNumber = 20;
const longestPlainNumber = 4;
const longestRunningHead = 40;
const fewestRepeats = 3;

/** Takes out page numbers and the heads and feet that every page repeats. */
export function withoutPageLines(lines: readonly ProseLine[], lexicon: Lexicon): ProseLine[] {
  const heads = runningHeads(lines, lexicon);
  return lines.filter(
    (line, index) => !heads.has(line.text) && !isPageNumberLine(line, lines[index + 1], lexicon),
  );
}

/** 12, - 12 -, 第3页 共10页, 3/41. A bare number in front of a line that begins with a unit is part of a sentence. */
function isPageNumberLine({ text }: ProseLine, next: ProseLine | undefined, lexicon: Lexicon): boolean {
  if (text.length > longestPageNumber || !/[0-9]/.test(text)) return false;
  const words = wordsOf(lexicon.catalogue, 'pageNumberWords');
  const rest = [...text].filter((mark) => !/[0-9]/.test(mark) && !words.includes(mark)).join('');
  if (!/^[-\u2010-\u2015\u2212\u2500/|\u00b7~ ]*$/.test(rest)) return false;
  return (
    !/^[0-9]+$/.test(text) ||
    (text.length <= longestPlainNumber && !beginsWithUnit(next?.text ?? '', lexicon))
  );
}

function beginsWithUnit(text: string, lexicon: Lexicon): boolean {
  const words = [
    ...wordsOf(lexicon.catalogue, 'measureWords'),
    ...wordsOf(lexicon.catalogue, 'yearSuffixes'),
  ];
  return (
    /^[.%\u2030]/.test(text) ||
    [...lexicon.units.map(({ title }) => title), ...words].some((word) => text.startsWith(word))
  );
}

/** Unnumbered short lines that name the document and stand there again and again. */
function runningHeads(lines: readonly ProseLine[], lexicon: Lexicon): ReadonlySet<string> {
  const kinds = [...wordsOf(lexicon.catalogue, 'budgetKind'), ...wordsOf(lexicon.catalogue, 'finalKind')];
  const counts = new Map<string, number>();
  for (const { text, declared } of lines) {
    if (
      declared !== undefined ||
      text.length > longestRunningHead ||
      !/[^\u3002\uff1b;\uff0c\uff1a:]$/.test(text)
    )
      continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const isHead = (text: string): boolean =>
    kinds.some((kind) => text.includes(kind)) &&
    !endsAsHeading(text, lexicon) &&
    enumerationOf(text, lexicon) === undefined;
  return new Set(
    [...counts].filter(([text, count]) => count >= fewestRepeats && isHead(text)).map(([text]) => text),
  );
}
