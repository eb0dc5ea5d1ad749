import { columnId } from '../../catalogue/ids.ts';
import { derivedCell } from '../../derive/derived-cell.ts';
import type { Cell } from '../../model/disclosure.ts';
import { sign, subtract } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import { formatFigure } from '../../model/format-figure.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { wordsIn } from '../index/passages.ts';
import { states } from './statement.ts';

/** The two columns that the amount tells one of, where the other is stated. */
export const told: ReadonlyMap<string, string> = new Map([
  [columnId('change'), columnId('prior')],
  [columnId('prior'), columnId('change')],
]);

/** What a part does not state, but tells: no change, or the difference of its two other amounts. */
export function withImplied(
  document: DocumentIndex,
  part: IndexedRow,
  column: string,
  whole: IndexedRow,
): IndexedRow {
  const other = told.get(column);
  if (states(part, column)) return part;
  if (other === undefined) return withBudget(document, part, column, whole);
  const { cells, place, texts } = part.row;
  const direction = cells[columnId('direction')]?.figure;
  const isFlat = column === columnId('change') && direction !== undefined && sign(direction) === 0;
  const [amount, stated] = [cells[columnId('amount')]?.figure, cells[other]?.figure];
  if (isFlat) return withCell(part, column, derivedCell(0, place));
  // What is compared with the budget here and with the outturn there adds up to nothing.
  const isAlike = texts['prior_basis'] === whole.row.texts['prior_basis'] && !states(whole, other);
  if (amount === undefined || stated === undefined || !(isAlike || column === columnId('change')))
    return part;
  return withCell(part, column, { ...derivedCell(0, place), ...impliedBy(part, amount, stated) });
}

/** The difference of two amounts, as the statement prints its own: the prose has no unit of a table. */
function impliedBy({ row }: IndexedRow, amount: Figure, stated: Figure): Pick<Cell, 'text' | 'figure'> {
  const own = row.cells[columnId('amount')];
  const decimals = /\.(\d+)/.exec(own?.text ?? '')?.[1]?.length ?? 0;
  const figure = subtract(amount, stated);
  return { text: formatFigure(figure, amount.exponent + decimals, decimals), figure };
}

const withCell = (part: IndexedRow, column: string, cell: Cell): IndexedRow => ({
  ...part,
  row: { ...part.row, cells: { ...part.row.cells, [column]: cell } },
});

/** The budgets that a difference may be one from, each with the words for the other one. */
const budgets = [
  [columnId('initial'), columnId('annual'), 'proseAnnual'],
  [columnId('annual'), columnId('initial'), 'proseInitial'],
] as const;

/** Whether a statement speaks of the other budget. */
function isOfOther(document: DocumentIndex, { row }: IndexedRow, [, other, words]: (typeof budgets)[number]) {
  const sentence = row.texts['sentence'] ?? '';
  return row.cells[other] !== undefined || wordsIn(document, words).some((word) => sentence.includes(word));
}

const budgetChange = columnId('budget_change');

/** Whether a statement says that it keeps to the budget. */
function isKept({ row: { cells } }: IndexedRow): boolean {
  const direction = cells[columnId('budget_direction')]?.figure;
  return direction !== undefined && sign(direction) === 0;
}

/** 支出2万元，较预算减少1万元: the budget of a part, or from its budget the difference, where one budget is spoken of. */
function withBudget(
  document: DocumentIndex,
  part: IndexedRow,
  column: string,
  whole: IndexedRow,
): IndexedRow {
  const isChange = column === budgetChange;
  const budget = budgets.find(([own]) => (isChange ? states(part, own) : own === column));
  if (isChange && isKept(part)) return withCell(part, column, derivedCell(0, part.row.place));
  if (budget === undefined || [part, whole].some((row) => isOfOther(document, row, budget))) return part;
  return withDifference(part, column, isChange ? budget[0] : budgetChange);
}

/** The amount less what else is stated; the amount itself where it keeps to the budget. */
function withDifference(part: IndexedRow, column: string, stated: string): IndexedRow {
  const amount = part.row.cells[columnId('amount')];
  const other = part.row.cells[stated];
  if (amount?.figure === undefined) return part;
  if (isKept(part)) return withCell(part, column, { ...amount, derived: true });
  if (other?.figure === undefined) return part;
  const implied = impliedBy(part, amount.figure, other.figure);
  return withCell(part, column, {
    ...derivedCell(0, part.row.place),
    ...implied,
    ...roundedAs(amount, other),
  });
}

/** The difference of two rounded figures may be off by twice as much as one of them. */
function roundedAs(...cells: readonly Cell[]): Pick<Cell, 'half'> {
  const halves = cells.flatMap(({ half }) => half ?? []);
  return halves.length === 0 ? {} : { half: Math.max(...halves) + 1 };
}
