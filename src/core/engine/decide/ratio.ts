import type { Operand, Verdict } from '../../findings/outcome.ts';
import type { Expression, Relation } from '../../language/ir/ir.ts';
import {
  abs,
  add,
  compare,
  halfUnit,
  larger,
  multiply,
  quotient,
  scale,
  sign,
  smaller,
  subtract,
} from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { instancesOf } from '../index/document-index.ts';
import { compareBounds, holds } from './compare-residual.ts';
import type { Decision } from './decision.ts';
import { flipped, gather } from './gather.ts';
import { type Comparison, strongerStop } from './linear.ts';
import type { Stop, Sum } from './sum.ts';
import { type Tally, tally } from './tally.ts';

const hundred: Figure = { coefficient: 100, exponent: 0 };

type Ratio = Extract<Expression, { readonly type: 'share' | 'growth' }>;

function isRatio(expression: Expression): expression is Ratio {
  return expression.type === 'share' || expression.type === 'growth';
}

/** Decides a percentage against a share or a growth rate: cross-multiplied intervals, never a division. */
export function decideRatio(comparison: Comparison, context: Context): Decision {
  const { left, right, relation } = comparison;
  if (right.type === 'mean' && relation === '==') return decideMean(left, right, context);
  if (left.type === 'mean' && relation === '==') return decideMean(right, left, context);
  if (isRatio(right) && !isRatio(left)) return decide(left, right, relation, context);
  if (isRatio(left) && !isRatio(right)) return decide(right, left, flipped[relation], context);
  const reason = { code: 'not-linear', params: {} };
  return { form: 'ratio', relation, verdict: 'insufficient', reason, left: [], right: [] };
}

function decide(stated: Expression, ratio: Ratio, relation: Relation, context: Context): Decision {
  const percent = gather(context, stated);
  const part = gather(context, ratio.of);
  const whole = gather(context, ratio.base);
  const base = {
    form: 'ratio',
    relation,
    left: percent.operands,
    right: [...part.operands, ...whole.operands],
    params: { ratio: ratio.type, base: String(part.operands.length) },
  } as const;
  const tallies = [percent, part, whole].map(({ operands, constant }) => tally(operands, constant));
  const [printed, a, b] = tallies as [Tally, Tally, Tally];
  const p = withZeroHalf(percent, printed);
  const halt = [percent, part, whole].reduce<Stop | undefined>(
    (found, sum) => strongerStop(found, sum.stop),
    undefined,
  );
  const ended = halt ?? stopFor(percent, p, a, b) ?? zeroBase(p, a, b);
  if (ended !== undefined) return { ...base, ...ended };
  const compared = comparePrinted(percent, p, a, b, ratio.type, relation);
  const uncertain = compared.verdict === 'fail' ? (percent.doubt ?? part.doubt ?? whole.doubt) : undefined;
  if (uncertain !== undefined) return { ...base, ...compared, verdict: 'insufficient', reason: uncertain };
  return { ...base, ...compared };
}

function stopFor(percent: Sum, p: Tally, a: Tally, b: Tally): Stop | undefined {
  const notApplicable = (code: string): Stop => ({ verdict: 'notApplicable', reason: { code, params: {} } });
  // A blank percentage states nothing, and neither do amounts that are all blank.
  if (percent.operands.length > 0 && !p.evidence) return notApplicable('all-blank');
  if (!a.evidence && !b.evidence) return notApplicable('all-blank');
  const [unknown] = [...p.unknown, ...a.unknown, ...b.unknown];
  if (unknown === undefined) return undefined;
  const params = { table: unknown.table, text: unknown.cell.text };
  return { verdict: 'insufficient', reason: { code: 'unreadable', params } };
}

/** A base that is or may be 0, or negative, gives no percentage; one that is stated nevertheless is a finding. */
function zeroBase(p: Tally, a: Tally, b: Tally): Pick<Decision, 'verdict' | 'reason'> | undefined {
  const reason = (code: string) => ({ code, params: {} });
  if (sign(b.value) === 0) {
    const silent = sign(p.value) === 0 && sign(a.value) === 0;
    return { verdict: silent ? 'notApplicable' : 'undefined', reason: reason('zero-base') };
  }
  if (compare(abs(b.value), b.envelope) <= 0)
    return { verdict: 'undefined', reason: reason('crossing-base') };
  return sign(b.value) < 0 ? { verdict: 'undefined', reason: reason('negative-base') } : undefined;
}

/** A printed 0.00% is a figure like any other: it stands for whatever rounds to it. */
function withZeroHalf({ operands }: Sum, p: Tally): Tally {
  const half = operands.length === 1 ? operands[0]?.cell.half : undefined;
  return half === undefined || sign(p.value) !== 0 ? p : { ...p, envelope: halfUnit(half) };
}

const loose: Figure = { coefficient: 3, exponent: 0 };

/**
 * A percentage in the prose is cut as often as rounded, or made to fit its list so that the shares add up to 100: one
 * unit of its last digit is no difference. Of whole percent one unit would be a lot: those are rounded or cut.
 */
function comparePrinted(
  { operands, document }: Sum,
  p: Tally,
  a: Tally,
  b: Tally,
  type: Ratio['type'],
  relation: Relation,
) {
  const strict = compareRatio(p, a, b, type, relation);
  const table = operands[0]?.table ?? '';
  const isProse = document.entries.get(table)?.entry.shape === 'narrative';
  if (strict.verdict !== 'fail' || !isProse) return strict;
  const isWhole = (operands[0]?.cell.half ?? -1) >= 0;
  const wider = isWhole ? cutPercent(p) : { ...p, envelope: multiply(loose, p.envelope) };
  const wide = compareRatio(wider, a, b, type, relation);
  return wide.verdict === 'fail' ? strict : { ...wide, ...shownApart(p, wide), verdict: 'rounding' as const };
}

