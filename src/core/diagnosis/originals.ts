import type { Operand } from '../findings/outcome.ts';
import type { Cell, Disclosure, Table } from '../model/disclosure.ts';
import { compare } from '../model/exact.ts';

/** The cell that a copied one repeats, with its own address; `undefined` where the document does not print it. */
export type OriginalOf = (operand: Operand) => Operand | undefined;

type Address = Pick<Operand, 'table' | 'instance' | 'row' | 'side' | 'rowLabel' | 'column' | 'cell'>;

/**
 * The base of a share is an amount that a sentence or a table states for itself. A document just read shares the cell; a
 * package keeps a copy, whose original is the first figure of the prose that is the same, at the same place if there is one.
 */
export function originalsIn(
  { tables, narrative }: Disclosure,
  isCopy: (table: string, column: string) => boolean,
): OriginalOf {
  let known: readonly Address[] | undefined;
  const addresses = () => {
    const prose = narrative === undefined ? [] : [...addressesOf(narrative.table)];
    known ??= [...prose, ...tables.flatMap((table) => [...addressesOf(table)])].filter(
      ({ table, column }) => !isCopy(table, column),
    );
    return known;
  };
  return (operand) => {
    const { cell } = operand;
    const all = addresses();
    const same = all.filter((each) => isSame(each.cell, cell));
    const found =
      same.find((each) => each.cell === cell) ?? same.find((each) => isBeside(each.cell, cell)) ?? same[0];
    return found && { ...operand, ...found };
  };
}

function* addressesOf({ id, instance, rows }: Table): Iterable<Address> {
  for (const { key, side, label, cells } of rows) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell.state !== 'value') continue;
      yield { table: id, instance, row: key, rowLabel: label, column, cell, ...(side && { side }) };
    }
  }
}

function isSame({ figure: a }: Cell, { figure: b }: Cell): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}

function isBeside({ place: a }: Cell, { place: b }: Cell): boolean {
  return a.file === b.file && a.page === b.page && a.line === b.line;
}
