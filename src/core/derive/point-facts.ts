import { columnId } from '../catalogue/ids.ts';
import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Row } from '../model/disclosure.ts';
import { comparable } from './comparison.ts';
import { answer } from './derived-cell.ts';
import type { Indicator } from './indicator.ts';
import { isShareName } from './share-name.ts';
import { isCap } from './target.ts';

interface PointContext {
  readonly catalogue: Catalogue;
  readonly hasReasons: boolean;
  readonly all: readonly Indicator[];
  readonly before: readonly Indicator[];
}

/** What the points of one indicator rest on. */
export function pointFacts(
  indicator: Indicator,
  context: PointContext,
): Readonly<Record<string, Decimal | number | undefined>> {
  return {
    apart: answer(isApart(indicator, context.catalogue)),
    twice: answer(!context.before.some((each) => isSameRow(each, indicator))),
    actual_told: actualTold(indicator, context.all),
    capped_rate: cappedRate(indicator, context.catalogue),
    exceeded: exceeded(indicator, context),
  };
}

/** Deductions and bonuses stand outside the full score. */
export function isApart({ group, category, name }: Indicator, catalogue: Catalogue): boolean {
  return wordsOf(catalogue, 'apartGroups').some((word) => `${group}/${category}/${name}`.includes(word));
}

/** Whether the row says why; a word for "none" says nothing. */
export function givesReason(row: Row, catalogue: Catalogue): boolean {
  const reason = normaliseTight(row.texts[columnId('reason')] ?? '').replace(/[\u3002.\-/]/g, '');
  return reason !== '' && !wordsOf(catalogue, 'reasonMissing').includes(reason);
}

/** Word for word the same row, with the same points. */
function isSameRow(a: Indicator, b: Indicator): boolean {
  const texts = [columnId('target'), columnId('actual')].every((id) => a.row.texts[id] === b.row.texts[id]);
  const names = a.name === b.name && a.category === b.category && a.group === b.group;
  const points = a.weight !== undefined && b.weight !== undefined && a.weight.equals(b.weight);
  return texts && names && points && a.weight.greaterThan(0) && a.score?.toString() === b.score?.toString();
}

const isTold = ({ row }: Indicator): boolean => /[\p{L}\p{N}]/u.test(row.texts[columnId('actual')] ?? '');

/** Whether an outcome is printed, in a form that prints most of them. */
function actualTold(indicator: Indicator, all: readonly Indicator[]): number | undefined {
  const told = all.filter(isTold).length;
  return 2 * told > all.length ? answer(isTold(indicator)) : undefined;
}

/** The outcome of a rate that is a share of all there is. */
function cappedRate({ name, actual }: Indicator, catalogue: Catalogue): Decimal | undefined {
  return isShareName(name, 'cappedRates', catalogue) && actual?.unit === '%' ? actual.value : undefined;
}

/** So many times the target want a word of explanation. */
const muchMore = '1.3';

/** Whether the row explains an outcome far above its target; rates and caps are not meant. */
function exceeded({ row, target, actual, isCost }: Indicator, { hasReasons, catalogue }: PointContext) {
  if (!hasReasons || target === undefined || actual === undefined || isCost) return undefined;
  if (isCap(target) || target.sign === 'equal' || target.unit === '%' || !target.value.greaterThan(0))
    return undefined;
  if (wordsOf(catalogue, 'timeUnits').includes(target.unit) || !comparable(target, actual)) return undefined;
  const isFar = actual.value.greaterThanOrEqualTo(target.value.times(muchMore));
  return isFar ? answer(givesReason(row, catalogue)) : undefined;
}
