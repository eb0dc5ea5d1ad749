import { columnId } from '../catalogue/ids.ts';
import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { Decimal } from '../model/decimal.ts';
import type { Row, Table } from '../model/disclosure.ts';
import type { Place } from '../model/place.ts';
import { figureOf, type Indicator } from './indicator.ts';

/** Indicators of one first level whose label states its points: 产出指标（40分）. */
export interface IndicatorGroup {
  readonly label: string;
  readonly declared: Decimal;
  readonly weights: Decimal | undefined;
  readonly scores: Decimal;
  /** Rows of its indicators. */
  readonly rows: readonly Row[];
  /** Every target is met and every indicator got points. */
  readonly allMet: boolean;
  readonly place: Place;
}

/** What the labels of a form say about its points. */
export interface Grouping {
  readonly groups: readonly IndicatorGroup[];
  readonly declared: Decimal;
  /** Every row stands under a label with points and every label has rows: nothing slid out of its group. */
  readonly complete: boolean;
}

const points = /[(](\d{1,3}(?:\.\d+)?)\p{L}?[)]$/u;
const zero = new Decimal(0);

/** Points that a label states, if any. */
export function declaredPoints(label: string): Decimal | undefined {
  const found = points.exec(normaliseTight(label));
  return found?.[1] === undefined ? undefined : new Decimal(found[1]);
}

/** Groups of a form by the points that their labels state. */
export function groupsOf(table: Table, indicators: readonly Indicator[], catalogue: Catalogue): Grouping {
  const labels = [...new Set(table.rows.flatMap(({ texts }) => texts[columnId('level1')] ?? []))];
  const stated = labels.flatMap((label) => {
    const declared = declaredPoints(label);
    return declared === undefined ? [] : [{ label, declared }];
  });
  const groups = stated.flatMap(({ label, declared }) => {
    const members = indicators.filter(({ group, score }) => group === label && score !== undefined);
    if (members.length === 0) return [];
    const group = groupOf(label, declared, members);
    return [isExecution(label, catalogue) ? { ...group, allMet: false } : group];
  });
  const loose = indicators.some(({ group }) => declaredPoints(group) === undefined);
  return {
    groups,
    declared: stated.reduce((sum, each) => sum.plus(each.declared), zero),
    complete: stated.length >= 2 && groups.length === stated.length && !loose,
  };
}

/** Points for budget execution are given in proportion to the rate, even where a target for the rate is met. */
function isExecution(label: string, { conventions }: Catalogue): boolean {
  const words = wordsOf({ conventions }, 'executionGroups');
  return words.some((word) => normaliseTight(label).includes(word));
}

function groupOf(label: string, declared: Decimal, members: readonly Indicator[]): IndicatorGroup {
  const weights = members.map(({ weight }) => weight);
  const place = members[0]?.row.place ?? { file: '' };
  return {
    label,
    declared,
    weights: weights.every((weight) => weight !== undefined)
      ? weights.reduce<Decimal>((sum, weight) => sum.plus(weight), zero)
      : undefined,
    scores: members.reduce((sum, { row }) => sum.plus(figureOf(row, 'score') ?? zero), zero),
    rows: members.map(({ row }) => row),
    allMet: members.every(({ result }) => result === 'met'),
    place,
  };
}
