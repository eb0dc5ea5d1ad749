import type { Cell, Disclosure, Row } from '../../model/disclosure.ts';
import { compare } from '../../model/exact.ts';

/** The cells that one printed figure makes, the same list for each of them. */
export type PrintedOnce = ReadonlyMap<Cell, readonly Cell[]>;

/**
 * 收、支总计均为100万元 makes two statements of one clause, each with a cell of its own. The figure is printed once: a slip in
 * it is one slip.
 */
export function printedOnce({ narrative }: Disclosure): PrintedOnce {
  const found = new Map<Cell, readonly Cell[]>();
  let before: Row | undefined;
  for (const row of narrative?.table.rows ?? []) {
    if (before !== undefined && isSameClause(before, row)) joinCells(before, row, found);
    before = row;
  }
  return found;
}

function isSameClause(a: Row, b: Row): boolean {
  const sentence = a.texts['sentence'] ?? '';
  return sentence !== '' && sentence === b.texts['sentence'] && isBeside(a, b);
}

function joinCells(before: Row, { cells }: Row, found: Map<Cell, readonly Cell[]>): void {
  for (const [column, cell] of Object.entries(cells)) {
    const other = before.cells[column];
    if (other === undefined || !isSamePrint(other, cell)) continue;
    const all = [...(found.get(other) ?? [other]), cell];
    for (const each of all) found.set(each, all);
  }
}

function isSamePrint(a: Cell, b: Cell): boolean {
  if (a.figure === undefined || b.figure === undefined || a.text !== b.text) return false;
  return a.derived === b.derived && isBeside(a, b) && compare(a.figure, b.figure) === 0;
}

/** Whether two things stand on one line of the source. */
export function isBeside({ place: a }: Pick<Cell, 'place'>, { place: b }: Pick<Cell, 'place'>): boolean {
  return a.file === b.file && a.page === b.page && a.line === b.line;
}
