import { columnId } from '../../catalogue/ids.ts';
import { wordsOf } from '../../catalogue/lexicon.ts';
import type { CellEntry } from '../../catalogue/types.ts';
import { abs, add, compare, sign, subtract } from '../../model/exact.ts';
import { type Figure, one } from '../../model/figure.ts';
import { formatFigure } from '../../model/format-figure.ts';
import { addReference } from '../decide/reference.ts';
import { repeatedCells } from '../decide/repeated-cells.ts';
import { newSum, type Sum } from '../decide/sum.ts';
import { sumOf, tally } from '../decide/tally.ts';
import { isUntold, totalsSome } from '../decide/untold-part.ts';
import type { Context, RepeatedCell } from '../index/context.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { figurePoint, halted, type Point, type Quantify } from './point.ts';
import { farYearOf, statementsOf, states } from './statement.ts';

/** Each figure of a statement whose measure names the cell that it repeats. */
export const eachBound: Quantify<'bound'> = function* (document, { table, columns }) {
  for (const home of instancesOf(document, table.table)) {
    const stated = new Set<string>();
    for (const [row, column] of statementsOf(home, table, columns)) {
      if (states(row, column)) {
        yield* claimPoint(figurePoint(document, home, row, column, row.side), row, column, stated);
      }
    }
  }
};

/** Whether the document gave this very figure of the same thing before: one slip is one finding. */
function isRepeated(stated: Set<string>, { row }: IndexedRow, column: string): boolean {
  const { measure, code = '', unbound } = row.statement ?? {};
  const cell = row.cells[column];
  if (measure === undefined || unbound !== undefined || cell?.figure === undefined) return false;
  const key = [measure, code, column, formatFigure(cell.figure), cell.half ?? ''].join('/');
  if (stated.has(key)) return true;
  stated.add(key);
  return false;
}

function* claimPoint(
  context: Context,
  row: IndexedRow,
  column: string,
  stated: Set<string>,
): Iterable<Point> {
  const { unbound, code } = row.row.statement ?? {};
  if (unbound !== undefined) {
    yield halted(context, 'notApplicable', unbound);
    return;
  }
  const entries = row.line?.measure?.repeats[column];
  if (entries === undefined) return;
  if (column === columnId('prior') && farYearOf(row) !== undefined) {
    yield halted(context, 'notApplicable', 'when');
    return;
  }
  if (isRepeated(stated, row, column)) {
    yield halted(context, 'notApplicable', 'same-figure');
    return;
  }
  const cells = repeatedCells(context.document, entries, code);
  if (cells.length === 0) {
    yield halted(context, 'notApplicable', 'no-cell');
    return;
  }
  const compared = cells.map((cell) => claimAgainst(context, row, column, cell));
  const agreeing = compared.find(({ agrees }) => agrees);
  if (agreeing !== undefined) yield { context: { ...context, cell: agreeing.cell, coarse: agreeing.finer } };
  else if (isOtherBudget(context, row, column, cells)) yield halted(context, 'notApplicable', 'when');
  else yield disagreeing(context, row, entries, compared);
}

const otherBudget: ReadonlyMap<string, string> = new Map([
  [columnId('initial'), columnId('annual')],
  [columnId('annual'), columnId('initial')],
]);

/** 年初预算A，全年预算B against a table with one 预算数: what prints the one budget of a statement does not print the other. */
function isOfOtherBudget(
  context: Context,
  row: IndexedRow,
  column: string,
  cells: readonly RepeatedCell[],
): boolean {
  const other = otherBudget.get(column);
  if (other === undefined || !states(row, other)) return false;
  return cells.some((cell) => claimAgainst(context, row, other, cell).agrees);
}

/** Whether the cells print another budget of the year than the figure is. */
const isOtherBudget: typeof isOfOtherBudget = (context, row, column, cells) =>
  isOfOtherBudget(context, row, column, cells) || isInitialAlone(context, column, cells);

