/** What a locale gets to write the sentence of a finding from. */
import type { DocumentKind } from '../model/disclosure.ts';
import type { Identity, Reason } from './outcome.ts';
import type { Finding, FindingSide } from './report.ts';

/** A sentence by language, with placeholders in braces. */
export type Wording = Readonly<Partial<Record<string, string>>>;

/**
 * Facts of one finding. Titles are official names of the catalogue, labels are as printed.
 * `params` are the facts of the identity, all optional: `table` (id), `instance`, `side`, `row` (key), `rowLabel`, `column`
 * (id), `otherTable` (id; join), `unmatched` (`a` or `b`: the side of a join that lacks the key), `list` and `detail`
 * (offender lists), `count` and `tables` (expected tables that are all missing), `confidence` = `low`.
 */
export interface FindingFacts {
  readonly rule: {
    readonly code: string;
    readonly slug: string;
    readonly title: string;
    readonly kind: string;
    /** The rule's own sentence, with placeholders in braces. */
    readonly message?: string;
    /** What a broken condition means, by language. */
    readonly wording?: Wording;
  };
  /** Figures of it were read from the picture of a page, and nothing proves them. */
  readonly scanned?: true;
  readonly verdict: Finding['verdict'];
  readonly form: Identity['form'];
  readonly relation: Identity['relation'];
  readonly reason?: Reason;
  readonly params: Readonly<Record<string, string>>;
  readonly document: {
    readonly id: string;
    readonly kind: DocumentKind;
    readonly department: string;
    readonly year?: number;
  };
  /** Title of the table that the identity is about (in a join, of `a`). */
  readonly tableTitle?: string;
  /** Title of the other table of a join. */
  readonly otherTableTitle?: string;
  /** Printed label of the row, with its code when it has one. */
  readonly rowLabel?: string;
  readonly columnTitle?: string;
  readonly left?: FindingSide;
  readonly right?: FindingSide;
  /** Magnitude of left − right, in the unit of the left side. */
  readonly difference?: string;
  readonly tolerance?: string;
  /** The first cell that it rests on: its table, row and column by name, and what is printed. */
  readonly cell?: Readonly<Record<'table' | 'row' | 'column' | 'value', string>>;
  /** A gap within rounding that stands out. */
  readonly lone?: boolean;
}

/** Writes the one plain sentence of a finding. */
export type Describe = (facts: FindingFacts) => string;
