import type { CellTexts } from './cell-texts.ts';

/** Columns of one side: a name, the number of the line, the amount. */
const side = 3;
const lineNumber = /^\d{1,3}$/;
const value = /^-?[\d,]+(?:\.\d+)?$/;

interface Side {
  readonly cells: readonly string[];
  readonly number: number;
  readonly end: number;
}

/**
 * Rows of two sides whose lines are numbered, blank cells being left out: the numbers, which rise on either side, tell which
 * cells are there. A row that can be read in several ways stays as it is.
 */
export function placeNumbered(rows: readonly CellTexts[]): readonly CellTexts[] {
  const head = rows.findIndex(({ texts }) => isNumberedHead(filled(texts)));
  if (head < 0 || !rows.slice(head).some(({ texts }) => isRagged(texts))) return rows;
  let [left, right] = [0, 0];
  return rows.map((row, index) => {
    const ways = index <= head ? [] : waysOf(filled(row.texts), left, right);
    const [way] = ways;
    if (way === undefined || ways.length > 1) return row;
    [left, right] = way.map(({ number }) => number) as [number, number];
    return { ...row, texts: way.flatMap(({ cells }) => cells) };
  });
}

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

/** The same headers twice, a line number in the middle of them; those of the names may be told apart. */
function isNumberedHead(texts: readonly string[]): boolean {
  const [left, right] = [texts.slice(0, side), texts.slice(side)].map((half) => half.slice(1).join(' '));
  return texts.length === side * 2 && left === right && !texts.some((text) => value.test(text));
}

/** Numbers stand elsewhere than in the columns of the numbers. */
const isRagged = (texts: readonly string[]): boolean =>
  texts.some((text) => lineNumber.test(text)) &&
  !(lineNumber.test(texts[1] ?? '') && lineNumber.test(texts[side + 1] ?? ''));

/** All ways to read cells as a line on either side; the first number of the right side may be any. */
function waysOf(cells: readonly string[], left: number, right: number): (readonly [Side, Side])[] {
  return sidesAt(cells, 0, left).flatMap((first) =>
    sidesAt(cells, first.end, Math.max(right, first.number)).flatMap((second) =>
      second.end === cells.length ? [[first, second] as const] : [],
    ),
  );
}

/** A name, where there is one, a number higher than the one before, and an amount, where there is one. */
function sidesAt(cells: readonly string[], from: number, before: number): Side[] {
  const isNamed = cells[from] !== undefined && !value.test(cells[from]);
  const at = from + Number(isNamed);
  const text = cells[at] ?? '';
  if (!lineNumber.test(text) || Number(text) <= before) return [];
  const name = isNamed ? (cells[from] ?? '') : '';
  const bare = { cells: [name, text, ''], number: Number(text), end: at + 1 };
  const amount = cells[at + 1] ?? '';
  return value.test(amount) ? [bare, { ...bare, cells: [name, text, amount], end: at + 2 }] : [bare];
}
