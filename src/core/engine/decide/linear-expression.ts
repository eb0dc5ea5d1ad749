import { columnId } from '../../catalogue/ids.ts';
import type { CellEntry } from '../../catalogue/types.ts';
import type { Expression, Group } from '../../language/ir/ir.ts';
import { multiply, negate } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import { perObject } from '../../model/per-object.ts';
import { type RowGroup, shortestLevel } from '../index/code-tree.ts';
import type { Context, JoinSide } from '../index/context.ts';
import { instancesOf, isOfPeer } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { type Lookup, lookUp, lookupOf } from '../index/lookup.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { addAttribute, addMembers, addNamed } from './group-values.ts';
import { addReference, doubtAbsence, instanceFor, printedColumns, stopMissing } from './reference.ts';
import { repeatedCells } from './repeated-cells.ts';
import { addConstant, doubt, type Sum, stop } from './sum.ts';

const constants = new Map<string, Figure>();

/** A number as rules write it. */
export function constantOf(text: string): Figure {
  let figure = constants.get(text);
  if (figure === undefined) {
    const read = parseFigure(text);
    if (read === undefined) throw new Error(`not a number in a rule: ${text}`);
    figure = { coefficient: read.coefficient, exponent: read.exponent };
    constants.set(text, figure);
  }
  return figure;
}

/** Adds a linear expression times a coefficient to a sum. */
export function addExpression(sum: Sum, context: Context, expression: Expression, coefficient: Figure): void {
  switch (expression.type) {
    case 'number':
      addConstant(sum, multiply(constantOf(expression.value), coefficient));
      return;
    case 'sum':
      for (const part of expression.parts) addExpression(sum, context, part, coefficient);
      return;
    case 'scale':
      addExpression(sum, context, expression.of, multiply(constantOf(expression.by), coefficient));
      return;
    case 'count': {
      const count = instancesOf(context.document, expression.table.table).length;
      addConstant(sum, multiply({ coefficient: count, exponent: 0 }, coefficient));
      return;
    }
    case 'cell':
      addCell(sum, context, expression, coefficient);
      return;
    case 'column':
      addColumn(sum, context, expression, coefficient);
      return;
    case 'line':
      addLine(sum, context, expression, coefficient);
      return;
    case 'group':
      addGroup(sum, context, expression, coefficient);
      return;
    case 'members':
      addMembers(sum, context, expression, coefficient);
      return;
    case 'named':
      addNamed(sum, context, expression, coefficient);
      return;
    case 'printed':
      addPrinted(sum, context, expression, coefficient);
      return;
    default:
      stop(sum, 'insufficient', 'not-linear');
  }
}

type Kind<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;

function addCell(sum: Sum, context: Context, cell: Kind<'cell'>, coefficient: Figure): void {
  const { table } = cell.table;
  const { document } = context;
  if (cell.every === true) {
    for (const each of everyForm(context, cell)) addCell(sum, context, each, coefficient);
    if (instancesOf(document, table).length === 0) stopMissing(sum, document, table);
    return;
  }
  const isSummed = isOfPeer(table) && document.summedPeers.has(table.slice(0, table.indexOf(':')));
  if (isSummed)
    for (const index of instancesOf(document, table)) addCellOf(sum, context, index, cell, coefficient);
  else addOneCell(sum, context, cell, coefficient);
}

/** A cell of every form, taken apart into one cell of each. */
export function everyForm({ document }: Context, cell: Kind<'cell'>): readonly Kind<'cell'>[] {
  const { table, row, column } = cell;
  return instancesOf(document, table.table).map((_, index) => ({
    type: 'cell',
    table,
    row,
    column,
    instance: index + 1,
  }));
}

function cellHome(sum: Sum, context: Context, { table, of, instance }: Kind<'cell'>): TableIndex | undefined {
  if (of !== undefined) return of === 'a' ? context.a?.index : context.b?.index;
  if (instance !== undefined) return instancesOf(context.document, table.table)[instance - 1];
  return instanceFor(sum, context, table.table);
}

