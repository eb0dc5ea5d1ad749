import type { Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { type Address, addressesIn, positionsIn } from './addresses.ts';
import { isBlank, isDecided } from './build-system.ts';
import { type CellNeighbours, neighboursIn } from './neighbours.ts';
import { once } from './once.ts';
import { type HalfOf, usualHalvesIn } from './precision.ts';
import { type RowsByName, rowsByName } from './twins.ts';

/** What the diagnosis looks up in an evaluated document; each index is built when it is first asked for. */
export interface Lookups {
  /** Identities over figures, in the order of the outcomes. */
  readonly decided: () => readonly Outcome[];
  /** Positions of those that hold a cell, in ascending order. */
  readonly holding: (cell: Cell) => readonly number[];
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
  const holding = once(() => positionsByCell(decided()));
  return {
    decided,
    holding: (cell) => holding()(cell),
    halfOf: usualHalvesIn(disclosure),
    neighboursOf: neighboursIn(disclosure),
    addresses: once(() => addressesIn(disclosure)),
    rowsByName: once(() => rowsByName(disclosure)),
    positions: once(() => positionsIn(disclosure)),
  };
}

/** Chains through two plain arrays: an array for every cell of the document costs several times as much. */
function positionsByCell(outcomes: readonly Outcome[]): (cell: Cell) => readonly number[] {
  const last = new Map<Cell, number>();
  const positions: number[] = [];
  const before: number[] = [];
  const note = (cell: Cell, position: number) => {
    before.push(last.get(cell) ?? -1);
    last.set(cell, positions.length);
    positions.push(position);
  };
  for (const [position, { identity }] of outcomes.entries()) {
    for (const { cell } of identity.left) note(cell, position);
    for (const { cell } of identity.right) note(cell, position);
  }
  return (cell) => {
    const found: number[] = [];
    for (let at = last.get(cell) ?? -1; at >= 0; at = before[at] ?? -1) found.push(positions[at] ?? 0);
    return found.reverse();
  };
}
