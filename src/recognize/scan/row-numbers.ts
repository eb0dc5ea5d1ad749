import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { leastLikely } from '../../core/model/scan.ts';
import type { RawCell, RawGrid } from '../../import/raw.ts';
import { changesTo, type ReadSign } from './mend-words.ts';

type SignsOf = (cell: RawCell) => readonly ReadSign[];

const wholeNumber = ({ text }: RawCell): number | undefined =>
  /^\d{1,4}$/.test(text) ? Number(text) : undefined;

/** The columns of a grid whose header says that they number its rows, from top to bottom, without what is empty. */
function numberedColumns({ cells }: RawGrid, { ordinals }: Lexicon): readonly (readonly RawCell[])[] {
  const headers = cells.filter(({ text }) => ordinals.has(normaliseLabel(text)));
  return headers.map(({ column, row }) =>
    cells
      .filter((cell) => cell.column === column && cell.row > row && cell.text.trim() !== '')
      .sort((a, b) => a.row - b.row),
  );
}

/** Whether the recognizer held it possible that a cell says a number. */
function maySay(signs: readonly ReadSign[], number: number): boolean {
  const text = String(number);
  const likely = signs.map((sign) => ({
    ...sign,
    others: sign.others.filter(({ confidence }) => confidence >= leastLikely),
  }));
  return text.length === signs.length && changesTo(text, likely, 0) !== undefined;
}

/** Whether the number that follows the last one fits what comes next, if that is a number. */
function fitsNext(wanted: number, next: RawCell | undefined): boolean {
  const number = next && wholeNumber(next);
  return number === undefined || number === wanted + 1;
}

/** The cells of one column that must be the number behind the one above. */
function* mendedIn(column: readonly RawCell[], signsOf: SignsOf): Generator<[RawCell, number]> {
  let last: number | undefined;
  for (const [index, cell] of column.entries()) {
    const wanted: number = (last ?? Number.NaN) + 1;
    last = wholeNumber(cell);
    const isOther = !Number.isNaN(wanted) && last !== wanted;
    if (!isOther || !fitsNext(wanted, column[index + 1]) || !maySay(signsOf(cell), wanted)) continue;
    last = wanted;
    yield [cell, wanted];
  }
}

/** Row numbers that were read otherwise than their neighbours ask for, each with the text that it must be. */
export function mendedNumbers(
  grid: RawGrid,
  lexicon: Lexicon,
  signsOf: SignsOf,
): ReadonlyMap<RawCell, string> {
  const mended = numberedColumns(grid, lexicon).flatMap((column) => [...mendedIn(column, signsOf)]);
  return new Map(mended.map(([cell, number]) => [cell, String(number)]));
}
