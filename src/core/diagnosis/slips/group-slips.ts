import type { CauseScope } from '../../findings/cause.ts';
import { perObject } from '../../model/per-object.ts';
import { failsWith, isDemanded, mergedEdits, standing, touched } from '../system/evaluate-edits.ts';
import type { Constraint, Edit, Edits, System, Variable } from '../system/system.ts';

/** One slip that took hold of several cells at once. */
export interface GroupSlip {
  readonly operator: string;
  readonly scope: CauseScope;
  readonly edits: Edits;
}

/**
 * Failing constraints that a group slip explains; empty when it would break one that holds, or leave open more of those
 * it touches than `leeway` times what it explains.
 */
export function explainedBy(
  { edits }: GroupSlip,
  given: Edits,
  optional: ReadonlySet<Constraint>,
  leeway = 0,
): readonly Constraint[] {
  const tried = mergedEdits(given, edits);
  const explained: Constraint[] = [];
  let open = 0;
  for (const constraint of touched(edits.keys())) {
    const failed = failsWith(constraint, given);
    const fails = standing(constraint, tried) === 'fails';
    if (failed && !fails) explained.push(constraint);
    if (!fails || !isDemanded(constraint, optional)) continue;
    if (!failed) return [];
    open++;
  }
  return open > explained.length * leeway ? [] : explained;
}

/** Slips over whole columns and tables around the failing constraints, the widest last. */
export function wholeSlips(system: System, failing: readonly Constraint[]): Iterable<GroupSlip> {
  return slipsOver(columnsAround(system, tablesAround(failing)));
}

function* slipsOver(columns: ReadonlyMap<string, readonly Variable[]>): Iterable<GroupSlip> {
  for (const [, cells] of columns) yield* scaledBy(cells, 'column');
  for (const [one, cells] of columns) {
    for (const [other, others] of columns)
      if (one < other && sameTable(one, other)) yield exchangedColumns(cells, others);
  }
  for (const cells of tablesOf(columns).values()) yield* scaledBy(cells, 'table');
}

/** Slips over whole columns, parts of columns and tables around the failing constraints. */
export function* wideSlips(system: System, failing: readonly Constraint[]): Iterable<GroupSlip> {
  yield* wholeSlips(system, failing);
  yield* shiftedBlocksAround(system, failing);
}

const tableOf = ({ operand: { table, instance } }: Variable) => `${table}#${instance}`;
const keyOf = (variable: Variable) => `${tableOf(variable)}/${variable.operand.column}`;
const tableKey = (key: string) => key.slice(0, key.indexOf('/'));
const sameTable = (one: string, other: string) => tableKey(one) === tableKey(other);

/** Stretches that slid by one row in any of the columns around the failing constraints. */
export function* shiftedBlocksAround(system: System, failing: readonly Constraint[]): Iterable<GroupSlip> {
  const members = new Set(failing);
  let left = mostBlocks;
  for (const cells of columnsAround(system, tablesAround(failing)).values()) {
    for (const slip of shiftedBlocks(cells, members)) {
      if (left-- <= 0) return;
      yield slip;
    }
  }
}

const mostBlocks = 2000;

function tablesAround(failing: readonly Constraint[]): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const { terms } of failing) for (const { variable } of terms) tables.add(tableOf(variable));
  return tables;
}

/** Variables of all columns of some tables, in the order of the rows. */
const columnsAround = (system: System, tables: ReadonlySet<string>): ReadonlyMap<string, Variable[]> =>
  new Map([...columnsOf(system)].filter(([key]) => tables.has(tableKey(key))));

/** Variables of all columns that may be blamed, in the order of the rows. */
const columnsOf = perObject((system: System): ReadonlyMap<string, Variable[]> => {
  const columns = new Map<string, Variable[]>();
  for (const variable of new Set(system.variables.values())) {
    if (variable.fixed) continue;
    const key = keyOf(variable);
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [variable]);
    else known.push(variable);
  }
  const positions = system.positions();
  const position = ({ cell }: Variable) => positions.get(cell) ?? 0;
  for (const cells of columns.values()) cells.sort((a, b) => position(a) - position(b));
  return columns;
});

function tablesOf(columns: ReadonlyMap<string, readonly Variable[]>): ReadonlyMap<string, Variable[]> {
  const tables = new Map<string, Variable[]>();
  for (const [key, cells] of columns)
    tables.set(tableKey(key), [...(tables.get(tableKey(key)) ?? []), ...cells]);
  return tables;
}

const factor = 10000n;

