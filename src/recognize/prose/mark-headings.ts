import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { beginsWithLevel } from './goes-on.ts';
import { endsAsHeading, endsAsSureHeading, isDeclaredHeading, isHeading } from './heading-text.ts';
import type { MarkedLine } from './join-lines.ts';
import { enumerationOf, ranks, sectionRank } from './numbering.ts';
import type { ProseLine } from './prose-line.ts';

const longestHeadingTail = 20;
const shortestBroken = 14;
/** Lines that a heading may be broken into. */
const mostHeadingLines = 3;
const closingMark = /^[\uff0c,\u3002\u3001;\uff1b:\uff1a)\uff09\u201d\u300b%]/;
const sentenceEnd = /[\u3002\uff1b;:\uff1a\uff01!\uff1f?]$/;

/** Tells headings from prose; a heading that was broken into lines is made whole. */
export function markHeadings(
  lines: readonly ProseLine[],
  full: (line: ProseLine) => boolean,
  lexicon: Lexicon,
): MarkedLine[] {
  const marked: MarkedLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as ProseLine;
    const last = marked.at(-1);
    const isOpen = last !== undefined && !last.heading && full(last) && !sentenceEnd.test(last.text);
    const count = isHeadingLine(line, isOpen, lexicon) ? headingLines(lines, index, full, lexicon) : 0;
    marked.push(count === 0 ? { ...line, heading: false } : wholeHeading(lines.slice(index, index + count)));
    index += Math.max(count, 1);
  }
  return marked.map((line, index) =>
    line.heading && isItem(line, marked[index + 1], lexicon) ? { ...line, heading: false } : line,
  );
}

/** Inside an open sentence only a number makes a heading. */
function isHeadingLine({ text, declared }: ProseLine, isOpen: boolean, lexicon: Lexicon): boolean {
  if (declared !== undefined) return isDeclaredHeading(text, lexicon);
  if (isOpen && enumerationOf(text, lexicon) === undefined) return false;
  return isHeading(text, lexicon);
}

/** Number of lines of the heading that begins in a line; 0 when it turns out to be the beginning of a sentence. */
function headingLines(
  lines: readonly ProseLine[],
  start: number,
  full: (line: ProseLine) => boolean,
  lexicon: Lexicon,
): number {
  const first = lines[start] as ProseLine;
  if (first.declared !== undefined) return 1;
  let text = first.text;
  for (let count = 1; count <= mostHeadingLines && isHeading(text, lexicon); count++) {
    const more = linesAfter(text, full(lines[start + count - 1] as ProseLine), lines[start + count], lexicon);
    if (more !== undefined) return more < 0 ? 0 : count + more;
    text += lines[start + count]?.text ?? '';
  }
  return 0;
}

/** Lines that follow the last one of a heading: 1 for its tail, -1 when it is no heading, `undefined` when unknown yet. */
function linesAfter(
  text: string,
  isFull: boolean,
  next: ProseLine | undefined,
  lexicon: Lexicon,
): number | undefined {
  if (next === undefined || !mayGoOn(next, lexicon)) return 0;
  if (closingMark.test(next.text) || isOpenLevel(next.text, lexicon)) return -1;
  if (isHeadingTail(text, next, lexicon) || beginsWithLevel(next.text, lexicon)) return 1;
  if (!isFull) return 0;
  if (!endsAsHeading(text, lexicon)) return undefined;
  const isSure = enumerationOf(text, lexicon) !== undefined || endsAsSureHeading(text, lexicon);
  return isSure ? 0 : -1;
}

/** A mark of a level behind which the sentence goes on; alone it is the tail of a heading. */
const isOpenLevel = (text: string, lexicon: Lexicon): boolean =>
  beginsWithLevel(text, lexicon) && !/[)\uff09]$/.test(text);

function mayGoOn(line: ProseLine, lexicon: Lexicon): boolean {
  return !line.afterTable && line.declared === undefined && enumerationOf(line.text, lexicon) === undefined;
}

/** 第三部分 某某局2024年度部门决算情况 / 说明. */
function isHeadingTail(heading: string, line: ProseLine, lexicon: Lexicon): boolean {
  if (line.text.length > longestHeadingTail || heading.length < shortestBroken) return false;
  if ((enumerationOf(heading, lexicon)?.rank ?? ranks) > 2 || !endsAsHeading(line.text, lexicon))
    return false;
  return !endsAsHeading(heading, lexicon) || line.text.length <= 2;
}

function wholeHeading(lines: readonly ProseLine[]): MarkedLine {
  const text = lines.map((line) => line.text).join('');
  return { ...(lines[0] as ProseLine), text, spaced: text, heading: true };
}

/**
 * An item of a list looks like a heading, but nothing stands under it: the next number follows at once. Sections do
 * stand empty; so it is an item only if it ends as a sentence or counts in Arabic numerals.
 */
function isItem(line: MarkedLine, next: MarkedLine | undefined, lexicon: Lexicon): boolean {
  const rank = enumerationOf(line.text, lexicon)?.rank ?? 0;
  if (rank === 0 || next === undefined || next.afterTable) return false;
  if (rank <= sectionRank && !/[\u3002\uff1b]$/.test(line.text)) return false;
  const mark = enumerationOf(next.text, lexicon);
  if (mark === undefined) return false;
  // Another numbering that begins is that of the items under it.
  return mark.rank === rank || (mark.rank < rank && mark.number > 1);
}
