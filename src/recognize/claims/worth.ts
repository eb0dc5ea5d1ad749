import { add } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import type { Draft } from './draft.ts';
import { isNow } from './strangers.ts';

/** What a list adds up: amounts, or the things counted where the whole is a count. */
export type Worth = (draft: Draft) => Figure | undefined;

export const amountOf: Worth = ({ levels }) => (levels.findLast(isNow) ?? levels.at(-1))?.figure.figure;
export const countOf: Worth = ({ figures }) => figures.count?.figure;

export const valueFor = (whole: Draft): Worth => (whole.levels.length > 0 ? amountOf : countOf);

/** Sum of the amounts of some parts. */
export function sumOf(items: readonly Draft[], worth: Worth = amountOf): Figure {
  return items.reduce<Figure>((sum, item) => add(sum, worth(item) ?? zero), zero);
}
