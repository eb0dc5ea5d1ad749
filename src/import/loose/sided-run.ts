import type { RawBlock, RawText } from '../raw.ts';
import { type LooseCell, type LooseRow, type LooseTable, textGrid } from './text-grid.ts';

/** Columns of one side: a name, the number of the line, the amount. */
const side = 3;
const fewestRows = 3;
const longestCell = 40;
const mostCells = 2_000;
const lineNumber = /^\d{1,3}$/;
/** Printed with decimals, so that no line number is taken for it. */
const amount = /^-?[\d,]*\d\.\d+$/;

interface Cursor {
  readonly texts: readonly string[];
  at: number;
}

/**
 * A table of two sides that was copied with one cell a paragraph, blank cells being lost: the lines are numbered on either
 * side, and the numbers tell which cells are not there.
 */
export function sidedRun(blocks: readonly RawBlock[], start: number): LooseTable | undefined {
  const top = cellsFrom(blocks, start, side * 2 + 2).map(({ text }) => text.trim());
  const titled = hasHeader(top, 0) ? 0 : hasHeader(top, 2) ? 2 : undefined;
  if (titled === undefined) return undefined;
  const cells = cellsFrom(blocks, start, mostCells);
  const texts = cells.map(({ text }) => text.trim());
  const [first] = cells;
  if (first === undefined) return undefined;
  const placeAt = (at: number) => cells[at]?.place ?? first.place;
  const rows: LooseRow[] = [];
  if (titled > 0) rows.push({ cells: titleOf(texts), place: first.place });
  rows.push({ cells: header(texts, titled), place: placeAt(titled) });
  const cursor: Cursor = { texts, at: titled + side * 2 };
  if (isColumnRow(texts, cursor.at)) {
    rows.push({ cells: columnRow(texts, cursor.at), place: placeAt(cursor.at) });
    cursor.at += 4;
  }
  const body = rowsFrom(cursor, placeAt);
  if (body.length < fewestRows) return undefined;
  return { grid: { ...textGrid([...rows, ...body], 'low'), stacked: true }, end: start + cursor.at };
}

function cellsFrom(blocks: readonly RawBlock[], start: number, most: number): RawText[] {
  const texts: RawText[] = [];
  for (let at = start; at < blocks.length && texts.length < most; at++) {
    const block = blocks[at];
    if (block?.type !== 'text' || block.heading !== undefined || block.text.length > longestCell) break;
    texts.push(block);
  }
  return texts;
}

const isWord = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && !lineNumber.test(text) && !amount.test(text);

/** 项目 行次 金额 项目 行次 金额: the same headers twice. */
function hasHeader(texts: readonly string[], from: number): boolean {
  const [left, right] = [texts.slice(from, from + side), texts.slice(from + side, from + side * 2)];
  const isTwice = left.every((text, index) => text.replace(/\s/g, '') === right[index]?.replace(/\s/g, ''));
  return right.length === side && left.every(isWord) && new Set(left).size === side && isTwice;
}

const titleOf = ([left = '', right = '']: readonly string[]): LooseCell[] => [
  { text: left, column: 0, columnSpan: side },
  { text: right, column: side, columnSpan: side },
];

const header = (texts: readonly string[], from: number): LooseCell[] =>
  texts.slice(from, from + side * 2).map((text, column) => ({ text, column }));

/** 栏次 1 栏次 2: the numbers of the columns. */
function isColumnRow(texts: readonly string[], at: number): boolean {
  const [left, first = '', right, second = ''] = texts.slice(at, at + 4);
  return isWord(left) && left === right && lineNumber.test(first) && Number(second) === Number(first) + 1;
}

function columnRow(texts: readonly string[], at: number): LooseCell[] {
  const columns = [0, side - 1, side, side * 2 - 1];
  return columns.map((column, index) => ({ text: texts[at + index] ?? '', column }));
}

/** The rows as far as the numbers of their lines go on. */
function rowsFrom(cursor: Cursor, placeAt: (at: number) => LooseRow['place']): LooseRow[] {
  const rows: LooseRow[] = [];
  const next: [number | undefined, number | undefined] = [undefined, undefined];
  while (cursor.at < cursor.texts.length) {
    const from = cursor.at;
    const left = sideAt(cursor, next[0], 0);
    const right = left && sideAt(cursor, next[1], side);
    if (left === undefined || right === undefined) {
      cursor.at = from;
      break;
    }
    next[0] = left.number + 1;
    next[1] = right.number + 1;
    rows.push({ cells: [...left.cells, ...right.cells], place: placeAt(from) });
  }
  return rows;
}

/** A name, where there is one, the number expected, and an amount, where there is one. */
function sideAt(
  cursor: Cursor,
  expected: number | undefined,
  column: number,
): { readonly number: number; readonly cells: readonly LooseCell[] } | undefined {
  const { texts } = cursor;
  const isNumber = (text = ''): boolean =>
    lineNumber.test(text) && (expected === undefined || Number(text) === expected);
  const isNamed = isWord(texts[cursor.at]) && isNumber(texts[cursor.at + 1]);
  if (!isNamed && !(expected !== undefined && isNumber(texts[cursor.at]))) return undefined;
  const name = isNamed ? (texts[cursor.at++] ?? '') : '';
  const number = texts[cursor.at++] ?? '';
  const isAmount = amount.test(texts[cursor.at] ?? '');
  const value = isAmount ? (texts[cursor.at++] ?? '') : '';
  const cells = [name, number, value].map((text, index) => ({ text, column: column + index }));
  return { number: Number(number), cells };
}
