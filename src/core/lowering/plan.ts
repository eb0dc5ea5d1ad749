/** What a rule asks of the relations, free of any engine: points, terms over references, and how their truths combine. */
import type { CompiledRule, Quantifier, Relation } from '../language/ir/ir.ts';
import type { DocumentKind } from '../model/disclosure.ts';
import type { Figure } from '../model/figure.ts';

/** How the absence of what a term refers to counts. `total`: as the table has figures or not; `group`: nothing to add up. */
export type OperandAbsence = 'code' | 'addend' | 'part' | 'stop' | 'total' | 'group';

/** Where a term finds its table: the point's own row or table, a side of its join, or another table of the document. */
export type Home = 'row' | 'home' | 'a' | 'b' | 'table';

export interface OperandTerm {
  readonly side: 'left' | 'right';
  readonly home: Home;
  /** Id of the table, for `table`. */
  readonly table: string;
  readonly kind: DocumentKind;
  /** A form requires the table: without it nothing can be said. */
  readonly required: boolean;
  /** The lane in which the rows stand; absent: that of the point. */
  readonly lane: string | undefined;
  /** What is asked for; empty for the point's row, `=` for the key of its join. */
  readonly ref: string;
  /** The reference belongs to the point's row. */
  readonly owned: boolean;
  /** Column; absent: that of the point. */
  readonly column: string | undefined;
  /** The form always prints the column. */
  readonly columnRequired: boolean;
  readonly absence: OperandAbsence;
  /** A code under another name is doubtful. */
  readonly byCode: boolean;
  /** A repeated key does not matter. */
  readonly alone: boolean;
  readonly coefficient: Figure;
}

export interface CompareAtom {
  readonly type: 'compare';
  /** `opaque`: each side by itself, by its own interval. */
  readonly form: 'linear' | 'opaque';
  readonly relation: Relation;
  /** In an identity blanks are no evidence, in a condition they are 0. */
  readonly mode: 'evidence' | 'zero';
  readonly terms: readonly OperandTerm[];
  readonly constant: Figure;
}

/** Where a predicate looks: the point's own table, or the first of an id. */
export interface TestTarget {
  /** Absent for the point's own table. */
  readonly table: string | undefined;
  /** Absent for the lane of the point. */
  readonly lane: string | undefined;
  /** Printed row that is asked for, with the lane it stands in. */
  readonly row?: { readonly ref: string; readonly lane: string | undefined };
}

export type TestAtom =
  | { readonly type: 'exists'; readonly target: TestTarget; readonly column: string | undefined }
  | { readonly type: 'filled' | 'nonzero' | 'noted'; readonly target: TestTarget }
  | { readonly type: 'code'; readonly test: 'starts' | 'ends'; readonly values: readonly string[] }
  | { readonly type: 'stated'; readonly column: string }
  | { readonly type: 'matched'; readonly of: 'a' | 'b' };

export type Atom = CompareAtom | TestAtom;

/** A condition over the atoms of its scope, by number. */
export type Tree =
  | { readonly type: 'atom'; readonly atom: number }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Tree[] }
  | { readonly type: 'not'; readonly of: Tree };

/** A table, with the kind of document that it belongs to. */
export interface NeededTable {
  readonly table: string;
  readonly kind: DocumentKind;
}

export interface AssertionPlan {
  /** Tail of the keys. */
  readonly suffix: string;
  readonly tables: readonly NeededTable[];
  /** A comparison decides with residual and envelope, a condition by its truth. */
  readonly check: Tree;
}

export interface ScopePlan {
  readonly quantifier: Quantifier;
  /** Columns that a scope over columns runs over. */
  readonly columns: readonly string[];
  /** Tables of the quantifier, as a missing one counts. */
  readonly homes: readonly (NeededTable & { readonly missing: 'insufficient' | 'notApplicable' })[];
  readonly tables: readonly NeededTable[];
  readonly atoms: readonly Atom[];
  readonly when: Tree | undefined;
  readonly assertions: readonly AssertionPlan[];
}

export interface RulePlan {
  readonly rule: CompiledRule;
  readonly scopes: readonly ScopePlan[];
}

/** Why a scope of a rule cannot be said of relations: a key of `unsaidReasons`. */
export interface Unsaid {
  readonly rule: CompiledRule;
  /** Scopes that are left out, of all that the rule has. */
  readonly scopes: number;
  readonly reason: UnsaidReason;
}

export const unsaidReasons = ['list', 'prose', 'forms', 'binding', 'documents', 'product', 'groups'] as const;
export type UnsaidReason = (typeof unsaidReasons)[number];
