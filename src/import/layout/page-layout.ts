import type { Box } from './box.ts';
import type { PageGrid } from './grid-model.ts';
import type { Line } from './line.ts';

/** A page after its tables were found; text in reading order. */
export interface PageLayout {
  /** From 1. */
  readonly number: number;
  /** What the file calls the page where that is not its number. */
  readonly label?: string;
  readonly box: Box;
  /** Where a box of this layout lies on the page as shown: text on its side was turned upright. */
  readonly asShown: (box: Box) => Box;
  readonly grids: readonly PageGrid[];
  readonly lines: readonly Line[];
}
