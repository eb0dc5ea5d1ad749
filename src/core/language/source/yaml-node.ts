import type { Span } from './problem.ts';

/** What was read of a YAML file: texts, lists and maps, each with its place. Scalars are kept as written, untyped. */
export type YamlNode = TextNode | ListNode | MapNode;

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  /** Spread over lines (folded, literal, or plain over a line break): cannot hold an expression. */
  readonly multiline: boolean;
  /** Quoted scalars: the source offset of each unit of the text. Plain ones run on from `span.start`. */
  readonly offsets?: readonly number[];
  readonly span: Span;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}

export interface Entry {
  readonly key: TextNode;
  readonly value: YamlNode;
}

/** The source span of a part of a scalar. */
export function innerSpan(node: TextNode, part: Span): Span {
  if (part.inFile) return part;
  const at = (index: number) => node.offsets?.[index] ?? node.span.start + index;
  if (node.multiline) return node.span;
  return { start: at(part.start), end: Math.max(at(part.start) + 1, at(part.end)) };
}
