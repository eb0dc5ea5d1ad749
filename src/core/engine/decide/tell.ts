import type { Expression } from '../../language/ir/ir.ts';
import type { Cell } from '../../model/disclosure.ts';
import { sign } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import { instancesOf, isOfPeer } from '../index/document-index.ts';
import { type FenColumn, fenOf, fenState } from '../index/fen-column.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { type Absence, lookUp } from '../index/lookup.ts';
import { fenIn, laneOf, type TableIndex } from '../index/table-index.ts';
import { holds } from './compare-residual.ts';
import type { Comparison } from './linear.ts';
import { constantOf, rowsOfGroup } from './linear-expression.ts';
import { printedColumns } from './reference.ts';
import type { Told } from './told.ts';

/**
 * Tells that a linear comparison holds as printed, or that all its cells are blank, without making anything of it. Of most
 * identities of most documents that is all there is to say; of the others nothing is told: they are decided in full.
 */
export type Tell = (context: Context) => Told['verdict'] | undefined;

/** Whether the cells of a comparison of which something is told at a point are among some others. */
export type IsOver = (context: Context, cells: ReadonlySet<Cell>) => boolean;

/** What tells of a comparison. */
export interface Teller {
  readonly tell: Tell;
  readonly isOver: IsOver;
}

/** Adds a part of the comparison at a point to the sum; false where that takes more than whole fen of whole tables. */
type Adder = (context: Context) => boolean;

/** The sum that is being made. There is one at a time, so that none is made of objects. */
const sum = {
  number: 0,
  total: 0,
  cells: 0,
  evidence: false,
  /** References of one side whose cells are printed, and whether it has some whose line or column is not. */
  printed: 0,
  lacks: false,
  /** Cells that are looked for, and whether one of them is met. */
  wanted: undefined as ReadonlySet<Cell> | undefined,
  isMet: false,
};

/** What tells of a comparison; nothing where it is not linear, or asks for what only full decisions know. */
export function tellerOf({ form, relation, left, right }: Comparison): Teller | undefined {
  if (form !== 'linear') return undefined;
  const first = adderOf(left, 1);
  const second = adderOf(right, -1);
  if (first === undefined || second === undefined) return undefined;
  const tell: Tell = (context) => {
    sum.number = (sum.number + 1) | 0;
    sum.total = 0;
    sum.cells = 0;
    sum.evidence = false;
    if (!addSide(first, context) || !addSide(second, context)) return undefined;
    if (!sum.evidence) return sum.cells > 0 ? 'notApplicable' : undefined;
    return holds(relation, signOf(sum.total)) ? 'pass' : undefined;
  };
  const isOver: IsOver = (context, cells) => {
    sum.wanted = cells;
    sum.isMet = false;
    tell(context);
    sum.wanted = undefined;
    return sum.isMet;
  };
  return { tell, isOver };
}

/** A side that is nothing but absent lines and columns says nothing. */
function addSide(add: Adder, context: Context): boolean {
  sum.printed = 0;
  sum.lacks = false;
  return add(context) && (sum.printed > 0 || !sum.lacks);
}

function signOf(total: number): -1 | 0 | 1 {
  if (total > 0) return 1;
  return total < 0 ? -1 : 0;
}

function adderOf(expression: Expression, factor: number): Adder | undefined {
  switch (expression.type) {
    case 'number':
      return adderOfConstant(constantOf(expression.value), factor);
    case 'sum':
      return adderOfParts(expression.parts, factor);
    case 'scale':
      return adderOfScaled(expression.of, constantOf(expression.by), factor);
    case 'cell':
      return adderOfCell(expression, factor);
    case 'column':
      return adderOfColumn(expression, factor);
    case 'line':
      return adderOfLine(expression, factor);
    case 'group':
      return adderOfGroup(expression, factor);
    default:
      return undefined;
  }
}

type Kind<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;

function adderOfConstant({ coefficient, exponent }: Figure, factor: number): Adder | undefined {
  const value = fenOf(coefficient, exponent) * factor;
  return Number.isSafeInteger(value) ? () => take(value) : undefined;
}

function adderOfParts(parts: readonly Expression[], factor: number): Adder | undefined {
  const adders: Adder[] = [];
  for (const part of parts) {
    const adder = adderOf(part, factor);
    if (adder === undefined) return undefined;
    adders.push(adder);
  }
  return (context) => adders.every((add) => add(context));
}

function adderOfScaled(of: Expression, by: Figure, factor: number): Adder | undefined {
  const scaled = by.exponent === 0 ? Number(by.coefficient) * factor : 0;
  return sign(by) === 0 || !Number.isSafeInteger(scaled) || scaled === 0 ? undefined : adderOf(of, scaled);
}

