import { columnId, lineId } from '../catalogue/ids.ts';
import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseLabel } from '../catalogue/normalise-text.ts';
import type { Catalogue, TableEntry } from '../catalogue/types.ts';
import { Decimal } from '../model/decimal.ts';
import type { Row, Table } from '../model/disclosure.ts';
import { figureOf } from './indicator.ts';

/** What the scores of a form add up to, and what the form prints as their sum. */
export interface Balance {
  readonly rows: readonly Row[];
  readonly weights: Decimal;
  readonly scores: Decimal;
  readonly totalWeight: Decimal | undefined;
  readonly totalScore: Decimal | undefined;
  /** The total is printed, be it as something that is no figure. */
  readonly totalPrinted: boolean;
  /** Some row prints a weight. */
  readonly weighted: boolean;
}

const zero = new Decimal(0);
const hundred = new Decimal(100);
const sum = (values: readonly (Decimal | undefined)[]): Decimal =>
  values.reduce<Decimal>((total, value) => total.plus(value ?? zero), zero);

/** Rows whose points make up the total: indicators, management rows, and the funds with the points for execution. */
export function balanceOf(table: Table, entry: TableEntry): Balance {
  const lines = new Map(entry.sides[0]?.lines.map((line) => [line.id, line.role]));
  const rows = table.rows.filter(
    ({ kind, key }) =>
      kind === 'item' ||
      kind === 'addend' ||
      (kind === 'line' && ['addend', 'balance'].includes(lines.get(key) ?? '')),
  );
  const total = table.rows.find(({ key }) => key === lineId('total_score'));
  return {
    rows,
    weights: sum(rows.map((row) => figureOf(row, 'weight'))),
    scores: sum(rows.map((row) => figureOf(row, 'score'))),
    totalWeight: figureOf(total, 'weight'),
    totalScore: figureOf(total, 'score'),
    totalPrinted: (total?.cells[columnId('score')]?.state ?? 'blank') !== 'blank',
    weighted: rows.some((row) => figureOf(row, 'weight') !== undefined),
  };
}

/**
 * A difference between total and parts that one row explains, lost or doubled when merged cells were taken apart:
 * points and weight then come out right together.
 */
export function isLostRow(balance: Balance, catalogue: Catalogue): boolean {
  const { totalScore, scores } = balance;
  if (totalScore === undefined || totalScore.equals(scores)) return false;
  return totalScore.greaterThan(scores)
    ? lacksRow(balance, totalScore)
    : hasSpareRow(balance, totalScore, catalogue);
}

function lacksRow({ rows, weights, scores, weighted, totalWeight }: Balance, totalScore: Decimal): boolean {
  const points = totalScore.minus(scores);
  if (!weighted) return rows.some((row) => row.kind === 'item' && isUnscored(row));
  const weight = (totalWeight ?? hundred).minus(weights);
  return weight.greaterThan(0) && points.lessThanOrEqualTo(weight);
}

/** An indicator without points in a form that gives points. */
function isUnscored(row: Row): boolean {
  return row.texts[columnId('target')] !== undefined && figureOf(row, 'score') === undefined;
}

function hasSpareRow(
  { rows, weights, scores, weighted, totalWeight }: Balance,
  totalScore: Decimal,
  catalogue: Catalogue,
): boolean {
  const points = scores.minus(totalScore);
  const weight = weights.minus(totalWeight ?? hundred);
  return rows.some((row, position) => {
    if (figureOf(row, 'score')?.equals(points) !== true) return false;
    if (weighted && figureOf(row, 'weight')?.equals(weight) !== true) return false;
    // The points for execution may be printed beside the funds and once more as an indicator.
    return (
      row.key === lineId('funds_total') ||
      isCategory(row, catalogue) ||
      rows.slice(0, position).some((before) => isRepeated(before, row))
    );
  });
}

/** The name of a category stands where the name of an indicator should. */
function isCategory({ texts }: Row, catalogue: Catalogue): boolean {
  return wordsOf(catalogue, 'categoryNames').includes(normaliseLabel(texts[columnId('level3')] ?? ''));
}

function isRepeated(a: Row, b: Row): boolean {
  return (
    (['level3', 'target', 'actual'] as const).every((id) => a.texts[id] === b.texts[id]) &&
    a.texts[columnId('level3')] !== undefined
  );
}
