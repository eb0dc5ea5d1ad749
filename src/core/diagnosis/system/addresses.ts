import type { Operand } from '../../findings/outcome.ts';
import type { Cell, Disclosure, Row, Table } from '../../model/disclosure.ts';

/** A printed figure with its place in the document. */
export interface Address
  extends Pick<Operand, 'table' | 'instance' | 'row' | 'side' | 'rowLabel' | 'column' | 'cell'> {
  readonly source: Row;
}

/** Where each cell of the tables stands, row by row. */
export function positionsIn({ tables }: Disclosure): ReadonlyMap<Cell, number> {
  const positions = new Map<Cell, number>();
  for (const { rows } of tables) {
    for (const { cells } of rows)
      for (const cell of Object.values(cells)) positions.set(cell, positions.size);
  }
  return positions;
}

/** Every figure of the document, the prose first. */
export function addressesIn({ tables, narrative }: Disclosure): readonly Address[] {
  const addresses: Address[] = [];
  if (narrative !== undefined) addAddresses(narrative.table, addresses);
  for (const table of tables) addAddresses(table, addresses);
  return addresses;
}

function addAddresses({ id: table, instance, rows }: Table, addresses: Address[]): void {
  for (const source of rows) {
    const { key: row, side, label: rowLabel, cells } = source;
    for (const [column, cell] of Object.entries(cells)) {
      if (cell.state !== 'value' || cell.figure === undefined) continue;
      const address = { table, instance, row, rowLabel, column, cell, source };
      addresses.push(side === undefined ? address : { ...address, side });
    }
  }
}
