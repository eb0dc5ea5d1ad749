import type { ReportProblem, Span } from '../source/problem.ts';
import type { Node } from '../syntax/syntax.ts';
import type { Typed } from './typed.ts';
import type { Unit } from './units.ts';

/** Two figures multiplied: a count with what is counted or paid for. */
export function multiplied(left: Typed, right: Typed, span: Span, report: ReportProblem): Typed | undefined {
  if (left.product || left.opaque || right.opaque) {
    report('not-linear', {}, span);
    return undefined;
  }
  const countable = (unit: Unit) => unit === 'money' || unit === 'count';
  if ((left.unit !== 'count' && right.unit !== 'count') || !countable(left.unit) || !countable(right.unit)) {
    report('unit-mix', { left: left.unit, right: right.unit }, span);
    return undefined;
  }
  const unit = left.unit === 'count' ? right.unit : left.unit;
  return {
    expression: { type: 'product', left: left.expression, right: right.expression },
    unit,
    product: true,
  };
}

/** `yuan(amount, count)`: so many yuan for each. */
export function paidFor(amount: Node, counted: Typed, at: Node, report: ReportProblem): Typed | undefined {
  if (amount.type !== 'number') {
    report('not-linear', {}, amount.span);
    return undefined;
  }
  if (counted.unit !== 'count') {
    report('unit-mix', { left: 'count', right: counted.unit }, at.span);
    return undefined;
  }
  const { expression: of } = counted;
  return { ...counted, expression: { type: 'scale', by: amount.text, of, money: true }, unit: 'money' };
}
