/** What diagnosis found behind failing identities. */
import type { Figure } from '../model/figure.ts';
import type { Operand, Outcome } from './outcome.ts';

/** `unique`: only one cell can be meant and a typing slip explains it; `likely`: nearly so; `ambiguous`: all candidates are listed. */
export type Confidence = 'unique' | 'likely' | 'ambiguous' | 'unsolved';

/** How much of a document one slip took hold of. */
export type CauseScope = 'cell' | 'cells' | 'row' | 'column' | 'table';

/** A new figure for a cell, with which every identity of the cell holds. */
export interface Proposed {
  readonly operand: Operand;
  /** In the base unit of the cell. */
  readonly value: Figure;
  readonly operator: string;
  readonly confidence: Exclude<Confidence, 'unsolved'>;
}

/** One cause: the failing identities that it explains, the one closest to it first, and what would mend them. */
export interface Cause {
  readonly outcomes: readonly Outcome[];
  readonly confidence: Confidence;
  /** The slip that explains it best; empty when it is unsolved. */
  readonly operator: string;
  readonly scope: CauseScope;
  /** Candidates for one cell, likeliest first; in a group slip (`scope` not `cell`) all of its cells together. */
  readonly proposals: readonly Proposed[];
  /** Cells that show what else would mend it, where no cell needs another figure: a row that is missing, another base. */
  readonly evidence?: readonly Operand[];
  /** Some of the identities hold only once the other causes of the document are mended as well. */
  readonly joint?: true;
}
