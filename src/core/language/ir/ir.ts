/**
 * The one internal form of a rule. Checking, explaining, documenting and compiling read it.
 * Everything is resolved: ids of the catalogue, no names; every scope speaks of one table (or one pair).
 */

import type { Wording } from '../../findings/description.ts';
import type { Severity } from '../../findings/report.ts';
import type { OffenderList } from '../../generated/offender-lists.ts';
import type { DocumentKind } from '../../model/disclosure.ts';

export type RuleKind = 'hard' | 'structural' | 'verification' | 'plausibility';

/** `table` is the id of a table of the document itself, or `name:id` for a table of the other documents of that name. */
export interface TableRef {
  readonly table: string;
  readonly side?: string;
}

/** A row of a table: the total row, a code, or a named line (with its side). */
export type RowRef =
  | { readonly type: 'total' }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'line'; readonly line: string; readonly side: string };

export type RowFilter = 'all' | 'codes' | 'total' | 'leaves' | 'lines' | 'items';

export type Quantifier =
  | { readonly type: 'document' }
  | { readonly type: 'row'; readonly table: TableRef; readonly rows: RowFilter }
  | {
      readonly type: 'tree';
      readonly table: TableRef;
      readonly levels: readonly number[];
      readonly columns: readonly string[];
    }
  | { readonly type: 'column'; readonly table: TableRef; readonly columns: readonly string[] }
  | {
      readonly type: 'join';
      readonly a: TableRef;
      readonly b: TableRef;
      /** `project`: forms and rows of `b` that speak of the same project. */
      readonly on: 'code' | 'class' | 'line' | 'project';
      readonly unmatched: 'report' | 'zero' | 'ignore';
      readonly rows: RowFilter;
    }
  | { readonly type: 'table'; readonly table: TableRef }
  /** Each budget unit's subtotal row among coded or listed rows, in each money column. */
  | { readonly type: 'units'; readonly table: TableRef; readonly columns: readonly string[] }
  /** Rows of a list that bear one text in the column `by` (all rows of a project), within each budget unit. */
  | { readonly type: 'groups'; readonly table: TableRef; readonly by: string }
  /** Each figure of a statement whose measure says which cell of a table it repeats. */
  | { readonly type: 'bound'; readonly table: TableRef; readonly columns: readonly string[] }
  /** Each statement that is said to be the sum of others, in each column that all of them have. */
  | {
      readonly type: 'parts';
      readonly table: TableRef;
      /** `kinds`: complete lists of things that a form of the catalogue counts as the kinds of one, so that nothing is told twice. */
      readonly lists: 'closed' | 'open' | 'kinds';
      /** `codes`: lists of classification items; `lines`: all other lists. */
      readonly rows: RowFilter;
      readonly columns: readonly string[];
    }
  /** Each statement that gives or implies the figure of the year before, against the cell of another document that its amount repeats. */
  | { readonly type: 'earlier'; readonly table: TableRef; readonly in: string }
  /** Each figure that an earlier statement of the same measure, code and year gave already, and that no table repeats. */
  | { readonly type: 'repeated'; readonly table: TableRef; readonly columns: readonly string[] }
  /** Each figure that says the one in front of it again in another unit. */
  | { readonly type: 'restated'; readonly table: TableRef; readonly columns: readonly string[] }
  | { readonly type: 'expected' };

/** Groups of rows in a tree or column scope, taken in the current column. */
export type Group =
  | 'parent'
  | 'children'
  | 'total'
  | 'classes'
  | 'leaves'
  | 'lines'
  /** All unit subtotals (column scope); one unit's subtotal and its own rows (units scope). */
  | 'units'
  | 'unit'
  | 'members'
  /** A figure of the prose and the cell it repeats; a statement and its parts; a figure and its first mention. */
  | 'claim'
  /** The figure of the year before: as printed, or the amount less its change. */
  | 'implied'
  | 'cell'
  | 'whole'
  | 'parts'
  | 'again'
  | 'first';

