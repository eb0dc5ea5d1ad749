import type { Relation } from '../ir/ir.ts';
import { SyntaxProblem, type SyntaxToken, tokenize } from './lexer.ts';
import type { Node, PathNode, Step, SyntaxTerm, Word } from './syntax.ts';

const deepest = 32;
const relations = new Set(['==', '!=', '<=', '>=', '<', '>']);

/** How tightly an operator binds; anything else ends an expression. */
const strengths = new Map([
  ['or', 1],
  ['and', 2],
  ['+', 4],
  ['-', 4],
  ['*', 5],
]);
const notStrength = 3;
const comparisonStrength = 3;
const signStrength = 6;

interface Cursor {
  readonly tokens: readonly SyntaxToken[];
  position: number;
  depth: number;
}

const endToken: SyntaxToken = { type: 'end', text: '', span: { start: 0, end: 0 } };
const peek = (cursor: Cursor): SyntaxToken => cursor.tokens[cursor.position] ?? endToken;

function take(cursor: Cursor): SyntaxToken {
  const token = peek(cursor);
  if (token.type !== 'end') cursor.position += 1;
  return token;
}

function isSign(token: SyntaxToken, text: string): boolean {
  return token.text === text && (token.type === 'operator' || token.type === 'keyword');
}

function expected(what: string, token: SyntaxToken): SyntaxProblem {
  if (token.type === 'end') return new SyntaxProblem('unexpected-end', {}, token.span);
  return new SyntaxProblem('unexpected-token', { token: token.text, expected: what }, token.span);
}

function expectSign(cursor: Cursor, text: string): SyntaxToken {
  const token = take(cursor);
  if (!isSign(token, text)) throw expected(text, token);
  return token;
}

function takeWord(cursor: Cursor, numbers: boolean): Word {
  const token = take(cursor);
  const digits = token.type === 'number' && token.unit === undefined && !token.text.includes('.');
  if (token.type !== 'name' && !(numbers && digits)) throw expected('name', token);
  return { text: token.text, digits, span: token.span };
}

function steps(cursor: Cursor): readonly Step[] {
  const found: Step[] = [];
  for (;;) {
    if (isSign(peek(cursor), '.')) {
      take(cursor);
      found.push({ type: 'member', word: takeWord(cursor, false) });
    } else if (isSign(peek(cursor), '[')) {
      take(cursor);
      found.push({ type: 'row', word: takeWord(cursor, true) });
      expectSign(cursor, ']');
    } else {
      return found;
    }
  }
}

function path(cursor: Cursor, root: Word | undefined): PathNode {
  const start = root?.span.start ?? peek(cursor).span.start;
  const found = steps(cursor);
  const end = cursor.tokens[cursor.position - 1]?.span.end ?? start;
  return { type: 'path', ...(root === undefined ? {} : { root }), steps: found, span: { start, end } };
}

function call(cursor: Cursor, name: Word): Node {
  expectSign(cursor, '(');
  const args: Node[] = [];
  while (!isSign(peek(cursor), ')')) {
    if (args.length > 0) expectSign(cursor, ',');
    args.push(expression(cursor, 0));
  }
  const { end } = take(cursor).span;
  return { type: 'call', name, args, span: { start: name.span.start, end } };
}

function prefixed(cursor: Cursor, type: 'negate' | 'not', strength: number): Node {
  const { start } = take(cursor).span;
  const of = expression(cursor, strength);
  return { type, of, span: { start, end: of.span.end } };
}

function primary(cursor: Cursor): Node {
  const token = peek(cursor);
  if (isSign(token, '-')) return prefixed(cursor, 'negate', signStrength);
  if (isSign(token, 'not')) return prefixed(cursor, 'not', notStrength);
  if (isSign(token, '[')) return path(cursor, undefined);
  if (isSign(token, '(')) {
    take(cursor);
    const inner = expression(cursor, 0);
    expectSign(cursor, ')');
    return inner;
  }
  if (token.type === 'number') {
    take(cursor);
    const { text, unit, span } = token;
    return { type: 'number', text, span, ...(unit !== undefined && { unit }) };
  }
  const word = takeWord(cursor, false);
  return isSign(peek(cursor), '(') ? call(cursor, word) : path(cursor, word);
}

/** Collects the operands of one operator (`+` and `-` count as one) into a flat node. */
function flat(cursor: Cursor, first: Node, strength: number): Node {
  const terms: SyntaxTerm[] = [{ minus: false, node: first }];
  const sign = peek(cursor).text;
  while (strengths.get(peek(cursor).text) === strength && peek(cursor).type !== 'name') {
    const minus = isSign(take(cursor), '-');
    terms.push({ minus, node: expression(cursor, strength + 1) });
  }
  const span = { start: first.span.start, end: terms[terms.length - 1]?.node.span.end ?? first.span.end };
  const nodes = terms.map((term) => term.node);
  if (sign === 'and' || sign === 'or') return { type: sign, parts: nodes, span };
  return sign === '*' ? { type: 'product', factors: nodes, span } : { type: 'sum', terms, span };
}

function comparison(cursor: Cursor, left: Node): Node {
  const relation = take(cursor).text as Relation;
  const right = expression(cursor, comparisonStrength + 1);
  const next = peek(cursor);
  if (next.type === 'operator' && relations.has(next.text)) {
    throw new SyntaxProblem('chained-comparison', {}, next.span, 'and');
  }
  return { type: 'compare', relation, left, right, span: { start: left.span.start, end: right.span.end } };
}

function strengthOf(token: SyntaxToken): number {
  if (token.type !== 'operator' && token.type !== 'keyword') return 0;
  return relations.has(token.text) ? comparisonStrength : (strengths.get(token.text) ?? 0);
}

/** Precedence climbing: reads operators that bind at least as tightly as `least`. */
function expression(cursor: Cursor, least: number): Node {
  cursor.depth += 1;
  if (cursor.depth > deepest) {
    throw new SyntaxProblem('nesting-too-deep', { limit: String(deepest) }, peek(cursor).span);
  }
  let left = primary(cursor);
  for (;;) {
    const token = peek(cursor);
    const strength = strengthOf(token);
    if (strength === 0 || strength < least) break;
    left = relations.has(token.text) ? comparison(cursor, left) : flat(cursor, left, strength);
  }
  cursor.depth -= 1;
  return left;
}

/** Parses one expression; throws a `SyntaxProblem`. Linear in its length, recursion bounded. */
export function parseExpression(text: string): Node {
  const cursor: Cursor = { tokens: tokenize(text), position: 0, depth: 0 };
  const node = expression(cursor, 0);
  const rest = peek(cursor);
  if (rest.type !== 'end') throw expected('operator', rest);
  return node;
}
