import type { Operand, Reason, Verdict } from '../../findings/outcome.ts';
import type { Condition, Relation } from '../../language/ir/ir.ts';
import { add, sign, subtract } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { coarseEnvelope } from './coarse-total.ts';
import { cannotHold, compareResidual, type Reach } from './compare-residual.ts';
import type { Decision } from './decision.ts';
import { gather } from './gather.ts';
import type { BlankMode, Stop, Sum } from './sum.ts';
import { sumOf, type Tally, tally } from './tally.ts';
import { allBlank } from './told.ts';
import { hasHiddenPart, isUndivided } from './undivided-whole.ts';

/** A comparison of two expressions. */
export type Comparison = Extract<Condition, { readonly type: 'compare' }>;

const minusOne: Figure = { coefficient: -1, exponent: 0 };

/** Decides `left <relation> right` for linear expressions. A failure must hold in every reading of the table. */
export function decideLinear(comparison: Comparison, context: Context, mode: BlankMode): Decision {
  const left = gather(context, comparison.left, mode);
  const right = gather(context, comparison.right, mode, minusOne);
  const first = decideSums(left, right, comparison.relation, mode);
  if (first.verdict !== 'fail' || context.otherwise === true || !(left.twofold || right.twofold))
    return first;
  const other = decideLinear(comparison, { ...context, otherwise: true }, mode);
  return other.verdict === 'pass' || other.verdict === 'rounding' ? other : first;
}

function decideSums(left: Sum, right: Sum, relation: Relation, mode: BlankMode): Decision {
  const operands = right.operands.length === 0 ? left.operands : left.operands.concat(right.operands);
  const sums = tally(operands, add(left.constant, right.constant));
  const halt =
    strongerStop(left.stop, right.stop) ??
    stopFor(sums, operands, mode, left.document) ??
    (sums.unknown.length > 0 ? decideUnknown(left.document, sums, relation) : undefined);
  if (halt !== undefined) {
    const { verdict, reason } = halt;
    return { form: 'linear', relation, verdict, reason, left: left.operands, right: right.operands };
  }
  const { value: residual } = sums;
  const { verdict, envelope } = compared(left, right, sums, relation);
  const doubt = left.doubt ?? right.doubt ?? untold(left, right, { verdict, relation, mode });
  const leftValue = sumOf(left.operands, left.constant);
  const decision = {
    form: 'linear',
    relation,
    verdict,
    left: left.operands,
    right: right.operands,
    leftValue,
    rightValue: subtract(leftValue, residual),
    residual,
    envelope,
  } as const;
  if (doubt === undefined) return decision;
  return verdict === 'fail'
    ? { ...decision, verdict: 'insufficient', reason: doubt }
    : { ...decision, doubt };
}

interface Failing {
  readonly verdict: Verdict;
  readonly relation: Relation;
  readonly mode: BlankMode;
}

/** What the table leaves undivided cannot be added up. */
function untold(left: Sum, right: Sum, { verdict, relation, mode }: Failing): Decision['reason'] {
  const fails = verdict === 'fail' && relation === '==' && mode !== 'zero';
  const isOpen = fails && isUndivided(left.document, left.operands, right.operands);
  return isOpen ? untoldPart : undefined;
}

/** The verdict, with the envelope that it rests on. */
function compared(left: Sum, right: Sum, { value, envelope }: Tally, relation: Relation) {
  const verdict = compareResidual(relation, value, envelope);
  if (verdict !== 'fail' || relation !== '==') return { verdict, envelope };
  const coarse = coarseEnvelope(left.operands, right.operands, value, envelope);
  return coarse === undefined ? { verdict, envelope } : { verdict: 'rounding' as const, envelope: coarse };
}

/** Of two stops the one that says "not applicable". */
export function strongerStop(a: Stop | undefined, b: Stop | undefined): Stop | undefined {
  return a?.verdict === 'insufficient' && b?.verdict === 'notApplicable' ? b : (a ?? b);
}

const untoldPart: Reason = { code: 'untold-part', params: {} };

function stopFor(
  sums: Tally,
  operands: readonly Operand[],
  mode: BlankMode,
  document: DocumentIndex,
): Stop | undefined {
  if (mode === 'zero')
    return hasHiddenPart(document, operands) ? { verdict: 'insufficient', reason: untoldPart } : undefined;
  if (sums.trivial) return { verdict: 'notApplicable', reason: { code: 'column-absent', params: {} } };
  if (operands.length === 0) return { verdict: 'notApplicable', reason: { code: 'row-absent', params: {} } };
  if (!sums.evidence) return { verdict: 'notApplicable', reason: allBlank };
  return undefined;
}

/** Unreadable operands: a failure only if no value of them could satisfy the relation. */
function decideUnknown(
  document: DocumentIndex,
  { value, envelope, unknown }: Tally,
  relation: Relation,
): { verdict: Verdict; reason: NonNullable<Decision['reason']> } {
  const [first] = unknown;
  const isApart = compareResidual(relation, value, envelope) === 'fail';
  const params = {
    table: first?.table ?? '',
    text: first?.cell.text ?? '',
    // It does not hold as if nothing stood there either.
    ...(isApart && { apart: 'yes' }),
  };
  const reason = { code: 'unreadable', params };
  const fails = cannotHold(relation, value, envelope, reachOf(document, unknown));
  return { verdict: fails ? 'fail' : 'insufficient', reason };
}

function reachOf(document: DocumentIndex, unknown: readonly Operand[]): Reach {
  let down = false;
  let up = false;
  for (const { table, column, coefficient } of unknown) {
    const nonNegative = document.entries.get(table)?.columns.get(column)?.nonNegative === true;
    if (!nonNegative || sign(coefficient) < 0) down = true;
    if (!nonNegative || sign(coefficient) > 0) up = true;
  }
  return { down, up };
}
