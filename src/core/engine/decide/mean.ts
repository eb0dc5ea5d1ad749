import type { Operand, Verdict } from '../../findings/outcome.ts';
import type { Expression } from '../../language/ir/ir.ts';
import { abs, add, compare, multiply } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { instancesOf } from '../index/document-index.ts';
import type { Decision } from './decision.ts';
import { gather } from './gather.ts';
import { strongerStop } from './linear.ts';
import type { Stop, Sum } from './sum.ts';
import { type Tally, tally } from './tally.ts';

const minusOne: Figure = { coefficient: -1, exponent: 0 };

/**
 * A stated mean as a linear identity: n times the mean is the sum. It is printed rounded, so that it holds within half of
 * its last digit.
 */
export function decideMean(
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
