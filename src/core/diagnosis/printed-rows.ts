import type { Cell, Disclosure, Row, Table } from '../model/disclosure.ts';
import type { Figure } from '../model/figure.ts';
import type { Address } from './addresses.ts';
import type { Knowledge } from './build-system.ts';
import type { RowsWith } from './row-slips.ts';
import { magnitude, scaled } from './scaled.ts';

/** Finds the rows of a document that print what a sum lacks: money for money, points for points. */
export function printedRows(
  { tables, narrative }: Disclosure,
  exponent: number,
  { blameOf }: Knowledge,
): RowsWith {
  const printed = narrative === undefined ? tables : [narrative.table, ...tables];
  return ({ total, need, envelope }) => {
    const { type } = blameOf(total.operand);
    const isNear = nearness(need, envelope, exponent);
    const fits = (address: Address, figure: Figure) =>
      address.cell.state === 'value' &&
      figure.exponent >= exponent &&
      magnitude(scaled(figure, exponent) - need) <= envelope &&
      blameOf(address).type === type;
    return printed.flatMap((table) => rowsIn(table, isNear, fits));
  };
}

function rowsIn(
  table: Table,
  isNear: (figure: Figure) => boolean,
  fits: (address: Address, figure: Figure) => boolean,
): readonly Address[] {
  const found: Address[] = [];
  for (const source of table.rows) {
    for (const column in source.cells) {
      const figure = source.cells[column]?.figure;
      if (figure === undefined || !isNear(figure)) continue;
      const address = addressOf(table, source, column);
      if (fits(address, figure)) found.push(address);
    }
  }
  return found;
}

function addressOf({ id: table, instance }: Table, source: Row, column: string): Address {
  const { key: row, side, label: rowLabel, cells } = source;
  const address = { table, instance, row, rowLabel, column, cell: cells[column] as Cell, source };
  return side === undefined ? address : { ...address, side };
}

/** A quick look in machine numbers that lets nothing through that the exact comparison would not, but for a hair. */
function nearness(need: bigint, envelope: bigint, exponent: number): (figure: Figure) => boolean {
  const wanted = Number(need) * 10 ** exponent;
  const room = Number(envelope) * 10 ** exponent + Math.abs(wanted) * hair + hair;
  return ({ coefficient, exponent: places }) => Math.abs(Number(coefficient) * 10 ** places - wanted) <= room;
}

const hair = 1e-9;
