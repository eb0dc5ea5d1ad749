import { abs, add, compare, multiply, negate, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { isBudgetBase, type Role } from './columns.ts';
import type { Draft } from './draft.ts';
import { wordAt, wordBefore } from './phrases.ts';
import { movedByRate } from './rate-follows.ts';
import { isRatio } from './ratio-fits.ts';
import { figureOf } from './read-number.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Scope } from './scope.ts';
import type { Base, Token } from './token.ts';

/** An amount that a comparison or a completion names as its base. */
export interface BaseAmount {
  readonly role: Extract<Role, 'prior' | 'level'>;
  readonly phase?: Base['phase'];
}

const directions: ReadonlySet<string> = new Set(['up', 'down', 'flat', 'more', 'less', 'neutral', 'level']);

/** The token behind a figure, past 的. */
function nextOf({ tokens, reading, folded }: Scope, index: number): Token | undefined {
  const next = tokens[index + 1];
  const among = reading.phrases.list('proseOf');
  const filler = next?.kind === 'text' && among.includes(folded.text.slice(next.start, next.end));
  return filler ? tokens[index + 2] : next;
}

/** 完成全年预算60万元的83.3%: what stands between the word and the rate is the budget. */
function ofCompletion(scope: Scope, index: number): BaseAmount | undefined {
  const { completion, fresh } = scope.clause;
  const phase = completion?.base?.phase;
  if (phase === undefined || !fresh) return undefined;
  const next = nextOf(scope, index);
  return next?.figure?.type === 'percent' ? { role: 'level', phase } : undefined;
}

/** 与上年全口径预计支出25万元相比: the comparison goes on behind its amount. */
const endsComparison = (
  { folded: { text }, reading: { phrases } }: Scope,
  next: Token | undefined,
): boolean =>
  next?.kind === 'text' && (wordAt(phrases.sorted('proseCompareTails'), text, next.start) ?? '').length > 1;

/** 由1090万元增至1108万元: from which amount to which, of the year before unless a budget is spoken of or adjusted. */
function ofMove(scope: Scope, index: number): BaseAmount | undefined {
  const { clause, compare, folded, tokens, reading } = scope;
  const isMoved = tokens[index + 1]?.kind === 'level' && tokens[index]?.figure?.type === 'money';
  const text = folded.text.slice(clause.start, tokens[index]?.start);
  if (!isMoved || !reading.phrases.list('proseFrom').some((word) => text.endsWith(word))) return undefined;
  return compare?.phase === 'initial' ? undefined : { role: 'prior' };
}

/**
 * 较年初预算数27万元减少7万元, 比上年累计支出25万元下降5万元: what the comparison is made with. 比2016年“三公”经费年初预算8万元减少: of what
 * kind the base is, the words in front of its amount say.
 */
function ofComparison(scope: Scope, index: number): BaseAmount | undefined {
  const { clause, compare } = scope;
  if (!clause.compared || clause.direction !== undefined || compare === undefined) return undefined;
  const next = scope.tokens[index + 1];
  const isClosed = directions.has(next?.kind ?? '') || endsComparison(scope, next);
  if (!clause.fresh && (clause.closed || !isClosed)) return undefined;
  scope.compare = { ...(clause.phase && { phase: clause.phase }), ...compare };
  if (isBudgetBase(scope.compare, scope)) return { role: 'level', phase: scope.compare.phase };
  return compare.prior ? { role: 'prior' } : undefined;
}

/** So many tokens behind an amount a rate may tell what it is. */
const nearRate = 10;

const told: ReadonlySet<string> = new Set(['up', 'down', 'more', 'less', 'completion', 'rate']);
const ends: ReadonlySet<string> = new Set(['stop', 'semicolon', 'reason']);

/** The rates that are told of the statement: in front of the amount, and behind it in the same sentence. */
function ratesOf({ tokens, current }: Scope, index: number): readonly ReadFigure[] {
  const near = tokens.slice(index + 1, index + nearRate);
  const end = near.findIndex(({ kind }) => ends.has(kind));
  const behind = near.slice(0, end < 0 ? near.length : end);
  const rates = behind.flatMap(({ figure }, at) => {
    const isTold = behind.slice(Math.max(0, at - 2), at).some(({ kind }) => told.has(kind));
    return isTold && figure?.type === 'percent' ? [figure] : [];
  });
  return [current?.figures.completion ?? [], rates].flat();
}

const isMoney = (token: Token | undefined): boolean => token?.figure?.type === 'money';

/**
 * 大于预算数5万元: the budget is 5万元, or 5万元 less than what was spent. A rate of the statement that fits one of the two
 * tells which; without one, both readings stand.
 */
function ofRelation(scope: Scope, index: number): BaseAmount | 'ambiguous' | undefined {
  const { direction } = scope.clause;
  if (direction?.base === undefined || scope.tokens[index - 1] !== direction) return undefined;
  const phase = isBudgetBase(direction.base, scope) ? direction.base.phase : undefined;
  const own: BaseAmount = phase === undefined ? { role: 'prior' } : { role: 'level', phase };
  // 超出年初预算80万元8万元: the difference stands right behind its base.
  if (direction.kind === 'equal' || isMoney(scope.tokens[index + 1])) return own;
  const word = scope.folded.text.slice(direction.start, direction.wordEnd);
  if (!scope.reading.phrases.set('proseThan').has(word)) return undefined;
  const meant = baseOrDifference(scope, index, direction.kind === 'more');
  return meant === 'base' ? own : meant === 'either' ? 'ambiguous' : undefined;
}

/** Whether a rate is the completion of a base, or how far it was missed. */
function isRateOn(rate: ReadFigure, amount: Figure, base: Figure): boolean {
  const change = subtract(amount, base);
  return [amount, change, negate(change)].some((part) => isRatio(rate, part, base));
}

/** What an amount behind 大于预算数 is. */
type Meant = 'base' | 'difference' | 'either';

function baseOrDifference(scope: Scope, index: number, isMore: boolean): Meant {
  const printed = scope.tokens[index]?.figure?.figure;
  const amount = scope.current?.levels.at(-1)?.figure.figure;
  if (printed === undefined || amount === undefined) return 'either';
  const rates = ratesOf(scope, index);
  const difference = subtract(amount, printed);
  const [asBase, asDifference] = [printed, isMore ? difference : add(amount, printed)].map((base) =>
    rates.some((rate) => isRateOn(rate, amount, base)),
  );
  if (asBase === true && asDifference === true) return 'either';
  if (asBase === true || asDifference === true) return asBase === true ? 'base' : 'difference';
  if (isFarOff(scope.current?.figures.completion?.figure, amount, printed)) return 'difference';
  return withoutRate(sign(difference) >= 0 === isMore, isMore, rates.length === 0);
}

/** Nobody who prints a completion is wrong by more times. */
const farthestOff: Figure = { coefficient: 5, exponent: 0 };

/** 完成预算100%,大于预算数三万元 of three hundred: as the budget the amount would make another rate altogether. */
function isFarOff(rate: Figure | undefined, amount: Figure, base: Figure): boolean {
  if (rate === undefined) return false;
  const printed = abs(multiply(rate, base));
  const told = abs(scale(amount, 2));
  return (
    compare(multiply(farthestOff, printed), told) < 0 || compare(multiply(farthestOff, told), printed) < 0
  );
}

/** 小于预算数 with less than was spent is a difference; where no reading holds, the base is reported. */
function withoutRate(agrees: boolean, isMore: boolean, isSilent: boolean): Meant {
  if (agrees && isSilent) return 'either';
  return agrees || isMore ? 'base' : 'difference';
}

/** 收入合计A，收入总计B。比上年总计C增加D: which statement is compared the name in front of the base says. */
function namedAgain({ before, clause, folded: { text } }: Scope): Draft | undefined {
  const [first, last] = [clause.words[0], clause.words.at(-1)];
  const name = first && last ? text.slice(first.start, last.end) : '';
  return name === '' || before.length < 2
    ? undefined
    : before.find(({ subject }) => subject.text.endsWith(name));
}

/** The base that the words around an amount make it; where they do not say, what the rate behind it says. */
function baseAt(scope: Scope, index: number): BaseAmount | 'ambiguous' | undefined {
  const way = movedByRate(scope, index);
  if (way === 'ambiguous') return way;
  scope.clause.direction ??= way;
  return ofCompletion(scope, index) ?? ofRelation(scope, index) ?? ofComparison(scope, index);
}

/** The base that an amount is, when it is one; the words between belong to the base. */
export function takeBase(scope: Scope, index: number): BaseAmount | 'ambiguous' | undefined {
  const { clause } = scope;
  if (clause.share !== undefined || scope.reason !== undefined) return undefined;
  const moved = ofMove(scope, index);
  if (moved !== undefined) return moved;
  const base = baseAt(scope, index);
  if (base === undefined || base === 'ambiguous') return base;
  scope.current ??= namedAgain(scope);
  const known = scope.current !== undefined || scope.before.length > 0;
  if (known && clause.completion === undefined && !clause.fresh) clause.words = [];
  return base;
}

/** So many tokens behind a number without unit stands the direction: 比, the base, 增加. */
const toDirection = 3;

/**
 * 较上年3.20减少0.30万元, 较上年支出3.20减少0.30万元: a number without unit between a comparison and its difference shares the unit
 * behind.
 */
export function bareBase(scope: Scope, token: Token, index: number): Token | undefined {
  const { clause, tokens } = scope;
  if (tokens[index + 1]?.kind === 'compare') return bareCompared(scope, token, index);
  if (!clause.compared || clause.closed || !(clause.fresh || isBehindMoney(scope, token))) return undefined;
  return withDifference(scope, token, index + 1);
}

/** Whether the name of money stands right in front. */
const isBehindMoney = ({ folded: { text }, reading: { phrases } }: Scope, { start }: Token): boolean =>
  wordBefore(phrases.list('moneyNames'), text, start) !== undefined;

/** 5.20比上年的3.20增加2.00万元: the one that is compared, where its base prints no unit either. */
function bareCompared(scope: Scope, token: Token, index: number): Token | undefined {
  const base = scope.tokens[index + 2];
  const isNamed = scope.clause.words.length > 0 && scope.clause.direction === undefined;
  return isNamed && base?.kind === 'bare' ? withDifference(scope, token, index + toDirection) : undefined;
}

/** A number as an amount in the unit of the difference that stands behind the direction at an index. */
function withDifference({ tokens, reading, folded }: Scope, token: Token, at: number): Token | undefined {
  const [direction, next] = tokens.slice(at, at + 2);
  if (direction === undefined || !directions.has(direction.kind) || next?.figure?.type !== 'money')
    return undefined;
  const { unit: text } = next.figure;
  const exponent = reading.phrases.units.find(({ title }) => title === text)?.exponent;
  if (exponent === undefined) return undefined;
  const { start, end } = token;
  const unit = { type: 'money' as const, text, exponent };
  const figure = figureOf(folded.text, { start, end, unitEnd: end, unit });
  return figure === undefined ? undefined : { kind: 'figure', start, end, figure };
}
