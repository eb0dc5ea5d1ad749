import type { Identity, Operand, Outcome, Reason, Verdict } from '../../findings/outcome.ts';
import type { Figure } from '../../model/figure.ts';
import type { Place } from '../../model/place.ts';
import type { Context } from '../index/context.ts';
import { shiftOf } from '../index/row-shift.ts';
import { laneOf } from '../index/table-index.ts';

/** What an assertion came to, before it has its key. */
export interface Decision {
  readonly form: Identity['form'];
  readonly relation: Identity['relation'];
  readonly verdict: Verdict;
  readonly reason?: Reason | undefined;
  readonly doubt?: Reason;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly place?: Place | undefined;
  readonly leftValue?: Figure;
  readonly rightValue?: Figure;
  readonly residual?: Figure;
  readonly envelope?: Figure;
}

const noOperands: readonly Operand[] = [];

/** A decision that rests on no equation, with the cells that it speaks of. */
export function plainDecision(
  verdict: Verdict,
  reason?: Reason,
  params?: Decision['params'],
  left = noOperands,
  place?: Place | undefined,
): Decision {
  return { form: 'condition', relation: '==', verdict, reason, left, right: noOperands, params, place };
}

/** The outcome of one identity. Tables read with low confidence are marked, so that findings can say so. */
export function toOutcome(rule: string, context: Context, key: string, decision: Decision): Outcome {
  const { verdict, reason } = decision;
  const identity = identityOf(rule, context, key, decision);
  const { leftValue, rightValue, residual, envelope, doubt } = decision;
  if (leftValue === undefined || rightValue === undefined || residual === undefined) {
    return reason === undefined ? { identity, verdict } : { identity, verdict, reason };
  }
  const outcome =
    envelope === undefined
      ? { identity, verdict, leftValue, rightValue, residual }
      : { identity, verdict, leftValue, rightValue, residual, envelope };
  if (reason === undefined && doubt === undefined) return outcome;
  return { ...outcome, ...(reason && { reason }), ...(doubt && { doubt }) };
}

function identityOf(rule: string, context: Context, key: string, decision: Decision): Identity {
  const { form, relation } = decision;
  const [left, right] = [exactly(decision.left), exactly(decision.right)];
  const place = decision.place ?? placeOf(context, decision);
  const params = paramsOf(context, decision);
  return place === undefined
    ? { rule, key, form, relation, left, right, params }
    : { rule, key, form, relation, left, right, params, place };
}

/** Without the room for more that a list has while it is gathered: there may be one for each row of a large table. */
const exactly = (operands: readonly Operand[]): readonly Operand[] =>
  operands.length === 0 ? noOperands : operands.slice();

/** What is wrong with a table as a whole stands where the table does. */
function placeOf({ home }: Context, { verdict, form, left, right }: Decision): Place | undefined {
  const isOfTable = verdict === 'fail' && form === 'condition' && left.length + right.length === 0;
  return isOfTable ? home?.table.place : undefined;
}

function paramsOf(context: Context, decision: Decision): Identity['params'] {
  const low = isLow(context, decision);
  const shifted =
    decision.verdict === 'fail' && decision.leftValue !== undefined && isShifted(context, decision);
  if (decision.params === undefined && !low && !shifted) return context.params(context);
  return {
    ...context.params(context),
    ...decision.params,
    ...(low && { confidence: 'low' }),
    ...(shifted && { shifted: 'row' }),
  };
}

/** Some operand stands in a row whose figures do not line up with the headers. */
function isShifted({ document }: Context, { left, right }: Decision): boolean {
  return [...left, ...right].some(({ table, instance, row, side }) => {
    const index = document.tables.get(table)?.[instance - 1];
    if (index === undefined) return false;
    const rows = laneOf(index, undefined).byKey.get(row.replace(/~\d+$/, '')) ?? [];
    return rows.some((each) => each.side === (side ?? '') && shiftOf(index, each) !== undefined);
  });
}

function isLow(context: Context, { left, right }: Decision): boolean {
  const { home, a, b, document } = context;
  if (!document.hasLowConfidence) return false;
  const tables = [home, a?.index, b?.index];
  if (tables.some((index) => index?.table.confidence === 'low')) return true;
  const isLowOperand = ({ table, instance }: Operand) =>
    document.tables.get(table)?.[instance - 1]?.table.confidence === 'low';
  return left.some(isLowOperand) || right.some(isLowOperand);
}
