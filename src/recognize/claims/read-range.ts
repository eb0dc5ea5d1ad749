import { bareNought, withoutUnit } from './bare-nought.ts';
import { bareBase, takeBase } from './base-amount.ts';
import { causeAhead } from './cause-ahead.ts';
import { endClause, endReason, endSentence, openList, startReason } from './clause-ends.ts';
import { costFollows } from './cost-follows.ts';
import { compareFlat, compareRelation, noteLoose } from './directions.ts';
import { beginHeaded } from './headed-year.ts';
import { itemGoesOn, leaveItem } from './item-ends.ts';
import { closeList, openMadeUp } from './made-up.ts';
import { moveJoined } from './moved-amounts.ts';
import { joinsCount, movedWith, tellsMovedFrom } from './moved-counts.ts';
import { nameNewlyListed } from './newly-listed.ts';
import { dropOwner } from './owners.ts';
import { pairedFigure } from './paired-figure.ts';
import { goOnWithUses, noteUses } from './parallel-uses.ts';
import { placeFigure } from './place-figure.ts';
import { readBracket } from './read-bracket.ts';
import { pastInReason, reasonGoesOn } from './reason-ends.ts';
import { leaveReason } from './reason-left.ts';
import { restates } from './restated.ts';
import { leaveUnread, newClause, type Scope } from './scope.ts';
import { draftOfSide } from './sides.ts';
import { takeBlank } from './take-blank.ts';
import { unpark } from './titled-items.ts';
import type { Token } from './token.ts';
import { untoldBase } from './untold-base.ts';

type Handler = (scope: Scope, token: Token, index: number) => number | undefined;

/** Words of a subject, of the base of a share, or between a direction and its figure. */
function takeWords({ clause }: Scope, token: Token): undefined {
  clause.fresh = false;
  if (clause.share !== undefined) clause.share.push(token);
  else if (clause.direction !== undefined) clause.after.push(token);
  else clause.words.push(token);
}

/** 一般公务用车2辆等: says that there is more, and names nothing. */
const isEtcetera = ({ folded, reading }: Scope, { start, end }: Token): boolean =>
  reading.phrases.set('proseEtcetera').has(folded.text.slice(start, end));

/** 100分1个, 80分至90分的2个: a score with a number right behind it is the band that is counted. */
function isBand({ folded, reading, tokens }: Scope, { figure, end }: Token, index: number): boolean {
  const [next, behind] = tokens.slice(index + 1, index + 3);
  if (figure?.type !== 'score' || next === undefined) return false;
  if (next.figure?.type === 'count') return true;
  const [joint, type] = [folded.text.slice(end, next.end), behind?.figure?.type];
  if (type === 'count') return reading.phrases.list('proseOf').includes(joint);
  return type === 'score' && reading.phrases.list('proseToYear').includes(joint);
}

/** Figures that claim nothing where they stand: bounds, counts in front of their name, 零支出 in the text that says why. */
function isWord(scope: Scope, token: Token, index: number): boolean {
  const next = scope.tokens[index + 1];
  const isFront = (next?.kind === 'text' || next?.kind === 'name') && !isEtcetera(scope, next);
  const counts = token.figure?.type === 'count' && isFront && !joinsCount(scope, index);
  const isCause = token.worded === true && scope.reason !== undefined;
  return token.silent === true || isCause || (counts && !costFollows(scope, index));
}

function wordOf(scope: Scope, token: Token, index: number): Token | undefined {
  if (isBand(scope, token, index)) return { ...token, silent: true };
  return isWord(scope, token, index) ? token : undefined;
}

/** 支出4.50万元（全年预算数）: what the bracket behind an amount says that it is. */
function phaseBehind({ tokens }: Scope, index: number): Token['phase'] {
  const [open, phase, close] = tokens.slice(index + 1, index + 4);
  const isMoney = tokens[index]?.figure?.type === 'money';
  const isAlone = open?.kind === 'open' && phase?.kind === 'phase' && close?.kind === 'close';
  return isMoney && isAlone ? phase.phase : undefined;
}

/** 包括年初预算80万元和追加的20万元: an amount that is named by what was done is one of a sum, and no change of the whole. */
function joinsChange({
  clause: { words, direction, after },
  folded: { text },
  reading: { phrases },
}: Scope): boolean {
  const said = (tokens: readonly Token[]): string =>
    tokens.map(({ start, end }) => text.slice(start, end)).join('');
  return (
    direction !== undefined &&
    phrases.set('proseOf').has(said(after)) &&
    phrases.set('proseAnd').has(said(words))
  );
}

const isAstray = (scope: Scope, token: Token): boolean => token.astray === true || joinsChange(scope);

