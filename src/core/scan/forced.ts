import { type Operand, type Outcome, operandsOf } from '../findings/outcome.ts';
import type { Cell } from '../model/disclosure.ts';
import { abs, add, compare, multiply, negate } from '../model/exact.ts';
import { type Figure, one, zero } from '../model/figure.ts';

const isUnread = ({ cell }: Operand): boolean => cell.state === 'unreadable' && cell.reading !== undefined;

/** The one figure of an equation that was not read, and what it must be for the equation to hold over the others. */
function forcedBy(outcome: Outcome, isSure: (cell: Cell) => boolean): readonly [Cell, Figure] | undefined {
  const { form, relation } = outcome.identity;
  if (form !== 'linear' || relation !== '==') return undefined;
  const operands = operandsOf(outcome);
  const [open, ...more] = operands.filter(isUnread);
  if (open === undefined || more.length > 0 || compare(abs(open.coefficient), one) !== 0) return undefined;
  const others = operands.filter((operand) => operand !== open);
  const isKnown = ({ cell }: Operand) => cell.state === 'blank' || (cell.state === 'value' && isSure(cell));
  if (!others.every(isKnown)) return undefined;
  const rest = others.reduce(
    (sum, { coefficient, cell }) => add(sum, multiply(coefficient, cell.figure ?? zero)),
    zero,
  );
  return [open.cell, open.coefficient.coefficient < 0 ? rest : negate(rest)];
}

/**
 * Figures that were not read and stand in sums of which everything else is sure, each with what it must be there. One of
 * which two sums ask different things is left out: something is misprinted.
 */
export function forcedFigures(
  outcomes: readonly Outcome[],
  isSure: (cell: Cell) => boolean,
): ReadonlyMap<Cell, Figure> {
  const forced = new Map<Cell, Figure>();
  const torn = new Set<Cell>();
  for (const outcome of outcomes) {
    const [cell, figure] = forcedBy(outcome, isSure) ?? [];
    if (cell === undefined || figure === undefined) continue;
    const known = forced.get(cell);
    if (known !== undefined && compare(known, figure) !== 0) torn.add(cell);
    forced.set(cell, figure);
  }
  return new Map([...forced].filter(([cell]) => !torn.has(cell)));
}