function addOneCell(sum: Sum, context: Context, cell: Kind<'cell'>, coefficient: Figure): void {
  const index = cellHome(sum, context, cell);
  if (index === undefined) {
    stopMissing(sum, context.document, cell.table.table);
    return;
  }
  addCellOf(sum, context, index, cell, coefficient);
}

function addCellOf(
  sum: Sum,
  context: Context,
  index: TableIndex,
  cell: Kind<'cell'>,
  coefficient: Figure,
): void {
  const lookup = statementWith(index, cell) ?? lookUp(index, cell.row, cell.table.side);
  if (cell.row.type === 'code' && lookup.rows.some(({ foreignName }) => foreignName))
    doubt(sum, 'code-name', index);
  addReference(sum, context, index, lookup, cell.column, coefficient);
}

/**
 * The prose may say of one subject in a second sentence what the first leaves open: a line of it is the statement that gives
 * the column, when the first does not.
 */
export function statementWith(
  { catalogue, rows }: TableIndex,
  { row, column }: Pick<Kind<'cell'>, 'row' | 'column'>,
): Lookup | undefined {
  if (catalogue?.entry.shape !== 'narrative' || row.type !== 'line') return undefined;
  const own = boundRows(rows).get(row.line);
  if (own?.[0] === undefined || own[0].row.cells[column]?.state === 'value') return undefined;
  const stating = own.find((each) => each.row.cells[column]?.state === 'value');
  return stating && lookupOf([stating], false, stating.side);
}

/** The statements of a table of prose by the line that they are bound to; a large one is asked for many lines. */
const boundRows = perObject((rows: readonly IndexedRow[]) =>
  groupBy(rows, ({ row: { statement } }) =>
    statement?.unbound === undefined && statement?.code === undefined ? statement?.measure : undefined,
  ),
);

function addColumn(sum: Sum, context: Context, { column, of }: Kind<'column'>, coefficient: Figure): void {
  if (of !== 'row') {
    const side = of === 'a' ? context.a : context.b;
    if (side !== undefined) addJoined(sum, context, side, column, coefficient);
    return;
  }
  const { home, row, group } = context;
  if (group !== undefined) {
    addAttribute(sum, context, column, coefficient);
    return;
  }
  if (home === undefined || row === undefined) return;
  // A repeated key does not matter here: the identity stays within the row.
  const lookup = lookupOf([row.duplicate ? { ...row, duplicate: false } : row], false, row.side);
  addReference(sum, context, home, lookup, column, coefficient);
}

function addJoined(sum: Sum, context: Context, joined: JoinSide, column: string, coefficient: Figure): void {
  const { index, rows, summed, side, guessed } = joined;
  if (guessed) doubt(sum, 'several-instances', index);
  if (rows.length > 0 || printedColumns(index, column).length === 0) {
    addReference(sum, context, index, lookupOf(rows, summed, side), column, coefficient);
    return;
  }
  sum.absentCodes++;
  doubtAbsence(sum, index, side);
}

function addLine(sum: Sum, context: Context, line: Kind<'line'>, coefficient: Figure): void {
  const { home, column, side } = context;
  if (home === undefined || column === undefined) return;
  if (line.row.type === 'total') {
    addGroup(sum, context, { type: 'group', group: 'total' }, coefficient);
    return;
  }
  addReference(sum, context, home, lookUp(home, line.row, side), column, coefficient);
}

/** The figure of the year before: as printed, or the amount less its change. */
function addImplied(sum: Sum, context: Context, home: TableIndex, coefficient: Figure): void {
  const { row } = context;
  if (row === undefined) return;
  const lookup = lookupOf([row], false, row.side);
  if (row.row.cells[columnId('prior')]?.state === 'value') {
    addReference(sum, context, home, lookup, columnId('prior'), coefficient);
    return;
  }
  addReference(sum, context, home, lookup, columnId('amount'), coefficient);
  addReference(sum, context, home, lookup, columnId('change'), negate(coefficient));
}

