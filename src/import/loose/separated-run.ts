import type { Place } from '../../core/model/place.ts';
import type { RawBlock, RawText } from '../raw.ts';
import { type CellTexts, isWord } from './cell-texts.ts';
import { placeNumbered } from './numbered-sides.ts';
import { shortHeader } from './short-header.ts';
import {
  arePages,
  isFigureText,
  isValueText,
  type LooseCell,
  type LooseRow,
  type LooseTable,
  textGrid,
} from './text-grid.ts';

const bars = /[|\uff5c\u2502\u2503]/u;
const rule = /^[\s\u2500-\u254b+=:-]*$/u;
const fewestRows = 2;
/** Longer lines are paragraphs, whatever stands between their words. */
const longest = 2_000;

/** A run of paragraphs whose cells stand between bars or tabs, from block `start` on. */
export function separatedRun(blocks: readonly RawBlock[], start: number): LooseTable | undefined {
  const first = blocks[start];
  const separator = first?.type === 'text' ? separatorOf(first.text) : undefined;
  if (separator === undefined) return undefined;
  let end = start;
  const rows: CellTexts[] = [];
  for (let block = blocks[end]; block?.type === 'text'; block = blocks[++end]) {
    if (rule.test(block.text) && rows.length > 0) continue;
    if (separatorOf(block.text) !== separator) break;
    rows.push(rowOf(block, separator));
  }
  if (rows.length < fewestRows || !holdsFigures(rows)) return undefined;
  return { grid: textGrid(placeRows(placeNumbered(rows)), 'high'), end };
}

type Separator = 'bar' | 'tab';

function separatorOf(text: string): Separator | undefined {
  if (text.length > longest) return undefined;
  if (bars.test(text)) return 'bar';
  return text.trim().includes('\t') ? 'tab' : undefined;
}

function rowOf({ text, place }: RawText, separator: Separator): CellTexts {
  const bare = text.trim();
  const cells = bare.split(separator === 'bar' ? bars : /\t/).map((cell) => cell.trim());
  if (separator === 'bar' && cells.length > 1) {
    if (cells[0] === '') cells.shift();
    if (cells.at(-1) === '') cells.pop();
  }
  return { texts: cells, place };
}

/** Figures stand behind the first cell of several rows, and they are no page numbers. */
function holdsFigures(rows: readonly CellTexts[]): boolean {
  const tails = rows.map(({ texts }) => texts.slice(1).filter(isValueText)).filter((tail) => tail.length > 0);
  if (tails.length === 0 || !tails.flat().some(isFigureText)) return false;
  const isList = rows.every(({ texts }) => texts.length === 2);
  return !(isList && arePages(tails.flat()));
}

/** A header of fewer columns spans nothing downwards. */
const fewestColumns = 4;

const nothing: CellTexts = { texts: [], place: { file: '' } };

interface Head {
  readonly width: number;
  readonly row: number;
}

interface Placed {
  readonly cells: LooseCell[];
  readonly place: Place;
}

/**
 * Puts the cells of rows back into their columns where merged cells were left out: a first cell that reaches down over
 * the rows below (each one cell shorter), and a label of a sum that reaches over the columns before its figures.
 */
function placeRows(rows: readonly CellTexts[]): LooseRow[] {
  const short = shortHeader(rows);
  if (short === undefined) return placeBelow(rows);
  const { from, at, upper, lower } = short;
  const head = [upper, lower].flatMap((cells, index) =>
    cells.length === 0 ? [] : [{ cells, place: rows[index === 0 ? from : at]?.place ?? nothing.place }],
  );
  const others = [rows.slice(0, from), rows.slice(at + 1)].map((each) =>
    each.map(({ texts, place }) => ({ cells: inOrder(texts, 0), place })),
  );
  return [...(others[0] ?? []), ...head, ...(others[1] ?? [])];
}

