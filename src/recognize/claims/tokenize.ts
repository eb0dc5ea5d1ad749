import { zero } from '../../core/model/figure.ts';
import { tellAdjusted } from './adjusted-budget.ts';
import { comparesAmounts } from './bare-comparison.ts';
import { blankAt } from './blank-figure.ts';
import { bracketedDirection } from './bracketed-direction.ts';
import { openComposed } from './composed.ts';
import { divisionAt } from './division-at.ts';
import type { FoldedPassage } from './fold-passage.ts';
import { countedAt, ordinalAt } from './ordinal-mark.ts';
import { perAt } from './per-unit.ts';
import { type Phrase, type Phrases, phraseAt, wordAt, wordBefore } from './phrases.ts';
import { tellReached } from './reached-budget.ts';
import { numberAt, numeralAt } from './read-number.ts';
import { tellOneByOne } from './respectively.ts';
import { farBase, priorBaseAt, scanBase, skipTail, yearAt } from './scan-base.ts';
import { tellSeveralYears } from './several-years.ts';
import { sideBefore } from './sides.ts';
import type { Base, MarkKind, Token } from './token.ts';
import { nameUsed } from './used-for.ts';
import { directionEnd, fits } from './word-fits.ts';

const marks = new Map<string, MarkKind>([
  [',', 'comma'],
  ['\uff0c', 'comma'],
  ['\u3001', 'pause'],
  [';', 'semicolon'],
  [':', 'colon'],
  ['\u3002', 'stop'],
  ['(', 'open'],
  [')', 'close'],
]);

/** A longer run between title marks is no title. */
const longestTitle = 120;
/** Who approved a budget is named in fewer characters. */
const mostApproved = 24;

interface Cursor {
  readonly text: string;
  readonly phrases: Phrases;
  readonly tokens: Token[];
  index: number;
  /** Where the last word ended: text from there on is not yet a token. */
  done: number;
  /** The clause speaks of an amount for one, or compares on a basis of its own. */
  per: 'one' | 'alike' | undefined;
}

function flush(cursor: Cursor): void {
  if (cursor.done < cursor.index) cursor.tokens.push({ kind: 'text', start: cursor.done, end: cursor.index });
}

function push(cursor: Cursor, token: Token): void {
  flush(cursor);
  cursor.tokens.push(token);
  cursor.index = token.end;
  cursor.done = token.end;
}

/** 《…》 names a law or a file; numbers in it are part of the name. */
function skipTitle(cursor: Cursor): boolean {
  const { text, index } = cursor;
  if (text.charAt(index) !== '\u300a') return false;
  const end = text.slice(index, index + longestTitle).indexOf('\u300b');
  if (end < 0) return false;
  cursor.index = index + end + 1;
  return true;
}

/** 收入100万元.与去年相比: a point between words ends a sentence. */
const pointStop = /(?<=[\p{Script=Han})%])\.(?=\p{Script=Han})/uy;

function markAt(text: string, index: number): MarkKind | undefined {
  const mark = text.charAt(index);
  pointStop.lastIndex = index;
  return mark === '.' && pointStop.test(text) ? 'stop' : marks.get(mark);
}

function takeMark(cursor: Cursor): boolean {
  const { text, index } = cursor;
  const kind = markAt(text, index);
  if (kind === undefined) return false;
  if (kind !== 'open' && kind !== 'close') cursor.per = undefined;
  push(cursor, { kind, start: index, end: index + 1 });
  return true;
}

/** 经营支出为零，: the numeral alone, between the name of money with its verb and a mark. */
function noughtAt(text: string, index: number, phrases: Phrases): string | undefined {
  const numeral = text.charAt(index);
  const next = text.charAt(index + 1);
  if (phrases.numerals.get(numeral) !== '0' || (next !== '' && !marks.has(next))) return undefined;
  const verb = wordBefore(phrases.list('proseCopula'), text, index);
  const isTold = verb && wordBefore(phrases.list('moneyNames'), text, index - verb.length) !== undefined;
  return isTold ? numeral : undefined;
}

/** 零支出: an amount in a word. */
function nothingAt(text: string, index: number, phrases: Phrases): Token | undefined {
  const word = wordAt(phrases.sorted('proseNothing'), text, index) ?? noughtAt(text, index, phrases);
  if (word === undefined) return undefined;
  const { length } = word;
  const figure = { type: 'money', text: word, unit: '', figure: zero, offset: index, length } as const;
  return { kind: 'figure', start: index, end: index + length, figure, worded: true };
}

/** 0增长: a word with a digit in it. */
function takeWordedNumber(cursor: Cursor): boolean {
  const { text, index, phrases } = cursor;
  const flat = phraseAt(phrases.words, text, index, ({ kind }) => kind === 'flat');
  const token = nothingAt(text, index, phrases) ?? (flat && plainWord(index, flat));
  if (token !== undefined) push(cursor, token);
  return token !== undefined;
}

