import type { Relation } from '../ir/ir.ts';
import type { Span } from '../source/problem.ts';

/** A name or a code as written. */
export interface Word {
  readonly text: string;
  /** Written in digits: a classification code. */
  readonly digits: boolean;
  readonly span: Span;
}

/** `.name` or `[key]` behind a name. */
export interface Step {
  readonly type: 'member' | 'row';
  readonly word: Word;
}

/** `table.side[row].column`, or `[row]` with no root. */
export interface PathNode {
  readonly type: 'path';
  readonly root?: Word;
  readonly steps: readonly Step[];
  readonly span: Span;
}

/** An expression as parsed, nothing resolved. Sums, products, `and` and `or` are flat, so that long ones stay shallow. */
export type Node =
  | PathNode
  | { readonly type: 'number'; readonly text: string; readonly unit?: string; readonly span: Span }
  | { readonly type: 'negate' | 'not'; readonly of: Node; readonly span: Span }
  | { readonly type: 'sum'; readonly terms: readonly SyntaxTerm[]; readonly span: Span }
  | { readonly type: 'product'; readonly factors: readonly Node[]; readonly span: Span }
  | { readonly type: 'call'; readonly name: Word; readonly args: readonly Node[]; readonly span: Span }
  | CompareNode
  | { readonly type: 'and' | 'or'; readonly parts: readonly Node[]; readonly span: Span };

export interface CompareNode {
  readonly type: 'compare';
  readonly relation: Relation;
  readonly left: Node;
  readonly right: Node;
  readonly span: Span;
}

/** An addend; `minus` when it is subtracted. */
export interface SyntaxTerm {
  readonly minus: boolean;
  readonly node: Node;
}
