import type { RawBlock, RawText } from '../raw.ts';
import {
  arePages,
  isFigureText,
  isValueText,
  type LooseRow,
  type LooseTable,
  textGrid,
} from './text-grid.ts';

const longestCell = 30;
const fewestRows = 3;
const mostFigures = 14;
const sentence = /[\u3002\uff1b;!\uff01?\uff1f]$/u;
const code = /^\d{3}(?:\d{2}){0,2}$/;
/** A title, a unit or a date above the header. */
const closesLead = /[:\uff1a]|.{8,}/u;

/** One row: where it begins, and how many cells it has. */
interface Shape {
  readonly start: number;
  readonly hasCode: boolean;
  readonly figures: number;
}

/** A table that was copied with one cell a paragraph, if its header, or its first row where it has none, is block `start`. */
export function stackedRun(blocks: readonly RawBlock[], start: number): LooseTable | undefined {
  const texts = cellTexts(blocks, start);
  if (texts.length < fewestRows * 2) return undefined;
  for (let figures = 1; figures <= mostFigures; figures++) {
    const found = withHeader(texts, figures, blocks[start - 1]);
    if (found !== undefined) return tableOf(texts, found.width, found.rows, start);
  }
  const rows = raggedRows(texts);
  return rows === undefined ? oneRow(texts, blocks[start - 1], start) : tableOf(texts, 0, rows, start);
}

/**
 * Headers one below the other, and below them the figures of the only row. Where there are not as many of the one as of
 * the other nobody knows what is whose: the figures stand behind all headers.
 */
function oneRow(
  texts: readonly RawText[],
  before: RawBlock | undefined,
  start: number,
): LooseTable | undefined {
  const isValue = ({ text }: RawText) => isValueText(text.trim());
  const words = texts.findIndex(isValue);
  const behind = texts.slice(Math.max(words, 0)).findIndex((text) => !isValue(text));
  const end = behind < 0 ? texts.length : words + behind;
  const figures = texts.slice(Math.max(words, 0), end).map(({ text }) => text.trim());
  const [first] = texts;
  if (first === undefined || words < fewestHeaders || figures.length < fewestHeaders) return undefined;
  if (!isLead(before) || texts.slice(0, words).some(({ text }) => unitLine.test(text))) return undefined;
  if (arePages(figures) || figures.length > words || !figures.some(isFigureText)) return undefined;
  if (texts.slice(end).some(isValue)) return undefined;
  const from = figures.length === words ? 0 : words;
  const cells = [texts.slice(0, words), texts.slice(words, end)].map((row, index) =>
    row.map(({ text }, column) => ({ text: text.trim(), column: column + index * from })),
  );
  const rows = cells.map((row, index) => ({
    cells: row,
    place: texts[index === 0 ? 0 : words]?.place ?? first.place,
  }));
  return { grid: { ...textGrid(rows, 'low'), stacked: true }, end: start + end };
}

const fewestHeaders = 3;
/** A line that says something of the table rather than of a column. */
const unitLine = /[:\uff1a]/u;

/** The paragraphs from a block on that may be cells. */
function cellTexts(blocks: readonly RawBlock[], start: number): RawText[] {
  const texts: RawText[] = [];
  for (let at = start; at < blocks.length && texts.length < longestRun; at++) {
    const block = blocks[at];
    if (block?.type !== 'text' || !isCell(block)) break;
    texts.push(block);
  }
  return texts;
}

const longestRun = 4_000;

function isCell({ text, heading }: RawText): boolean {
  const bare = text.trim();
  return (
    heading === undefined && bare.length <= longestCell && !sentence.test(bare) && !/\s{2,}|\t/.test(bare)
  );
}

function withHeader(
  texts: readonly RawText[],
  figures: number,
  before: RawBlock | undefined,
): { readonly width: number; readonly rows: readonly Shape[] } | undefined {
  for (const codes of [0, 1]) {
    const width = figures + 1 + codes;
    const header = texts.slice(0, width);
    if (header.length < width || header.some(({ text }) => isValueText(text.trim()))) continue;
    const rows = evenRows(texts, width, figures);
    const hasCodes = rows.some((row) => row.hasCode);
    if (rows.length < fewestRows || hasCodes !== (codes === 1) || looksLikePages(texts, rows)) continue;
    return isLead(before) ? { width, rows } : undefined;
  }
  return undefined;
}

