import { isDecided } from '../../core/diagnosis/system/decided.ts';
import { evaluate } from '../../core/engine/evaluate.ts';
import { reasonText } from '../../core/findings/coverage.ts';
import type { Outcome } from '../../core/findings/outcome.ts';
import type { Cell, Disclosure } from '../../core/model/disclosure.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { Bench } from './trial.ts';

/** Cells of one column that no decided equality covers. */
export interface Gap {
  readonly table: string;
  readonly column: string;
  readonly cells: number;
  /** The commonest reason why rules over the column decided nothing; empty where no rule speaks of its cells. */
  readonly reason: string;
}

/** Which figures of a document no decided equality or comparison covers, and why. */
export function uncovered(
  document: Disclosure,
  { rules, catalogue }: Bench,
): { readonly figures: number; readonly gaps: readonly Gap[] } {
  const { covered, reasons } = coverage(evaluate(rules, document, catalogue));
  const printed = document.tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        isPrinted(cell) ? [{ table: id, column, cell }] : [],
      ),
    ),
  );
  const open = printed.filter(({ cell }) => !covered.has(cell));
  const gaps = groupBy(open, ({ table, column }) => `${table}/${column}`);
  return {
    figures: printed.length,
    gaps: [...gaps.values()].flatMap((cells) => {
      const [first] = cells;
      if (first === undefined) return [];
      const reason = commonest(cells.map(({ cell }) => reasons.get(cell) ?? ''));
      return [{ table: first.table, column: first.column, cells: cells.length, reason }];
    }),
  };
}

function isPrinted({ state, figure }: Cell): boolean {
  return state === 'value' && figure?.coefficient !== 0;
}

/** Cells of decided identities, and why others were not decided. */
function coverage(outcomes: readonly Outcome[]) {
  const covered = new Set<Cell>();
  const reasons = new Map<Cell, string>();
  for (const outcome of outcomes) {
    const why = outcome.reason ?? outcome.doubt;
    for (const { cell } of [...outcome.identity.left, ...outcome.identity.right]) {
      if (why !== undefined) reasons.set(cell, reasonText(why));
      else if (isDecided(outcome)) covered.add(cell);
    }
  }
  return { covered, reasons };
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
