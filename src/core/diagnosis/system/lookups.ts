import type { Operand, Outcome } from '../../findings/outcome.ts';
import type { Cell, Disclosure, Table } from '../../model/disclosure.ts';
import { type Address, addressesIn, positionsIn } from './addresses.ts';
import { isBlank, isDecided } from './decided.ts';
import { type HalfOf, usualHalvesIn } from './precision.ts';
import { type PrintedOnce, printedOnce } from './printed-once.ts';
import { type RowsByName, rowsByName } from './twins.ts';

/** What the diagnosis looks up in an evaluated document; each index is built when it is first asked for. */
export interface Lookups {
  /** Identities over figures, in the order of the outcomes. */
  readonly decided: () => readonly Outcome[];
  readonly halfOf: HalfOf;
  readonly neighboursOf: CellNeighbours;
  /** Every printed figure of the document. */
  readonly addresses: () => readonly Address[];
  readonly rowsByName: () => RowsByName;
  readonly printedOnce: () => PrintedOnce;
  /** Where each cell of the tables stands, row by row. */
  readonly positions: () => ReadonlyMap<Cell, number>;
}

/** The lookups of one document. */
export function lookupsIn(outcomes: readonly Outcome[], disclosure: Disclosure): Lookups {
  const decided = once(() => outcomes.filter((outcome) => isDecided(outcome) || isBlank(outcome)));
  return {
    decided,
    halfOf: usualHalvesIn(disclosure),
    neighboursOf: neighboursIn(disclosure),
    addresses: once(() => addressesIn(disclosure)),
    rowsByName: once(() => rowsByName(disclosure)),
    printedOnce: once(() => printedOnce(disclosure)),
    positions: once(() => positionsIn(disclosure)),
  };
}

/** The cells that outcomes are over. */
export function cellsOf(outcomes: readonly Outcome[]): Set<Cell> {
  const cells = new Set<Cell>();
  for (const { identity } of outcomes) {
    for (const { cell } of identity.left) cells.add(cell);
    for (const { cell } of identity.right) cells.add(cell);
  }
  return cells;
}

/** Those of the outcomes that hold one of the cells. */
export function touching(outcomes: readonly Outcome[], cells: ReadonlySet<Cell>): readonly Outcome[] {
  return outcomes.filter(
    ({ isOver, identity }) =>
      isOver?.(cells) ?? (holdsAny(identity.left, cells) || holdsAny(identity.right, cells)),
  );
}

/** A plain loop: it runs over every operand of a document. */
function holdsAny(operands: readonly Operand[], cells: ReadonlySet<Cell>): boolean {
  for (const { cell } of operands) if (cells.has(cell)) return true;
  return false;
}

/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Cells above, below and beside a cell. */
export type CellNeighbours = (operand: Operand) => Neighbours;

interface Neighbours {
  /** Above and below. */
  readonly above: readonly Cell[];
  readonly beside: readonly Cell[];
}

const none: Neighbours = { above: [], beside: [] };

/** Looks cells up in the tables of a document. */
function neighboursIn({ tables }: Disclosure): CellNeighbours {
  return ({ table: id, instance, column, cell }) => {
    const table = tables.find((each) => each.id === id && each.instance === instance);
    const row = table?.rows.findIndex(({ cells }) => cells[column] === cell) ?? -1;
    return table === undefined || row < 0 ? none : around(table, row, column);
  };
}

function around({ rows, columns }: Table, row: number, column: string): Neighbours {
  const at = columns.findIndex(({ id }) => id === column);
  const beside = [columns[at - 1], columns[at + 1]].map((each) => each && rows[row]?.cells[each.id]);
  const above = [rows[row - 1], rows[row + 1]].map((each) => each?.cells[column]);
  return {
    above: above.filter((cell) => cell !== undefined),
    beside: beside.filter((cell) => cell !== undefined),
  };
}
