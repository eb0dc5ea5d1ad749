import type { Operand, Outcome } from '../../findings/outcome.ts';
import type { Cell, Disclosure } from '../../model/disclosure.ts';
import { type Address, addressesIn, positionsIn } from './addresses.ts';
import { isBlank, isDecided } from './decided.ts';
import { type CellNeighbours, neighboursIn } from './neighbours.ts';
import { once } from './once.ts';
import { type HalfOf, usualHalvesIn } from './precision.ts';
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
  return outcomes.filter(({ identity: { left, right } }) => holdsAny(left, cells) || holdsAny(right, cells));
}

/** A plain loop: it runs over every operand of a document. */
function holdsAny(operands: readonly Operand[], cells: ReadonlySet<Cell>): boolean {
  for (const { cell } of operands) if (cells.has(cell)) return true;
  return false;
}
