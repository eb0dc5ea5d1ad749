import { columnId, lineId } from '../catalogue/ids.ts';
import { Decimal } from '../model/decimal.ts';
import type { Row, Table } from '../model/disclosure.ts';
import { answer, type DerivedCells, derivedCell } from './derived-cell.ts';
import { figureOf } from './indicator.ts';
import { rounded } from './profile.ts';

interface Execution {
  readonly table: Table;
  readonly expected: Decimal;
  readonly printed: Decimal;
  readonly partial: boolean;
}

/** Fewer forms below 100% do not show how the points for execution are given. */
const fewestPartial = 4;
const one = new Decimal(1);

/**
 * Points for budget execution in proportion to the rate, where the forms of the document show that they are given so:
 * all but one of those below 100%.
 */
export function executionFacts(tables: readonly Table[]): ReadonlyMap<Table, DerivedCells> {
  const found = tables.flatMap((table) => executionOf(table) ?? []);
  const partial = found.filter((each) => each.partial);
  const wrong = partial.filter(({ expected, printed }) => !expected.equals(printed));
  if (partial.length < fewestPartial || wrong.length > 1) return new Map();
  return new Map(
    found.map(({ table, expected }) => [table, { expected_score: derivedCell(expected, table.place) }]),
  );
}

function executionOf(table: Table): Execution | undefined {
  const row = table.rows.find(({ key }) => key === lineId('funds_total'));
  const [weight, printed, budget, executed] = (['weight', 'score', 'budget', 'executed'] as const).map((id) =>
    figureOf(row, id),
  );
  if (weight === undefined || printed === undefined || budget === undefined || executed === undefined)
    return undefined;
  if (!budget.greaterThan(0)) return undefined;
  const rate = Decimal.min(one, executed.dividedBy(budget));
  const decimals = (row?.cells[columnId('score')]?.text.split('.')[1] ?? '').trim().length;
  const expected = rounded(weight.times(rate), Math.max(decimals, 1));
  return { table, expected, printed, partial: !expected.equals(weight) };
}

/** Whether a printed rate is one of the initial budget, which some offices take as its base. */
export function rateFacts(row: Row): DerivedCells {
  const [rate, initial, budget, executed] = (['rate', 'initial', 'budget', 'executed'] as const).map((id) =>
    figureOf(row, id),
  );
  if (rate === undefined || initial === undefined || executed === undefined || !initial.greaterThan(0))
    return {};
  if (budget === undefined || budget.equals(initial)) return {};
  const exact = executed.dividedBy(initial).times(100);
  const decimals = rate.decimalPlaces();
  return { rate_of_initial: derivedCell(answer(rounded(exact, decimals).equals(rate)), row.place) };
}
