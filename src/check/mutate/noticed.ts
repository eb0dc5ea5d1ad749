import type { Identity } from '../../core/findings/outcome.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import { abs, add, compare, multiply, scale, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { Slip } from './slips.ts';
import { crossing, type Target, type Tie } from './targets.ts';
import type { Altered } from './trial.ts';

/** What notices a slip. */
export interface Noticed {
  readonly altered: readonly Altered[];
  /** Each cell stands where two equalities that notice it cross. */
  readonly crossed: boolean;
}

/** The equalities that a slip carries beyond their rounding; `undefined` unless each of its cells has one. */
export function noticed(slip: Slip, targets: ReadonlyMap<Cell, Target>): Noticed | undefined {
  const changes = new Map([...slip].map(([cell, text]) => [cell, changeOf(cell, text)]));
  const residuals = new Map<Identity, Figure>();
  for (const [cell, change] of changes) {
    for (const { identity, residual, coefficient } of targets.get(cell)?.ties ?? []) {
      residuals.set(identity, add(residuals.get(identity) ?? residual, multiply(coefficient, change)));
    }
  }
  const isBroken = ({ identity, envelope }: Tie) =>
    compare(abs(residuals.get(identity) ?? zero), envelope) > 0;
  const altered: Altered[] = [];
  let crossed = true;
  for (const [cell] of slip) {
    const target = targets.get(cell);
    const broken = target?.ties.filter(isBroken) ?? [];
    if (target === undefined || broken.length === 0 || cell.figure === undefined) return undefined;
    altered.push({ operand: target.operand, figure: cell.figure });
    crossed &&= crossing(cell, broken);
  }
  return { altered, crossed };
}

function changeOf({ figure = zero, text: old }: Cell, text: string): Figure {
  const [before, after] = [parseFigure(old), parseFigure(text)];
  if (before === undefined || after === undefined) return zero;
  return subtract(scale(after, figure.exponent - before.exponent), figure);
}
