import { columnId } from '../catalogue/ids.ts';
import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseLabel } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { ColumnId } from '../generated/names.ts';
import type { Decimal } from '../model/decimal.ts';
import { lostScale, sameUnit } from './comparison.ts';
import { answer, type DerivedCells, derivedCell, no, yes } from './derived-cell.ts';
import type { Fit } from './fit-profile.ts';
import { figureOf, type Indicator } from './indicator.ts';
import { givesReason, pointFacts } from './point-facts.ts';
import { expectedDeviation, expectedScore } from './profile.ts';
import { isShareName } from './share-name.ts';

/** What the rows of the whole document settle for each of them. */
export interface RowContext {
  readonly catalogue: Catalogue;
  readonly fit: Fit;
  /** Deviations are printed with their sign. */
  readonly signed: boolean;
  /** Year of the document. */
  readonly year: number | undefined;
  readonly hasReasons: boolean;
  /** Indicators of the form. */
  readonly all: readonly Indicator[];
  /** Those in front of this one. */
  readonly before: readonly Indicator[];
}

/** The computed cells of one indicator. */
export function rowFacts(indicator: Indicator, context: RowContext): DerivedCells {
  const cells: DerivedCells = Object.create(null);
  const { place } = indicator.row;
  const score = context.fit.scores && expectedScore(indicator, context.fit.scores);
  const deviation = context.fit.deviations && expectedDeviation(indicator, context.fit.deviations);
  const printed = figureOf(indicator.row, 'deviation');
  const facts: Partial<Record<ColumnId, Parameters<typeof derivedCell>[0] | undefined>> = {
    target_number: indicator.target?.value,
    actual_number: indicator.actual?.value,
    result: indicator.result && (indicator.result === 'met' ? yes : no),
    unit_agrees: unitAgrees(indicator),
    rate_target: rateTarget(indicator, context.catalogue),
    unit_fits: unitFits(indicator, context.catalogue),
    counted: counted(indicator, context.catalogue),
    years_fit: yearsFit(indicator, context),
    usual_score: usualScore(indicator, context.all),
    repeated: repeated(indicator, context.before),
    sign_fits: signFits(indicator, context),
    explained: explained(indicator, context),
    ...pointFacts(indicator, context),
    expected_score: score,
    score_known: score && indicator.score && yes,
    expected_deviation: deviation,
    deviation_known: deviation && printed && !isSaving(indicator, deviation, printed) ? yes : undefined,
  };
  for (const [id, value] of Object.entries(facts)) {
    if (value !== undefined) cells[id as ColumnId] = derivedCell(value, place);
  }
  return cells;
}

function unitAgrees({ target, actual }: Indicator): number | undefined {
  if (target === undefined || actual === undefined || !sameUnit(target, actual)) return undefined;
  return answer(!lostScale(target, actual));
}

const isShare = ({ name }: Indicator, catalogue: Catalogue): boolean =>
  isShareName(name, 'shareNames', catalogue);

/** Percentage aimed at by an indicator that can reach 100% at most. */
function rateTarget(indicator: Indicator, catalogue: Catalogue) {
  const { target } = indicator;
  return target?.unit === '%' && isShare(indicator, catalogue) ? target.value : undefined;
}

/** A rate is counted in percent (or in points of a scale), not in pieces or money. */
function unitFits(indicator: Indicator, catalogue: Catalogue): number | undefined {
  const { target } = indicator;
  if (target === undefined || target.unit === '' || !isShare(indicator, catalogue)) return undefined;
  const pieces = [...wordsOf(catalogue, 'measureWords'), ...wordsOf(catalogue, 'moneyUnits')];
  return answer(!pieces.includes(target.unit));
}

/**
 * A number of things, a date or a span of time is no percentage, unless the form explains what it is a share of; nor is it
 * money, and a number of things no time.
 */
function counted({ name, target, row }: Indicator, catalogue: Catalogue): number | undefined {
  const explained = normaliseLabel(row.texts[columnId('description')] ?? '');
  if (wordsOf(catalogue, 'shareDescriptions').some((word) => explained.includes(word))) return undefined;
  const label = normaliseLabel(name);
  const isCalled = (list: 'countedNames' | 'timeNames'): boolean =>
    wordsOf(catalogue, list).some((word) => label.endsWith(word));
  const isCount = isCalled('countedNames');
  if (target === undefined || target.unit === '' || !(isCount || isCalled('timeNames'))) return undefined;
  const others = [
    '%',
    ...wordsOf(catalogue, 'moneyUnits'),
    ...(isCount ? wordsOf(catalogue, 'timeUnits') : []),
  ];
  return answer(!others.includes(target.unit));
}

function repeated({ row, name }: Indicator, before: readonly Indicator[]): number | undefined {
  const label = normaliseLabel(name);
  const twins = before.filter((each) => normaliseLabel(each.name) === label);
  if (twins.length === 0) return yes;
  const same = (id: ColumnId) => twins.some((twin) => twin.row.texts[id] === row.texts[id]);
  // Word for word the same row is another finding.
  return answer(!same('target') || same('actual'));
}

/** A bare cost that came out lower may be printed as a deviation for the better. */
function isSaving({ isCost, target }: Indicator, expected: Decimal, printed: Decimal): boolean {
  return isCost && target?.sign === 'bare' && expected.isNegative() && printed.equals(expected.negated());
}

function signFits({ row, target, actual }: Indicator, { signed }: RowContext): number | undefined {
  const printed = figureOf(row, 'deviation');
  if (!signed || printed === undefined || printed.isZero() || target === undefined || actual === undefined)
    return undefined;
  if (target.sign === 'at-most' || target.sign === 'below' || !sameUnit(target, actual)) return undefined;
  const difference = actual.value.minus(target.value);
  return difference.isZero() ? undefined : answer(difference.isNegative() === printed.isNegative());
}

/** Points were lost, or the outcome deviates: the form asks why. */
function explained({ row, weight, score }: Indicator, context: RowContext): number | undefined {
  if (!context.hasReasons || weight === undefined || score === undefined) return undefined;
  return score.lessThan(weight) ? answer(givesReason(row, context.catalogue)) : undefined;
}

/** Fewer indicators of a group do not show what each of them is worth. */
const fewestAlike = 3;

/** Where no weights are printed: the points that all indicators of the group but this one got. */
function usualScore(indicator: Indicator, all: readonly Indicator[]): Decimal | undefined {
  if (indicator.weight !== undefined || indicator.score === undefined) return undefined;
  const others = all.filter(({ group, row }) => group === indicator.group && row !== indicator.row);
  const [first] = others;
  if (others.length < fewestAlike || first?.score === undefined) return undefined;
  const { score } = first;
  return others.every((each) => each.weight === undefined && each.score?.equals(score) === true)
    ? score
    : undefined;
}

const fourDigits = /(?<!\d)(20\d\d)(\p{Script=Han})/gu;

/** Years that target and outcome name are the year of the document. */
function yearsFit({ row }: Indicator, { year, catalogue }: RowContext): number | undefined {
  const text = `${row.texts[columnId('target')] ?? ''} ${row.texts[columnId('actual')] ?? ''}`;
  const marks = wordsOf(catalogue, 'dateMarks.year');
  const years = [...text.matchAll(fourDigits)].filter(([, , mark = '']) => marks.includes(mark));
  if (year === undefined || years.length === 0) return undefined;
  return answer(years.every(([, found]) => Number(found) === year));
}