function adderOfCell({ table, row, column, of, every }: Kind<'cell'>, factor: number): Adder | undefined {
  if (every === true || isOfPeer(table.table)) return undefined;
  return (context) => {
    const index = of === undefined ? onlyOf(context, table.table) : context[of]?.index;
    if (index?.isPlain !== true) return false;
    const { rows, absence } = lookUp(index, row, table.side);
    if (row.type === 'code' && rows.some(({ foreignName }) => foreignName)) return false;
    return absence === undefined ? addRows(index, rows, column, factor) : addAbsence(index, absence, column);
  };
}

/** The table of the point, or the only one that the document has. */
function onlyOf({ home, document }: Context, id: string): TableIndex | undefined {
  if (home?.table.id === id) return home;
  const instances = instancesOf(document, id);
  return instances.length === 1 ? instances[0] : undefined;
}

function adderOfColumn({ column, of }: Kind<'column'>, factor: number): Adder {
  if (of === 'row')
    return ({ home, row, group }) =>
      home !== undefined && row !== undefined && group === undefined && addRow(home, row, column, factor);
  return (context) => {
    const side = context[of];
    if (side === undefined || side.guessed || side.rows.length === 0) return false;
    return addRows(side.index, side.rows, column, factor);
  };
}

function adderOfLine({ row }: Kind<'line'>, factor: number): Adder {
  if (row.type === 'total') return adderOfGroup({ type: 'group', group: 'total' }, factor) ?? never;
  return ({ home, column, side }) => {
    if (home?.isPlain !== true || column === undefined) return false;
    const { rows, absence } = lookUp(home, row, side);
    return absence === undefined ? addRows(home, rows, column, factor) : addAbsence(home, absence, column);
  };
}

const never: Adder = () => false;

function adderOfGroup({ group }: Kind<'group'>, factor: number): Adder | undefined {
  if (group === 'cell' || group === 'implied') return undefined;
  return (context) => {
    const { home, column, side } = context;
    if (home === undefined || column === undefined) return false;
    const { rows } = rowsOfGroup(group, context, laneOf(home, side));
    return rows.length > 0 && addRows(home, rows, column, factor);
  };
}

/** A line or code that a table does not print counts as nothing. */
function addAbsence(index: TableIndex, absence: Absence, column: string): boolean {
  if (absence === 'stop' || index.rows.length === 0 || !index.columns.has(column)) return false;
  if (absence !== 'code') sum.lacks = true;
  return true;
}

function addRows(index: TableIndex, rows: readonly IndexedRow[], column: string, factor: number): boolean {
  for (const row of rows) if (row.duplicate) return false;
  return addColumns(index, rows, column, factor);
}

/** The key of a row may stand twice: what is added up stays within the row. */
function addRow(index: TableIndex, row: IndexedRow, column: string, factor: number): boolean {
  return addColumns(index, [row], column, factor);
}

/** The figures of rows in a column, or in those that make it up where it is not printed itself. */
function addColumns(index: TableIndex, rows: readonly IndexedRow[], column: string, factor: number): boolean {
  if (!index.isPlain) return false;
  const columns = printedColumns(index, column);
  if (columns.length === 0) return addAbsentColumn(index, column);
  sum.printed++;
  for (const printed of columns) {
    const figures = fenIn(index, printed);
    if (figures === undefined) return false;
    look(rows, printed);
    for (const row of rows) if (!addFigure(index, row, figures, factor)) return false;
  }
  return true;
}

/** A column that a table may do without. */
function addAbsentColumn({ catalogue }: TableIndex, column: string): boolean {
  sum.lacks = true;
  return catalogue?.columns.get(column)?.required !== true;
}

/** Adds the figure of a row about which there is no doubt whatever. */
function addFigure(index: TableIndex, row: IndexedRow, figures: FenColumn, factor: number): boolean {
  const { position } = row;
  if (row.unplaced || (row.partsFilled && !row.hasFigure) || index.rows[position] !== row) return false;
  const state = figures.states[position];
  if (state === fenState.absent) return true;
  if (state === fenState.other || figures.taken[position] === sum.number) return false;
  figures.taken[position] = sum.number;
  sum.cells++;
  if (state === fenState.blank) return true;
  sum.evidence = true;
  return take((figures.values[position] as number) * factor);
}

function look(rows: readonly IndexedRow[], column: string): void {
  const { wanted } = sum;
  if (wanted === undefined) return;
  for (const { row } of rows) {
    const cell = row.cells[column];
    if (cell !== undefined && wanted.has(cell)) sum.isMet = true;
  }
}

function take(value: number): boolean {
  sum.total += value;
  return Number.isSafeInteger(value) && Number.isSafeInteger(sum.total);
}
