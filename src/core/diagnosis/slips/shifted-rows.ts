import { columnId } from '../../catalogue/ids.ts';
import type { Cell, Disclosure, Row, Table } from '../../model/disclosure.ts';
import { compare, sign } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import { scaled } from '../system/scaled.ts';
import type { Edit, System, Variable } from '../system/system.ts';
import type { GroupSlip } from './group-slips.ts';

/** Fewer rows that slid together are slips of their own. */
const fewestRows = 4;
/** Of the rows in a stretch so many percent agree with the sister table once they are put back. */
const leastAgreeing = 70;
const nothing: Row['cells'] = {};

/**
 * Tables of which a stretch of rows slid by one against a sister table: every name stands beside the figures of its
 * neighbour. Put back, the rows are those of the sister table; the row whose figures fell off the end takes hers.
 */
export function shiftedRows(system: () => System, { tables }: Disclosure): readonly GroupSlip[] {
  const coded = tables.filter(isCoded).map(keyedIn);
  const sights = coded.flatMap((own) =>
    coded.flatMap((sister) => (sister === own ? [] : sightOf(own, sister))),
  );
  return sights.flatMap((sight) => ([1, -1] as const).flatMap((by) => slipAgainst(sight, by, system) ?? []));
}

const isKeyed = ({ kind }: Row): boolean => kind === 'code' || kind === 'total';
const isCoded = ({ rows }: Table): boolean => rows.filter(({ kind }) => kind === 'code').length >= fewestRows;

/** A table with those of its rows that another table may repeat. */
interface Keyed {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly byKey: ReadonlyMap<string, Row>;
}

function keyedIn(table: Table): Keyed {
  const rows = table.rows.filter(isKeyed);
  return { table, rows, byKey: new Map(rows.map((row) => [row.key, row])) };
}

/** Two tables beside each other. */
interface Sight {
  readonly table: Table;
  readonly rows: readonly Row[];
  /** The row of the sister table with the same key. */
  readonly twins: readonly (Row | undefined)[];
  /** Columns that both tables print, and what the sister table calls them. */
  readonly columns: readonly string[];
  readonly theirs: readonly string[];
}

function sightOf({ table, rows }: Keyed, sister: Keyed): Sight {
  const shared = sharedColumns(table, sister.table);
  const [columns, theirs] = [shared.map(([own]) => own), shared.map(([, other]) => other)];
  return { table, rows, twins: rows.map(({ key }) => sister.byKey.get(key)), columns, theirs };
}

function slipAgainst(sight: Sight, by: 1 | -1, system: () => System): GroupSlip | undefined {
  const { table, rows } = sight;
  const slid = rows.map((_, index) => hasSlid(sight, index, by));
  const count = slid.filter(Boolean).length;
  if (count < fewestRows) return undefined;
  const [from, to] = stretchOf(sight, slid, by);
  if (count * 100 < leastAgreeing * differing(sight, from, to)) return undefined;
  const all = table.columns.map(({ id }) => id);
  const edits = new Map<Variable, Edit>();
  // The end of the stretch lies one row further: there the figures were lost.
  for (let index = from - Number(by < 0); index <= to + Number(by > 0); index++) {
    for (const [variable, value] of putBack(sight, all, index, by, system()))
      if (variable.value !== value) edits.set(variable, { value, half: variable.half });
  }
  return { operator: 'block-shifted', scope: 'table', edits };
}

/** The only column of a summary is the total of a table of items. */
const totals: readonly string[] = [columnId('amount'), columnId('total'), columnId('current')];

function sharedColumns(table: Table, sister: Table): readonly (readonly [string, string])[] {
  const ids = [table, sister].map(({ columns }) => columns.map(({ id }) => id));
  const [own = [], theirs = []] = ids;
  const same = own.filter((id) => theirs.includes(id)).map((id) => [id, id] as const);
  const [total, other] = ids.map((each) => totals.find((id) => each.includes(id)));
  return same.length > 0 || total === undefined || other === undefined ? same : [[total, other]];
}

const amountOf = (cell: Cell | undefined): Figure =>
  cell?.state === 'value' && cell.figure !== undefined ? cell.figure : zero;

/** Whether a row prints what the sister table prints in hers. */
const repeats = ({ columns, theirs }: Sight, { cells }: Row, twin: Row): boolean =>
  columns.every((id, at) => compare(amountOf(cells[id]), amountOf(twin.cells[theirs[at] ?? id])) === 0);

const isEmpty = ({ theirs }: Sight, { cells }: Row): boolean =>
  theirs.every((id) => sign(amountOf(cells[id])) === 0);

/** Whether a row prints something else than its twin. */
function differs(sight: Sight, index: number): boolean {
  const [row, twin] = [sight.rows[index], sight.twins[index]];
  return row !== undefined && twin !== undefined && !repeats(sight, row, twin);
}

/** The first and the last row that slid, and the rows beside them that print the same as their neighbours. */
function stretchOf(sight: Sight, slid: readonly boolean[], by: number): readonly [number, number] {
  let [from, to] = [slid.indexOf(true), slid.lastIndexOf(true)];
  while (from > 0 && isNeighbours(sight, from - 1, by)) from--;
  while (to + 1 < slid.length && isNeighbours(sight, to + 1, by)) to++;
  return [from, to];
}

/** The neighbour prints what the sister table prints for this row, and the row itself something else. */
const hasSlid = (sight: Sight, index: number, by: number): boolean =>
  isNeighbours(sight, index, by) && differs(sight, index);

function isNeighbours(sight: Sight, index: number, by: number): boolean {
  const [neighbour, twin] = [sight.rows[index + by], sight.twins[index]];
  return (
    neighbour !== undefined && twin !== undefined && repeats(sight, neighbour, twin) && !isEmpty(sight, twin)
  );
}

/** Rows of the stretch that differ from those of the sister table. */
const differing = (sight: Sight, from: number, to: number): number =>
  sight.rows.filter((_, index) => index >= from && index <= to && differs(sight, index)).length;

/** The figures that belong into a row: of the sister table where it has them, else of the neighbour. */
function putBack(
  { rows, twins, columns, theirs }: Sight,
  all: readonly string[],
  index: number,
  by: number,
  { variables, exponent }: System,
): readonly (readonly [Variable, bigint])[] {
  const own = rows[index]?.cells ?? nothing;
  const neighbour = rows[index + by]?.cells ?? nothing;
  const twin = twins[index]?.cells;
  return all.flatMap((id) => {
    const cell = own[id];
    const variable = cell === undefined ? undefined : variables.get(cell);
    const sisters = theirs[columns.indexOf(id)];
    const printed = twin === undefined || sisters === undefined ? neighbour[id] : twin[sisters];
    const figure = printed?.figure;
    if (variable === undefined || variable.fixed) return [];
    return [[variable, figure === undefined ? 0n : scaled(figure, exponent)] as const];
  });
}
