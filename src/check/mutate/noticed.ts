import type { Identity } from '../../core/findings/outcome.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import {
  abs,
  add,
  compare,
  halfUnit,
  multiply,
  negate,
  scale,
  sign,
  subtract,
} from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { PlantedSlip } from './slips.ts';
import { crossing, type MutationTarget, type Tie } from './targets.ts';
import type { Altered } from './trial.ts';

/** What notices a slip. */
export interface Noticed {
  readonly altered: readonly Altered[];
  /** Each cell stands where two equalities that notice it cross. */
  readonly crossed: boolean;
}

/** The equalities that a slip carries beyond their rounding; `undefined` unless each of its cells has one. */
export function noticed(slip: PlantedSlip, targets: ReadonlyMap<Cell, MutationTarget>): Noticed | undefined {
  const stretched = stretch(slip, targets);
  const isBroken = ({ identity }: Tie) => {
    const { residual, envelope } = stretched.get(identity) ?? { residual: zero, envelope: zero };
    return compare(abs(residual), envelope) > 0;
  };
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

/** The equalities over the cells, as they come out with the new texts. */
function stretch(slip: PlantedSlip, targets: ReadonlyMap<Cell, MutationTarget>) {
  const found = new Map<Identity, Pick<Tie, 'residual' | 'envelope'>>();
  for (const [cell, text] of slip) {
    const [change, wider] = [changeOf(cell, text), widerHalf(cell, text)];
    for (const tie of targets.get(cell)?.ties ?? []) {
      const { residual, envelope } = found.get(tie.identity) ?? tie;
      found.set(tie.identity, {
        residual: add(residual, multiply(tie.coefficient, change)),
        envelope: add(envelope, multiply(abs(tie.coefficient), wider)),
      });
    }
  }
  return found;
}

function changeOf({ figure = zero, text: old }: Cell, text: string): Figure {
  const [before, after] = [parseFigure(old), parseFigure(text)];
  if (before === undefined || after === undefined) return zero;
  // A decrease is printed without a sign.
  const printed = sign(figure) < 0 && sign(before) > 0 ? negate(after) : after;
  return subtract(scale(printed, figure.exponent - before.exponent), figure);
}

/** A figure that lost its decimals says less than before. */
function widerHalf({ half, figure = zero, text: old }: Cell, text: string): Figure {
  const [before, after] = [parseFigure(old), parseFigure(text)];
  if (before === undefined || after === undefined || after.decimals >= before.decimals) return zero;
  return halfUnit((half ?? figure.exponent) + before.decimals - after.decimals);
}
