import type { Box } from './box.ts';
import type { Run } from './run.ts';

/** A cell of a grid: a rectangle of lattice squares without walls between them. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell with the pieces of text that stand in it. */
export interface GridCell extends CellSpan {
  readonly pieces: readonly Run[];
}

/** A table found on a page, before its texts are joined. */
export interface PageGrid extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  readonly confidence: 'high' | 'low';
  readonly spansKnown: boolean;
}

/** Tables of a page, and the text that stands in none of them. */
export interface GridSplit {
  readonly grids: readonly PageGrid[];
  readonly rest: readonly Run[];
}
