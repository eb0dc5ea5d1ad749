import type { Operand } from '../../findings/outcome.ts';
import type { TableId } from '../../generated/names.ts';
import type { Address } from './addresses.ts';
import type { Knowledge } from './knowledge.ts';

/** Tables of what the prose states. */
const prose: ReadonlySet<string> = new Set<TableId>(['narrative', 'final_narrative']);

/** Whether a cell is a figure of the prose. */
export function isProse({ table }: Pick<Operand, 'table'>): boolean {
  return prose.has(table);
}

/** Fewer of them show no habit. */
const fewestOthers = 4;
/** So many of the others print alike: a text that drops noughts, or rounds here and there, has no habit either. */
const usualShare = 0.75;

/** Exponent of the last place that the figures of the prose of one kind usually print, where they agree. */
export type UsualPlace = (operand: Operand) => number | undefined;

/** Amounts among amounts, percentages among percentages: one that prints fewer places than all of them has lost a digit. */
export function usualPlacesIn(addresses: () => readonly Address[], { blameOf }: Knowledge): UsualPlace {
  const known = new Map<string, Map<number, number>>();
  const kindOf = (address: Pick<Operand, 'table' | 'column' | 'row'>): string =>
    `${address.table}/${blameOf({ table: address.table, column: address.column, row: address.row }).type}`;
  const count = (): void => {
    for (const address of addresses().filter(isProse)) {
      const places = known.get(kindOf(address)) ?? new Map<number, number>();
      const exponent = address.cell.figure?.exponent ?? 0;
      if (address.cell.figure?.coefficient !== 0) places.set(exponent, (places.get(exponent) ?? 0) + 1);
      known.set(kindOf(address), places);
    }
  };
  return (operand) => {
    if (!isProse(operand)) return undefined;
    if (known.size === 0) count();
    const places = known.get(kindOf(operand)) ?? new Map<number, number>();
    const [usual, times] = [...places].sort(([, a], [, b]) => b - a)[0] ?? [];
    const all = [...places.values()].reduce((sum, each) => sum + each, 0);
    return usual !== undefined && times !== undefined && times > fewestOthers && times >= all * usualShare
      ? usual
      : undefined;
  };
}
