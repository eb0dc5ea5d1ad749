import { columnId, lineId } from '../catalogue/ids.ts';
import { pairsOf, wordsOf } from '../catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue, TableEntry } from '../catalogue/types.ts';
import type { ColumnId, LineId } from '../generated/names.ts';
import { Decimal, toDecimal } from '../model/decimal.ts';
import type { Cell, Row, Table } from '../model/disclosure.ts';
import { answer, type DerivedCells, derivedCell, derivedMoney, derivedSum } from './derived-cell.ts';
import { groupsOf } from './groups.ts';
import { figureOf, type Indicator } from './indicator.ts';
import { type Balance, balanceOf, isLostRow } from './scored-rows.ts';
import { wholeFacts } from './whole-facts.ts';

/** Key of the computed row that holds what is known of a form as a whole. */
export const factsKey: LineId = 'form_facts';

/** What is known of a form as a whole, and of its groups, as computed rows. */
export function formRows(
  table: Table,
  entry: TableEntry,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
  shared: DerivedCells | undefined,
): readonly Row[] {
  const balance = balanceOf(table, entry);
  const grouping = groupsOf(table, indicators, catalogue);
  const declared = grouping.declared.plus(weightsBeside(balance, indicators));
  const { totalScore, totalWeight, scores } = balance;
  const scored = balance.rows.some((row) => figureOf(row, 'score') !== undefined);
  const lost = isLostRow(balance, catalogue);
  // Labels that the printed total exceeds are not all there.
  const labelled =
    !lost &&
    grouping.groups.length >= 2 &&
    !(totalScore ?? scores).greaterThan(declared) &&
    declared.greaterThan(50);
  const cells: DerivedCells = {
    ...shared,
    funds_known: derivedCell(answer(!balance.rows.some(isUnnamedFund)), table.place),
    missed: derivedCell(indicators.filter(({ result }) => result === 'missed').length, table.place),
    ...(scored && { total_printed: derivedCell(answer(balance.totalPrinted), table.place) }),
    ...(scored && { lost_row: derivedCell(answer(!lost), table.place) }),
    ...(labelled && { declared_points: derivedCell(declared, table.place) }),
    ...exceptInitial(costFacts(indicators, catalogue), table),
    ...wholeFacts(table, indicators, balance, lost, catalogue),
    ...gradeFacts(table, totalScore, totalWeight, catalogue),
  };
  const facts: Row = { key: factsKey, kind: 'line', label: '', cells, texts: {}, place: table.place };
  const trusted = grouping.complete && !lost && declared.equals(100);
  return trusted ? [facts, ...groupRows(grouping.groups)] : [facts];
}

/** Money in a row that no line of the catalogue names: a source of funds that no rule knows of. */
function isUnnamedFund(row: Row): boolean {
  return (
    (row.kind === 'item' || row.kind === 'of-which') &&
    (['initial', 'budget', 'executed'] as const).some((id) => figureOf(row, id) !== undefined)
  );
}

/** Points of rows that belong to no group of indicators: execution rate, management. */
function weightsBeside({ rows }: Balance, indicators: readonly Indicator[]): Decimal {
  const grouped = new Set(indicators.map(({ row }) => row));
  return rows
    .filter((row) => !grouped.has(row))
    .reduce((sum, row) => sum.plus(figureOf(row, 'weight') ?? 0), new Decimal(0));
}

function groupRows(groups: ReturnType<typeof groupsOf>['groups']): Row[] {
  return groups.map(({ label, declared, weights, scores, rows, allMet, place }, index) => ({
    key: `of-which:group-${index + 1}`,
    kind: 'of-which',
    label,
    cells: {
      group_points: derivedCell(declared, place),
      group_scores: derivedSum(scores, 'score', cellsOf(rows, 'score'), place),
      ...(weights !== undefined && {
        group_weights: derivedSum(weights, 'weight', cellsOf(rows, 'weight'), place),
      }),
      ...(weights === undefined && { group_met: derivedCell(answer(allMet), place) }),
    },
    texts: {},
    place,
  }));
}

function cellsOf(rows: readonly Row[], column: ColumnId): readonly Cell[] {
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

/** Cap and outcome of the cost of the whole project, where exactly one indicator speaks of a sum of money. */
export function costFacts(indicators: readonly Indicator[], catalogue: Catalogue): DerivedCells {
  const money = wordsOf(catalogue, 'moneyUnits');
  const single = wordsOf(catalogue, 'unitCostWords');
  const costs = indicators.filter(
    ({ target, isCost }) => isCost && target !== undefined && money.includes(target.unit),
  );
  const [cost, other] = costs;
  const target = cost?.target;
  if (cost === undefined || target === undefined || other !== undefined) return {};
  if (target.scale === 0 || single.some((word) => normaliseLabel(cost.name).includes(word))) return {};
  if (target.sign === 'at-least' || target.sign === 'above') return {};
  const { place } = cost.row;
  const cell = (quantity: NonNullable<Indicator['actual']>) => ({
    ...derivedMoney(quantity.value, 0, place),
    half: quantity.scale - quantity.printed.decimalPlaces(),
  });
  const { actual } = cost;
  return {
    cost_target: cell(target),
    ...(actual !== undefined && actual.unit === target.unit && { cost_actual: cell(actual) }),
  };
}

/** A cap that is the initial budget was right when it was set. */
function exceptInitial(cells: DerivedCells, table: Table): DerivedCells {
  const initial = table.rows.find(({ key }) => key === lineId('funds_total'))?.cells[columnId('initial')]
    ?.figure;
  const cap = cells[columnId('cost_target')]?.figure;
  return initial !== undefined && cap !== undefined && toDecimal(initial).equals(toDecimal(cap)) ? {} : cells;
}

/** Whether the printed grade is that of the printed total, on the national scale. */
function gradeFacts(
  table: Table,
  score: Decimal | undefined,
  weight: Decimal | undefined,
  catalogue: Catalogue,
): DerivedCells {
  if (score === undefined || weight?.equals(100) === false) return {};
  const printed = table.rows.flatMap(({ texts }) => texts[columnId('grade')] ?? []).map(normaliseTight);
  const grade = [...pairsOf(catalogue, 'grades')].find(([word]) => printed.includes(word));
  if (grade === undefined) return {};
  const [least, most] = grade[1].split('-').map((bound) => new Decimal(bound));
  if (least === undefined || most === undefined) return {};
  const fits = score.greaterThanOrEqualTo(least) && score.lessThanOrEqualTo(most);
  return { grade_fits: derivedCell(answer(fits), table.place) };
}
