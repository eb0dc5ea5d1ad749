import type { Span } from '../source/problem.ts';
import type { SourceText } from '../source/source-text.ts';
import { innerSpan, type MapNode, type TextNode } from '../source/yaml-node.ts';
import { type ExpressionEntry, readExpression } from './expression-entry.ts';
import { longestExpression } from './lexer.ts';
import type { Node, Step, Word } from './syntax.ts';

/** Expressions of a rule that have a name of their own: written once, used in several places. */
export class NamedExpressions {
  readonly #source: SourceText;
  readonly #named = new Map<string, { readonly key: TextNode; readonly entry: ExpressionEntry }>();
  readonly #used = new Set<string>();

  constructor(source: SourceText, map: MapNode | undefined) {
    this.#source = source;
    for (const { key, value } of map?.entries.values() ?? []) {
      const entry = readExpression(source, value.type === 'text' ? value : undefined);
      if (entry === undefined) continue;
      const node = withSpans(entry.node, (span) => ({ ...innerSpan(entry.scalar, span), inFile: true }));
      this.#named.set(key.text, { key, entry: { ...entry, node } });
    }
  }

  /** The names, with their places. */
  get keys(): readonly TextNode[] {
    return [...this.#named.values()].map(({ key }) => key);
  }

  /** An expression with what its names stand for, which counts in full towards the longest one. */
  read(scalar: TextNode | undefined): ExpressionEntry | undefined {
    const entry = readExpression(this.#source, scalar);
    if (entry === undefined || this.#named.size === 0) return entry;
    let length = entry.text.length;
    const node = replaceNames(entry.node, (name) => {
      const found = this.#named.get(name)?.entry;
      if (found === undefined) return undefined;
      this.#used.add(name);
      length += found.text.length;
      return found.node;
    });
    if (length <= longestExpression) return { ...entry, node };
    entry.report('expression-too-long', { limit: String(longestExpression) }, entry.node.span);
    return undefined;
  }

  /** A name that nothing uses is a slip: what it says is never asked. */
  reportUnused(): void {
    for (const { key } of this.#named.values())
      if (!this.#used.has(key.text)) this.#source.report('unused-name', { name: key.text }, key.span);
  }
}

/** The same with other parts. */
function mapParts(node: Node, map: (part: Node) => Node): Node {
  switch (node.type) {
    case 'negate':
    case 'not':
      return { ...node, of: map(node.of) };
    case 'sum':
      return { ...node, terms: node.terms.map((term) => ({ ...term, node: map(term.node) })) };
    case 'product':
      return { ...node, factors: node.factors.map(map) };
    case 'call':
      return { ...node, args: node.args.map(map) };
    case 'compare':
      return { ...node, left: map(node.left), right: map(node.right) };
    case 'and':
    case 'or':
      return { ...node, parts: node.parts.map(map) };
    default:
      return node;
  }
}

function replaceNames(node: Node, meaningOf: (name: string) => Node | undefined): Node {
  if (node.type !== 'path') return mapParts(node, (part) => replaceNames(part, meaningOf));
  const { root, steps } = node;
  return (root !== undefined && steps.length === 0 ? meaningOf(root.text) : undefined) ?? node;
}

/** The same with other spans, of words as well. */
function withSpans(node: Node, spanOf: (span: Span) => Span): Node {
  const word = (each: Word): Word => ({ ...each, span: spanOf(each.span) });
  const moved = { ...mapParts(node, (part) => withSpans(part, spanOf)), span: spanOf(node.span) } as Node;
  if (moved.type === 'call') return { ...moved, name: word(moved.name) };
  if (moved.type !== 'path') return moved;
  const steps = moved.steps.map((step): Step => ({ ...step, word: word(step.word) }));
  return { ...moved, ...(moved.root && { root: word(moved.root) }), steps };
}
