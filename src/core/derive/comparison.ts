import type { Quantity } from './quantity.ts';
import type { Sign, Target } from './target.ts';

export type Result = 'met' | 'missed';

/** Whether both count the same: an unprinted unit fits every one. */
export function sameUnit(target: Quantity, actual: Quantity): boolean {
  return target.unit === actual.unit || target.unit === '' || actual.unit === '';
}

/** Between them a factor of 万 or 亿 was lost: 22万件 against 28件. */
export function lostScale(target: Quantity, actual: Quantity): boolean {
  if (target.unit !== actual.unit || target.scale === actual.scale) return false;
  if (target.printed.isZero() || actual.printed.isZero()) return false;
  const ratio = actual.printed.dividedBy(target.printed);
  return ratio.greaterThanOrEqualTo('0.2') && ratio.lessThanOrEqualTo(5);
}

const holds: Readonly<Record<Exclude<Sign, 'bare'>, (compared: number) => boolean>> = {
  'at-least': (compared) => compared >= 0,
  above: (compared) => compared > 0,
  'at-most': (compared) => compared <= 0,
  below: (compared) => compared < 0,
  equal: (compared) => compared === 0,
};

/** One of them is a percentage and the other a bare number that may be its fraction: ≥95% against 0.97. */
function mayBeFraction(a: Quantity, b: Quantity): boolean {
  if ((a.unit === '%') === (b.unit === '%')) return false;
  const bare = a.unit === '%' ? b : a;
  return bare.value.lessThanOrEqualTo(1);
}

/** Whether target and outcome can be compared at all. */
export function comparable(target: Quantity, actual: Quantity): boolean {
  return sameUnit(target, actual) && !lostScale(target, actual) && !mayBeFraction(target, actual);
}

/**
 * Whether the outcome reaches the target; `undefined` when nobody can tell. A bare number is reached from above; a bare
 * cost, a bare time or none at all says neither that less is a merit nor that more is.
 */
export function compareTarget(target: Target, actual: Quantity, isTwoSided: boolean): Result | undefined {
  if (!comparable(target, actual)) return undefined;
  const compared = actual.value.comparedTo(target.value);
  if (target.sign !== 'bare') return holds[target.sign](compared) ? 'met' : 'missed';
  if (compared === 0) return 'met';
  if (isTwoSided || target.value.isZero()) return undefined;
  return compared > 0 ? 'met' : 'missed';
}