/** 按每人1.2万元标准安排96万元: what follows the rate is the amount of all. */
function leaveRate(cursor: Cursor, { end }: Token): void {
  const { text, phrases } = cursor;
  if (wordAt(phrases.list('proseRateEnds'), text, end) !== undefined) cursor.per = undefined;
}

function takeNumber(cursor: Cursor): boolean {
  const { text, index, phrases } = cursor;
  const compared = comparedYearAt(cursor) ?? blankAt(cursor);
  if (compared !== undefined) {
    push(cursor, compared);
    return true;
  }
  const year = yearAt(text, index, phrases);
  if (year !== undefined) {
    push(cursor, { kind: 'year', start: index, ...year });
    return true;
  }
  const token = numberAt(text, index, phrases) ?? numeralAt(text, index, phrases);
  if (token === undefined) return false;
  const { per } = cursor;
  const single = per && (token.figure?.type === 'money' || token.figure?.type === 'percent');
  if (single) leaveRate(cursor, token);
  push(cursor, single ? { ...token, silent: true, ...(per === 'alike' && { alike: true }) } : token);
  return true;
}

const marked: ReadonlySet<string> = new Set(['comma', 'semicolon', 'colon', 'stop']);

/** The words of a base behind a word, at once or, behind a mark, after who set it. */
function baseBehind({ text, index, phrases, tokens }: Cursor, { kind, word }: Phrase) {
  const from = index + word.length;
  const opens = kind === 'compare' && marked.has(tokens.at(-1)?.kind ?? 'comma');
  return scanBase(text, from, phrases) ?? (opens ? farBase(text, from, phrases) : undefined);
}

/** A rate only with the phase of a budget. */
function completionWith({ prior, phase, year }: Base): boolean {
  if (phase === undefined || phase === 'final') return false;
  return !prior || year !== undefined;
}

/** 拨款2万元和上年结转1万元: what was carried over is joined to what stands in front, not compared with. */
const joinsCarried = ({ text, phrases }: Cursor, { word }: Phrase, end: number): boolean =>
  phrases.set('proseJoints').has(word) && wordAt(phrases.list('proseCarried'), text, end) !== undefined;

/** Words that mean something only with a base behind them. */
function withBase(cursor: Cursor, word: Phrase): Token | undefined {
  const { text, index, phrases } = cursor;
  const scanned = baseBehind(cursor, word);
  if (scanned === undefined) return undefined;
  const { base } = scanned;
  if (word.kind === 'completion')
    return completionWith(base) ? { kind: 'completion', start: index, end: scanned.end, base } : undefined;
  const end = word.kind === 'compare' ? skipTail(text, scanned.end, phrases) : scanned.end;
  const closed = end > scanned.end;
  if (!closed && joinsCarried(cursor, word, scanned.end)) return undefined;
  const side = sideBefore(text, scanned.end, phrases);
  return {
    kind: word.kind,
    start: index,
    end,
    base,
    wordEnd: index + word.word.length,
    ...(closed && { closed }),
    ...(side !== undefined && { side }),
  };
}

const directions: ReadonlySet<string> = new Set(['up', 'down', 'flat']);

/** 2016年A，2015年B；对比减少C: what is compared was said before. */
function bareComparison(cursor: Cursor, { kind, word }: Phrase): Token | undefined {
  const { text, index, phrases } = cursor;
  const end = index + word.length;
  if (kind !== 'compare') return undefined;
  if (comparesAmounts(cursor, end))
    return { kind: 'compare', start: index, end, base: { prior: true, untold: true } };
  const next = phraseAt(phrases.words, text, end, (each) => directions.has(each.kind));
  return next === undefined || word.length < 2 ? undefined : { kind: 'alone', start: index, end };
}

/** 占收入预算的90%: the budget of all income is what this is a part of, not what was to be done. */
function isShareOf({ text, index, phrases }: Cursor, { word }: Phrase, { end }: Token): boolean {
  const base = text.slice(index + word.length, end);
  return (
    phrases.set('proseShare').has(word) && phrases.list('proseSides').some((side) => base.includes(side))
  );
}

/** Where the rate begins behind an amount: 为预算12万元的98%. */
const rateBehind = ({ text, phrases }: Cursor, end: number): number =>
  end + (wordAt(phrases.list('proseOf'), text, end) ?? '').length;

