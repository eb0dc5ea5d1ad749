import type { ColumnEntry, TableEntry, UnitEntry } from '../../catalogue/types.ts';
import type { Verdict } from '../../findings/outcome.ts';
import type { DocumentKind, RowKind } from '../../model/disclosure.ts';
import type { Figure } from '../../model/figure.ts';
import type { ProblemPlace } from '../source/problem.ts';
import type { ExampleStatement } from './example-statement.ts';

/** A small document with the verdict that a rule must give on it. */
export interface RuleExample {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly kind: DocumentKind;
  readonly unit: UnitEntry;
  readonly year?: number;
  /** Left side minus right side of the failing identity, in the unit of the example. */
  readonly difference?: Figure;
  /** Left-overs of a template in the text of the document. */
  readonly unfilled: readonly string[];
  /** Department of the document; the code of the rule when it does not matter. */
  readonly office?: string;
  /** Passages of the text; `#` in front of headings, as many as their level. */
  readonly prose?: readonly string[];
  /** Entries of the table of contents. */
  readonly contents?: readonly string[];
  readonly tables: readonly ExampleTable[];
  /** Other documents of the run, for rules that compare documents. */
  readonly others: readonly ExampleDocument[];
  readonly place: ProblemPlace;
}

/** Another document; of the same office unless it names one. */
export interface ExampleDocument {
  readonly kind: DocumentKind;
  readonly year?: number;
  readonly office?: string;
  readonly tables: readonly ExampleTable[];
}

/** What the lines above a table say, where it matters. */
export interface TableFacts {
  readonly title?: string;
  readonly compiledBy?: string;
  /** The table states no unit of money. */
  readonly unitless?: boolean;
  /** Figures that recognition could not place, as printed. */
  readonly unplaced?: readonly string[];
}

export interface ExampleTable {
  readonly entry: TableEntry;
  readonly instance: number;
  readonly rows: readonly ExampleRow[];
  readonly notes: readonly string[];
  readonly facts: TableFacts;
  readonly line: number;
}

export interface ExampleRow {
  readonly key: string;
  readonly kind: RowKind;
  readonly side?: string;
  readonly label: string;
  readonly ordinal?: string;
  /** As printed, by column. */
  readonly cells: readonly (readonly [ColumnEntry, string])[];
  /** Rows of the prose only. */
  readonly statement?: ExampleStatement;
  readonly line: number;
}
