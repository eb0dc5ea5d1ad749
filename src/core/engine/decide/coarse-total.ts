import type { Operand } from '../../findings/outcome.ts';
import { abs, add, compare, halfUnit, sign, subtract } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import { mostDecimals } from '../../model/parse-figure.ts';

const shown = (operands: readonly Operand[]): readonly Operand[] =>
  operands.filter(({ cell }) => cell.figure !== undefined && sign(cell.figure) !== 0);

/**
 * The envelope of a sum whose total was printed with fewer decimals than each of its parts (16.9 under 1.51, 11.83 and
 * 3.59) and is just the rounded sum: what was cut off the total is rounding. A whole number says too little.
 */
export function coarseEnvelope(
  left: readonly Operand[],
  right: readonly Operand[],
  residual: Figure,
  envelope: Figure,
): Figure | undefined {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const [total, ...more] = shown(side);
    const parts = shown(other);
    const half = total === undefined || more.length > 0 ? undefined : ownHalf(total, parts);
    if (half === undefined || parts.length < fewestParts) continue;
    if (compare(abs(residual), half) <= 0) return add(envelope, subtract(half, known(total)));
  }
  return undefined;
}

const fewestParts = 2;

/** Half of the last printed place of the total, where all parts print more places. */
function ownHalf({ cell }: Operand, parts: readonly Operand[]): Figure | undefined {
  const decimals = mostDecimals([cell.text]);
  const isCoarse = decimals > 0 && parts.every((part) => mostDecimals([part.cell.text]) > decimals);
  return isCoarse && cell.figure !== undefined ? halfUnit(cell.figure.exponent) : undefined;
}

/** What the envelope counts for the total already. */
function known(total: Operand | undefined): Figure {
  const half = total?.cell.half;
  return half === undefined ? { coefficient: 0, exponent: 0 } : halfUnit(half);
}