/** 为2022年50万元的90%: a share of the amount of another year. */
function shareOfYear(cursor: Cursor, { word }: Phrase): Token | undefined {
  const { text, index, phrases } = cursor;
  const scanned = scanBase(text, index + word.length, phrases);
  const amount = scanned?.base.prior === true ? numberAt(text, scanned.end, phrases) : undefined;
  if (scanned === undefined || amount?.figure?.type !== 'money') return undefined;
  const from = rateBehind(cursor, amount.end);
  const rate = from === amount.end ? undefined : numberAt(text, from, phrases);
  return rate?.figure?.type === 'percent' ? { kind: 'share', start: index, end: scanned.end } : undefined;
}

/** 完成县人大批准的调整预算60万元的83.3%: a budget that is named only after who approved it, with its amount or its rate behind. */
function farCompletion({ text, index, phrases }: Cursor, { word }: Phrase): Token | undefined {
  const from = index + word.length;
  for (let at = from; at < from + mostApproved && /\p{Script=Han}/u.test(text.charAt(at)); at++) {
    const isApproved = wordBefore(phrases.list('officeActs'), text, at) !== undefined;
    const scanned = isApproved ? scanBase(text, at, phrases) : undefined;
    if (scanned === undefined || !completionWith(scanned.base)) continue;
    const of = scanned.end + (wordAt(phrases.list('proseOf'), text, scanned.end) ?? '').length;
    const isTold = numberAt(text, of, phrases)?.figure !== undefined;
    return isTold ? { kind: 'completion', start: index, end: scanned.end, base: scanned.base } : undefined;
  }
  return undefined;
}

/** 为预算的98%: a short word before a base tells a rate only when the figure follows at once. */
function completionAt(cursor: Cursor): Token | undefined {
  const { text, index, phrases } = cursor;
  const word = phraseAt(phrases.words, text, index, ({ kind }) => kind === 'completion');
  if (word === undefined) return undefined;
  const token = withBase(cursor, word);
  if (word.word === phrases.word('proseCompletion.done'))
    return token ?? farCompletion(cursor, word) ?? shareOfYear(cursor, word);
  if (token === undefined) return shareOfYear(cursor, word);
  if (isShareOf(cursor, word, token)) return undefined;
  const next = numberAt(text, token.end, phrases);
  if (next?.figure?.type !== 'money') return next?.figure?.type === 'percent' ? token : undefined;
  return numberAt(text, rateBehind(cursor, next.end), phrases)?.figure?.type === 'percent'
    ? token
    : undefined;
}

const relations: ReadonlySet<string> = new Set(['more', 'less', 'equal']);

/** A word that is nothing without a base, or only a bound: 均超过90分. */
function needsBase({ text, index, phrases }: Cursor, word: Phrase): boolean {
  if (word.kind === 'compare') return true;
  return relations.has(word.kind) && numberAt(text, index + word.word.length, phrases) !== undefined;
}

const ends: ReadonlySet<string> = new Set(['comma', 'semicolon', 'colon', 'stop']);

/** 上年预算、决算均为5万元: the amount is of both, so of neither alone. */
function withJoinedPhase(
  text: string,
  { end, base }: { readonly end: number; readonly base: Base },
  phrases: Phrases,
): { readonly end: number; readonly base: Base } {
  const isJoined = base.phase !== undefined && text.charAt(end) === '\u3001';
  const other = isJoined ? scanBase(text, end + 1, phrases) : undefined;
  if (other?.base.phase === undefined || other.base.prior) return { end, base };
  const { phase: _, ...joined } = base;
  return { end: other.end, base: joined };
}

/** Behind a mark or in a bracket: 上年为5万元, 上年预算数5万元 tells the amount of the year before; 上年持平 compares with it. */
function priorAt({ text, index, done, tokens, phrases }: Cursor): Token | undefined {
  const first = priorBaseAt(text, index, phrases);
  const behind = tokens.at(-1)?.kind ?? '';
  if (first !== undefined && wordAt(phrases.list('proseFlatWith'), text, first.end) !== undefined)
    return { kind: 'alone', start: index, end: first.end, base: first.base };
  if (first === undefined || done !== index || (behind !== 'open' && !ends.has(behind))) return undefined;
  const scanned = withJoinedPhase(text, first, phrases);
  const verb = wordAt(phrases.sorted('amountVerbs'), text, scanned.end) ?? '';
  const end = scanned.end + verb.length;
  const figure = numberAt(text, end, phrases)?.figure;
  return figure?.type === 'money' ? { kind: 'alone', start: index, end, base: scanned.base } : undefined;
}

/** 同口径增长5%: the rate is not that of the amounts that are told. */
function isRatedAlike({ text, index, phrases }: Cursor, { word }: Phrase): boolean {
  const end = index + word.length;
  if (!phrases.set('proseAlike').has(word)) return false;
  const way = phraseAt(phrases.words, text, end, ({ kind }) => kind === 'up' || kind === 'down');
  return way !== undefined && numberAt(text, end + way.word.length, phrases)?.figure?.type === 'percent';
}

