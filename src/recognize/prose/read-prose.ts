import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import type { RawDocument } from '../../import/raw.ts';
import { withoutSpaces } from './clean-text.ts';
import { takeContents } from './contents-list.ts';
import type { LineLayout } from './goes-on.ts';
import { passagesOf } from './heading-paths.ts';
import { endsAsHeading, gluedHeading, isHeading } from './heading-text.ts';
import { joinLines } from './join-lines.ts';
import { markHeadings } from './mark-headings.ts';
import { enumerationOf, inlineMarks, sectionRank } from './numbering.ts';
import type { ProseLine } from './prose-line.ts';
import { proseLines } from './prose-lines.ts';

/**
 * The prose of a document in reading order: paragraphs and headings, and the table of contents apart from them. Page
 * numbers, running heads, table text and personal data are left out.
 */
export function readProse(document: RawDocument, lexicon: Lexicon): Omit<Narrative, 'table'> {
  const listed = takeContents(proseLines(document, lexicon), lexicon);
  const lines = withoutPageLines(listed.lines, lexicon).flatMap((line) => splitLine(line, lexicon));
  const layout = layoutOf(document.format, lines);
  const marked = markHeadings(lines, layout.full, lexicon);
  const passages = passagesOf(joinLines(marked, layout, lexicon), lexicon);
  return listed.contents.length === 0 ? { passages } : { passages, contents: listed.contents };
}

/** Other formats know their paragraphs; in plain text a line may be one of the page, and a page of either may cut. */
function layoutOf(format: string, lines: readonly ProseLine[]): LineLayout {
  const isText = format === 'text';
  return {
    full: isText ? fullLines(lines) : () => false,
    mayBreak: isText || format === 'pdf' || format === 'ofd',
  };
}

const narrowest = 16;
const widest = 160;
/** Share of the longer lines that are of nearly one width in a text whose lines are those of a page. */
const fewestFull = 0.35;
const nearly = 0.85;
const fullFrom = 0.8;

/** Says which lines fill the width of the page; none where each line is a whole paragraph. */
function fullLines(lines: readonly ProseLine[]): (line: ProseLine) => boolean {
  // Programs break lines at a width or at a number of characters.
  const byWidth = pageWidth(lines.map(widthOf), widest);
  const byCount = pageWidth(lines.map(countOf), widest / 2);
  if (byWidth === undefined && byCount === undefined) return () => false;
  return (line) =>
    (byWidth !== undefined && widthOf(line) >= byWidth * fullFrom) ||
    (byCount !== undefined && countOf(line) >= byCount * fullFrom);
}

/** The width that most of the longer lines have; `undefined` where they have none in common. */
function pageWidth(all: readonly number[], most: number): number | undefined {
  const widths = all.filter((width) => width >= narrowest).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = widths.filter((each) => each >= width * nearly && each <= width / nearly).length;
  const over = widths.filter((each) => each > width / nearly).length;
  const isPage = width <= most && full >= widths.length * fewestFull && over <= widths.length * 0.03;
  return isPage && width > 0 ? width : undefined;
}

function countOf({ spaced, ahead = '' }: ProseLine): number {
  return ahead.length + spaced.length;
}

/** Han characters are twice as wide as others. */
function widthOf({ spaced, ahead = '' }: ProseLine): number {
  let width = 0;
  for (const mark of ahead + spaced) width += mark > '\u2e7f' ? 2 : 1;
  return width;
}

/** Cuts a line in which several headings, or headings and prose, were run together. */
function splitLine(line: ProseLine, lexicon: Lexicon): ProseLine[] {
  const pieces: string[] = [];
  for (const piece of cutBeforeMarks(line.spaced, lexicon)) {
    const end = isHeading(withoutSpaces(piece), lexicon) ? 0 : gluedHeading(piece, lexicon);
    const rest = piece.slice(end).replace(/^[\u3002:\uff1a ]+/, '');
    if (end === 0 || rest === '') pieces.push(piece);
    else pieces.push(piece.slice(0, piece.length - rest.length), rest);
  }
  if (pieces.length === 1) return [line];
  return pieces.map((spaced, index) => ({
    ...line,
    text: withoutSpaces(spaced.trim()),
    spaced: spaced.trim(),
    afterTable: index === 0 && line.afterTable,
    // The last piece reaches as far as the printed line does.
    ...(index === pieces.length - 1 ? { ahead: pieces.slice(0, -1).join('') } : {}),
  }));
}

/** Cuts in front of a mark that begins a heading, where the text before it is at an end. */
function cutBeforeMarks(text: string, lexicon: Lexicon): string[] {
  const cuts: number[] = [];
  for (const { index } of text.matchAll(inlineMarks(lexicon))) {
    const from = cuts.at(-1) ?? 0;
    if (index > from && beginsHeading(text, from, index, lexicon)) cuts.push(index);
  }
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
}

function beginsHeading(text: string, from: number, at: number, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(from, at - 80), at);
  const isEnd = /[\u3002\uff1b;][\uff09)\u201d]? ?$/.test(before);
  if (!isEnd && !(at - from <= 80 && isHeading(withoutSpaces(before.trim()), lexicon))) return false;
  const mark = enumerationOf(text.slice(at, at + 20), lexicon);
  if (mark === undefined || mark.rank > sectionRank) return false;
  return (
    gluedHeading(text.slice(at, at + 100), lexicon) > 0 ||
    isHeading(withoutSpaces(text.slice(at, at + 60)), lexicon)
  );
}

const longestPageNumber = 20;
const longestPlainNumber = 4;
const longestRunningHead = 40;
const fewestRepeats = 3;

/** Takes out page numbers and the heads and feet that every page repeats. */
function withoutPageLines(lines: readonly ProseLine[], lexicon: Lexicon): ProseLine[] {
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
