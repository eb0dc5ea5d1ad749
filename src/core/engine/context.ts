import type { CompiledRule } from '../language/ir.ts';
import type { DocumentIndex } from './document-index.ts';
import type { IndexedRow } from './indexed-row.ts';
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

/** What the names of an assertion stand for at one point of its quantifier. */
export interface Context {
  readonly document: DocumentIndex;
  readonly rule: CompiledRule;
  /** Key of the identity, without the number of the assertion. */
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  /** Table that the quantifier ranges over. */
  readonly home?: TableIndex | undefined;
  readonly side?: string | undefined;
  readonly column?: string;
  /** Row of a row scope, parent of a tree scope, unit of a units scope. */
  readonly row?: IndexedRow;
  /** Members of the unit. */
  readonly members?: readonly IndexedRow[];
  readonly a?: JoinSide;
  readonly b?: JoinSide;
  /** Take the other reading of groups that have two. */
  readonly otherwise?: boolean;
}