/** So many tokens back an amount of the year may have been told. */
const nearYear = 60;

/**
 * Between two marks: 2022年度相比 compares with that year, though the word for it was left out. A year that an amount was told
 * of is itself compared: 2021年A，2022年B，2022年相比，….
 */
function comparedYearAt({ text, index, done, tokens, phrases }: Cursor): Token | undefined {
  if (done !== index || !ends.has(tokens.at(-1)?.kind ?? '')) return undefined;
  const named = yearAt(text, index, phrases);
  const scanned = named && scanBase(text, index, phrases);
  const tail = scanned && wordAt(phrases.sorted('proseCompareTails'), text, scanned.end);
  if (scanned === undefined || tail === undefined || tail.length < 2) return undefined;
  const end = scanned.end + tail.length;
  const isTold = tokens.slice(-nearYear).some(({ kind, year }) => kind === 'year' && year === named?.year);
  if (isTold || marks.get(text.charAt(end)) !== 'comma') return undefined;
  return { kind: 'compare', start: index, end, base: scanned.base, closed: true };
}

function wordToken(cursor: Cursor): Token | undefined {
  const { text, index, phrases } = cursor;
  const word = phraseAt(
    phrases.words,
    text,
    index,
    (each) => each.kind !== 'completion' && fits(cursor, each),
  );
  if (word === undefined) return undefined;
  const takesBase = word.kind === 'compare' || word.kind === 'alone' || relations.has(word.kind);
  const based = takesBase ? withBase(cursor, word) : undefined;
  if (based !== undefined) return based;
  if (needsBase(cursor, word)) return bareComparison(cursor, word);
  if (isRatedAlike(cursor, word)) cursor.per ??= 'alike';
  if (word.kind === 'alone') return { ...plainWord(index, word), base: { prior: true } };
  return { ...plainWord(index, word), end: directionEnd(cursor, word) };
}

const plainWord = (index: number, { word, kind, phase, open, division }: Phrase): Token => ({
  kind,
  start: index,
  end: index + word.length,
  ...(phase && (kind === 'neutral' ? { base: { prior: false, phase } } : { phase })),
  ...(open && { open }),
  ...(division && { division }),
});

function takeWord(cursor: Cursor): boolean {
  const token = priorAt(cursor) ?? completionAt(cursor) ?? divisionAt(cursor) ?? wordToken(cursor);
  if (token === undefined) return false;
  push(cursor, token);
  return true;
}

/** Pairs the brackets and counts the figures in each; a bracket without partner is text. */
function pairBrackets(tokens: readonly Token[]): void {
  const open: { readonly token: Token; readonly index: number; readonly figures: number }[] = [];
  let figures = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'figure' && token.silent !== true) figures++;
    else if (token.kind === 'open') open.push({ token, index, figures });
    else if (token.kind === 'close') {
      const start = open.pop();
      if (start === undefined) return;
      start.token.partner = index;
      start.token.claims = figures - start.figures;
      token.partner = start.index;
    }
  });
}

/** 主要原因一是…；二是…: reasons are counted without a mark in front of the first one. */
const ordinalOfReason = ({ text, index, done, tokens, phrases }: Cursor): Token | undefined =>
  done === index && tokens.at(-1)?.kind === 'reason' ? countedAt(text, index, phrases) : undefined;

function step(cursor: Cursor): void {
  const { text, index, phrases } = cursor;
  if (skipTitle(cursor)) return;
  const token = ordinalAt(text, index, phrases) ?? ordinalOfReason(cursor) ?? bracketedDirection(cursor);
  if (token !== undefined) {
    push(cursor, token);
    return;
  }
  if (takeWordedNumber(cursor) || takeNumber(cursor) || takeMark(cursor)) return;
  cursor.per ??= perAt(text, index, phrases);
  if (!takeWord(cursor)) cursor.index++;
}

/** Tokens of a passage. Every step looks at a bounded number of characters, so time grows with the text alone. */
export function tokenize(passage: FoldedPassage, phrases: Phrases): Token[] {
  const cursor: Cursor = { text: passage.text, phrases, tokens: [], index: 0, done: 0, per: undefined };
  while (cursor.index < cursor.text.length) step(cursor);
  flush(cursor);
  const adjusted = tellAdjusted(cursor.tokens, cursor.text, phrases);
  const used = nameUsed(tellReached(adjusted, cursor.text, phrases), cursor.text, phrases);
  const composed = openComposed(used, cursor.text, phrases);
  const tokens = tellSeveralYears(tellOneByOne(composed, cursor.text, phrases), cursor.text, phrases);
  pairBrackets(tokens);
  return tokens;
}