/** 调整后预算A against a table that prints 年初预算数 alone: what the budget became is in none of its cells. */
function isInitialAlone(
  { document: { catalogue } }: Context,
  column: string,
  cells: readonly RepeatedCell[],
): boolean {
  if (column !== columnId('annual')) return false;
  const isInitial = (label: string): boolean => wordsOf(catalogue, 'proseInitial').includes(label);
  return cells.every(({ lookup }) => lookup.rows.some(({ row }) => isInitial(row.label)));
}

/** No cell agrees with the figure: with the first that tells anything, unless it may not be meant. */
function disagreeing(
  context: Context,
  row: IndexedRow,
  entries: readonly CellEntry[],
  compared: readonly Compared[],
): Point {
  const values = compared.filter(({ cell }) => !isUntold(cell));
  const first = values[0]?.cell;
  if (first === undefined) return halted(context, 'insufficient', 'untold-part');
  if (values.some(isOfFewer)) return halted(context, 'insufficient', 'untold-part');
  if (values.some((value) => value.cut)) return halted(context, 'notApplicable', 'cut-figure');
  if (row.line?.measure?.family && differ(values)) return halted(context, 'insufficient', 'several-cells');
  if (standsIn(first, entries)) return halted(context, 'notApplicable', 'no-cell');
  return { context: { ...context, cell: first } };
}

/** The cell is the second choice of its table, whose first the document does not print: it may well be another figure. */
function standsIn({ index, lookup, column }: RepeatedCell, entries: readonly CellEntry[]): boolean {
  if (index.catalogue?.entry.shape !== 'sided') return false;
  const own = entries.filter(({ table }) => table === index.table.id);
  const printed = lookup.rows.map(({ row }) => row.key);
  const at = own.findIndex((entry) => entry.column === column && printed.includes(entry.row));
  return at > 0 && own[0]?.side === own[at]?.side && own[0]?.row !== own[at]?.row;
}

interface Compared {
  readonly cell: RepeatedCell;
  readonly value: Figure;
  readonly envelope: Figure;
  readonly agrees: boolean;
  /** The cell is more precise than the figure of the prose. */
  readonly finer: boolean;
  /** The figure of the prose is the beginning of the other one. */
  readonly cut: boolean;
  /** The figure of the prose is more than the cell. */
  readonly more: boolean;
}

/** The cell may leave out items that the figure of the prose holds. */
const isOfFewer = ({ cell, more }: Compared): boolean => more && totalsSome(cell);

function claimAgainst(context: Context, row: IndexedRow, column: string, cell: RepeatedCell): Compared {
  const claim = row.row.cells[column];
  const stated = claim?.figure ?? { coefficient: 0, exponent: 0 };
  const sum: Sum = newSum(context.document);
  addReference(sum, context, cell.index, cell.lookup, cell.column, one);
  const value = sumOf(sum.operands, sum.constant);
  const { envelope } = tally(sum.operands, sum.constant);
  const half: Figure = claim?.half === undefined ? zeroFigure : { coefficient: 5, exponent: claim.half - 1 };
  const apart = subtract(value, stated);
  const agrees = compare(abs(apart), add(envelope, sign(stated) === 0 ? zeroFigure : half)) <= 0;
  const finer = compare(envelope, half) < 0 && sign(stated) !== 0;
  const short = sign(apart) === sign(stated) && compare(abs(apart), add(half, half)) < 0;
  return { cell, value, envelope, agrees, finer, cut: finer && short, more: sign(apart) < 0 };
}

const zeroFigure: Figure = { coefficient: 0, exponent: 0 };

function differ(values: readonly Compared[]): boolean {
  const [first, ...rest] = values;
  if (first === undefined) return false;
  return rest.some(
    ({ value, envelope }) => compare(abs(subtract(value, first.value)), add(envelope, first.envelope)) > 0,
  );
}
