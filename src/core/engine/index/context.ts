import type { DocumentIndex } from './document-index.ts';
import type { IndexedRow } from './indexed-row.ts';
import type { Lookup } from './lookup.ts';
import type { TableIndex } from './table-index.ts';

/** One side of a join at one key. */
export interface JoinSide {
  readonly index: TableIndex;
  readonly rows: readonly IndexedRow[];
  /** The rows stand for one that is not printed (Σ of the level below). */
  readonly summed: boolean;
  /** A lane of the table: where an absent row could have stood. */
  readonly side: string | undefined;
  /** The document prints the tables of the join unequally often; the pairing is a guess. */
  readonly guessed: boolean;
}

/** A cell of a table that a figure of the prose repeats. */
export interface RepeatedCell {
  readonly index: TableIndex;
  readonly lookup: Lookup;
  readonly column: string;
}

/** What the names of an assertion stand for at one point of its quantifier. */
export interface Context {
  readonly document: DocumentIndex;
  /** Key of the identity, without the number of the assertion. */
  readonly key: string;
  /** Facts for the sentence, which few identities ever get: of the context itself, so that all points of a table share one function. */
  readonly params: (own: Context) => Readonly<Record<string, string>>;
  /** Table that the quantifier ranges over. */
  readonly home?: TableIndex | undefined;
  readonly side?: string | undefined;
  readonly column?: string;
  /** Row of a row scope, parent of a tree scope, unit of a units scope. */
  readonly row?: IndexedRow;
  /** Cell that the figure of the prose repeats. */
  readonly cell?: RepeatedCell;
  /** The figure of the prose has fewer decimals than the cell: what rounds to it is equal to it. */
  readonly coarse?: boolean;
  /** Members of the unit, parts of the statement, or the first mention of the figure. */
  readonly members?: readonly IndexedRow[];
  /** The text that the members of a group have in common, as printed. */
  readonly group?: string;
  readonly a?: JoinSide;
  readonly b?: JoinSide;
  /** Take the other reading of groups that have two. */
  readonly otherwise?: boolean;
}
