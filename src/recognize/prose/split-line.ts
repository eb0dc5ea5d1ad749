import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { withoutSpaces } from './clean-text.ts';
import { gluedHeading, isHeading } from './heading-text.ts';
import { enumerationOf, inlineMarks, sectionRank } from './numbering.ts';
import type { ProseLine } from './prose-line.ts';

/** Cuts a line in which several headings, or headings and prose, were run together. */
export function splitLine(line: ProseLine, lexicon: Lexicon): ProseLine[] {
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
