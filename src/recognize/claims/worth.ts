import { add } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import type { Draft, Level } from './draft.ts';
import { isNow } from './strangers.ts';

/** What a list adds up: amounts, or the things counted where the whole is a count. */
export type Worth = (draft: Draft) => Figure | undefined;

/** 支出A，为年初预算B的…、调整预算C的…: of amounts of this year the one that was spent, else the one told last. */
export const amountOf: Worth = ({ levels }) => {
  const isSpent = (level: Level): boolean =>
    isNow(level) && (level.phase === undefined || level.phase === 'final');
  return (levels.findLast(isSpent) ?? levels.findLast(isNow) ?? levels.at(-1))?.figure.figure;
};
export const countOf: Worth = ({ figures }) => figures.count?.figure;

export const valueFor = (whole: Draft): Worth => (whole.levels.length > 0 ? amountOf : countOf);

/** Sum of the amounts of some parts. */
export function sumOf(items: readonly Draft[], worth: Worth = amountOf): Figure {
  return items.reduce<Figure>((sum, item) => add(sum, worth(item) ?? zero), zero);
}
