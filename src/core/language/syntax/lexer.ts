import type { ProblemCode, ProblemParams, Span } from '../source/problem.ts';

/** One token of an expression; `span` counts from the start of the expression. */
export interface SyntaxToken {
  readonly type: 'name' | 'number' | 'operator' | 'keyword' | 'end';
  readonly text: string;
  /** Behind a number: % or a unit of money, 0.5万元; 5万元 without a point is a name like any other here. */
  readonly unit?: string;
  readonly span: Span;
}

/** The first thing in an expression that cannot be read. */
export class SyntaxProblem<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C;
  readonly params: ProblemParams[C];
  readonly span: Span;
  readonly suggestion: string | undefined;

  constructor(code: C, params: ProblemParams[C], span: Span, suggestion?: string) {
    super(code);
    this.code = code;
    this.params = params;
    this.span = span;
    this.suggestion = suggestion;
  }
}

/** Longer expressions are refused; every cost below stays small. */
export const longestExpression = 2000;
const longestNumber = 30;

const space = /\s+/y;
/** Letters and digits of any script, and the marks that official names contain: 因公出国（境）费, “三公”, 甲、乙. */
const name = /[\p{L}\p{M}\p{N}_"（）【】〔〕《》〈〉、·•：；“”‘’…—]+/uy;
const digits = /^[0-9]+$/;
/** Behind a number: a share, or the word for its unit. */
const unitWord = /%|\p{Script=Han}{1,3}(?!\p{L})/uy;
const fraction = /\.[0-9]+/y;
const operator = /==|!=|<=|>=|[<>+\-*()[\],.]/y;
const quoted = /`[^`]+`/y;
const keywords = new Set(['and', 'or', 'not']);

/** Signs that people write for ours: other notations, and full-width or mathematical forms. */
const lookalikes = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ['&', 'and'],
  ['|', 'or'],
  ['!', 'not'],
  ['=', '=='],
  ['＝', '=='],
  ['≠', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['＜', '<'],
  ['＞', '>'],
  ['＋', '+'],
  ['－', '-'],
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['＊', '*'],
  ['，', ','],
  ['．', '.'],
  ['［', '['],
  ['］', ']'],
]);
const divisions = new Set(['/', '÷', '／']);

function match(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

function wordToken(text: string, start: number, word: string): SyntaxToken {
  if (digits.test(word)) {
    const number = word + match(fraction, text, start + word.length);
    return numberToken(start, number, match(unitWord, text, start + number.length));
  }
  const span = { start, end: start + word.length };
  return { type: keywords.has(word) ? 'keyword' : 'name', text: word, span };
}

function numberToken(start: number, number: string, unit: string): SyntaxToken {
  const span = { start, end: start + number.length + unit.length };
  if (number.length > longestNumber) {
    throw new SyntaxProblem('number-too-long', { limit: String(longestNumber) }, span);
  }
  return { type: 'number', text: number, span, ...(unit !== '' && { unit }) };
}

function unreadable(text: string, start: number): SyntaxProblem {
  const [character = ''] = text.slice(start);
  const span = { start, end: start + character.length };
  if (divisions.has(character)) return new SyntaxProblem('division', {}, span);
  if (character === '`') return new SyntaxProblem('unterminated-name', {}, { start, end: text.length });
  const pair = text.slice(start, start + 2);
  const sign = lookalikes.has(pair) ? pair : character;
  const end = start + sign.length;
  return new SyntaxProblem('unexpected-character', { character: sign }, { start, end }, lookalikes.get(sign));
}

function nextToken(text: string, start: number): SyntaxToken {
  const word = match(name, text, start);
  if (word !== '') return wordToken(text, start, word);
  const sign = match(operator, text, start);
  if (sign !== '') return { type: 'operator', text: sign, span: { start, end: start + sign.length } };
  const quotedName = match(quoted, text, start);
  if (quotedName === '') throw unreadable(text, start);
  return {
    type: 'name',
    text: quotedName.slice(1, -1),
    span: { start, end: start + quotedName.length },
  };
}

/** Splits an expression into tokens, the last of type `end`; throws a `SyntaxProblem`. One pass. */
export function tokenize(text: string): readonly SyntaxToken[] {
  if (text.length > longestExpression) {
    const span = { start: longestExpression, end: longestExpression + 1 };
    throw new SyntaxProblem('expression-too-long', { limit: String(longestExpression) }, span);
  }
  const tokens: SyntaxToken[] = [];
  let offset = match(space, text, 0).length;
  while (offset < text.length) {
    const token = nextToken(text, offset);
    tokens.push(token);
    offset = token.span.end + match(space, text, token.span.end).length;
  }
  tokens.push({ type: 'end', text: '', span: { start: text.length, end: text.length } });
  return tokens;
}

/** The name as an expression writes it: in back-ticks when it holds spaces or operators. */
export function quoteName(text: string): string {
  name.lastIndex = 0;
  const plain = name.exec(text)?.[0] === text && !digits.test(text) && !keywords.has(text);
  return plain ? text : `\`${text}\``;
}
