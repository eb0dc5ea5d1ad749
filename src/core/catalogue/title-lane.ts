import type { WordList } from '../generated/names.ts';
import { wordsOf } from './lexicon.ts';
import type { Conventions } from './types.ts';

/** What the rows of a table are, as far as the bracket behind its title says. */
export type TitleLane = 'by-unit' | 'functional' | 'economic' | 'government-economic';

/** The word lists of the lanes, the more special lane first. */
const laneWords: readonly (readonly [TitleLane, WordList])[] = [
  ['by-unit', 'laneByUnit'],
  ['government-economic', 'laneGovernmentEconomic'],
  ['economic', 'laneEconomic'],
  ['functional', 'laneFunctional'],
];

/** The lane that a bracket behind a title names, if any. */
export function titleLane(suffix: string, conventions: Conventions): TitleLane | undefined {
  const found = laneWords.find(([, list]) =>
    wordsOf({ conventions }, list).some((word) => suffix.includes(word)),
  );
  return found?.[0];
}