/** 5% that was cut stands for anything from 5 up to 6, -5% for anything down to -6. */
function cutPercent(p: Tally): Tally {
  return { ...p, value: sign(p.value) < 0 ? subtract(p.value, p.envelope) : add(p.value, p.envelope) };
}

/** The figures are shown as printed, whatever interval explained them. */
function shownApart(p: Tally, { rightValue }: { readonly rightValue: Figure }) {
  const residual = subtract(p.value, rightValue);
  return { leftValue: p.value, residual, envelope: larger(abs(residual), p.envelope) };
}

/** Digits behind the percentage that the recomputed one is shown with. */
const shownDecimals = 4;

function compareRatio(p: Tally, a: Tally, b: Tally, type: Ratio['type'], relation: Relation) {
  const stated = type === 'growth' ? add(p.value, hundred) : p.value;
  const products = corners(stated, p.envelope, b);
  const centre = subtract(multiply(stated, b.value), scale(a.value, 2));
  const low = subtract(products.low, scale(add(a.value, a.envelope), 2));
  const high = subtract(products.high, scale(subtract(a.value, a.envelope), 2));
  // The printed percentage is right when it is what the printed amounts round to.
  const printed = compare(abs(centre), multiply(p.envelope, b.value)) <= 0 && relation === '==';
  const right = printed || holds(relation, sign(centre));
  const verdict = right ? ('pass' as const) : compareBounds(relation, low, high);
  const exact = quotient(scale(a.value, 2), b.value, shownDecimals);
  const recomputed = type === 'growth' ? subtract(exact, hundred) : exact;
  const residual = subtract(p.value, recomputed);
  // What the amounts may have been before rounding is part of the interval.
  const envelope = verdict === 'rounding' ? larger(abs(residual), p.envelope) : p.envelope;
  return { verdict, leftValue: p.value, rightValue: recomputed, residual, envelope };
}

/** Bounds of `p·b` over both intervals, with `b` positive. */
function corners(p: Figure, half: Figure, b: Tally): { readonly low: Figure; readonly high: Figure } {
  const [lowBase, highBase] = [subtract(b.value, b.envelope), add(b.value, b.envelope)];
  const [lowPercent, highPercent] = [subtract(p, half), add(p, half)];
  return {
    low: smaller(multiply(lowPercent, lowBase), multiply(lowPercent, highBase)),
    high: larger(multiply(highPercent, lowBase), multiply(highPercent, highBase)),
  };
}

const minusOne: Figure = { coefficient: -1, exponent: 0 };

/**
 * A stated mean as a linear identity: n times the mean is the sum. It is printed rounded, so that it holds within half of
 * its last digit.
 */
function decideMean(
  stated: Expression,
  mean: Extract<Expression, { readonly type: 'mean' }>,
  context: Context,
): Decision {
  const count = instancesOf(context.document, mean.table.table).length;
  const left = gather(context, stated, 'evidence', { coefficient: count, exponent: 0 });
  const right = gather(context, mean.of, 'evidence', minusOne);
  const base = {
    form: 'linear',
    relation: '==',
    left: left.operands,
    right: right.operands,
  } as const;
  const operands = [...left.operands.map(withHalf), ...right.operands];
  const sums = tally(operands, add(left.constant, right.constant));
  const halt = haltOf(left, right, count, sums, mean.table.table);
  if (halt !== undefined) return { ...base, ...halt };
  const { value: residual, envelope } = sums;
  const holds = compare(abs(residual), envelope) <= 0;
  const doubt = holds ? undefined : (left.doubt ?? right.doubt);
  return {
    ...base,
    verdict: verdictOf(holds, doubt),
    ...(doubt && { reason: doubt }),
    leftValue: totalOf(base.left),
    rightValue: multiply(totalOf(base.right), minusOne),
    residual,
    envelope,
  };
}

function verdictOf(holds: boolean, doubt: unknown): Verdict {
  if (holds) return 'pass';
  return doubt === undefined ? 'fail' : 'insufficient';
}

/** A mean over forms of which one has no such figure says nothing. */
function haltOf(left: Sum, right: Sum, count: number, { unknown }: Tally, table: string): Stop | undefined {
  const halt = strongerStop(left.stop, right.stop);
  if (halt !== undefined) return halt;
  const [first] = unknown;
  if (first !== undefined) {
    const params = { table: first.table, text: first.cell.text };
    return { verdict: 'insufficient', reason: { code: 'unreadable', params } };
  }
  const isMissing = left.operands.length === 0 || right.operands.length < count;
  const isBlank = left.operands.some(({ cell }) => cell.state === 'blank');
  if (!isMissing && !isBlank) return undefined;
  return {
    verdict: 'notApplicable',
    reason: { code: isBlank ? 'all-blank' : 'row-absent', params: { table } },
  };
}

function totalOf(operands: readonly Operand[]): Figure {
  return operands.reduce(
    (sum, { cell, coefficient }) => add(sum, multiply(coefficient, cell.figure ?? zero)),
    zero,
  );
}

/** Scores are exact; the mean of scores is not. */
function withHalf(operand: Operand): Operand {
  const decimals = /\.(\d+)/.exec(operand.cell.text)?.[1]?.length ?? 0;
  return operand.cell.half === undefined
    ? { ...operand, cell: { ...operand.cell, half: -decimals } }
    : operand;
}
