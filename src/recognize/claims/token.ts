import type { ReadFigure } from './read-statement.ts';

/** What a comparison, a completion or an amount refers to. */
export type Phase = 'initial' | 'annual' | 'budget' | 'final';

/** Whether something is said to be a budget, and not what was spent. */
export const isBudget = ({ phase }: { readonly phase?: Phase | undefined }): boolean =>
  phase !== undefined && phase !== 'final';

/** What a comparison is made with. */
export interface Base {
  /** The year before; otherwise a phase of the same year. */
  readonly prior: boolean;
  readonly phase?: Phase;
  readonly year?: number;
  /** The beginning of the year. */
  readonly opening?: true;
  /** No word names it: 对比减少 compares with what was said before. */
  readonly untold?: true;
}

/** Kinds of words that stand in the word lists of the conventions. */
export type WordKind =
  | 'up'
  | 'down'
  | 'level'
  | 'neutral'
  | 'more'
  | 'less'
  | 'equal'
  | 'flat'
  | 'not-flat'
  | 'compare'
  | 'alone'
  | 'phase'
  | 'completion'
  | 'rate'
  | 'share'
  | 'opener'
  | 'closer'
  | 'reason'
  | 'owner'
  | 'name'
  | 'score'
  | 'mean'
  | 'text';

/** Kinds of tokens beside words. */
export type MarkKind =
  | 'figure'
  | 'bare'
  | 'year'
  | 'ordinal'
  | 'open'
  | 'close'
  | 'comma'
  | 'pause'
  | 'semicolon'
  | 'colon'
  | 'stop';

/** A figure, word or mark of a passage. Positions are those of the folded text. */
export interface Token {
  readonly kind: WordKind | MarkKind;
  readonly start: number;
  readonly end: number;
  readonly base?: Base;
  readonly phase?: Phase;
  readonly year?: number;
  readonly figure?: ReadFigure;
  /** Openers: the list need not be complete. Reasons: what follows are parts. */
  readonly open?: boolean;
  /** Openers: it says by what an amount is divided. */
  readonly division?: boolean;
  /** Openers: a closer stands where the list ends. */
  readonly composed?: true;
  /** Ordinals: how it is written. */
  readonly style?: number;
  /** Ordinals in digits: their number. */
  readonly number?: number;
  /** Comparisons: 相比 or the like closes it, so that an amount behind it is none of its base. */
  readonly closed?: boolean;
  /** Comparisons: the side that the words of the base end in. */
  readonly side?: string;
  /** Directions with a base behind them: where the word itself ends. */
  readonly wordEnd?: number;
  /** Directions: 增（减）, a choice that nobody made. */
  readonly choice?: boolean;
  /** Brackets: index of the partner. */
  partner?: number;
  /** Opening brackets: how many figures stand in it. */
  claims?: number;
  /** Figures that claim nothing: a bound, an approximation, an amount for one. */
  readonly silent?: boolean;
  /** What a figure would be that nobody filled in. */
  readonly blank?: ReadFigure['type'];
  /** Figures of a comparison on a basis of its own: 同口径增长5%. */
  readonly alike?: true;
  /** Figures in words: 零支出. */
  readonly worded?: boolean;
  /** Figure of a row that fits no names: whose it is nobody says. */
  readonly astray?: boolean;
  /** Bare figure that shares the unit of the figure behind it. */
  readonly paired?: boolean;
}