/** What stands above a whole header is a title, a unit or no cell at all; a short word may be a header of its own. */
function isLead(before: RawBlock | undefined): boolean {
  if (before?.type !== 'text') return true;
  return before.heading !== undefined || closesLead.test(before.text.trim()) || !isCell(before);
}

/** Rows of as many figures each, from `start` on as far as they go. */
function evenRows(texts: readonly RawText[], start: number, figures: number): Shape[] {
  const rows: Shape[] = [];
  for (let at = start; at < texts.length; ) {
    const row = rowAt(texts, at, figures);
    if (row === undefined || row.figures !== figures) break;
    rows.push(row);
    at += row.figures + 1 + Number(row.hasCode);
  }
  return rows;
}

/** A label, a code before it perhaps, and the figures behind it; `figures` where it is known how many there are. */
function rowAt(texts: readonly RawText[], at: number, figures?: number): Shape | undefined {
  const textAt = (index: number): string => texts[index]?.text.trim() ?? '';
  const hasCode = code.test(textAt(at)) && !isValueText(textAt(at + 1)) && textAt(at + 1) !== '';
  const label = at + Number(hasCode);
  if (textAt(label) === '' || isValueText(textAt(label))) return undefined;
  let end = label + 1;
  const isRowNext = (): boolean =>
    beginsRow(textAt(end), textAt(end + 1)) && (textAt(end).length > 3 || end - label - 1 === figures);
  while (end < texts.length && isValueText(textAt(end)) && !isRowNext()) end++;
  const found = end - label - 1;
  return found === 0 ? undefined : { start: at, hasCode, figures: found };
}

/** A code is the beginning of the next row when a label follows it; one of three digits may be a figure of this row. */
const beginsRow = (text: string, next: string): boolean =>
  code.test(text) && /^[1-9]/.test(text) && next !== '' && !isValueText(next);

/** Rows of different lengths, blank cells being left out: their figures are seen, though nobody knows their columns. */
function raggedRows(texts: readonly RawText[]): Shape[] | undefined {
  const rows: Shape[] = [];
  for (let at = 0; at < texts.length; ) {
    const row = rowAt(texts, at);
    if (row === undefined) break;
    rows.push(row);
    at += row.figures + 1 + Number(row.hasCode);
  }
  return rows.length < fewestRows || looksLikePages(texts, rows) ? undefined : rows;
}

function looksLikePages(texts: readonly RawText[], rows: readonly Shape[]): boolean {
  const figures = rows.flatMap((row) => {
    const from = row.start + 1 + Number(row.hasCode);
    return texts.slice(from, from + row.figures).map(({ text }) => text.trim());
  });
  return !figures.some(isFigureText) || arePages(figures);
}

function tableOf(
  texts: readonly RawText[],
  width: number,
  rows: readonly Shape[],
  start: number,
): LooseTable | undefined {
  const [first] = texts;
  if (first === undefined) return undefined;
  const hasCodes = rows.some((row) => row.hasCode);
  const header = texts.slice(0, width).map(({ text }, column) => ({ text: text.trim(), column }));
  const body = rows.map((row) => looseRow(texts, row, hasCodes));
  const last = rows.at(-1);
  const end = last === undefined ? width : last.start + 1 + Number(last.hasCode) + last.figures;
  const all = width === 0 ? body : [{ cells: header, place: first.place }, ...body];
  return { grid: { ...textGrid(all, 'low'), stacked: true }, end: start + end };
}

function looseRow(texts: readonly RawText[], row: Shape, hasCodes: boolean): LooseRow {
  const length = row.figures + 1 + Number(row.hasCode);
  const shift = hasCodes && !row.hasCode ? 1 : 0;
  const cells = texts
    .slice(row.start, row.start + length)
    .map(({ text }, index) => ({ text: text.trim(), column: index === 0 && shift > 0 ? 0 : index + shift }));
  return { cells, place: texts[row.start]?.place ?? { file: '' } };
}
