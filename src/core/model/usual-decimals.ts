import type { Cell, Row, Table } from './disclosure.ts';
import { mostDecimals } from './parse-figure.ts';

/** How many figures of a column print so many decimals. */
type Counts = ReadonlyMap<number, number>;

/** By rows of a table, then by column: every wrong cell of a table asks for them. */
const known = new WeakMap<readonly Row[], Map<string, Counts>>();

/** Decimals that most other figures of the cell's column print; those of the cell itself where it stands alone. */
export function usualDecimals({ rows }: Table, column: string, cell: Cell): number {
  const own = mostDecimals([cell.text]);
  const counted = cell.state === 'value' ? own : undefined;
  const others = [...countsOf(rows, column)]
    .map(([decimals, count]) => [decimals, decimals === counted ? count - 1 : count] as const)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || b - a);
  return others[0]?.[0] ?? own;
}

function countsOf(rows: readonly Row[], column: string): Counts {
  const columns = known.get(rows) ?? new Map<string, Counts>();
  known.set(rows, columns);
  const counts = columns.get(column) ?? countDecimals(rows, column);
  columns.set(column, counts);
  return counts;
}

function countDecimals(rows: readonly Row[], column: string): Counts {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell?.state !== 'value') continue;
    const decimals = mostDecimals([cell.text]);
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  return counts;
}
