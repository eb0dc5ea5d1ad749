import type { Cell, Table } from './disclosure.ts';
import { mostDecimals } from './parse-figure.ts';

/** Decimals that most other figures of the column print; those of the cell itself where it stands alone. */
export function usualDecimals({ rows }: Table, column: string, cell: Cell): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const other = cells[column];
    if (other === undefined || other === cell || other.state !== 'value') continue;
    const decimals = mostDecimals([other.text]);
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, x], [b, y]) => y - x || b - a);
  return usual?.[0] ?? mostDecimals([cell.text]);
}
