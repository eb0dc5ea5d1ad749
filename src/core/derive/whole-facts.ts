import { columnId, lineId } from '../catalogue/ids.ts';
import { wordsOf } from '../catalogue/lexicon.ts';
import type { Catalogue, TableEntry } from '../catalogue/types.ts';
import type { ColumnId, WordList } from '../generated/names.ts';
import { Decimal } from '../model/decimal.ts';
import type { Cell, Row, Table } from '../model/disclosure.ts';
import { answer, type DerivedCells, derivedCell } from './derived-cell.ts';
import { figureOf, type Indicator } from './indicator.ts';
import { isApart } from './point-facts.ts';
import { rounded } from './profile.ts';
import { type Balance, balanceOf } from './scored-rows.ts';

/** Fewer indicators are no form of the usual kind. */
const fewestIndicators = 5;
const fewestOutputs = 3;
const hundred = new Decimal(100);
/** A form whose weights come to less counts in tens or in shares of one. */
const leastPoints = 50;

/** What a form as a whole says: its points, its satisfaction, its outputs. */
export function wholeFacts(
  table: Table,
  indicators: readonly Indicator[],
  balance: Balance,
  lost: boolean,
  catalogue: Catalogue,
): DerivedCells {
  const points = lost ? undefined : pointsOf(balance, indicators, catalogue);
  const facts: Record<string, Decimal | number | undefined> = {
    all_points: points,
    apart_points: pointsApart(balance, indicators, catalogue),
    satisfaction:
      indicators.length < fewestIndicators ? undefined : answer(asksSatisfaction(indicators, catalogue)),
    outputs_full: outputsFull(indicators, catalogue),
    paid_later: answer(mentions(table, 'paidLaterWords', catalogue)),
  };
  const cells: DerivedCells = Object.create(null);
  for (const [id, value] of Object.entries(facts))
    if (value !== undefined) cells[id as ColumnId] = derivedCell(value, table.place);
  return cells;
}

/**
 * What the weights of the form come to, in forms of a hundred points that print all of them, the weight of the execution
 * rate among them; where the printed total of the weights is 100 the sum is compared with that.
 */
function pointsOf(
  { rows, totalWeight, totalScore, scores }: Balance,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
): Decimal | undefined {
  if (totalWeight?.equals(hundred)) return undefined;
  if (totalWeight === undefined && totalScore?.equals(scores) !== true) return undefined;
  const apart = new Set(indicators.filter((each) => isApart(each, catalogue)).map(({ row }) => row));
  const counted = rows.filter((row) => !apart.has(row));
  const hasExecution = counted.some(
    (row) =>
      [lineId('funds_total'), lineId('rate')].some((id) => id === row.key) &&
      figureOf(row, 'weight') !== undefined,
  );
  const sum = counted
    .reduce((total, row) => total.plus(figureOf(row, 'weight') ?? 0), new Decimal(0))
    .minus(repeatedExecution(rows));
  return hasExecution && sum.greaterThan(leastPoints) ? sum : undefined;
}

/** The weight of the execution that stands beside the funds and once more among the indicators. */
function repeatedExecution(rows: readonly Row[]): Decimal {
  const weightOf = (key: string) =>
    figureOf(
      rows.find((row) => row.key === key),
      'weight',
    );
  const [funds, rate] = [weightOf(lineId('funds_total')), weightOf(lineId('rate'))];
  return funds !== undefined && rate?.equals(funds) ? funds : new Decimal(0);
}

/** What the weights of deductions, bonuses and repetitions come to, where the printed total of the weights leaves them out. */
function pointsApart(
  { rows, totalWeight, weights }: Balance,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
): Decimal | undefined {
  const sum = indicators
    .filter((each) => isApart(each, catalogue))
    .reduce((total, { weight }) => total.plus(weight ?? 0), repeatedExecution(rows));
  return sum.isZero() || totalWeight?.equals(weights) === true ? undefined : sum;
}

function asksSatisfaction(indicators: readonly Indicator[], catalogue: Catalogue): boolean {
  const words = wordsOf(catalogue, 'satisfactionWords');
  return indicators.some(({ group, category, name }) =>
    words.some((word) => `${group}/${category}/${name}`.includes(word)),
  );
}

/** Whether all outputs have their full points. */
function outputsFull(indicators: readonly Indicator[], catalogue: Catalogue): number | undefined {
  const words = wordsOf(catalogue, 'outputGroups');
  const outputs = indicators.filter(
    ({ group, category, weight, score }) =>
      weight !== undefined &&
      score !== undefined &&
      words.some((word) => `${group}/${category}`.includes(word)),
  );
  if (outputs.length < fewestOutputs) return undefined;
  return answer(outputs.every(({ weight, score }) => weight !== undefined && score?.equals(weight)));
}

const explaining = [columnId('reason'), columnId('situation'), columnId('outcome'), columnId('remark')];

function mentions({ rows }: Table, list: WordList, catalogue: Catalogue): boolean {
  const words = wordsOf(catalogue, list);
  const texts = rows.flatMap((row) => explaining.map((id) => row.texts[id] ?? ''));
  return texts.some((text) => words.some((word) => text.includes(word)));
}

/** The rows, with a total that is the rounded sum of the points allowed to miss by what was rounded away. */
export function withRoundedTotal(table: Table, entry: TableEntry): readonly Row[] {
  const { rows, totalScore, scores } = balanceOf(table, entry);
  const total = table.rows.find(({ key }) => key === lineId('total_score'));
  const cell = total?.cells[columnId('score')];
  if (total === undefined || cell === undefined || totalScore === undefined) return table.rows;
  const decimals = decimalsOf(cell);
  const finest = Math.max(0, ...rows.flatMap(({ cells }) => decimalsIn(cells[columnId('score')])));
  if (decimals >= finest || totalScore.equals(scores) || !rounded(scores, decimals).equals(totalScore))
    return table.rows;
  const coarse: Row = { ...total, cells: { ...total.cells, score: { ...cell, half: -decimals } } };
  return table.rows.map((row) => (row === total ? coarse : row));
}

const decimalsIn = (cell: Cell | undefined): readonly number[] =>
  cell === undefined ? [] : [decimalsOf(cell)];
const decimalsOf = ({ text }: Cell): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
