import type { Expression, Relation } from '../../language/ir/ir.ts';
import { type Figure, one } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { addExpression } from './linear-expression.ts';
import { type BlankMode, finishSum, newSum, type Sum } from './sum.ts';

/** One side of a comparison, times a coefficient. */
export function gather(
  context: Context,
  expression: Expression,
  mode: BlankMode = 'evidence',
  coefficient: Figure = one,
): Sum {
  const sum = newSum(context.document);
  addExpression(sum, context, expression, coefficient);
  finishSum(sum, mode);
  return sum;
}

/** The relation that holds when both sides change places. */
export const flipped: Readonly<Record<Relation, Relation>> = {
  '==': '==',
  '!=': '!=',
  '<=': '>=',
  '>=': '<=',
  '<': '>',
  '>': '<',
};
