import { beginDraft } from './begin-draft.ts';
import type { Subject } from './draft.ts';
import { type Phrases, wordAt } from './phrases.ts';
import { printedFigure } from './place-figure.ts';
import { newClause, type Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** Batches, guests, and perhaps one more unit. */
const mostUnits = 4;
const marks: ReadonlySet<string> = new Set(['pause', 'comma']);
const ways: ReadonlySet<string> = new Set(['up', 'down']);

const isCount = (token: Token | undefined): boolean => token?.figure?.type === 'count';

/** Whether a token only joins what stands around it: 和, or a mark. */
function joins({ tokens, folded: { text }, reading: { phrases } }: Scope, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const isWord = token.kind === 'text' && phrases.set('proseJoints').has(text.slice(token.start, token.end));
  return isWord || marks.has(token.kind);
}

/** 12个批次和119人次: whether another count is joined to the one at an index, which so counts nothing that is named behind it. */
export const joinsCount = (scope: Scope, index: number): boolean =>
  joins(scope, index + 1) && isCount(scope.tokens[index + 2]);

/** 减少3批、20人次; 增长12个批次和119人次: the word in front of the first of several joined counts moves each of them. */
export function movedWith(scope: Scope, index: number): Token | undefined {
  const { tokens } = scope;
  let at = index;
  for (let units = 1; units < mostUnits && joins(scope, at - 1) && isCount(tokens[at - 2]); units++) at -= 2;
  const front = tokens[at - 1];
  return at < index && ways.has(front?.kind ?? '') && isCount(tokens[index]) ? front : undefined;
}

/** Whether a word for a new level stands behind a count, or behind those that are joined to it. */
function goesTo(scope: Scope, index: number): boolean {
  let at = index;
  for (let units = 1; units < mostUnits && joinsCount(scope, at); units++) at += 2;
  return scope.tokens[at + 1]?.kind === 'level';
}

/** In front of what something was: 由, 由上年的; the year itself stands apart. */
function fromWord(text: string, phrases: Phrases): string | undefined {
  const from = phrases.list('proseFrom').find((word) => text.startsWith(word));
  if (from === undefined) return undefined;
  const prior = wordAt(phrases.sorted('prosePrior'), text, from.length) ?? '';
  const of = wordAt(phrases.list('proseOf'), text, from.length + prior.length) ?? '';
  return from.length + prior.length + of.length === text.length ? from : undefined;
}

/** The name in front of 由, where nothing but the word for the year before follows up to the count. */
function nameMoved(scope: Scope): Subject | 'unnamed' | undefined {
  const { clause, folded, reading } = scope;
  const { words } = clause;
  const text = words.map(({ start, end }) => folded.text.slice(start, end)).join('');
  const at = Math.max(...reading.phrases.list('proseFrom').map((word) => text.lastIndexOf(word)));
  if (at < 0 || fromWord(text.slice(at), reading.phrases) === undefined) return undefined;
  const first = words[0];
  if (at === 0 || first === undefined) return 'unnamed';
  // A year between the words parts them; the name stands in front of it.
  const name = { ...first, end: Math.min(first.end, first.start + at) };
  return subjectOf(scope, [name]);
}

/** What a count that something went from is told of: the name in front of it, else what was spoken of; joined ones add their unit. */
function movedSubject({ clause, pending, current, topic }: Scope, named: ReturnType<typeof nameMoved>) {
  if (named !== undefined && named !== 'unnamed') return named;
  const isNext = named === undefined && pending !== undefined && clause.words.length === 0;
  const isBare = named === 'unnamed';
  return isNext || isBare ? (pending ?? current?.subject.of ?? current?.subject ?? topic) : undefined;
}

const isTold = ({ figure, silent, astray }: Token): boolean =>
  figure?.type === 'count' && silent !== true && astray !== true;

/**
 * 公务用车由10辆增加到12辆: the first count is that of the year before, of the name in front; what follows is told of the same name.
 * Whether it is such a count.
 */
export function tellsMovedFrom(scope: Scope, token: Token, index: number): boolean {
  const { figure } = token;
  if (figure === undefined || !isTold(token) || scope.reason !== undefined || !goesTo(scope, index))
    return false;
  const named = nameMoved(scope);
  const subject = movedSubject(scope, named);
  if (subject === undefined) return false;
  const unit = named === undefined ? figure.unit : '';
  const draft = beginDraft(scope, { ...subject, text: subject.text + unit }, scope.clause.start);
  draft.figures.count = printedFigure(scope, figure);
  draft.end = token.end;
  draft.year = (scope.reading.year ?? 1) - 1;
  scope.year = scope.outerYear?.year;
  scope.outerYear = undefined;
  scope.current = undefined;
  scope.pending = subject;
  scope.clause = newClause(token.end);
  return true;
}
