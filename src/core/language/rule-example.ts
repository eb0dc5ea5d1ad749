import type { ColumnEntry, TableEntry, UnitEntry } from '../catalogue/types.ts';
import type { Verdict } from '../findings/outcome.ts';
import type { DocumentKind, RowKind } from '../model/disclosure.ts';
import type { Figure } from '../model/figure.ts';
import type { ProblemPlace } from './problem.ts';

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
  readonly tables: readonly ExampleTable[];
  readonly place: ProblemPlace;
}

export interface ExampleTable {
  readonly entry: TableEntry;
  readonly instance: number;
  readonly rows: readonly ExampleRow[];
  readonly notes: readonly string[];
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
  readonly line: number;
}
