import type { GridSplit, PageGrid } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { Ruling } from '../ruling.ts';
import type { Run } from '../run.ts';
import { groupLines } from '../text/lines.ts';
import { findStretches } from './find-stretches.ts';
import { findLinedStretches } from './line-bands.ts';
import { stretchGrid } from './stretch-grid.ts';
import type { Stretch } from './table-rows.ts';

type Found = readonly { readonly stretch: Stretch; readonly lines: readonly Line[] }[];

/** Makes grids of what was found; a text belongs to the first table that claims it. */
function takeTables(found: Found, pieces: readonly Run[]): GridSplit {
  const grids: PageGrid[] = [];
  const used = new Set<Run>();
  for (const { stretch, lines } of found) {
    const own = lines.flatMap((line) => line.pieces);
    const grid = own.some((piece) => used.has(piece)) ? undefined : stretchGrid(stretch);
    if (grid === undefined) continue;
    grids.push(grid);
    for (const piece of own) used.add(piece);
  }
  return { grids, rest: pieces.filter((piece) => !used.has(piece)) };
}

/** Reads tables without walls: by horizontal lines where there are any, otherwise by their rows of amounts. */
export function readUnruledGrids(horizontal: readonly Ruling[], pieces: readonly Run[]): GridSplit {
  const lined = takeTables(findLinedStretches(horizontal, groupLines(pieces)), pieces);
  const bare = takeTables(findStretches(groupLines(lined.rest)), lined.rest);
  return { grids: [...lined.grids, ...bare.grids], rest: bare.rest };
}
