import { normaliseLabel, normaliseTight } from '../../catalogue/normalise-text.ts';
import type { Condition, Expression } from '../../language/ir/ir.ts';
import { compare } from '../../model/exact.ts';
import { type Figure, one } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { lookupOf } from '../index/lookup.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { addReference, stopMissing } from './reference.ts';
import { operandOf, type Sum, stop } from './sum.ts';
import { open, settled, type Truth } from './truth.ts';

type Kind<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;

const none: readonly IndexedRow[] = [];

/** The column of all rows of the group. */
export function addMembers(
  sum: Sum,
  context: Context,
  { column }: Kind<'members'>,
  coefficient: Figure,
): void {
  const { home, side, members = none } = context;
  if (home === undefined) return;
  // Not `summed`: a figure that stands in no known row is a doubt about totals, not about the rows of one name.
  addReference(sum, context, home, lookupOf(members, false, side), column, coefficient);
}

/** An attribute of the group: printed once, or alike in every row. */
export function addAttribute(sum: Sum, context: Context, column: string, coefficient: Figure): void {
  const { home, side, members = none } = context;
  if (home === undefined) return;
  const printed = printedIn(members, column);
  if (distinct(printed, column).length > 1) {
    stop(sum, 'notApplicable', 'values-differ', { table: home.table.id, column });
    return;
  }
  const rows = (printed.length > 0 ? printed : members).slice(0, 1);
  addReference(sum, context, home, lookupOf(rows, false, side), column, coefficient);
}

/** Whether the rows of the group print one figure in the column. */
export function sameInGroup(
  context: Context,
  { column }: Extract<Condition, { readonly type: 'same' }>,
): Truth {
  const { home, members = none } = context;
  if (home === undefined || !home.columns.has(column)) {
    return open('notApplicable', 'column-absent', { table: home?.table.id ?? '', column });
  }
  const printed = printedIn(members, column);
  if (printed.length < 2) return open('notApplicable', 'all-blank', { table: home.table.id });
  const odd = printed.find(({ row }) => row.cells[column]?.figure === undefined);
  if (odd !== undefined) {
    return open('insufficient', 'unreadable', {
      table: home.table.id,
      text: odd.row.cells[column]?.text ?? '',
    });
  }
  const rows = distinct(printed, column);
  return settled(
    rows.length === 1,
    rows.map((row) => operandOf(home, row, column, one)),
  );
}

function printedIn(rows: readonly IndexedRow[], column: string): readonly IndexedRow[] {
  return rows.filter(({ row }) => (row.cells[column]?.state ?? 'blank') !== 'blank');
}

/** The first row of each figure. */
function distinct(rows: readonly IndexedRow[], column: string): readonly IndexedRow[] {
  const found: IndexedRow[] = [];
  for (const row of rows) {
    if (!found.some((other) => isAlike(other.row.cells[column], row.row.cells[column]))) found.push(row);
  }
  return found;
}

type Cell = IndexedRow['row']['cells'][string] | undefined;

function isAlike(a: Cell, b: Cell): boolean {
  if (a?.figure === undefined || b?.figure === undefined) return a?.text === b?.text;
  return compare(a.figure, b.figure) === 0;
}

interface Found {
  readonly index: TableIndex;
  readonly row: IndexedRow;
}

/** The row of another list that bears the name of the group: as printed, or else up to punctuation. */
export function addNamed(sum: Sum, context: Context, named: Kind<'named'>, coefficient: Figure): void {
  const { document, group = '' } = context;
  const { table } = named.table;
  const instances = instancesOf(document, table);
  if (instances.length === 0) {
    stopMissing(sum, document, table);
    return;
  }
  const found = findNamed(instances, named, group, normaliseTight);
  const matches = found.length > 0 ? found : findNamed(instances, named, group, normaliseLabel);
  const [only, more] = matches;
  if (only === undefined) stop(sum, 'notApplicable', 'name-absent', { table });
  else if (more !== undefined) stop(sum, 'notApplicable', 'name-ambiguous', { table });
  else {
    const { index, row } = only;
    addReference(sum, context, index, lookupOf([row], false, row.side), named.column, coefficient);
  }
}

function findNamed(
  instances: readonly TableIndex[],
  { by }: Kind<'named'>,
  name: string,
  fold: (text: string) => string,
): readonly Found[] {
  const wanted = fold(name);
  if (wanted === '') return [];
  return instances.flatMap((index) =>
    laneOf(index, undefined)
      .rows.filter(({ row, hasFigure }) => hasFigure && fold(row.texts[by] ?? '') === wanted)
      .map((row) => ({ index, row })),
  );
}
