import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLMap,
} from 'yaml';
import type { Span } from './problem.ts';
import type { SourceText } from './source-text.ts';
import type { Entry, MapNode, TextNode, YamlNode } from './yaml-node.ts';

/** Characters of a file of rules. */
const largestRules = 300_000;
const deepest = 40;

type CstToken = ReturnType<Parser['next']> extends Generator<infer T> ? T : never;

/** Tokens of the file, or nothing when it nests so deeply that composing it could exhaust the stack. */
function cstTokens(source: SourceText): readonly CstToken[] | undefined {
  const parser = new Parser();
  const tokens: CstToken[] = [];
  for (const lexeme of new Lexer().lex(source.text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length <= deepest) continue;
    source.report(
      'yaml-nesting',
      { limit: String(deepest) },
      { start: parser.offset - 1, end: parser.offset },
    );
    return undefined;
  }
  tokens.push(...parser.end());
  return tokens;
}

function spanOf(node: ParsedNode | null): Span {
  return { start: node?.range[0] ?? 0, end: node?.range[1] ?? 0 };
}

function textNode(source: SourceText, node: ParsedNode): TextNode {
  const span = spanOf(node);
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const raw = source.text.slice(span.start, span.end);
  const block = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
  const multiline = block || raw.includes('\n');
  if (multiline || text === raw) return { type: 'text', text, multiline, span };
  return { type: 'text', text, multiline, offsets: quotedOffsets(raw, span.start), span };
}

function reportDuplicate(source: SourceText, first: TextNode, key: TextNode): void {
  if (source.isFull()) return;
  const firstLine = String(source.place(first.span).line);
  source.report('duplicate-key', { key: key.text, firstLine }, key.span);
}

function mapNode(source: SourceText, node: YAMLMap.Parsed): MapNode {
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    const key = textNode(source, pair.key);
    const first = entries.get(key.text);
    if (!isScalar(pair.key)) {
      source.report('expected-text', { key: '' }, spanOf(pair.key));
    } else if (first !== undefined) {
      reportDuplicate(source, first.key, key);
    } else {
      entries.set(key.text, {
        key,
        value: pair.value === null ? missing(key.span) : yamlNode(source, pair.value),
      });
    }
  }
  return { type: 'map', entries, span: spanOf(node) };
}

const missing = (span: Span): TextNode => ({ type: 'text', text: '', multiline: false, span });

function yamlNode(source: SourceText, node: ParsedNode): YamlNode {
  const span = spanOf(node);
  if (isAlias(node)) source.report('alias-not-allowed', {}, span);
  if (isMap(node)) return mapNode(source, node as YAMLMap.Parsed);
  if (!isSeq(node)) return textNode(source, node);
  return { type: 'list', items: node.items.map((item) => yamlNode(source, item as ParsedNode)), span };
}

/** A value that starts with a sign of YAML (`[row] == …`, a back-tick) ends in an error that hides its cause. */
const needsQuotes = /^\s*(?:-\s+)?(?:(?:assert|when):\s*(?:-\s+)?)?([[`*&!|>%@"'])/;

function reportSyntax(
  source: SourceText,
  code: string,
  detail: string,
  [start, end]: [number, number],
): void {
  if (code === 'TAG_RESOLVE_FAILED') {
    source.report('tag-not-allowed', { tag: source.text.slice(start, end) }, { start, end });
    return;
  }
  const place = source.place({ start, end: start + 1 });
  const found = needsQuotes.exec(place.sourceLine);
  if (found === null) {
    const indent = /\S/.exec(place.sourceLine.slice(place.column - 1))?.index ?? 0;
    source.report('yaml-syntax', { error: code, detail }, { start: start + indent, end: start + indent + 1 });
    return;
  }
  const sign = start - place.column + found[0].length;
  source.report('quote-expression', { start: found[1] ?? '' }, { start: sign, end: sign + 1 });
}

/** Reads a YAML file of rules, examples or settings; `undefined` when it is empty or cannot be read (problems are reported). */
export function readYaml(source: SourceText, largest = largestRules): YamlNode | undefined {
  if (source.text.length > largest) {
    source.report('file-too-large', { limit: String(largest) }, { start: 0, end: 1 });
    return undefined;
  }
  const tokens = cstTokens(source);
  if (tokens === undefined) return undefined;
  const documents = [
    ...new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false }).compose(tokens),
  ];
  for (const { code, message, pos } of documents.flatMap((each) => [...each.errors, ...each.warnings])) {
    if (source.isFull()) break;
    reportSyntax(source, code, message, pos);
  }
  const [first, second] = documents;
  if (second !== undefined) {
    source.report('several-documents', {}, { start: second.range[0], end: second.range[0] + 3 });
  }
  if (source.problems.length > 0 || first === undefined || first.contents === null) return undefined;
  const root = yamlNode(source, first.contents as ParsedNode);
  return root.type === 'text' && root.text === '' ? undefined : root;
}

/** Length of a double-quoted escape, by the letter behind the backslash: \xHH, \uHHHH, \UHHHHHHHH; the rest have two signs. */
const escapeLengths = new Map([
  ['x', 4],
  ['u', 6],
  ['U', 10],
]);

function unitLength(source: string, index: number, quote: string): number {
  if (quote === "'") return source.startsWith("''", index) ? 2 : 1;
  if (source[index] !== '\\') return 1;
  return escapeLengths.get(source[index + 1] ?? '') ?? 2;
}

/**
 * Where each UTF-16 unit of a single-line quoted scalar stands in its source (the closing quote included), so that a
 * problem inside an expression is marked at the right column whatever escapes stand before it.
 */
export function quotedOffsets(source: string, start: number): readonly number[] {
  const quote = source[0] ?? '"';
  const offsets: number[] = [];
  let index = 1;
  while (index < source.length - 1) {
    offsets.push(start + index);
    const length = unitLength(source, index, quote);
    if (quote === '"' && isAstral(source, index, length)) offsets.push(start + index);
    index += length;
  }
  offsets.push(start + index);
  return offsets;
}

/** A \U escape above the basic plane becomes two units of the value. */
function isAstral(source: string, index: number, length: number): boolean {
  return length === 10 && Number.parseInt(source.slice(index + 2, index + 10), 16) > 0xffff;
}
