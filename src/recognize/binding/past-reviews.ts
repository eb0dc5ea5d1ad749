import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { nameKeyOf } from './name-key.ts';

const comparisons = ['prior', 'change', 'growth', 'completion', 'budget_change', 'budget_growth'] as const;

interface Told {
  readonly passages: readonly Passage[];
  readonly year: number | undefined;
  readonly catalogue: Catalogue;
}

/** Whether a statement compares its amount with another one, as those of its own year are. */
const compares = ({ figures, priorYear }: ReadStatement): boolean =>
  priorYear !== undefined || comparisons.some((column) => figures[column] !== undefined);

/** So far in front of its amount stands the year of it. */
const nearYear = 24;

/** The words for the year before, with no other year behind them, as a text ends. */
const toldOfLast = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(`${anyOf(wordsOf(catalogue, 'prosePrior'))}(?!.*\\d{4})[^\u3002;\uff1b]*$`),
);

/** 上年收入100万元。与去年相比，收入减少5万元: what is told as that of the year before is what this year is compared with. */
function isBase(
  { passage, figures: { amount }, priorYear }: ReadStatement,
  passages: readonly Passage[],
  catalogue: Catalogue,
): boolean {
  const at = amount?.offset ?? 0;
  const front = passages[passage]?.text.slice(Math.max(0, at - nearYear), at) ?? '';
  return priorYear === undefined && toldOfLast(catalogue).test(front);
}

/** Whether the text tells the amount of this year too, another one. */
function toldOfThisYear(
  statements: readonly ReadStatement[],
  year: number | undefined,
  catalogue: Catalogue,
): (read: ReadStatement) => boolean {
  const keyOf = ({ subject }: ReadStatement): string => nameKeyOf(subject, catalogue);
  const own = statements.filter((read) => (read.year ?? year) === year && read.figures.amount !== undefined);
  const told = groupBy(own, keyOf);
  return (read) => {
    const others = told.get(keyOf(read)) ?? [];
    const printed = read.figures.amount?.text;
    return others.length > 0 && others.every(({ figures }) => figures.amount?.text !== printed);
  };
}

/**
 * 2022年A，比2021年增加B，其中：… in what speaks of 2023: with a comparison of its own it is no amount that this year is compared
 * with, nor are its parts. The year is a slip of the pen, unless the text tells this year's amount too: then it is a review
 * of that year.
 */
export function withReviews(
  statements: readonly ReadStatement[],
  { passages, year, catalogue }: Told,
): readonly ReadStatement[] {
  const isReviewed = (read: ReadStatement): boolean => compares(read) && !isBase(read, passages, catalogue);
  const isLast = (index: number): boolean => statements[index]?.year === (year ?? 0) - 1;
  const ofLast = [...statements.keys()].filter(isLast);
  const standing = new Set(ofLast.filter((index) => isReviewed(statements[index] as ReadStatement)));
  if (standing.size === 0) return statements;
  const isTold = toldOfThisYear(statements, year, catalogue);
  const meant = new Set<number>();
  for (const whole of ofLast) {
    const family = [whole, ...(statements[whole]?.parts ?? []).filter(isLast)];
    const stands = family.some((each) => standing.has(each));
    const isReview = stands && family.some((each) => isTold(statements[each] as ReadStatement));
    addAll(standing, family, isReview || standing.has(whole));
    addAll(meant, family, isReview || meant.has(whole));
  }
  return statements.map((read, index) => standingAs(read, standing.has(index), meant.has(index)));
}

const standingAs = (read: ReadStatement, stands: boolean, isReview: boolean): ReadStatement => ({
  ...read,
  ...(stands && { stands }),
  ...(isReview && { inPast: isReview }),
});

function addAll(set: Set<number>, family: readonly number[], isSo: boolean): void {
  for (const each of isSo ? family : []) set.add(each);
}