function takeFigure(scope: Scope, token: Token, index: number): undefined {
  const word = wordOf(scope, token, index);
  if (word !== undefined) return takeWords(scope, word);
  if (isAstray(scope, token)) {
    leaveUnread(scope, token, 'ambiguous');
    scope.clause = newClause(token.end);
    return;
  }
  scope.clause.direction ??= movedWith(scope, index);
  scope.clause.phase ??= phaseBehind(scope, index);
  moveJoined(scope, index);
  nameNewlyListed(scope, token);
  scope.compare = untoldBase(scope, token) ?? scope.compare;
  const goesOn = token.figure?.type === 'money';
  const { share, compared, completion, direction } = scope.clause;
  scope.clause.filled = true;
  const base = goesOn ? takeBase(scope, index) : undefined;
  if (!tellsPast(scope, token, index)) {
    if (scope.reason !== undefined) scope.reason.figures++;
    place(scope, token, base);
  }
  scope.semicolon = false;
  // 占支出合计100万元的5%, 完成预算100万元的95%: the ratio goes on behind its base.
  scope.clause = {
    ...newClause(token.end),
    filled: true,
    compared,
    share: goesOn ? share : undefined,
    completion: goesOn ? completion : undefined,
    // 超出年初预算80万元8万元: the difference goes on behind its base.
    direction: isDifferenceBehind(scope, base, index) ? direction : undefined,
  };
}

/** 22个由其中6个细分而来: some of what was told, and no list of it. */
function isFromAmong({ folded, reading, tokens }: Scope, { start }: Token, index: number): boolean {
  const before = tokens[index - 1];
  const text = before?.kind === 'text' ? folded.text.slice(before.start, start) : '';
  return reading.phrases.set('proseFromAmong').has(text);
}

/** A rate that changed by so many points, or on a basis of its own: the direction is that of the rate. */
function takePoints(scope: Scope): undefined {
  scope.clause.direction = undefined;
}

const isDifferenceBehind = (scope: Scope, base: ReturnType<typeof takeBase>, index: number): boolean =>
  base !== undefined && base !== 'ambiguous' && scope.tokens[index + 1]?.figure?.type === 'money';

/** The amount of an earlier year ends the text that says why; what is told next is of the year of the sentence again. */
function tellsPast(scope: Scope, token: Token, index: number): boolean {
  const past = pastInReason(scope, token, index);
  if (past === undefined) return false;
  endReason(scope, scope.clause.start);
  const { year } = scope;
  scope.year = past;
  placeFigure(scope, token);
  scope.year = year;
  return true;
}

/** Where the amount may be the base or the difference the direction is told in any case. */
function place(scope: Scope, token: Token, base: ReturnType<typeof takeBase>): void {
  if (base !== 'ambiguous') placeFigure(scope, token, base);
  else {
    leaveUnread(scope, token, base);
    noteLoose(scope);
  }
}

function takeDirection(scope: Scope, token: Token): undefined {
  const { clause } = scope;
  // 增加增长3万元: the last word counts; words between two directions are no subject.
  if (clause.direction !== undefined && clause.after.length > 0) {
    clause.words.push(...clause.after);
    clause.after = [];
  }
  clause.direction = token;
  if (token.choice !== true) return;
  clause.choice = true;
  leaveUnread(scope, token, 'template-choice');
}

/** An earlier year behind an amount of the sentence is told in passing. */
function takeYear(scope: Scope, year: number | undefined): void {
  const own = scope.year ?? scope.reading.year;
  const isPassing = scope.current !== undefined && year !== undefined && own !== undefined && year < own;
  if (isPassing) scope.outerYear ??= { year: scope.year };
  scope.year = year;
}

/** 结转比年初减少: of a balance the year before left it; 支出比年初增加: of anything else it is the budget that was set. */
function openingOf({ current, pending, topic, reading }: Scope, base: Token['base']): Token['base'] {
  if (base?.opening !== true) return base;
  const name = (current?.subject ?? pending ?? topic)?.text ?? '';
  const isBalance = reading.phrases.list('proseBalances').some((word) => name.includes(word));
  return isBalance ? base : { prior: false, phase: 'initial' };
}

const openClause = (scope: Scope, token: Token, index: number): undefined => {
  leaveReason(scope, token, index);
  scope.clause.compared = true;
  scope.clause.fresh = true;
  scope.clause.direction = undefined;
  scope.compare = openingOf(scope, token.base) ?? scope.compare ?? { prior: true, untold: true };
  scope.clause.ahead = scope.clause.words.length;
  scope.clause.closed = token.closed === true;
  if (scope.reason === undefined)
    scope.current = draftOfSide(token.side, scope.current, scope.sentence, scope.reading.phrases);
};

/** 购置费无、运行维护费3万元: an item that there is none of is no part of the next name. */
function endsDenied({ folded, frames, reading }: Scope, before: Token | undefined): boolean {
  if (frames.length === 0 || before?.kind !== 'text') return false;
  const text = folded.text.slice(before.start, before.end);
  return reading.phrases.list('hasNotWords').some((word) => text.endsWith(word) && text.length > word.length);
}

