import { type Box, boundingBox } from '../box.ts';
import type { PageGrid } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { PageLayout } from '../page-layout.ts';
import { continuesParagraph, joinLines, type Measure, measureOf } from './paragraphs.ts';

/** What follows one another in a document: tables and paragraphs; a paragraph has its box on the page it starts on. */
export type FlowItem =
  | { readonly type: 'grid'; readonly page: PageLayout; readonly grid: PageGrid }
  | { readonly type: 'text'; readonly page: PageLayout; readonly text: string; readonly box: Box };

type Entry = { readonly page: PageLayout } & ({ readonly line: Line } | { readonly grid: PageGrid });

/** Lines in their order, every table before the first line below its top. */
function entriesOf(page: PageLayout, furniture: ReadonlySet<Line>): Entry[] {
  const grids = [...page.grids].sort((a, b) => a.top - b.top || a.left - b.left);
  const entries: Entry[] = [];
  let next = 0;
  const passTables = (until: number) => {
    for (; next < grids.length && (grids[next] as PageGrid).top < until; next += 1) {
      entries.push({ page, grid: grids[next] as PageGrid });
    }
  };
  for (const line of page.lines) {
    if (furniture.has(line)) continue;
    passTables(line.baseline);
    entries.push({ page, line });
  }
  passTables(Infinity);
  return entries;
}

/** Lines that share their height with another text: labels beside each other, never part of a paragraph. */
function neighbours(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const found: Line[] = [];
  for (const [index, line] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || next.baseline - line.baseline >= 0.4 * line.size) continue;
    found.push(line, next);
  }
  return found;
}

/** Whether each entry goes on with the sentence of the one before, as far as its place on the page tells. */
function continuations(
  entries: readonly Entry[],
  columns: ReadonlyMap<PageLayout, Measure>,
  alone: ReadonlySet<Line>,
): boolean[] {
  return entries.map((entry, index) => {
    const before = entries[index - 1];
    if (before === undefined || !('line' in before) || !('line' in entry)) return false;
    const measure = columns.get(before.page);
    if (measure === undefined || alone.has(before.line) || alone.has(entry.line)) return false;
    return continuesParagraph(before.line, entry.line, measure, before.page === entry.page);
  });
}

/** Tables and paragraphs of a document in reading order; a sentence goes on over the page. */
export function flowDocument(pages: readonly PageLayout[], furniture: ReadonlySet<Line>): FlowItem[] {
  const columns = textColumns(pages, (page) => page.lines.filter((line) => !furniture.has(line)));
  const entries = pages.flatMap((page) => entriesOf(page, furniture));
  const alone = new Set(pages.flatMap((page) => neighbours(page.lines)));
  const continues = continuations(entries, columns, alone);
  const starts = entries.flatMap((entry, index) =>
    'line' in entry && !continues[index] ? [entry.line.text] : [],
  );
  const numbers = learnEnumerators(starts);
  const paragraphs: { readonly entry: Entry; readonly lines: Line[]; readonly boxes: Box[] }[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = 'line' in entry ? [entry.line] : [];
    const starts = !continues[index] || line.some((first) => startsWithEnumerator(first.text, numbers));
    const open = paragraphs[paragraphs.length - 1];
    if (starts || open === undefined) {
      paragraphs.push({ entry, lines: line, boxes: [...line] });
      continue;
    }
    open.lines.push(...line);
    if (open.entry.page === entry.page) open.boxes.push(...line);
  }
  return paragraphs.map(({ entry, lines, boxes }): FlowItem => {
    const { page } = entry;
    return 'grid' in entry
      ? { type: 'grid', page, grid: entry.grid }
      : { type: 'text', page, text: joinLines(lines), box: boundingBox(boxes) };
  });
}

/**
 * Paragraph numbers, told by their shape and by example: what stands before the mark at the beginning of lines
 * that surely start a paragraph is a number wherever else it stands there.
 */

/** Up to three characters before an ideographic comma or between parentheses, or digits before a full stop. */
const shapes = [
  /^([^、（()）\s\d]{1,3})、/,
  /^[（(]([^、（()）\s]{1,3})[)）]/,
  /^(\d{1,2})(?:[、．]|\.(?!\d))/,
];

/** The paragraph number a text starts with, if it is shaped like one. */
function enumeratorOf(text: string): string | undefined {
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (match !== null) return match[1];
  }
  return undefined;
}

/** Starts seen so far, and how often. */
type KnownEnumerators = ReadonlyMap<string, number>;

/** Counts the paragraph numbers at the start of texts that surely start a paragraph. */
function learnEnumerators(starts: Iterable<string>): KnownEnumerators {
  const known = new Map<string, number>();
  for (const text of starts) {
    const number = enumeratorOf(text);
    if (number !== undefined) known.set(number, (known.get(number) ?? 0) + 1);
  }
  return known;
}

/** Whether a text starts with a paragraph number: digits, or something seen as one elsewhere. */
function startsWithEnumerator(text: string, known: KnownEnumerators): boolean {
  const number = enumeratorOf(text);
  return number !== undefined && (/^\d+$/.test(number) || known.has(number));
}

/** Share of a page's width that a column of text fills at least. */
const shortest = 0.5;

/** A short page says little about the text column; then the one of the whole document counts. */
function widest(own: Measure | undefined, usual: Measure | undefined): Measure | undefined {
  if (own === undefined || usual === undefined) return own ?? usual;
  const short = own.right - own.left < 0.8 * (usual.right - usual.left);
  return short ? usual : { left: own.left, right: Math.max(own.right, usual.right) };
}

/** When no line is long, nothing shows where lines end; then the margins are taken to be alike. */
function plausible(measure: Measure, pageWidth: number): Measure {
  const long = measure.right - measure.left > shortest * pageWidth;
  return long ? measure : { left: measure.left, right: pageWidth - measure.left };
}

function widthOf(page: PageLayout): number {
  return Math.round(page.box.right);
}

/** The text column of every page, judged by its lines and by those of pages of the same width. */
function textColumns(
  pages: readonly PageLayout[],
  linesOf: (page: PageLayout) => readonly Line[],
): ReadonlyMap<PageLayout, Measure> {
  const prose = new Map<number, Line[]>();
  for (const page of pages) {
    const lines = prose.get(widthOf(page)) ?? [];
    prose.set(widthOf(page), lines);
    if (page.grids.length === 0) for (const line of linesOf(page)) lines.push(line);
  }
  const usual = new Map([...prose].map(([width, lines]) => [width, measureOf(lines)]));
  return new Map(
    pages.map((page) => {
      const measure = widest(measureOf(linesOf(page)), usual.get(widthOf(page)));
      return [page, plausible(measure ?? { left: 0, right: 0 }, page.box.right)];
    }),
  );
}
