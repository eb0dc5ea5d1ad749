import type { ScoreProfile } from '../catalogue/types.ts';
import type { Decimal } from '../model/decimal.ts';
import { figureOf, type Indicator } from './indicator.ts';
import { expectedDeviation, expectedScore } from './profile.ts';

/** The profiles that the document's own rows follow. */
export interface Fit {
  readonly scores: ScoreProfile | undefined;
  readonly deviations: ScoreProfile | undefined;
}

/** Fewer rows prove no rule. */
const fewestRows = 20;
/** Rows that got all their points, or deviate by nothing, tell profiles from each other only a little. */
const fewestTelling = 6;
const explainedPercent = 95;

interface Compared {
  readonly printed: Decimal;
  readonly expected: Decimal;
  /** Full points or no deviation: what nearly every profile expects. */
  readonly plain: boolean;
}

/** How many rows come out as printed, or 0 where too few do to speak of a rule. */
function explained(rows: readonly Compared[]): number {
  const right = rows.filter(({ printed, expected }) => printed.equals(expected));
  const telling = right.filter(({ plain }) => !plain);
  const enough = rows.length >= fewestRows && telling.length >= fewestTelling;
  return enough && right.length * 100 >= rows.length * explainedPercent ? right.length : 0;
}

function scoresUnder(profile: ScoreProfile, indicators: readonly Indicator[]): Compared[] {
  return indicators.flatMap((indicator) => {
    const expected = expectedScore(indicator, profile);
    const { score: printed, weight } = indicator;
    if (expected === undefined || printed === undefined || weight === undefined) return [];
    return [{ printed, expected, plain: expected.equals(weight) }];
  });
}

function deviationsUnder(profile: ScoreProfile, indicators: readonly Indicator[]): Compared[] {
  return indicators.flatMap((indicator) => {
    const expected = expectedDeviation(indicator, profile);
    const printed = figureOf(indicator.row, 'deviation');
    if (expected === undefined || printed === undefined) return [];
    return [{ printed, expected, plain: expected.isZero() }];
  });
}

/** The profiles that explain nearly all rows, for scores and deviations each; of several the one that explains most. */
export function fitProfiles(profiles: readonly ScoreProfile[], indicators: readonly Indicator[]): Fit {
  return {
    scores: best(profiles, (profile) => scoresUnder(profile, indicators)),
    deviations: best(profiles, (profile) => deviationsUnder(profile, indicators)),
  };
}

function best(
  profiles: readonly ScoreProfile[],
  compared: (profile: ScoreProfile) => readonly Compared[],
): ScoreProfile | undefined {
  let most = 0;
  let found: ScoreProfile | undefined;
  for (const profile of profiles) {
    const count = explained(compared(profile));
    if (count > most) [most, found] = [count, profile];
  }
  return found;
}
