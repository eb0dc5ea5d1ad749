import type { Box } from './box.ts';
import type { Span } from './ruled/spans.ts';
import type { Run } from './run.ts';

/** A cell with the pieces of text that stand in it. */
export interface GridCell extends Span {
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
