import type { Cell, Disclosure, Row, Table } from '../../core/model/disclosure.ts';
import { abs, compare, halfUnitOf, larger, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import type { FormDifference, FormReading } from '../../core/model/form-difference.ts';
import { joinProse } from './join-prose.ts';
import { numberInstances } from './number-instances.ts';
import { prevailing, type Usage, usageOf } from './usage.ts';

/**
 * One document of its parts. What stands in one part only is taken over; a table or a sentence that stands in several
 * is taken once, as most of them have it, and where they differ is noted.
 */
export function joinForms(parts: readonly Disclosure[]): Disclosure {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first as Disclosure;
  const base = parts.reduce((most, part) => (figuresIn(part) > figuresIn(most) ? part : most));
  const usage = usageOf(parts);
  const tables = joinTables(tablesById(parts, base), usage);
  const prose = joinProse(parts, usage);
  const differences: FormDifference[] = [...tables.differences, ...prose.differences];
  return {
    ...base,
    paths: [...new Set(parts.flatMap(({ paths }) => paths))],
    tables: numberInstances(tables.tables),
    ...(prose.narrative === undefined ? {} : { narrative: prose.narrative }),
    unrecognized: base.unrecognized.length === 0 ? parts.flatMap(unrecognizedOf(base)) : base.unrecognized,
    unfilled: parts.flatMap(({ unfilled }) => unfilled ?? []),
    unread: parts.flatMap(({ unread }) => unread),
    ...scanOf(parts),
    ...(differences.length === 0 ? {} : { differences }),
  };
}

/** What was read from pictures in any of the parts. */
function scanOf(parts: readonly Disclosure[]): Pick<Disclosure, 'scan'> {
  const scans = parts.flatMap(({ scan }) => scan ?? []);
  if (scans.length === 0) return {};
  return { scan: { pages: scans.flatMap(({ pages }) => pages), lines: scans.flatMap(({ lines }) => lines) } };
}

const figuresIn = ({ tables }: Disclosure): number =>
  tables.reduce((sum, { figuresRead }) => sum + figuresRead, 0);

/** A grid that one form shows and nobody knows may be a table that another form shows better. */
const unrecognizedOf =
  (base: Disclosure) =>
  (part: Disclosure): Disclosure['unrecognized'] =>
    part === base || part.tables.length === 0 || base.tables.length === 0 ? part.unrecognized : [];

/** The tables of each id, part by part, the base first; in the order of the base, then of the others. */
function tablesById(parts: readonly Disclosure[], base: Disclosure): readonly (readonly Table[])[][] {
  const ordered = [base, ...parts.filter((part) => part !== base)];
  const ids = [...new Set(ordered.flatMap(({ tables }) => tables.map(({ id }) => id)))];
  return ids.map((id) =>
    ordered
      .map(({ tables }) => tables.filter((table) => table.id === id))
      .filter((tables) => tables.length > 0),
  );
}

interface JoinedTables {
  readonly tables: readonly Table[];
  readonly differences: readonly FormDifference[];
}

/**
 * Joins the tables of each id, given part by part. Tables that differ in most places are two versions rather than one
 * table with a slip: nothing is compared in them.
 */
function joinTables(byId: readonly (readonly Table[])[][], usage: Usage): JoinedTables {
  const tables: Table[] = [];
  const differences: FormDifference[] = [];
  for (const forms of byId) {
    const [base = [], ...others] = forms;
    const comparable = others.filter((each) => each.length === base.length);
    base.forEach((table, at) => {
      const joined = joinTable(
        table,
        comparable.flatMap((each) => each[at] ?? []),
        usage,
      );
      tables.push(joined.table);
      differences.push(...joined.differences);
    });
  }
  return { tables, differences };
}

const surelyRead = ({ confidence, unplaced, rows }: Table): boolean =>
  confidence === 'high' &&
  unplaced.length === 0 &&
  !rows.some(({ cells }) => Object.values(cells).some(({ reading }) => reading !== undefined));
/** More differences than this are no slips, where they are as many of the places that both forms have. */
const fewSlips = 6;
const slipShare = 0.25;

interface Difference {
  readonly row: Row;
  readonly column: string;
  readonly readings: readonly FormReading[];
  readonly adopted: Cell;
}

function joinTable(
  table: Table,
  copies: readonly Table[],
  usage: Usage,
): { readonly table: Table; readonly differences: readonly FormDifference[] } {
  const forms = copies.filter(surelyRead);
  if (!surelyRead(table) || forms.length === 0) return { table, differences: [] };
  const [rows = new Map<string, Row>(), ...others] = [table, ...forms].map(uniqueRows);
  const places = [...rows].flatMap(([name, row]) =>
    Object.keys(row.cells).map((column) => ({
      row,
      column,
      cells: [row, ...others.map((each) => each.get(name))].flatMap((each) => cellOf(each, row, column)),
    })),
  );
  const compared = places.filter(({ cells }) => cells.length > 1);
  const found = compared.flatMap(({ row, column, cells }): Difference[] => {
    const difference = differenceOf(cells, usage);
    return difference === undefined ? [] : [{ row, column, ...difference }];
  });
  if (found.length > Math.max(fewSlips, compared.length * slipShare)) return { table, differences: [] };
  return { table: adopt(table, found), differences: found.map((each) => noted(table, each)) };
}

function noted({ id, instance }: Table, { row, column, readings }: Difference): FormDifference {
  const { key, side, label } = row;
  return {
    at: { table: id, instance, row: key, ...(side === undefined ? {} : { side }), rowLabel: label, column },
    readings,
  };
}

/** The rows that only one row of the table has the name of. */
function uniqueRows({ rows }: Table): ReadonlyMap<string, Row> {
  const named = new Map<string, Row | undefined>();
  for (const row of rows) {
    const name = `${row.side ?? ''}/${row.key}`;
    named.set(name, named.has(name) || row.kind === 'unknown' ? undefined : row);
  }
  return new Map([...named].flatMap(([name, row]) => (row === undefined ? [] : [[name, row] as const])));
}

/** Rows of lists are numbered: they are the same only under the same name. */
function cellOf(row: Row | undefined, of: Row, column: string): Cell[] {
  const cell = row?.cells[column];
  if (row === undefined || cell === undefined || cell.state === 'unreadable' || cell.derived === true)
    return [];
  return of.kind === 'item' && row.label !== of.label ? [] : [cell];
}

function differenceOf(
  cells: readonly Cell[],
  usage: Usage,
): Pick<Difference, 'readings' | 'adopted'> | undefined {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const same = groups.find(([first]) => first !== undefined && areEqual(first, cell));
    if (same === undefined) groups.push([cell]);
    else same.push(cell);
  }
  const adopted = prevailing(groups, ({ text }) => usage(text));
  if (groups.length < 2 || adopted === undefined) return undefined;
  return { adopted, readings: cells.map((cell) => ({ text: cell.text, place: cell.place, cell })) };
}

/** Equal as far as the coarser of the two prints. */
function areEqual(a: Cell, b: Cell): boolean {
  const gap = abs(subtract(amountOf(a), amountOf(b)));
  const tolerance = a.half === b.half ? zero : larger(halfUnitOf(a), halfUnitOf(b));
  return compare(gap, tolerance) <= 0;
}

const amountOf = ({ figure }: Cell): Figure => figure ?? zero;

function adopt(table: Table, differences: readonly Difference[]): Table {
  if (differences.length === 0) return table;
  return {
    ...table,
    rows: table.rows.map((row) => {
      const own = differences.filter((each) => each.row === row);
      if (own.length === 0) return row;
      return {
        ...row,
        cells: { ...row.cells, ...Object.fromEntries(own.map(({ column, adopted }) => [column, adopted])) },
      };
    }),
  };
}
