import { abs, add, compare, negate, sign } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import type { Draft } from './draft.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Frame } from './scope.ts';

const columns = ['change', 'budget_change'] as const;

/** A figure of so many digits equals another one, or a sum, by no accident. */
const tellingDigits = 3;

export const isTelling = ({ text }: ReadFigure): boolean => significantDigits(text) >= tellingDigits;

/** The amount of an item that tells nothing else but perhaps its share. */
function onlyAmount({ levels, figures }: Draft): ReadFigure | undefined {
  const others = Object.keys(figures).filter((column) => column !== 'share');
  return levels.length === 1 && others.length === 0 ? levels[0]?.figure : undefined;
}

/** Whether an item is told behind a change of its whole. */
const isBehind = (whole: Draft, { offset }: ReadFigure, item: Draft): boolean =>
  item.passage > whole.passage || (onlyAmount(item)?.offset ?? 0) > offset;

/** The sum of what the items tell; nothing where one of them does not tell one amount alone. */
function sumOf(items: readonly Draft[]): Figure | undefined {
  const amounts = items.flatMap((item) => onlyAmount(item) ?? []);
  if (amounts.length === 0 || amounts.length < items.length) return undefined;
  return amounts.reduce<Figure>((sum, { figure }) => add(sum, figure), zero);
}

/**
 * 预算100万元，比上年增加30万元，其中：A20万元、B10万元: what adds up to the change told in front of the list, and not to
 * the amount, is what changed. The items then tell changes.
 */
export function listsChange(whole: Draft, { items, ofChange }: Frame): boolean {
  const amount = whole.levels.at(-1)?.figure.figure;
  const sum = sumOf(items);
  if (ofChange === true || amount === undefined || sum === undefined || compare(sum, amount) === 0)
    return false;
  const told = columns.find((column) => {
    const change = whole.figures[column];
    if (change === undefined || !isTelling(change)) return false;
    return compare(abs(change.figure), sum) === 0 && items.every((item) => isBehind(whole, change, item));
  });
  if (told === undefined) return false;
  const falls = sign(whole.figures[told]?.figure ?? zero) < 0;
  for (const { levels, figures } of items)
    for (const { figure } of levels.splice(0))
      figures[told] = falls ? { ...figure, figure: negate(figure.figure) } : figure;
  return true;
}
