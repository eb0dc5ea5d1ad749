import type { Operand } from '../../findings/outcome.ts';
import type { Disclosure, Table } from '../../model/disclosure.ts';
import { groupBy } from '../../model/group-by.ts';

/** Exponent of the last printed digit of a cell, as `Cell.half`: absent where the print is exact. */
export type HalfOf = (operand: Operand) => number | undefined;

const fewestOthers = 3;
/** Money printed to the fen was not rounded. */
const fen = -2;

/**
 * A slip may print one figure with more decimals than its column has. The whole column is then read as that fine, and
 * what holds within rounding fails. For the search the column keeps the precision of its other cells.
 */
export function usualHalvesIn(disclosure: Disclosure): HalfOf {
  // Asked for every figure of a document: keys are not put together here.
  const known = new Map(disclosure.tables.map((table) => [table, new Map<string, number | undefined>()]));
  const tables = groupBy(disclosure.tables, ({ id }) => id);
  const usualOf = ({ table: id, instance, column }: Operand): number | undefined => {
    const source = tables.get(id)?.find((table) => table.instance === instance);
    const columns = source && known.get(source);
    if (source === undefined || columns === undefined) return undefined;
    const found = columns.get(column);
    if (found !== undefined || columns.has(column)) return found;
    const usual = decimalsWithoutOdd(source, column);
    columns.set(column, usual);
    return usual;
  };
  return (operand) => {
    const { figure, half, text } = operand.cell;
    const usual = usualOf(operand);
    if (usual === undefined || figure === undefined) return half;
    const last = figure.exponent + decimalsOf(text) - usual;
    return last <= fen ? undefined : last;
  };
}

const mostOdd = 2;

/** Decimals of all cells but one or two, where those print more; otherwise nothing. */
function decimalsWithoutOdd(table: Table, column: string): number | undefined {
  const decimals = decimalsIn(table, column).sort((a, b) => b - a);
  for (const odd of [mostOdd, 1]) {
    const [last, usual] = [decimals[odd - 1], decimals[odd]];
    if (last === undefined || usual === undefined || usual === 0 || usual >= last) continue;
    if (decimals.length - odd >= odd * fewestOthers) return usual;
  }
  return undefined;
}

/** Of the printed cells of a column; nothing where more than one or two print as many as any. */
function decimalsIn({ rows, columns }: Table, column: string): number[] {
  const most = columns.find(({ id }) => id === column)?.decimals ?? Number.POSITIVE_INFINITY;
  const found: number[] = [];
  let finest = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell?.state !== 'value') continue;
    const decimals = decimalsOf(cell.text);
    found.push(decimals);
    if (decimals >= most) finest++;
    if (finest > mostOdd) return [];
  }
  return found;
}

/** Digits behind the point of a printed figure. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  if (point < 0) return 0;
  let count = 0;
  for (const character of text.slice(point + 1)) if (character >= '0' && character <= '9') count++;
  return count;
}
