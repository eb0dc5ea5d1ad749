import type { ColumnType } from '../../catalogue/types.ts';
import type { Identity, Operand, Outcome } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import type { Address } from './addresses.ts';
import type { Slip } from './slips.ts';
import type { TwinsOf } from './twins.ts';

/** How much an identity proves: `soft` ones may have exceptions, `weak` ones (mere notes) are never traced. */
export type Strength = 'hard' | 'soft' | 'weak';

/** A printed cell as an unknown. Amounts are whole numbers of `10^exponent` of the system. */
export interface Variable {
  readonly cell: Cell;
  readonly operand: Operand;
  readonly value: bigint;
  /** Half a unit of the last printed place; 0 where the print is exact. */
  readonly half: bigint;
  /** The same of a figure printed as figures of its kind usually are in the document: never more than `half`. */
  readonly usualHalf: bigint;
  /** Never the cause: pinned, or computed from other cells. */
  readonly fixed: boolean;
  /** What blaming the cell costs beside the slip itself. */
  readonly weight: number;
  readonly nonNegative: boolean;
  /** What the figure cannot exceed. */
  readonly most?: bigint;
  readonly links: Link[];
}

/** A variable in a constraint. */
export interface Link {
  readonly constraint: Constraint;
  readonly coefficient: bigint;
}

export interface Term {
  readonly variable: Variable;
  readonly coefficient: bigint;
}

interface Shared {
  readonly position: number;
  readonly outcome: Outcome;
  readonly relation: Identity['relation'];
  readonly strength: Strength;
  readonly failing: boolean;
  readonly terms: readonly Term[];
}

/** Σ coefficient·value + constant, which is the residual as printed. */
export interface LinearConstraint extends Shared {
  readonly form: 'linear';
  readonly residual: bigint;
  readonly envelope: bigint;
}

/** A sum of cells inside a ratio. */
export interface PartialSum {
  readonly terms: readonly Term[];
  readonly constant: bigint;
}

/** stated ≈ 100·part/whole, with 100 added to a stated growth rate beforehand. */
export interface RatioConstraint extends Shared {
  readonly form: 'ratio';
  readonly stated: PartialSum;
  readonly part: PartialSum;
  readonly whole: PartialSum;
  /** One in units of the system: brings the part to the scale of stated × whole. */
  readonly unit: bigint;
}

export type Constraint = LinearConstraint | RatioConstraint;

/** New figures for some cells; `half` where the print changes with it (a table in another unit). */
export interface Edits extends Iterable<readonly [Variable, Edit]> {
  readonly size: number;
  get(variable: Variable): Edit | undefined;
  has(variable: Variable): boolean;
  keys(): Iterable<Variable>;
}

export interface Edit {
  readonly value: bigint;
  readonly half: bigint;
}

/** The identities around what fails. */
export interface System {
  readonly exponent: number;
  readonly variables: ReadonlyMap<Cell, Variable>;
  readonly constraints: readonly Constraint[];
  /** Identities that fail only because one cell makes its column look finer than it is. */
  readonly overprecise: readonly Outcome[];
  /** Cells above, below and beside a cell that stand in some identity of the system. */
  readonly neighbours: (variable: Variable) => readonly Variable[];
  /** Where each cell of the tables stands, row by row. */
  readonly positions: () => ReadonlyMap<Cell, number>;
  /** Every printed figure of the document. */
  readonly addresses: () => readonly Address[];
  /** Figures of rows of the same name in other tables. */
  readonly twins: TwinsOf;
  /** Slips within the printed figure that may have been made. */
  readonly typingSlips: (variable: Variable) => readonly Slip[];
  /** Slips that other cells suggest: a figure copied from beside, a total that was not brought up to date. */
  readonly contextSlips: (variable: Variable) => readonly Slip[];
}

/** What a caller knows of cells: which may be blamed, and how readily. */
export interface Blame {
  readonly fixed: boolean;
  readonly nonNegative: boolean;
  /** What a figure of the column cannot exceed. */
  readonly most?: number;
  /** The cell repeats a figure that the document prints elsewhere. */
  readonly copied?: boolean;
  /** The sign comes from a word beside the figure, up or down, that compares with this. */
  readonly directed?: 'prior' | 'budget' | undefined;
  /** The column is that of the year before. */
  readonly prior?: boolean;
  /** What the figures of the column are: money is never a row that scores lack. */
  readonly type?: ColumnType;
  readonly weight: number;
}
