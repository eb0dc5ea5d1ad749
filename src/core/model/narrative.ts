import type { Row, Table } from './disclosure.ts';
import type { Place } from './place.ts';

/** A paragraph or heading of the prose, lines joined and white space removed. */
export interface Passage {
  readonly text: string;
  /** Level of a heading, 1 for the outermost; absent for prose. */
  readonly heading?: number;
  /** It is a cell of a table, on a line of its own, and no prose. */
  readonly cell?: true;
  /** Headings above it, outermost first, as printed. */
  readonly path: readonly string[];
  /** Where each piece of the text stands: the piece that starts at the largest `offset` not above a position holds it. */
  readonly places: readonly { readonly offset: number; readonly place: Place }[];
}

/** What the figures of a statement are. Each is a column of the narrative table; each figure is one claim. */
export type ClaimColumn =
  /** The figure that the statement is about: 支出决算2001.50万元. */
  | 'amount'
  /** The same of the year before, as printed. */
  | 'prior'
  /** Signed by its direction word: 减少3万元 is -3. */
  | 'change'
  /** Percent of `prior`, signed. */
  | 'growth'
  /** Percent of `base`. */
  | 'share'
  /** The amount that the share is a share of, when the text prints it or names one that it prints. */
  | 'base'
  /** 年初预算, 全年预算 (or 调整预算): what a completion rate is taken of. */
  | 'initial'
  | 'annual'
  /** Percent of `initial` or `annual`. */
  | 'completion'
  /** The comparison with the budget: 比年初预算数增加 …, signed, and its percent. */
  | 'budget_change'
  | 'budget_growth'
  /** Things counted: 辆, 批次, 人次, 个. */
  | 'count'
  /** How many things the text lists where it also states their number. */
  | 'listed'
  /** 绩效得分. */
  | 'score'
  /** 1, -1 or 0: direction word of the comparison with the year before (增加, 减少, 持平). */
  | 'direction'
  /** 1, -1 or 0: 决算数大于, 小于, 等于预算数. */
  | 'budget_direction';

/** What a row of the narrative table says of itself beside its figures. */
export interface StatementFacts {
  /** Line of the narrative table in the catalogue that the subject was bound to; equals the row key up to `/code` and `#n`. */
  readonly measure?: string;
  /** Classification code of the subject. */
  readonly code?: string;
  /** Name of the project, normalised. */
  readonly project?: string;
  /** Year of `amount`, when the sentence says it. */
  readonly year?: number;
  /** Keys of the statements of which this one is said to be the sum. */
  readonly parts?: readonly string[];
  /** The list of parts does not claim to be complete (主要, 等). */
  readonly open?: boolean;
  /** Key of the statement whose amount this one says again in another unit. */
  readonly restates?: string;
  /** Columns whose figures may be read otherwise, nearly as likely: nothing over them is an accusation. */
  readonly ambiguous?: readonly ClaimColumn[];
  /** The other readings: whose figure makes them right, and the figure as printed. */
  readonly otherwise?: readonly { readonly of: string; readonly text: string }[];
  /** Words that name the base of the share. */
  readonly shareOf?: string;
  /** Why nothing is compared with a table: a locale key (`no-measure`, `several-rows`, `no-row` …). */
  readonly unbound?: string;
}

/** One clause of the prose that speaks of one subject. `texts` holds `section`, `sentence`, `reason` (主要原因是 …). */
export interface Statement extends Row {
  readonly statement: StatementFacts;
}

/** The prose of a document and what it states. `table.id` is `narrative` or `final_narrative`, its rows are statements. */
export interface Narrative {
  readonly passages: readonly Passage[];
  /** Entries of the table of contents, as printed, without leaders and page numbers. */
  readonly contents?: readonly { readonly title: string; readonly place: Place }[];
  /** The unit that the prose declares for its amounts and does not print with them. */
  readonly unit?: string;
  readonly table: Table;
}
