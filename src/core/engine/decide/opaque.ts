import type { Operand, Reason } from '../../findings/outcome.ts';
import type { Expression } from '../../language/ir/ir.ts';
import { add, larger, multiply, sign, smaller, subtract } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { compareBounds, holds } from './compare-residual.ts';
import type { Decision } from './decision.ts';
import { gather } from './gather.ts';
import { type Comparison, strongerStop } from './linear.ts';
import { constantOf, everyForm } from './linear-expression.ts';
import type { BlankMode, Stop } from './sum.ts';
import { tally } from './tally.ts';

interface Span {
  readonly value: Figure;
  readonly low: Figure;
  readonly high: Figure;
}

/** What the parts of an expression have in common while it is evaluated. */
interface Gathering {
  readonly context: Context;
  readonly mode: BlankMode;
  readonly operands: Operand[];
  stop: Stop | undefined;
  doubt: Reason | undefined;
  evidence: boolean;
}

/** Decides comparisons with `min`, `max` or `!=` by the intervals of both sides. */
export function decideOpaque(comparison: Comparison, context: Context, mode: BlankMode): Decision {
  const { relation } = comparison;
  const left = sideOf(comparison.left, context, mode);
  const right = sideOf(comparison.right, context, mode);
  const { operands } = left.gathering;
  const { operands: others } = right.gathering;
  const halt = strongerStop(left.gathering.stop, right.gathering.stop) ?? blankStop(left, right, mode);
  if (halt !== undefined) {
    const { verdict, reason } = halt;
    return { form: 'condition', relation, verdict, reason, left: operands, right: others };
  }
  const residual = subtract(left.span.value, right.span.value);
  const verdict = holds(relation, sign(residual)) ? 'pass' : verdictWithin(relation, left.span, right.span);
  const uncertain = verdict === 'fail' ? (left.gathering.doubt ?? right.gathering.doubt) : undefined;
  return {
    form: 'condition',
    relation,
    verdict: uncertain === undefined ? verdict : 'insufficient',
    reason: uncertain,
    left: operands,
    right: others,
    leftValue: left.span.value,
    rightValue: right.span.value,
    residual,
  };
}

type Side = ReturnType<typeof sideOf>;

function blankStop(left: Side, right: Side, mode: BlankMode): Stop | undefined {
  if (mode === 'zero' || left.gathering.evidence || right.gathering.evidence) return undefined;
  return { verdict: 'notApplicable', reason: { code: 'all-blank', params: {} } };
}

function sideOf(expression: Expression, context: Context, mode: BlankMode) {
  const gathering: Gathering = {
    context,
    mode,
    operands: [],
    stop: undefined,
    doubt: undefined,
    evidence: false,
  };
  return { gathering, span: spanOf(expression, gathering) };
}

function verdictWithin(relation: Comparison['relation'], left: Span, right: Span): 'rounding' | 'fail' {
  return compareBounds(relation, subtract(left.low, right.high), subtract(left.high, right.low));
}

function spanOf(expression: Expression, gathering: Gathering): Span {
  switch (expression.type) {
    case 'min':
      return reduceSpans(expression.parts, gathering, smaller);
    case 'max':
      return reduceSpans(expression.parts, gathering, larger);
    case 'scale':
      return scaleSpan(spanOf(expression.of, gathering), constantOf(expression.by));
    case 'sum':
      return hasExtreme(expression)
        ? reduceSpans(expression.parts, gathering, add)
        : linearSpan(expression, gathering);
    default:
      return linearSpan(expression, gathering);
  }
}

function hasExtreme(expression: Expression): boolean {
  if (expression.type === 'min' || expression.type === 'max') return true;
  if (expression.type === 'sum') return expression.parts.some(hasExtreme);
  return expression.type === 'scale' && hasExtreme(expression.of);
}

function reduceSpans(
  parts: readonly Expression[],
  gathering: Gathering,
  merge: (a: Figure, b: Figure) => Figure,
): Span {
  const spans = parts
    .flatMap((part): readonly Expression[] => (isEvery(part) ? everyForm(gathering.context, part) : [part]))
    .map((part) => spanOf(part, gathering));
  const fold = (pick: (span: Span) => Figure) =>
    spans.map(pick).reduce((a, b) => merge(a, b), pick(spans[0] ?? nil));
  if (merge === add) {
    const total = (pick: (span: Span) => Figure) => spans.map(pick).reduce(add, zero);
    return { value: total((s) => s.value), low: total((s) => s.low), high: total((s) => s.high) };
  }
  return { value: fold((s) => s.value), low: fold((s) => s.low), high: fold((s) => s.high) };
}

const isEvery = (part: Expression): part is Extract<Expression, { readonly type: 'cell' }> =>
  part.type === 'cell' && part.every === true;

const nil: Span = { value: zero, low: zero, high: zero };

function scaleSpan({ value, low, high }: Span, by: Figure): Span {
  const [a, b] = [multiply(low, by), multiply(high, by)];
  return { value: multiply(value, by), low: sign(by) < 0 ? b : a, high: sign(by) < 0 ? a : b };
}

function linearSpan(expression: Expression, gathering: Gathering): Span {
  const sum = gather(gathering.context, expression, gathering.mode);
  const { value, envelope, unknown, evidence } = tally(sum.operands, sum.constant);
  for (const operand of sum.operands) gathering.operands.push(operand);
  gathering.evidence ||= evidence;
  gathering.doubt ??= sum.doubt;
  gathering.stop = strongerStop(gathering.stop, sum.stop);
  const [first] = unknown;
  if (first !== undefined) {
    const params = { table: first.table, text: first.cell.text };
    gathering.stop ??= { verdict: 'insufficient', reason: { code: 'unreadable', params } };
  }
  return { value, low: subtract(value, envelope), high: add(value, envelope) };
}