export type Expression =
  /** `word` is what the rule writes where the figure stands for an answer (yes, no). */
  | { readonly type: 'number'; readonly value: string; readonly word?: string }
  /** A cell of another table of the document; of one side of a join over projects; or of every form of that kind. */
  | {
      readonly type: 'cell';
      readonly table: TableRef;
      readonly row: RowRef;
      readonly column: string;
      readonly of?: 'a' | 'b';
      readonly every?: true;
      /** Set while `every` is taken apart. */
      readonly instance?: number;
    }
  /** How many forms of a kind the document prints. */
  | { readonly type: 'count'; readonly table: TableRef }
  /** Of one figure of every form; alone on one side of a comparison. */
  | { readonly type: 'mean'; readonly of: Expression; readonly table: TableRef }
  /** A column of the current row; `of` names the side of a join. */
  | { readonly type: 'column'; readonly column: string; readonly of: 'row' | 'a' | 'b' }
  /** A row of the current table in the current column. */
  | { readonly type: 'line'; readonly row: RowRef }
  | { readonly type: 'group'; readonly group: Group }
  /** In a groups scope: a column of all rows of the group. */
  | { readonly type: 'members'; readonly column: string }
  /** In a groups scope: the row of another list that bears the text of the group in its column `by`. */
  | { readonly type: 'named'; readonly table: TableRef; readonly by: string; readonly column: string }
  /** The cell of a table that the figure of the statement in this column repeats; `in`: in the other document of that name. */
  | { readonly type: 'printed'; readonly column: string; readonly in?: string }
  | { readonly type: 'sum'; readonly parts: readonly Expression[] }
  /** Alone on one side of a comparison. */
  | { readonly type: 'product'; readonly left: Expression; readonly right: Expression }
  /** `money`: so many yuan for each of a count, written `yuan(by, of)`. */
  | { readonly type: 'scale'; readonly by: string; readonly of: Expression; readonly money?: true }
  | { readonly type: 'share' | 'growth'; readonly of: Expression; readonly base: Expression }
  | { readonly type: 'min' | 'max'; readonly parts: readonly Expression[] };

export type Relation = '==' | '!=' | '<=' | '>=' | '<' | '>';

export type Condition =
  | {
      readonly type: 'compare';
      readonly relation: Relation;
      readonly left: Expression;
      readonly right: Expression;
      /** `linear` and `ratio` assertions take part in diagnosis; `product` and `opaque` (min, max, !=) do not. */
      readonly form: 'linear' | 'ratio' | 'product' | 'opaque';
    }
  | {
      readonly type: 'exists';
      readonly table: TableRef | 'this';
      readonly row?: RowRef;
      readonly column?: string;
    }
  | { readonly type: 'filled'; readonly table: TableRef | 'this'; readonly row?: RowRef }
  /** Some figure is neither blank nor zero (`filled` is content with a printed 0.00). */
  | { readonly type: 'nonzero'; readonly table: TableRef | 'this'; readonly row?: RowRef }
  | { readonly type: 'noted'; readonly table: TableRef | 'this' }
  /** The code of the current row starts or ends with one of the digit strings. */
  | { readonly type: 'code'; readonly test: 'starts' | 'ends'; readonly values: readonly string[] }
  /** In a join with `unmatched: report`: the key stands on the named side. */
  | { readonly type: 'matched'; readonly of: 'a' | 'b' }
  /** In a groups scope: the rows of the group print one figure in the column, or none. */
  | { readonly type: 'same'; readonly column: string }
  /** The current row prints a figure in the column. */
  | { readonly type: 'stated'; readonly column: string }
  /**
   * The prose (headings, passages) or a note of a table holds one of the phrases; it states that there is none of it. With a
   * row only the section is asked in which that statement stands.
   */
  | {
      readonly type: 'says' | 'denies';
      readonly table: TableRef;
      readonly row?: RowRef;
      readonly words: readonly string[];
    }
  /** Two statements of the prose compare with one thing: the same year, its budget or what was spent. */
  | { readonly type: 'same_base'; readonly table: TableRef; readonly rows: readonly [RowRef, RowRef] }
  /** The document is a whole publication: most of its required tables, and the prose that goes with them. */
  | { readonly type: 'published'; readonly table: TableRef }
  /** A sentence with one of the phrases states an amount that is the figure (`explained`), or at least it (`covered`). */
  | {
      readonly type: 'explained' | 'covered';
      readonly table: TableRef;
      readonly of: Expression;
      readonly words: readonly string[];
    }
  | { readonly type: 'none'; readonly list: OffenderList }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition };

/** Other documents that a scope speaks of, chosen by what they are in relation to the document itself. */
export interface PeerQuery {
  readonly name: string;
  readonly kind: DocumentKind;
  /** Years after the year of the document; -1 is the year before. */
  readonly year: number;
  /**
   * `same`: of the same office. `units`: of the units of the department that the document is of, all of them. `some`: of
   * those of the units that have one.
   */
  readonly office: 'same' | 'units' | 'some';
}

/** One quantifier over one table with the assertions resolved against it. */
export interface RuleScope {
  readonly quantifier: Quantifier;
  /** Without one of these documents nothing is evaluated. */
  readonly with?: readonly PeerQuery[];
  readonly when?: Condition;
  readonly assertions: readonly Condition[];
}

export interface CompiledRule {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly basis: string;
  readonly message?: string;
  /** What a broken condition means. */
  readonly wording?: Wording;
  /** A stronger rule: where that one already speaks of a difference at the same key, this one is not applicable. */
  readonly yieldsTo?: string;
  readonly years?: readonly [number | null, number | null];
  /** The assertions as written, for explanations. */
  readonly text: readonly string[];
  readonly scopes: readonly RuleScope[];
}
