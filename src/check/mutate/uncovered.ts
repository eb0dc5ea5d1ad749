import { isDecided } from '../../core/diagnosis/build-system.ts';
import { evaluate } from '../../core/engine/evaluate.ts';
import { reasonText } from '../../core/findings/coverage.ts';
import type { Outcome } from '../../core/findings/outcome.ts';
import type { Cell, Disclosure } from '../../core/model/disclosure.ts';
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
  const outcomes = evaluate(rules, document, catalogue);
  const covered = new Set<Cell>();
  const reasons = new Map<Cell, string>();
  for (const outcome of outcomes) {
    const cells = cellsOf(outcome);
    if (isDecided(outcome)) for (const cell of cells) covered.add(cell);
    else if (outcome.reason !== undefined)
      for (const cell of cells) reasons.set(cell, reasonText(outcome.reason));
  }
  let figures = 0;
  const gaps = new Map<string, { table: string; column: string; cells: number; reasons: string[] }>();
  for (const table of document.tables) {
    for (const { cells } of table.rows) {
      for (const [column, cell] of Object.entries(cells)) {
        if (cell.state !== 'value' || cell.figure?.coefficient === 0) continue;
        figures++;
        if (covered.has(cell)) continue;
        const gap = gaps.get(`${table.id}/${column}`) ?? { table: table.id, column, cells: 0, reasons: [] };
        gap.cells++;
        gap.reasons.push(reasons.get(cell) ?? '');
        gaps.set(`${table.id}/${column}`, gap);
      }
    }
  }
  return {
    figures,
    gaps: [...gaps.values()].map(({ reasons: all, ...gap }) => ({ ...gap, reason: commonest(all) })),
  };
}

function cellsOf({ identity: { left, right } }: Outcome): Cell[] {
  return [...left, ...right].map(({ cell }) => cell);
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
