import type { Figure } from '../../core/model/figure.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';

/** A figure of the prose with its unit; money in yuan, percentages in percentage points. */
export interface ReadFigure {
  readonly type: 'money' | 'percent' | 'count' | 'score';
  /** As printed, without the unit and without a direction word; a sign given by words is in `figure`. */
  readonly text: string;
  /** 万元, %, 辆, 人次 … as printed. */
  readonly unit: string;
  readonly figure: Figure;
  /** Exponent of the last printed digit (the half-unit is ½·10^half); absent when the figure is exact. */
  readonly half?: number;
  /** Position in the text of the passage. */
  readonly offset: number;
  readonly length: number;
  /** A difference without a direction (差值, 增减率): its sign follows from the amounts. */
  readonly unsigned?: true;
  /** Taken over from another statement: it is printed once and counted there. */
  readonly shared?: true;
}

/** What one clause says of one subject, before anything is known about the tables of the document. */
export interface ReadStatement {
  /** Index of the passage. */
  readonly passage: number;
  /** Span of the clause in the text of the passage. */
  readonly offset: number;
  readonly length: number;
  /** The noun phrase that the figures speak of, without year, owner, verbs and direction words. */
  readonly subject: string;
  /** Names along 类, 款, 项, as far as the text gives them, and the code when it is printed. */
  readonly path?: readonly string[];
  readonly code?: string;
  readonly figures: Readonly<Partial<Record<ClaimColumn, ReadFigure>>>;
  /** Year of `amount` and year that it is compared with, when the sentence says them. */
  readonly year?: number;
  readonly priorYear?: number;
  /** It stands in a section of that year, which is not the year of the document. */
  readonly inPast?: true;
  /** It tells the budget of the year in a text on what was spent, or the other way round. */
  readonly otherKind?: true;
  /** What its amounts are said to be. */
  readonly phase?: 'budget' | 'final' | 'both';
  /** It, or what it is part of, makes comparisons of its own: it is not what this year is compared with. */
  readonly stands?: true;
  /** What the year before is given as: 年初预算, 决算, 执行数. */
  readonly priorBasis?: 'budget' | 'final';
  /** The budget that its completion or its comparison with a budget is told against, where the words say which. */
  readonly against?: 'initial' | 'annual';
  /** It is some of what its subject tells: what one cause changed. */
  readonly some?: true;
  /** Words that name the base of a share, as printed: 本年支出合计, 基本支出预算. */
  readonly shareOf?: string;
  /** Indexes (in the list of all statements) of those that this one is said to be the sum of. */
  readonly parts?: readonly number[];
  /** Indexes of the parts of another one that this one adds up once more, behind them. */
  readonly sums?: readonly number[];
  /** The list of parts does not claim to be complete (主要, 等). */
  readonly open?: boolean;
  /** Index of the one whose amount this one says again in another unit. */
  readonly restates?: number;
  /** The words of the list say that the parts are all of it, or another total does that they make up. */
  readonly complete?: boolean | 'summed';
  /** The clause behind 主要原因. */
  readonly reason?: string;
}

/** Figures of the prose that no statement took, so that every figure is accounted for. */
export interface UnreadFigure {
  readonly passage: number;
  readonly offset: number;
  readonly length: number;
  readonly figure?: Figure | undefined;
  /**
   * A locale key: `no-subject`, `bare-number` (no unit), `unknown-shape`, `in-reason` (stands in the text that says
   * why), `ambiguous` (said of the whole or of its only part), `template-choice` (增加（减少） left in),
   * `scope` (compared on a basis of its own), `clause` (told of a clause that holds no name) `broken-passage` (the passage begins in the
   * middle of a sentence) or `cell-line` (a cell of a table on a line of its own).
   */
  readonly reason: string;
}

export interface ReadClaims {
  readonly statements: readonly ReadStatement[];
  readonly unread: readonly UnreadFigure[];
}
