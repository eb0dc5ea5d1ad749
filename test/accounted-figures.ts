/** Whether every amount of a raw document is accounted for after recognition. */
import type { Cell, Disclosure, Table } from '../src/core/model/disclosure.ts';
import type { RawDocument } from '../src/import/raw.ts';

/** No code, ordinal or year is printed with two decimals. */
const amount = /^-?\d[\d,]*\.\d{2}$/;

const isAmount = (text: string): boolean => amount.test(text.trim());

function printedCells({ rows }: Table): Set<Cell> {
  return new Set(rows.flatMap((row) => Object.values(row.cells)).filter(({ state }) => state !== 'blank'));
}

/** Tables whose count of figures is not that of the figures in cells and of those that are listed as unplaced. */
export function miscounted({ tables }: Disclosure): string[] {
  return tables
    .filter((table) => table.figuresRead !== printedCells(table).size + table.unplaced.length)
    .map(
      (table) =>
        `${table.id}: ${table.figuresRead} read, ${printedCells(table).size} placed, ${table.unplaced.length} unplaced`,
    );
}

/** Amounts in grids beyond those in cells, in lists of the unplaced and in tables that nothing explains. */
export function lostAmounts({ blocks }: RawDocument, disclosures: readonly Disclosure[]): number {
  const printed = blocks.flatMap((block) => (block.type === 'grid' ? block.cells : []));
  const tables = disclosures.flatMap((disclosure) => disclosure.tables);
  const placed = tables.flatMap((table) => [...printedCells(table), ...table.unplaced]);
  const count = (texts: readonly { readonly text: string }[]): number =>
    texts.filter(({ text }) => isAmount(text)).length;
  const unexplained = disclosures.flatMap(({ unrecognized }) => unrecognized.map(({ figures }) => figures));
  return count(printed) - count(placed) - unexplained.reduce((sum, figures) => sum + figures, 0);
}
