/**
 * The one internal form of a rule. Checking, explaining, documenting and compiling read it.
 * Everything is resolved: ids of the catalogue, no names; every scope speaks of one table (or one pair).
 */
import type { Severity } from '../findings/report.ts';

export type RuleKind = 'hard' | 'structural' | 'verification' | 'plausibility';

export interface TableRef {
  readonly table: string;
  readonly side?: string;
}

/** A row of a table: the total row, a code, or a named line (with its side). */
export type RowRef =
  | { readonly type: 'total' }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'line'; readonly line: string; readonly side: string };

export type RowFilter = 'all' | 'codes' | 'total' | 'leaves' | 'lines';

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
      readonly on: 'code' | 'class' | 'line';
      readonly unmatched: 'report' | 'zero' | 'ignore';
      readonly rows: RowFilter;
    }
  | { readonly type: 'table'; readonly table: TableRef }
  /** Each budget unit's subtotal row among coded or listed rows, in each money column. */
  | { readonly type: 'units'; readonly table: TableRef; readonly columns: readonly string[] }
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
  | 'members';

export type Expression =
  | { readonly type: 'number'; readonly value: string }
  /** A cell of another table of the document. */
  | { readonly type: 'cell'; readonly table: TableRef; readonly row: RowRef; readonly column: string }
  /** A column of the current row; `of` names the side of a join. */
  | { readonly type: 'column'; readonly column: string; readonly of: 'row' | 'a' | 'b' }
  /** A row of the current table in the current column. */
  | { readonly type: 'line'; readonly row: RowRef }
  | { readonly type: 'group'; readonly group: Group }
  | { readonly type: 'sum'; readonly parts: readonly Expression[] }
  | { readonly type: 'scale'; readonly by: string; readonly of: Expression }
  | { readonly type: 'share' | 'growth'; readonly of: Expression; readonly base: Expression }
  | { readonly type: 'min' | 'max'; readonly parts: readonly Expression[] };

export type Relation = '==' | '!=' | '<=' | '>=' | '<' | '>';

export type OffenderList =
  | 'orphans'
  | 'misfits'
  | 'duplicates'
  | 'gaps'
  | 'unreadables'
  | 'copies'
  /** A code with several names in the document, or a name that the classification gives to another code. */
  | 'misnamed'
  /** Of the document, not of one table: text left over from a template. */
  | 'unfilled';

export type Condition =
  | {
      readonly type: 'compare';
      readonly relation: Relation;
      readonly left: Expression;
      readonly right: Expression;
      /** `linear` and `ratio` assertions take part in diagnosis; `opaque` (min, max, !=) do not. */
      readonly form: 'linear' | 'ratio' | 'opaque';
    }
  | { readonly type: 'exists'; readonly table: TableRef | 'this'; readonly row?: RowRef }
  | { readonly type: 'filled'; readonly table: TableRef | 'this'; readonly row?: RowRef }
  /** Some figure is neither blank nor zero (`filled` is content with a printed 0.00). */
  | { readonly type: 'nonzero'; readonly table: TableRef | 'this'; readonly row?: RowRef }
  | { readonly type: 'noted'; readonly table: TableRef | 'this' }
  /** The code of the current row starts or ends with one of the digit strings. */
  | { readonly type: 'code'; readonly test: 'starts' | 'ends'; readonly values: readonly string[] }
  /** In a join with `unmatched: report`: the key stands on the named side. */
  | { readonly type: 'matched'; readonly of: 'a' | 'b' }
  | { readonly type: 'none'; readonly list: OffenderList }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition };

/** One quantifier over one table with the assertions resolved against it. */
export interface Scope {
  readonly quantifier: Quantifier;
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
  /** A stronger rule: where that one already speaks of a difference at the same key, this one is not applicable. */
  readonly yieldsTo?: string;
  readonly years?: readonly [number | null, number | null];
  /** The assertions as written, for explanations. */
  readonly text: readonly string[];
  readonly scopes: readonly Scope[];
}