/** Groups of one printed row; the others would miss a row that was lost in reading. */
const singles: readonly string[] = ['parent', 'total', 'unit', 'claim', 'whole', 'parts', 'again', 'first'];

function addGroup(sum: Sum, context: Context, { group }: Kind<'group'>, coefficient: Figure): void {
  const { home, column, side, cell } = context;
  if (home === undefined || column === undefined) return;
  if (group === 'cell') {
    if (cell !== undefined) addReference(sum, context, cell.index, cell.lookup, cell.column, coefficient);
    return;
  }
  if (group === 'implied') {
    addImplied(sum, context, home, coefficient);
    return;
  }
  const { rows, otherwise } = rowsOfGroup(group, context, laneOf(home, side));
  if (rows.length === 0) {
    stop(sum, 'notApplicable', 'row-absent', { table: home.table.id, group });
    return;
  }
  const summed = !singles.includes(group);
  addReference(sum, context, home, lookupOf(rows, summed, side, otherwise), column, coefficient);
}

const none: RowGroup = { rows: [] };

/** Rows of a group of the current table; empty when there are none. */
export function rowsOfGroup(group: Group, context: Pick<Context, 'row' | 'members'>, lane: Lane): RowGroup {
  switch (group) {
    case 'parent':
    case 'unit':
    case 'claim':
    case 'whole':
    case 'again':
      return single(context.row);
    case 'children':
      return context.row === undefined ? none : shortestLevel(context.row.children);
    case 'members':
    case 'parts':
    case 'first':
      return { rows: context.members ?? [] };
    case 'cell':
    case 'implied':
      return none;
    case 'total':
      return single(lane.total);
    case 'classes':
      return lane.classes;
    case 'leaves':
      return { rows: lane.leaves };
    case 'lines':
      return lane.lines;
    case 'units':
      return lane.units.length === 0 ? none : unitGroup(lane);
  }
}

function single(row: IndexedRow | undefined): RowGroup {
  return row === undefined ? none : { rows: [row] };
}

/** A unit row directly above another one may be the department over its units: the other reading leaves it out. */
function unitGroup(lane: Lane): RowGroup {
  const filled = new Set(lane.rows.filter(({ kind }) => kind !== 'unit').map(({ section }) => section));
  const withMembers = lane.units.filter(({ section }) => filled.has(section));
  const both = withMembers.length > 0 && withMembers.length < lane.units.length;
  return both ? { rows: lane.units, otherwise: withMembers } : { rows: lane.units };
}

type Printed = Extract<Expression, { readonly type: 'printed' }>;

/** Adds the cell that the figure of the current statement repeats. */
function addPrinted(sum: Sum, context: Context, printed: Printed, coefficient: Figure): void {
  const { row } = context;
  if (row === undefined) return;
  const { unbound, code } = row.row.statement ?? {};
  if (unbound !== undefined) {
    stop(sum, 'notApplicable', unbound);
    return;
  }
  const [cell] = repeatedCells(context.document, entriesOf(row, context, printed), code);
  if (cell === undefined) stop(sum, 'notApplicable', 'no-cell');
  else addReference(sum, context, cell.index, cell.lookup, cell.column, coefficient);
}

/** In another document: what the measure of the same name repeats there. */
function entriesOf(
  { line }: IndexedRow,
  { document, home }: Context,
  { column, in: peer }: Printed,
): readonly CellEntry[] {
  if (peer === undefined) return line?.measure?.repeats[column] ?? [];
  const prose = [...document.entries.values()].filter(
    ({ entry }) => entry.shape === 'narrative' && entry.id !== home?.table.id,
  );
  const lines = prose.flatMap(({ entry }) => entry.sides.flatMap((side) => side.lines));
  const entries = lines.find(({ id }) => id === line?.id)?.measure?.repeats[column] ?? [];
  return entries.map((entry) => ({ ...entry, table: `${peer}:${entry.table}` }));
}
