import type { Reason, Verdict } from '../../findings/outcome.ts';
import type { Condition } from '../../language/ir/ir.ts';
import type { Context } from '../index/context.ts';
import { type Decision, plainDecision } from './decision.ts';
import { sameInGroup } from './group-values.ts';
import { type Comparison, decideLinear } from './linear.ts';
import { decideOpaque } from './opaque.ts';
import { codeTest, exists, matched, noted, sameBase, shows, stated } from './predicates.ts';
import { decideProduct } from './product.ts';
import { explains, published, says } from './prose-conditions.ts';
import { decideRatio } from './ratio.ts';
import type { BlankMode } from './sum.ts';
import { combine, negated, open as opened, settled, type Truth } from './truth.ts';

/** Decides one assertion at one point of its quantifier. */
export function decide(condition: Condition, context: Context): Decision {
  if (condition.type === 'compare') return decideComparison(condition, context, 'evidence');
  const truth = truthOf(condition, context);
  const { open, operands, place } = truth;
  if (open !== undefined) return plainDecision(open.verdict, open.reason, undefined, operands);
  return plainDecision(truth.value === true ? 'pass' : 'fail', undefined, undefined, operands, place);
}

function decideComparison(condition: Comparison, context: Context, mode: BlankMode): Decision {
  if (condition.form === 'ratio') return decideRatio(condition, context);
  if (condition.form === 'product') return decideProduct(condition, context);
  return condition.form === 'opaque'
    ? decideOpaque(condition, context, mode)
    : decideLinear(condition, context, mode);
}

/** Truth of a condition; blanks count as 0 here. */
export function truthOf(condition: Condition, context: Context): Truth {
  switch (condition.type) {
    case 'compare':
      return truthOfComparison(condition, context);
    case 'exists':
      return exists(context, condition);
    case 'filled':
    case 'nonzero':
      return shows(context, condition);
    case 'noted':
      return noted(context, condition);
    case 'code':
      return codeTest(context, condition);
    case 'stated':
      return stated(context, condition);
    case 'says':
    case 'denies':
      return says(context, condition);
    case 'published':
      return published(context);
    case 'explained':
    case 'covered':
      return explains(context, condition);
    case 'same_base':
      return sameBase(context, condition);
    case 'matched':
      return matched(context, condition);
    case 'same':
      return sameInGroup(context, condition);
    case 'and':
    case 'or':
      return combine(
        condition.parts.map((part) => truthOf(part, context)),
        condition.type === 'or',
      );
    case 'not':
      return negated(truthOf(condition.of, context));
    case 'none':
      return opened('notApplicable', 'not-a-condition');
  }
}

/** Whether a condition holds, `undefined` with the reason where it stays open: what it rests on is not gathered. */
export function holdsAt(condition: Condition, context: Context): Pick<Truth, 'value' | 'open'> {
  switch (condition.type) {
    case 'and':
    case 'or':
      return combined(condition.parts, condition.type === 'or', context);
    case 'not': {
      const inner = holdsAt(condition.of, context);
      return inner.value === undefined ? inner : settled(!inner.value);
    }
    default:
      return truthOf(condition, context);
  }
}

/** The same as `combine`, up to the first part that is decisive. */
function combined(
  parts: readonly Condition[],
  decisive: boolean,
  context: Context,
): ReturnType<typeof holdsAt> {
  let unsettled: ReturnType<typeof holdsAt> | undefined;
  for (const part of parts) {
    const truth = holdsAt(part, context);
    if (truth.value === decisive) return settled(decisive);
    if (truth.value !== undefined) continue;
    const isStronger =
      truth.open?.verdict === 'notApplicable' && unsettled?.open?.verdict !== 'notApplicable';
    if (unsettled === undefined || isStronger) unsettled = truth;
  }
  return unsettled ?? settled(!decisive);
}

const truths: Readonly<Partial<Record<Verdict, boolean>>> = { pass: true, fail: false };

function truthOfComparison(condition: Comparison, context: Context): Truth {
  const { verdict, reason, left, right } = decideComparison(condition, context, 'zero');
  const operands = right.length === 0 ? left : left.concat(right);
  // Equal within rounding is not equal: a condition must not call two totals the same that differ in print.
  const value = verdict === 'rounding' ? condition.relation !== '==' : truths[verdict];
  if (value !== undefined) return settled(value, operands);
  const { code, params }: Reason = reason ?? { code: 'undecided', params: {} };
  return opened(verdict === 'insufficient' ? 'insufficient' : 'notApplicable', code, params, operands);
}