/** 上年预算、决算均为0万元: what is said of two phases at once is said of neither alone. */
const isJoined = ({ tokens }: Scope, index: number): boolean =>
  tokens[index - 1]?.kind === 'pause' && tokens[index - 2]?.kind === 'phase';

const handlers: Readonly<Partial<Record<Token['kind'], Handler>>> = {
  text: (scope, token, index) => causeAhead(scope, token, index) ?? takeWords(scope, token),
  name: takeWords,
  figure: (scope, token, index) => {
    if (token.figure === undefined)
      return token.blank === undefined ? takePoints(scope) : takeBlank(scope, token);
    if (token.alike === true) leaveUnread(scope, token, 'scope');
    if (token.alike === true) return takePoints(scope);
    const isTold = restates(scope, token, index) || tellsMovedFrom(scope, token, index);
    return isTold ? undefined : takeFigure(scope, token, index);
  },
  bare: (scope, token, index) => {
    const figure =
      pairedFigure(scope, token, index) ?? bareBase(scope, token, index) ?? bareNought(scope, token, index);
    if (figure !== undefined) return takeFigure(scope, figure, index);
    return withoutUnit(scope, token, index) ? undefined : takeWords(scope, token);
  },
  year: (scope, token) => {
    if (scope.clause.share !== undefined) return undefined;
    // A year in the text that says why is the year of nothing else.
    if (scope.reason !== undefined) {
      scope.clause.year = token.year;
      return undefined;
    }
    // 增减情况2020年…: a heading that ran into its paragraph tells no figure of it.
    const { direction, after } = scope.clause;
    if (direction?.kind === 'neutral' && after.length > 0) scope.clause = newClause(token.start);
    dropOwner(scope);
    takeYear(scope, token.year);
    return undefined;
  },
  owner: () => undefined,
  phase: (scope, token, index) => {
    if (scope.clause.share !== undefined) scope.clause.share.push(token);
    else scope.clause.phase = isJoined(scope, index) ? undefined : token.phase;
    return undefined;
  },
  compare: openClause,
  alone: openClause,
  up: takeDirection,
  down: takeDirection,
  level: takeDirection,
  neutral: takeDirection,
  more: compareRelation,
  less: compareRelation,
  equal: compareRelation,
  flat: compareFlat,
  'not-flat': (scope) => {
    scope.clause.direction = undefined;
    return undefined;
  },
  completion: (scope, token) => {
    scope.clause.completion = token;
    scope.clause.fresh = true;
    return undefined;
  },
  rate: (scope, token) => {
    scope.clause.completion = token;
    return undefined;
  },
  share: (scope) => {
    scope.clause.share = [];
    return undefined;
  },
  score: (scope, token) => {
    scope.clause.score = token;
    return undefined;
  },
  mean: (scope, token) => {
    scope.clause.score = token;
    scope.clause.words.push(token);
    return undefined;
  },
  opener: (scope, token, index) => {
    if (isFromAmong(scope, token, index)) return takeWords(scope, token);
    if (token.composed === true) return openMadeUp(scope, token);
    if (goOnWithUses(scope, token, index)) return undefined;
    openList(scope, token, index);
    noteUses(scope, token);
    return undefined;
  },
  closer: closeList,
  reason: (scope, token, index) => causeAhead(scope, token, index) ?? startReason(scope, token, index),
  ordinal: (scope, token, index) => {
    if (itemGoesOn(scope, token, index)) endSentence(scope, token);
    unpark(scope, token, index);
    leaveItem(scope, token, index);
    scope.clause = newClause(token.end);
    return undefined;
  },
  comma: endClause,
  colon: (scope, token, index) => {
    endClause(scope, token, index);
    beginHeaded(scope, index);
    return undefined;
  },
  pause: (scope, token, index) => {
    const before = scope.tokens[index - 1];
    const item = before?.kind === 'figure' || before?.kind === 'close' || before?.kind === 'flat';
    const ends = (item && scope.clause.words.length === 0) || endsDenied(scope, before);
    return ends ? endClause(scope, token) : takeWords(scope, token);
  },
  semicolon: endClause,
  stop: (scope, token, index) =>
    reasonGoesOn(scope, index)
      ? endClause(scope, { ...token, kind: 'semicolon' }, index)
      : endSentence(scope, token, index),
  open: (scope, token, index) => readBracket(scope, token, index, readRange),
};

/** Reads the tokens from one index up to another. */
export function readRange(scope: Scope, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const token = scope.tokens[index];
    if (token === undefined) return;
    index = handlers[token.kind]?.(scope, token, index) ?? index;
  }
}
