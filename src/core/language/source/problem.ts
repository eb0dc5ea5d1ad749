import type { OffenderList } from '../../generated/offender-lists.ts';

/** What a problem is about, by code. Every value is a name, number or list from the file or catalogue, never a sentence. */
export interface ProblemParams {
  // The file
  'file-too-large': { limit: string };
  'too-many-problems': { limit: string };
  'list-too-long': { key: string; limit: string };
  'yaml-syntax': { error: string; detail: string };
  'yaml-nesting': { limit: string };
  'several-documents': Empty;
  'alias-not-allowed': Empty;
  'tag-not-allowed': { tag: string };
  'duplicate-key': { key: string; firstLine: string };
  'quote-expression': { start: string };
  'folded-expression': Empty;
  'expected-map': { key: string };
  'expected-list': { key: string };
  'expected-text': { key: string };
  'expected-count': { key: string };
  'expected-year': { key: string };
  // The shape of a rule
  'unknown-key': { key: string; expected: string };
  'missing-key': { key: string };
  'empty-value': { key: string };
  'bad-value': { key: string; value: string; expected: string };
  'bad-rule-code': { value: string };
  'reserved-rule-code': { value: string };
  'unknown-unit': { name: string };
  'duplicate-rule-code': { value: string; first: string };
  'bad-slug': { value: string };
  'duplicate-slug': { value: string; first: string };
  'bad-years': { value: string };
  'unknown-placeholder': { name: string; expected: string };
  'unknown-rule': { name: string };
  'unused-name': { name: string };
  'yields-in-a-circle': { rules: string };
  'mixed-quantifiers': { first: string; other: string };
  // The syntax of an expression
  'unexpected-character': { character: string };
  'unterminated-name': Empty;
  'expression-too-long': { limit: string };
  'nesting-too-deep': { limit: string };
  'number-too-long': { limit: string };
  'unexpected-end': Empty;
  'unexpected-token': { token: string; expected: string };
  division: Empty;
  'chained-comparison': Empty;
  // Names
  'unknown-table': { name: string };
  'unknown-side': { name: string; table: string };
  'unknown-line': { name: string; table: string };
  'ambiguous-line': { name: string; table: string; sides: string };
  'unknown-code': { code: string; table: string };
  'code-without-classification': { code: string; table: string };
  'unknown-column': { name: string; table: string };
  /** The column is there in some tables of the list, but not in these. */
  'column-absent': { name: string; tables: string };
  'column-not-on-side': { name: string; side: string; table: string };
  'column-needed': { table: string; columns: string };
  'column-not-allowed': { name: string };
  'ambiguous-table': { name: string; tables: string };
  'duplicate-table': { table: string };
  'unknown-name': { name: string; expected: string };
  'unknown-function': { name: string };
  'unknown-list': { name: string };
  'row-needed': { table: string };
  'side-needed': { table: string; sides: string };
  'line-outside-column': { name: string };
  'not-a-reference': Empty;
  // A catalogue of one's own
  'name-taken': { name: string; owner: string };
  'bad-id': { value: string };
  'bad-code': { value: string };
  'catalogue-unsound': { detail: string };
  // Types and units
  'expected-number': Empty;
  'expected-condition': Empty;
  'argument-count': { function: string; expected: string; found: string };
  'unit-mix': { left: string; right: string };
  'not-numeric': { name: string; type: string };
  'not-linear': Empty;
  'ratio-inside': { function: string };
  'list-outside-sum': { name: string };
  'bad-digits': { value: string };
  // What can never say anything
  'function-not-here': { function: string; scopes: string };
  'list-not-here': { list: OffenderList; table: string };
  'constant-condition': Empty;
  'never-applies': { reason: NeverReason; table: string };
  'mixed-kinds': { table: string; kind: string; other: string };
  // Examples
  'row-key-needed': { expected: string };
  'example-missing': { rule: string; verdict: string };
  'example-unknown-rule': { name: string };
}

type Empty = Record<never, never>;

/** Why a scope has no row or column to speak of. */
export type NeverReason =
  | 'no-codes'
  | 'no-lines'
  | 'no-items'
  | 'no-total-row'
  | 'no-units'
  | 'no-statements'
  | 'no-money-column'
  | 'levels'
  | 'years';

export type ProblemCode = keyof ProblemParams;

/** Where a problem stands: 1-based line and column (in UTF-16 units, as editors count), with the text of the line. */
export interface ProblemPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Length of the marked part, within the line. */
  readonly length: number;
  readonly sourceLine: string;
}

/** A mistake in a rule file, found before any data is read. The locale words it by `code` and `params`. */
export type RuleProblem = {
  [C in ProblemCode]: ProblemPlace & {
    readonly code: C;
    readonly params: Readonly<ProblemParams[C]>;
    /** The name that was probably meant, or what to write instead. */
    readonly suggestion?: string;
  };
}[ProblemCode];

/** Reports a problem of the part `span` of some text. */
export type ReportProblem = <C extends ProblemCode>(
  code: C,
  params: ProblemParams[C],
  span: Span,
  suggestion?: string,
) => void;

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Offsets of the file itself, in a span of an expression that another text of the file gave. */
  readonly inFile?: boolean;
}
