import type { CellSpan, GridCell, GridSplit, PageGrid } from '../grid-model.ts';
import type { Ruling, Rulings } from '../ruling.ts';
import type { Run } from '../run.ts';
import { findFrames } from './frames.ts';
import { type Lattice, readLattice } from './lattice.ts';
import { cellFinder, cellOf, cutAtWalls } from './place-pieces.ts';
import { refineLattice } from './refine-lattice.ts';
import { findSpans } from './spans.ts';

/** Most squares of one lattice; a denser one is a drawing. */
const mostSquares = 100_000;

/** Two columns at least, and text in two cells or more: a box around a text is no table. */
function isTable(cells: readonly GridCell[]): boolean {
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  return new Set(filled.map((cell) => `${cell.row} ${cell.column}`)).size > 1 && cells.length > 2;
}

function fillCells(lattice: Lattice, spans: readonly CellSpan[], pieces: readonly Run[]) {
  const cellAt = cellFinder(lattice, spans);
  const filled = spans.map((): Run[] => []);
  const rest: Run[] = [];
  for (const piece of pieces) {
    const cell = cellOf(piece, lattice, spans, cellAt);
    (cell === undefined ? rest : (filled[cell] as Run[])).push(piece);
  }
  return { cells: spans.map((span, index) => ({ ...span, pieces: filled[index] as Run[] })), rest };
}

function fill(lattice: Lattice, pieces: readonly Run[]) {
  return fillCells(lattice, findSpans(lattice), cutAtWalls(pieces, lattice));
}

function readGrid(frame: Rulings, pieces: readonly Run[]): { grid: PageGrid; rest: Run[] } | undefined {
  const printed = readLattice(frame);
  if (printed === undefined || printed.xs.length < 3) return undefined;
  if (printed.xs.length * printed.ys.length > mostSquares) return undefined;
  const first = fill(printed, pieces);
  if (!isTable(first.cells)) return undefined;
  const refined = refineLattice(printed, first.cells);
  const { cells, rest } = refined === undefined ? first : fill(refined, pieces);
  const { xs, ys } = refined ?? printed;
  const box = {
    left: xs[0] as number,
    right: xs[xs.length - 1] as number,
    top: ys[0] as number,
    bottom: ys[ys.length - 1] as number,
  };
  const confidence = refined === undefined ? 'high' : 'low';
  return { grid: { ...box, xs, ys, cells, confidence, spansKnown: true }, rest };
}

function area(frame: Rulings): number {
  const reach = (rulings: Rulings['horizontal']) =>
    rulings.length < 2 ? 0 : (rulings[rulings.length - 1]?.at ?? 0) - (rulings[0]?.at ?? 0);
  return reach(frame.horizontal) * reach(frame.vertical);
}

/** Reads the ruled tables of a page; `loose` are the horizontal lines that belong to none of them. */
export function readRuledGrids(
  rulings: Rulings,
  pieces: readonly Run[],
): GridSplit & { readonly loose: readonly Ruling[] } {
  const grids: PageGrid[] = [];
  let rest = pieces;
  // Small ones first: a table inside a box takes its texts before the box does.
  const all = findFrames(rulings);
  const frames = all.filter((frame) => frame.vertical.length > 0 && frame.horizontal.length > 0);
  const loose = all.filter((frame) => frame.vertical.length === 0).flatMap((frame) => frame.horizontal);
  for (const frame of frames.sort((a, b) => area(a) - area(b))) {
    const found = readGrid(frame, rest);
    if (found === undefined) {
      loose.push(...frame.horizontal);
      continue;
    }
    grids.push(found.grid);
    rest = found.rest;
  }
  return { grids, rest, loose };
}
