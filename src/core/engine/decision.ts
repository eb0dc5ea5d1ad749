import type { Identity, Operand, Outcome, Reason, Verdict } from '../findings/outcome.ts';
import type { Figure } from '../model/figure.ts';
import type { Context } from './context.ts';

/** What an assertion came to, before it has its key. */
export interface Decision {
  readonly form: Identity['form'];
  readonly relation: Identity['relation'];
  readonly verdict: Verdict;
  readonly reason?: Reason;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  readonly params?: Readonly<Record<string, string>>;
  readonly leftValue?: Figure;
  readonly rightValue?: Figure;
  readonly residual?: Figure;
  readonly envelope?: Figure;
}

const noOperands: readonly Operand[] = [];

/** A decision that rests on no figure. */
export function plainDecision(verdict: Verdict, reason?: Reason, params?: Decision['params']): Decision {
  return {
    form: 'condition',
    relation: '==',
    verdict,
    left: noOperands,
    right: noOperands,
    ...(reason && { reason }),
    ...(params && { params }),
  };
}

/** The outcome of one identity. Tables read with low confidence are marked, so that findings can say so. */
export function toOutcome(context: Context, key: string, decision: Decision): Outcome {
  const { form, relation, left, right, verdict, reason } = decision;
  const params = paramsOf(context, decision);
  const identity: Identity = { rule: context.rule.code, key, form, relation, left, right, params };
  const { leftValue, rightValue, residual, envelope } = decision;
  if (leftValue === undefined || rightValue === undefined || residual === undefined) {
    return reason === undefined ? { identity, verdict } : { identity, verdict, reason };
  }
  return {
    identity,
    verdict,
    leftValue,
    rightValue,
    residual,
    ...(envelope && { envelope }),
    ...(reason && { reason }),
  };
}

function paramsOf(context: Context, decision: Decision): Identity['params'] {
  const low = isLow(context, decision);
  if (decision.params === undefined && !low) return context.params;
  return { ...context.params, ...decision.params, ...(low && { confidence: 'low' }) };
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