function placeBelow(rows: readonly CellTexts[]): LooseRow[] {
  let head: Head | undefined;
  const placed: Placed[] = [];
  for (const [row, { texts, place }] of rows.entries()) {
    const group = dividedBy(rows[row - 1], texts, rows[row + 1]);
    if (group !== undefined) {
      placed.push({ cells: belowGroup(texts, group, placed.at(-1)?.cells ?? []), place });
      continue;
    }
    if (isHeader(texts)) head = reachesDown(texts, rows[row + 1]) ? { width: texts.length, row } : undefined;
    placed.push({ cells: cellsBelow(texts, head, placed), place });
  }
  return placed;
}

/**
 * The last header of the row above, where blanks behind it leave room for as many labels as the row below begins with and
 * then ends in blanks: its own cells reach down over the labels, which were written from the left.
 */
function dividedBy(
  { texts: upper }: CellTexts = nothing,
  lower: readonly string[],
  { texts: next }: CellTexts = nothing,
): number | undefined {
  const group = upper.findLastIndex((text) => text !== '');
  const labels = lower.findLastIndex((text) => text !== '') + 1;
  const heads = upper.slice(0, group + 1);
  // The last label has its figures.
  if (!isValueText(next[upper.length - 1] ?? '')) return undefined;
  const isHead = group > 0 && [...heads, ...lower.slice(0, labels)].every(isWord);
  return isHead && labels >= 2 && labels === upper.length - group && labels < lower.length
    ? group
    : undefined;
}

/** Lets the header above reach over its labels, and the ones beside it down to them. */
function belowGroup(texts: readonly string[], group: number, above: LooseCell[]): LooseCell[] {
  const labels = texts.filter((text) => text !== '');
  for (const [index, cell] of above.entries())
    above[index] = cell.column === group ? { ...cell, columnSpan: labels.length } : { ...cell, rowSpan: 2 };
  return inOrder(labels, group);
}

function cellsBelow(
  texts: readonly string[],
  head: Head | undefined,
  placed: readonly Placed[],
): LooseCell[] {
  const isBelow = head !== undefined && head.row < placed.length && texts.length < head.width;
  return isBelow ? belowHead(texts, head, placed) : inOrder(texts, 0);
}

function isHeader(texts: readonly string[]): boolean {
  return texts.length >= fewestColumns && texts.every((text) => text !== '' && !isFigureText(text));
}

function reachesDown(header: readonly string[], next: CellTexts | undefined): boolean {
  return next?.texts.length === header.length - 1;
}

function inOrder(texts: readonly string[], from: number): LooseCell[] {
  return texts.map((text, index) => ({ text, column: from + index }));
}

/** Lets the first cell of the header reach down to the row, which begins one column further right. */
function belowHead(texts: readonly string[], head: Head, placed: readonly Placed[]): LooseCell[] {
  const cells = placed[head.row]?.cells;
  const [first] = cells ?? [];
  if (cells !== undefined && first !== undefined)
    cells[0] = { ...first, rowSpan: placed.length - head.row + 1 };
  if (texts.length === head.width - 1) return inOrder(texts, 1);
  return sumCells(texts, placed.at(-1)?.cells ?? []) ?? inOrder(texts, 0);
}

/** A sum shows the last figures of its columns: they stand below the last ones of the row above. */
function sumCells(texts: readonly string[], above: readonly LooseCell[]): LooseCell[] | undefined {
  const [label = '', ...values] = texts;
  const columns = above.filter(({ text }) => isValueText(text)).map(({ column }) => column);
  const figures = values.filter((text) => text !== '');
  const isSum = !isFigureText(label) && figures.length > 0 && figures.every(isValueText);
  if (!isSum || figures.length > columns.length) return undefined;
  const targets = columns.slice(-figures.length);
  return [
    { text: label, column: 1, columnSpan: Math.max((targets[0] ?? 2) - 1, 1) },
    ...figures.map((text, index) => ({ text, column: targets[index] ?? 0 })),
  ];
}
