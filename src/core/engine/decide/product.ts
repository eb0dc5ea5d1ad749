import type { Expression, Relation } from '../../language/ir/ir.ts';
import { abs, add, multiply, scale, sign, subtract } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { compareResidual } from './compare-residual.ts';
import type { Decision } from './decision.ts';
import { flipped, gather } from './gather.ts';
import { type Comparison, strongerStop } from './linear.ts';
import type { Stop, Sum } from './sum.ts';
import { type Tally, tally } from './tally.ts';

/** Places between yuan and the usual unit of tables. */
const tenThousand = 4;

type Product = Extract<Expression, { readonly type: 'product' }>;

/** Decides something linear against the product of two figures, each known to half a unit of its last digit. */
export function decideProduct(comparison: Comparison, context: Context): Decision {
  const { left, right, relation } = comparison;
  if (right.type === 'product') return decide(left, right, relation, context);
  if (left.type === 'product') return decide(right, left, flipped[relation], context);
  const reason = { code: 'not-linear', params: {} };
  return { form: 'product', relation, verdict: 'insufficient', reason, left: [], right: [] };
}

function decide(stated: Expression, product: Product, relation: Relation, context: Context): Decision {
  const sums = [stated, product.left, product.right].map((part) => gather(context, part));
  const tallies = sums.map(({ operands, constant }) => tally(operands, constant));
  const [total, first, second] = sums as [Sum, Sum, Sum];
  const [t, a, b] = tallies as [Tally, Tally, Tally];
  const base = {
    form: 'product',
    relation,
    left: total.operands,
    right: [...first.operands, ...second.operands],
    params: { factors: String(first.operands.length) },
  } as const;
  const halt = sums.reduce<Stop | undefined>((found, sum) => strongerStop(found, sum.stop), undefined);
  const ended = halt ?? stopFor(t, a, b);
  if (ended !== undefined) return { ...base, ...ended };
  const value = multiply(a.value, b.value);
  const residual = subtract(t.value, value);
  const envelope = add(t.envelope, productEnvelope(a, b));
  const verdict = compareResidual(relation, residual, envelope);
  const found = { ...base, verdict, leftValue: t.value, rightValue: value, residual, envelope };
  if (verdict !== 'fail') return found;
  const reason =
    sums.find(({ doubt }) => doubt !== undefined)?.doubt ?? otherUnit(t, value, productEnvelope(a, b));
  return reason === undefined ? found : { ...found, verdict: 'insufficient', reason };
}

/** How far a product may be off: `|a|·hb + |b|·ha + ha·hb`. */
function productEnvelope(a: Tally, b: Tally): Figure {
  const sides = [
    multiply(abs(a.value), b.envelope),
    multiply(abs(b.value), a.envelope),
    multiply(a.envelope, b.envelope),
  ];
  return sides.reduce(add, zero);
}

/** A blank says nothing here: a price without a quantity is no product. */
function stopFor(...tallies: readonly Tally[]): Stop | undefined {
  if (tallies.some(({ evidence }) => !evidence))
    return { verdict: 'notApplicable', reason: { code: 'factor-blank', params: {} } };
  const unknown = tallies.flatMap((each) => each.unknown)[0];
  if (unknown === undefined) return undefined;
  const params = { table: unknown.table, text: unknown.cell.text };
  return { verdict: 'insufficient', reason: { code: 'unreadable', params } };
}

/** Prices are often in yuan where totals are in units of 10 000 yuan: the two agree up to the unit, and nobody declared which. */
function otherUnit(t: Tally, value: Figure, envelope: Figure): Decision['reason'] {
  if (sign(t.value) === 0 || sign(value) === 0) return undefined;
  const fits = [tenThousand, -tenThousand].some((places) => {
    const residual = subtract(t.value, scale(value, places));
    return compareResidual('==', residual, add(t.envelope, scale(envelope, places))) !== 'fail';
  });
  return fits ? { code: 'unit-unclear', params: {} } : undefined;
}
