import type { Cell } from '../../core/model/disclosure.ts';
import { abs, compare, multiply, scale, subtract } from '../../core/model/exact.ts';
import type { BoundStatement } from './share-base.ts';

const comparison = ['prior', 'change', 'growth', 'direction'] as const;

type Cells = BoundStatement['cells'];

/**
 * A comparison behind a list (总支出…，其中…，比上年增加…) speaks of its last part or of the whole. Where the rate
 * fits the whole and not the part, it is the whole's.
 */
export function withOwners<T extends BoundStatement>(statements: readonly T[]): readonly T[] {
  const moved = new Map<number, Cells>();
  statements.forEach(({ read, cells }, whole) => {
    const last = read.parts?.at(-1);
    const part = last === undefined ? undefined : statements[last];
    if (last === undefined || part === undefined || part.read.passage !== read.passage) return;
    if (comparison.some((column) => cells[column] !== undefined)) return;
    const others = (read.parts ?? []).slice(0, -1);
    if (others.some((each) => statements[each]?.cells['growth'] !== undefined)) return;
    if (isGrowth(part.cells, part.cells['amount']) || !isGrowth(part.cells, cells['amount'])) return;
    const own: Partial<Record<string, Cell>> = { ...part.cells };
    const given: Partial<Record<string, Cell>> = { ...cells };
    for (const column of comparison) {
      const cell = own[column];
      if (cell !== undefined) given[column] = cell;
      delete own[column];
    }
    moved.set(whole, given);
    moved.set(last, own);
  });
  return statements.map((each, index) => ({ ...each, cells: moved.get(index) ?? each.cells }));
}

/** Whether the rate is that of the change on the amount, give or take its last digit. */
function isGrowth({ change, growth }: Cells, amount: Cell | undefined): boolean {
  if (change?.figure === undefined || growth?.figure === undefined || amount?.figure === undefined)
    return false;
  const prior = subtract(amount.figure, change.figure);
  const slack = { coefficient: 15, exponent: (growth.half ?? 0) - 1 };
  const apart = abs(subtract(multiply(growth.figure, prior), scale(change.figure, 2)));
  return compare(apart, abs(multiply(slack, prior))) <= 0;
}
