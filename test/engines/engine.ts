import type { RelationName } from '../../src/core/relations/schema.ts';
import type { Dialect } from '../../src/sql/dialect.ts';

/** One row of the result relation. */
export type Found = readonly [
  document: string,
  rule: string,
  key: string,
  verdict: string,
  residual: string | null,
  envelope: string | null,
];

/** An engine with the relations in it. */
export interface Engine {
  readonly dialect: Dialect;
  /** Loads the relations from the text of CSV files. */
  readonly load: (files: Readonly<Record<RelationName, string>>) => Promise<void>;
  readonly run: (statement: string) => Promise<void>;
  readonly results: () => Promise<readonly Found[]>;
  readonly rows: (statement: string) => Promise<readonly (readonly unknown[])[]>;
  readonly close: () => Promise<void>;
}