function* scaledBy(cells: readonly Variable[], scope: CauseScope): Iterable<GroupSlip> {
  const filled = new Set(cells.filter(({ value }) => value !== 0n));
  if (filled.size < fewest) return;
  const all = (edit: (variable: Variable) => Edit) =>
    workedOut(
      () => filled,
      (variable) => (filled.has(variable) ? edit(variable) : undefined),
    );
  yield {
    operator: 'unit-scaled',
    scope,
    edits: all(({ value, half }) => ({ value: value * factor, half: half * factor })),
  };
  if (cells.some(({ value }) => value % factor !== 0n)) return;
  yield {
    operator: 'unit-scaled',
    scope,
    edits: all(({ value, half }) => ({ value: value / factor, half: half / factor })),
  };
}

/** Fewer cells are a matter for the search cell by cell. */
const fewest = 3;

/** Most slips over many cells break something at the first of them: of the others no new figure is worked out. */
function workedOut(cells: () => Iterable<Variable>, get: (variable: Variable) => Edit | undefined): Edits {
  return {
    get size() {
      return [...cells()].length;
    },
    get,
    has: (variable) => get(variable) !== undefined,
    keys: cells,
    *[Symbol.iterator]() {
      for (const variable of cells()) yield [variable, get(variable) as Edit] as const;
    },
  };
}

function exchangedColumns(cells: readonly Variable[], others: readonly Variable[]): GroupSlip {
  const [ones, byRow] = [rowsOf(cells), rowsOf(others)];
  function* exchanged() {
    for (const [row, one] of ones) {
      const other = byRow.get(row);
      if (other !== undefined && other.value !== one.value) yield* [one, other];
    }
  }
  const get = (variable: Variable) => {
    const row = rowOf(variable);
    const [one, other] = [ones.get(row), byRow.get(row)];
    if (variable !== one && variable !== other) return undefined;
    const source = variable === one ? other : one;
    return source === undefined || source.value === variable.value ? undefined : source;
  };
  return { operator: 'columns-exchanged', scope: 'column', edits: workedOut(exchanged, get) };
}

const rowOf = ({ operand: { side, row } }: Variable) => `${side ?? ''}/${row}`;

/** The cells of a column by their rows. */
const rowsOf = perObject(
  (cells: readonly Variable[]): ReadonlyMap<string, Variable> =>
    new Map(cells.map((each) => [rowOf(each), each])),
);

/** A stretch of a column that slid by one row, with a blank or nought at the end that it left. */
function* shiftedBlocks(cells: readonly Variable[], failing: ReadonlySet<Constraint>): Iterable<GroupSlip> {
  const isTouched = (variable: Variable) => variable.links.some(({ constraint }) => failing.has(constraint));
  const first = cells.findIndex(isTouched);
  const last = cells.findLastIndex(isTouched);
  if (last - first + 1 < fewest || last - first > longestBlock) return;
  for (let from = first; from <= last; from++) yield* blocksFrom(cells.slice(from, last + 1));
}

function* blocksFrom(cells: readonly Variable[]): Iterable<GroupSlip> {
  for (let length = fewest; length <= cells.length; length++) {
    const block = cells.slice(0, length);
    if (block[0]?.value === 0n) yield rotated(block, 1);
    if (block.at(-1)?.value === 0n) yield rotated(block, -1);
  }
}

const longestBlock = 60;

function rotated(block: readonly Variable[], by: 1 | -1): GroupSlip {
  const edits = new Map<Variable, Edit>();
  block.forEach((variable, position) => {
    const source = block[(position + by + block.length) % block.length];
    if (source !== undefined && source.value !== variable.value)
      edits.set(variable, { value: source.value, half: variable.half });
  });
  return { operator: 'block-shifted', scope: 'column', edits };
}

/** Two cells. */
export type Pair = readonly [Variable, Variable];

/** Cells of failing constraints, each with a neighbour that it may have changed places with. */
export function* exchangedCells(system: System, failing: readonly Constraint[]): Iterable<Pair> {
  const cells = new Set(failing.flatMap(({ terms }) => terms.map(({ variable }) => variable)));
  for (const one of cells) {
    if (one.fixed || one.value === 0n) continue;
    for (const other of system.neighbours(one))
      if (!other.fixed && other.value !== 0n && other.value !== one.value) yield [one, other];
  }
}

/** The slip that exchanged two cells. */
export function exchangeOf([one, other]: Pair): GroupSlip {
  const edits = new Map<Variable, Edit>([
    [one, { value: other.value, half: one.half }],
    [other, { value: one.value, half: other.half }],
  ]);
  return { operator: 'cells-exchanged', scope: 'cells', edits };
}
