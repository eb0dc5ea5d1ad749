import type { Box } from './box.ts';
import type { Run } from './run.ts';

/** Pieces that stand on one line. */
export interface Line extends Box {
  readonly pieces: readonly Run[];
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
}
