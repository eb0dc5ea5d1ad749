import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { enumerationOf, inlineMarks, ranks, sectionRank } from '../../core/catalogue/numbering.ts';
import type { Narrative, Passage } from '../../core/model/narrative.ts';
import type { RawDocument } from '../../import/raw.ts';
import { withCells } from './cell-lines.ts';
import { withoutSpaces } from './clean-text.ts';
import { takeContents } from './contents-list.ts';
import { beginsWithLevel, type LineLayout } from './goes-on.ts';
import {
  endsAsHeading,
  endsAsSureHeading,
  gluedHeading,
  isDeclaredHeading,
  isHeading,
  isTitleAbove,
} from './heading-text.ts';
import { joinLines, type MarkedLine, type Paragraph } from './join-lines.ts';
import { joinLoneMarks } from './lone-marks.ts';
import type { ProseLine } from './prose-line.ts';
import { proseLines } from './prose-lines.ts';

/**
 * The prose of a document in reading order: paragraphs and headings, and the table of contents apart from them. Page
 * numbers, running heads, table text and personal data are left out.
 */
export function readProse(document: RawDocument, lexicon: Lexicon): Omit<Narrative, 'table'> {
  const listed = takeContents(proseLines(document, lexicon), lexicon);
  const told = joinLoneMarks(withoutPageLines(withCells(listed.lines, lexicon), lexicon), lexicon);
  const lines = told.flatMap((line) => splitLine(line, lexicon));
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
    usual: isText ? usualLines(lines) : () => false,
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

/** Share of the longer lines that are about as long as the one in the middle where lines are broken at all. */
const fewestUsual = 0.45;
const fewestLines = 6;

/** Says which lines are about as long as most, or longer, in a text where some lines hold several of the page. */
function usualLines(lines: readonly ProseLine[]): (line: ProseLine) => boolean {
  const widths = lines.map(widthOf).filter((width) => width >= narrowest);
  const middle = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const usual = widths.filter((each) => each >= middle * nearly && each <= middle / nearly).length;
  const isPage = middle <= widest && usual >= Math.max(fewestLines, widths.length * fewestUsual);
  return (line) => isPage && widthOf(line) >= middle * nearly;
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
  if (line.cell === true) return [line];
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
    (line, index) =>
      line.cell === true || (!heads.has(line.text) && !isPageNumberLine(line, lines[index + 1], lexicon)),
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

/** A heading that is open: what follows stands under it. Rank 0 for headings without a number. */
interface Step {
  readonly rank: number;
  readonly number: number;
  readonly declared?: number;
  readonly title: string;
}

/** Documents nest six deep at most; what goes deeper is a misreading. */
const deepest = 12;

/** Gives every paragraph the headings above it, and every heading its level, by the numbering. */
function passagesOf(paragraphs: readonly Paragraph[], lexicon: Lexicon): Passage[] {
  const steps = paragraphs.map((paragraph) => stepOf(paragraph, lexicon));
  const next = nextNumbers(steps);
  let open: readonly Step[] = [];
  let path: readonly string[] = [];
  return paragraphs.map(({ text, places, cell }, index) => {
    const step = steps[index];
    if (step === undefined) return { text, path, places, ...(cell && { cell }) };
    open = parentsOf(step, open, (rank) => next[index]?.[rank] ?? 0).slice(0, deepest);
    const passage = { text, heading: open.length + 1, path: open.map(({ title }) => title), places };
    open = [...open, step];
    path = open.map(({ title }) => title);
    return passage;
  });
}

function stepOf({ text, heading, declared }: Paragraph, lexicon: Lexicon): Step | undefined {
  if (!heading) return undefined;
  const mark = enumerationOf(text, lexicon);
  const level = declared === undefined ? {} : { declared };
  return { rank: mark?.rank ?? 0, number: mark?.number ?? 0, title: text, ...level };
}

/** For each paragraph the numbers of the next headings behind it, by rank; at 0 the rank of the next numbered one. */
function nextNumbers(steps: readonly (Step | undefined)[]): number[][] {
  const found: number[][] = new Array(steps.length);
  let row: number[] = new Array<number>(ranks).fill(0);
  for (let index = steps.length - 1; index >= 0; index--) {
    found[index] = row;
    const step = steps[index];
    if (step === undefined || step.rank === 0) continue;
    row = [...row];
    row[step.rank] = step.number;
    row[0] = step.rank;
  }
  return found;
}

type Next = (rank: number) => number;

/** The open headings under which a heading stands. */
function parentsOf(step: Step, open: readonly Step[], next: Next): readonly Step[] {
  if (step.rank === 0) return parentsOfUnnumbered(step, open, next);
  const same = open.findLastIndex((each) => each.rank === step.rank);
  if (step.number === 1 && isNested(step, open, next)) return open;
  if (same >= 0) return open.slice(0, same);
  const deeper = open.findIndex((each) => each.rank > step.rank);
  return deeper < 0 ? open : open.slice(0, deeper);
}

/** A numbering of a higher rank that begins inside a section: the numbers of that section go on behind it. */
function isNested(step: Step, open: readonly Step[], next: Next): boolean {
  const last = open.findLast((each) => each.rank > 0);
  return last !== undefined && last.rank > step.rank && next(last.rank) === last.number + 1;
}

/** Headings without a number follow each other; one in front of a numbering that begins anew stands above it. */
function parentsOfUnnumbered(step: Step, open: readonly Step[], next: Next): readonly Step[] {
  const { declared } = step;
  if (declared !== undefined && open.some((each) => each.declared !== undefined)) {
    const known = open.findIndex((each) => (each.declared ?? 0) >= declared);
    return known < 0 ? open : open.slice(0, known);
  }
  const rank = next(0);
  const begins = rank > 0 && next(rank) === 1;
  const deeper = begins ? open.findIndex((each) => each.rank >= rank) : -1;
  const parents = deeper < 0 ? open : open.slice(0, deeper);
  const plain = parents.findLastIndex((each) => each.rank === 0);
  return plain === parents.length - 1 && plain >= 0 ? parents.slice(0, plain) : parents;
}

const longestHeadingTail = 20;
const shortestBroken = 14;
/** Lines that a heading may be broken into. */
const mostHeadingLines = 3;
const closingMark = /^[\uff0c,\u3002\u3001;\uff1b:\uff1a)\uff09\u201d\u300b%]/;
const sentenceEnd = /[\u3002\uff1b;:\uff1a\uff01!\uff1f?]$/;

/** Tells headings from prose; a heading that was broken into lines is made whole. */
function markHeadings(
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
function isHeadingLine({ text, declared, cell }: ProseLine, isOpen: boolean, lexicon: Lexicon): boolean {
  if (cell === true) return false;
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
    const next = lines[start + count];
    const isFull = full(lines[start + count - 1] as ProseLine) && !isTitleAbove(text, next?.text, lexicon);
    const more = linesAfter(text, isFull, next, lexicon);
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
