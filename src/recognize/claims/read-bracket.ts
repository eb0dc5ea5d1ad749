import { abs, add, negate, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { endClause } from './clause-ends.ts';
import { closeFrame } from './close-frame.ts';
import { isBudgetBase } from './columns.ts';
import { amountOfItem } from './counted-item.ts';
import { leaveAside, leaveLarger } from './frames.ts';
import { listedSum } from './listed-count.ts';
import { wordAt } from './phrases.ts';
import { placeFigure } from './place-figure.ts';
import { leaveUnread, newClause, type Scope } from './scope.ts';
import type { Token } from './token.ts';

/** Brackets in brackets; deeper ones are read as text. */
const deepest = 4;
const choices: ReadonlySet<string> = new Set(['up', 'down', 'more', 'less', 'level', 'flat', 'equal']);

type ReadRange = (scope: Scope, from: number, to: number) => void;

/** A bracket as part of a phrase: （类）, （境）, （室）. */
function takeText(scope: Scope, token: Token, close: Token): void {
  const { clause } = scope;
  const words = clause.share ?? (clause.direction === undefined ? clause.words : clause.after);
  words.push({ kind: token.partner === undefined ? 'text' : 'name', start: token.start, end: close.end });
}

const plain: ReadonlySet<string> = new Set(['figure', 'bare']);

/** 较上年（减少）16万元: nothing else tells the direction. */
function takeDirection(scope: Scope, inside: readonly Token[], behind: Token | undefined): boolean {
  const [only, more] = inside;
  if (only === undefined || more !== undefined || scope.clause.direction !== undefined) return false;
  if (!choices.has(only.kind) || !plain.has(behind?.kind ?? '')) return false;
  scope.clause.direction = only;
  return true;
}

/** 增加（减少）: a choice that nobody made. */
function takeChoice(scope: Scope, token: Token, inside: readonly Token[], close: Token): boolean {
  const { clause } = scope;
  const chooses = inside.length <= 4 && inside.some(({ kind }) => choices.has(kind));
  if (!chooses) return false;
  if (clause.direction !== undefined) {
    clause.choice = true;
    leaveUnread(scope, { ...token, start: clause.direction.start, end: close.end }, 'template-choice');
  }
  return true;
}

/** 减少18.50万元(65.4%): the percentage of the change that stands in front of the bracket. */
function rateOfChange(scope: Scope, token: Token, inside: readonly Token[]): Token | undefined {
  const [only, more] = inside;
  const { current } = scope;
  const role = current?.last?.role;
  if (only?.figure?.type !== 'percent' || more !== undefined) return undefined;
  if (role !== 'change' && role !== 'budget_change') return undefined;
  const change = current?.figures[role];
  if (change === undefined || change.unsigned === true || scope.clause.words.length > 0) return undefined;
  const { start } = token;
  const { coefficient } = change.figure;
  const kind = coefficient === 0 ? 'neutral' : coefficient < 0 ? 'down' : 'up';
  return { kind, start, end: start };
}

function child(scope: Scope, start: number): Scope {
  const current = scope.added ?? scope.current;
  const addedTo = scope.added && scope.current;
  return {
    ...scope,
    current,
    added: undefined,
    clause: newClause(start),
    frames:
      current === undefined
        ? []
        : [{ whole: current, label: undefined, open: false, items: [], pauses: [], addedTo }],
    left: undefined,
    pending: undefined,
    sentence: [],
    before: current === undefined ? scope.before : [current],
    clauses: 0,
    depth: scope.depth + 1,
  };
}

/** 收入总计A(含上年结转)、支出总计B: right behind a figure the bracket belongs to what was said, not to what comes. */
const isRemark = ({ clause }: Scope, token: Token): boolean =>
  clause.filled && clause.start === token.start && clause.words.length === 0;

/** 下降（以下简称“降”）: what a word is called from there on. */
function isShortName({ folded: { text }, reading: { phrases } }: Scope, [first]: readonly Token[]): boolean {
  return first !== undefined && wordAt(phrases.sorted('shortNames'), text, first.start) !== undefined;
}

/** A bracket without figures of its own: a choice, the addends of a count, or part of the phrase. */
function readPhrase(
  scope: Scope,
  token: Token,
  close: Token,
  inside: readonly Token[],
  behind: Token | undefined,
): void {
  const short = inside.length <= 12;
  if (isShortName(scope, inside)) return;
  if (takeDirection(scope, inside, behind)) return;
  if (short && (takeChoice(scope, token, inside, close) || listedSum(scope, inside))) return;
  if (isRemark(scope, token)) return;
  takeText(scope, token, close);
}

/** Whether two amounts differ in one digit at most, or in two that are exchanged. */
function areClose(one: Figure, other: Figure): boolean {
  const digits = Number(String(abs(subtract(one, other)).coefficient).replace(/0+$/, ''));
  return digits < 10 || (digits % 9 === 0 && digits < 90);
}

const moneyOf = (token: Token | undefined): Figure | undefined =>
  token?.figure?.type === 'money' ? token.figure.figure : undefined;

/** The change that stands right behind a bracket. */
function movedBehind({ tokens }: Scope, end: number): Figure | undefined {
  const [direction, next] = tokens.slice(end + 1, end + 3);
  const change = moneyOf(next);
  if (change === undefined || direction?.kind === 'up') return change;
  return direction?.kind === 'down' ? negate(change) : undefined;
}

/**
 * 较上年决算(40万元)减少3万元: the amount in a bracket right behind the words of a comparison is its base, where it and the change come
 * to the amount of the statement, but for a slip.
 */
function takesBase(scope: Scope, end: number, [base, more]: readonly Token[]): boolean {
  if (base === undefined || more !== undefined || scope.reason !== undefined) return false;
  if (scope.compare?.prior !== true || isBudgetBase(scope.compare, scope)) return false;
  const moved = movedBehind(scope, end);
  const amount = (scope.current ?? scope.before[0])?.levels.at(-1)?.figure.figure;
  const prior = moneyOf(base);
  if (amount === undefined || prior === undefined || moved === undefined) return false;
  if (!areClose(add(prior, moved), amount)) return false;
  placeFigure(scope, base, { role: 'prior' });
  return true;
}

/** Behind a comparison a bracket with nothing else holds its base; where that begins a sentence, no amount of this year. */
function leavesBase(scope: Scope, index: number, end: number): boolean {
  const inside = scope.tokens.slice(index + 1, end);
  if (scope.tokens[index - 1]?.kind !== 'compare') return false;
  if (takesBase(scope, end, inside)) return true;
  if (scope.current !== undefined) return false;
  for (const each of inside) if (each.figure !== undefined) leaveUnread(scope, each, 'ambiguous');
  return true;
}

/** Reads what a bracket with figures says of what stands before it. */
function readFigures(scope: Scope, index: number, end: number, read: ReadRange): void {
  const [token, close] = [scope.tokens[index], scope.tokens[end]] as [Token, Token];
  const inside = scope.tokens.slice(index + 1, end);
  const amount = amountOfItem(scope, inside);
  if (amount !== undefined) {
    placeFigure(scope, amount);
    return;
  }
  const inner = child(scope, token.end);
  inner.clause.direction = rateOfChange(scope, token, inside);
  read(inner, index + 1, end);
  endClause(inner, { ...close, kind: 'comma' });
  for (const frame of inner.frames) {
    leaveLarger(frame);
    leaveAside(frame, scope.reading.phrases.list('proseAside'));
  }
  for (const frame of inner.frames) closeFrame(frame, scope.reading.phrases);
}

/** Reads a bracket: with figures as a list of parts of what stands before it, otherwise as part of the phrase. */
export function readBracket(scope: Scope, token: Token, index: number, read: ReadRange): number | undefined {
  const end = token.partner;
  const close = end === undefined ? undefined : scope.tokens[end];
  if (end === undefined || close === undefined) return undefined;
  if ((token.claims ?? 0) === 0 || scope.depth >= deepest) {
    readPhrase(
      scope,
      token,
      close,
      scope.tokens.slice(index + 1, Math.min(end, index + 14)),
      scope.tokens[end + 1],
    );
  } else if (!leavesBase(scope, index, end)) readFigures(scope, index, end, read);
  return end;
}
