import type { ScoreProfile } from '../catalogue/types.ts';
import { Decimal } from '../model/decimal.ts';
import { comparable } from './comparison.ts';
import type { Indicator } from './indicator.ts';

/** What a profile expects of one indicator. */
export interface Expectation {
  /** Share of the points, between 0 and 1. */
  readonly share: Decimal;
  /** Percent. */
  readonly deviation: Decimal;
}

const hundred = new Decimal(100);
const zero = new Decimal(0);
const full: Expectation = { share: new Decimal(1), deviation: zero };

/** Target and outcome as a profile compares them. */
function sides(indicator: Indicator, profile: ScoreProfile): readonly [Decimal, Decimal] | undefined {
  const { target, actual, inWords } = indicator;
  if (actual === undefined) return undefined;
  if (target !== undefined) return comparable(target, actual) ? [target.value, actual.value] : undefined;
  return inWords && profile.wordsArePercent && actual.unit === '%' ? [hundred, actual.value] : undefined;
}

/** What the profile expects, or `undefined` where it says nothing (a cap that is exceeded, a target of 0). */
export function expectation(indicator: Indicator, profile: ScoreProfile): Expectation | undefined {
  const { target } = indicator;
  const compared = sides(indicator, profile);
  if (compared === undefined) return undefined;
  const [aim, actual] = compared;
  if (target?.sign === 'at-most' || target?.sign === 'below')
    return actual.lessThanOrEqualTo(aim) ? full : undefined;
  if (aim.isZero()) return actual.isZero() ? full : undefined;
  const excess = actual.minus(aim).dividedBy(aim).times(hundred);
  if (excess.isNegative()) return { share: actual.dividedBy(aim), deviation: excess };
  return beyond(excess, profile);
}

/** At or above the target. */
function beyond(excess: Decimal, profile: ScoreProfile): Expectation {
  const { tolerance, slope, mostLost = 100, deviationBeyondTolerance } = profile;
  if (tolerance === undefined || slope === undefined) return { ...full, deviation: excess };
  const over = Decimal.max(zero, excess.minus(tolerance));
  const lost = Decimal.min(mostLost, over.times(slope[0]).dividedBy(slope[1]));
  return {
    share: new Decimal(1).minus(lost.dividedBy(hundred)),
    deviation: deviationBeyondTolerance ? over : excess,
  };
}

/** Half up, away from zero, as printed. */
export function rounded(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** Points that the profile expects, rounded; where the form does not print weights, nothing. */
export function expectedScore(indicator: Indicator, profile: ScoreProfile): Decimal | undefined {
  const expected = expectation(indicator, profile);
  if (expected === undefined || indicator.weight === undefined) return undefined;
  return rounded(indicator.weight.times(expected.share), profile.decimals);
}

/** Deviation that the profile expects, rounded. */
export function expectedDeviation(indicator: Indicator, profile: ScoreProfile): Decimal | undefined {
  const expected = expectation(indicator, profile);
  return expected && rounded(expected.deviation, profile.decimals);
}
