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
  statements.forEach(({ cells }, whole) => {
    const last = misplaced(statements, whole);
    const part = last === undefined ? undefined : statements[last];
    if (last === undefined || part === undefined) return;
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

/** The last part of a whole without a comparison, when the one it has is the whole's. */
function misplaced(statements: readonly BoundStatement[], index: number): number | undefined {
  const whole = statements[index];
  const last = whole?.read.parts?.at(-1);
  const part = last === undefined ? undefined : statements[last];
  if (whole === undefined || part === undefined || part.read.passage !== whole.read.passage) return undefined;
  const others = [index, ...(whole.read.parts ?? []).slice(0, -1)].flatMap((each) => statements[each] ?? []);
  if (others.some(({ cells }) => comparison.some((column) => cells[column] !== undefined))) return undefined;
  const fits = isGrowth(part.cells, whole.cells['amount']) && !isGrowth(part.cells, part.cells['amount']);
  return fits ? last : undefined;
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
