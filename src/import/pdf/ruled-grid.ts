import { findFrames } from './frames.ts';
import type { GridCell, PageGrid } from './grid-model.ts';
import { type Lattice, readLattice } from './lattice.ts';
import { cellFinder, cellOf, cutAtWalls } from './place-pieces.ts';
import type { Rulings } from './ruling.ts';
import type { Run } from './run.ts';
import { findSpans, type Span } from './spans.ts';

/** Tables of a page, and the text that stands in none of them. */
export interface GridSplit {
  readonly grids: readonly PageGrid[];
  readonly rest: readonly Run[];
}

/** Most squares of one lattice; a denser one is a drawing. */
const mostSquares = 100_000;

/** Two columns at least, and text in two cells or more: a box around a text is no table. */
function isTable(cells: readonly GridCell[]): boolean {
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  return new Set(filled.map((cell) => `${cell.row} ${cell.column}`)).size > 1 && cells.length > 2;
}

function fillCells(lattice: Lattice, spans: readonly Span[], pieces: readonly Run[]) {
  const cellAt = cellFinder(lattice, spans);
  const filled = spans.map((): Run[] => []);
  const rest: Run[] = [];
  for (const piece of pieces) {
    const cell = cellOf(piece, lattice, spans, cellAt);
    (cell === undefined ? rest : (filled[cell] as Run[])).push(piece);
  }
  return { cells: spans.map((span, index) => ({ ...span, pieces: filled[index] as Run[] })), rest };
}

function readGrid(frame: Rulings, pieces: readonly Run[]): { grid: PageGrid; rest: Run[] } | undefined {
  const lattice = readLattice(frame);
  if (lattice === undefined || lattice.xs.length < 3) return undefined;
  const { xs, ys } = lattice;
  if (xs.length * ys.length > mostSquares) return undefined;
  const spans = findSpans(lattice);
  const { cells, rest } = fillCells(lattice, spans, cutAtWalls(pieces, lattice));
  if (!isTable(cells)) return undefined;
  const box = {
    left: xs[0] as number,
    right: xs[xs.length - 1] as number,
    top: ys[0] as number,
    bottom: ys[ys.length - 1] as number,
  };
  return { grid: { ...box, xs, ys, cells, confidence: 'high', spansKnown: true }, rest };
}

/** Reads the ruled tables of a page. */
export function readRuledGrids(rulings: Rulings, pieces: readonly Run[]): GridSplit {
  const grids: PageGrid[] = [];
  let rest = pieces;
  for (const frame of findFrames(rulings)) {
    if (frame.vertical.length === 0 || frame.horizontal.length === 0) continue;
    const found = readGrid(frame, rest);
    if (found === undefined) continue;
    grids.push(found.grid);
    rest = found.rest;
  }
  return { grids, rest };
}
