import { remembering } from '../../core/catalogue/remembering.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { Subject } from './draft.ts';
import { nameOfPhrase, type PhraseName } from './name-of-phrase.ts';
import { endsLikeOffice } from './office-ending.ts';
import { type Phrases, wordAt, wordBefore } from './phrases.ts';
import type { Reading, Scope } from './scope.ts';
import { sideOf } from './sides.ts';
import { spanLength } from './span-of-years.ts';
import type { Token } from './token.ts';

/** A longer phrase is a sentence about something else. */
const longest = 160;
/** Fillers at one end of a phrase; more than a handful is not a phrase. */
const mostFillers = 12;

function stripStart(text: string, phrases: Phrases): string {
  const words = phrases.sorted('proseLeading');
  const kept = phrases.list('proseKeep');
  const owners = phrases.sorted('proseOwners');
  let start = spanLength(text, phrases);
  for (let count = 0; count < mostFillers; count++) {
    const word = wordAt(owners, text, start) ?? wordAt(words, text, start);
    if (word === undefined || wordAt(kept, text, start) !== undefined) break;
    start += word.length;
  }
  return text.slice(start);
}

/** 基数为: where a word ends that is kept, and reaches into the filler that ends at `end`. */
const keptEnd = (text: string, end: number, word: string, kept: readonly string[]): number | undefined =>
  [...word]
    .map((_, index) => end - index)
    .find((at) => (wordBefore(kept, text, at)?.length ?? 0) > at - (end - word.length));

function stripEnd(text: string, words: readonly string[], kept: readonly string[] = []): string {
  let end = text.length;
  for (let count = 0; count < mostFillers; count++) {
    const word = wordBefore(words, text, end);
    const held = word === undefined ? end : keptEnd(text, end, word, kept);
    if (word === undefined || held !== undefined) return text.slice(0, held);
    end -= word.length;
  }
  return text.slice(0, end);
}

/** The word behind an office, unless the subject begins with it: 县水务局机关运行经费. */
function tailOf(rest: string, tails: readonly string[], phrases: Phrases): string {
  const tail = wordAt(tails, rest, 0) ?? '';
  const starts = phrases.list('proseStarts');
  const own = wordAt(starts, rest, 0) !== undefined && wordAt(starts, rest, tail.length) === undefined;
  return own ? '' : tail;
}

function withoutOwner(text: string, owners: readonly string[], phrases: Phrases): string {
  const owner = wordAt(owners, text, 0) ?? '';
  const rest = text.slice(owner.length);
  if (rest === '') return text;
  const tails = phrases.list(owner === '' ? 'proseOwnerTails.office' : 'proseOwnerTails');
  const tail = tailOf(rest, tails, phrases);
  const starts = wordAt(phrases.list('proseStarts'), rest, tail.length) !== undefined;
  return tail.length < rest.length && (owner !== '' || starts) ? rest.slice(tail.length) : rest;
}

/** 县医保局(含所属单位)固定资产: what the bracket belongs to owns the rest. */
function afterBracketOwner(text: string, phrases: Phrases): string {
  for (const word of phrases.list('proseOwners')) {
    const at = word.startsWith('(') ? text.indexOf(word) : -1;
    if (at > 0 && endsLikeOffice(text.slice(0, at), phrases)) return text.slice(at + word.length);
  }
  return text;
}

/** 政府采购情况政府采购: a heading that was not parted from its paragraph repeats its words. */
function afterRunIn(text: string, phrases: Phrases): string {
  for (const word of phrases.sorted('proseRunIn')) {
    const at = text.lastIndexOf(word);
    const rest = at < 0 ? '' : text.slice(at + word.length);
    if (rest.length >= 2 && (word.length > 3 || text.slice(0, at).includes(rest.slice(0, 2)))) return rest;
  }
  return text;
}

/** 公务用车费用中含购置费5万元: what an amount takes in is told, not the amount. */
function afterTakesIn(text: string, phrases: Phrases): string {
  for (const word of phrases.sorted('proseTakesIn')) {
    const at = text.lastIndexOf(word);
    if (at > 1 && text.length - at - word.length >= 2) return text.slice(at + word.length);
  }
  return text;
}

/** Takes owners and fillers off both ends of a phrase. */
export function cleanSubject(text: string, { phrases, owners }: Reading): string {
  const bare = withoutOwner(
    afterBracketOwner(afterTakesIn(afterRunIn(text, phrases), phrases), phrases),
    owners,
    phrases,
  );
  const kept = phrases.sorted('proseKeepBehind');
  return stripEnd(stripStart(bare, phrases), phrases.sorted('proseTrailing'), kept);
}

/**
 * 公务用车购置费完成支出, 接待费实际列支, 本年实际支出: that it was carried out, and when, is no part of a name. A verb alone may
 * be one: 上级财政支付.
 */
function withoutDone(text: string, phrases: Phrases): string {
  const side = phrases.list('proseSides').find((word) => text.endsWith(word)) ?? '';
  const front = side === '' ? stripEnd(text, phrases.sorted('proseSpent')) : text.slice(0, -side.length);
  const name = stripEnd(front, phrases.sorted('proseDone'), phrases.list('proseNotDone'));
  return name === front ? text : stripEnd(name, phrases.sorted('proseDoneWhen')) + side;
}

/** Income and expenditure together: 财政拨款收、支总计 stands for two subjects. */
function dualOf(text: string, phrases: Phrases): Subject['dual'] {
  const both = phrases
    .sorted('proseBothSides')
    .map((word) => ({ word, at: text.indexOf(word) }))
    .find(({ at }) => at >= 0);
  if (both === undefined) return undefined;
  const rest = text.slice(both.at + both.word.length);
  if (rest !== '' && !phrases.set('proseBothTotals').has(rest)) return undefined;
  const income = phrases.word('proseSides.income');
  const expenditure = phrases.word('proseSides.expenditure');
  const total = phrases.word('proseTotal');
  const named = text.slice(0, both.at);
  const whole = phrases.word('proseBothTotals.whole');
  const front = whole !== '' && named.endsWith(whole) ? named.slice(0, -whole.length) : named;
  return [front + income + total, front + expenditure + total];
}

/** Names along 类, 款, 项, by the marks behind them. */
function levelPath(text: string, phrases: Phrases): readonly string[] | undefined {
  const marks = phrases.list('proseLevels');
  const path: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const mark = wordAt(marks, text, index);
    if (mark === undefined) continue;
    if (index > start) path.push(text.slice(start, index).replace(/^[-,\uff0c\u3001]/, ''));
    start = index + mark.length;
  }
  return path.length === 0 ? undefined : path;
}

/** 一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行 */
function dashPath(text: string): readonly string[] | undefined {
  const steps = text.split('-');
  const named = steps.length === 3 && steps.every((step) => /^\p{Script=Han}{2}/u.test(step));
  return named ? steps : undefined;
}

/** A full code, any code in brackets, or 行政运行2010101. */
const printedCode = /^([23][0-9]{6})$|^\(([235][0-9]{2}(?:[0-9]{2}){0,2})\)$/;

/** The code of a phrase; of codes that go on with one another (213)…(21302)…(2130201) that of the lowest level. */
function codeOf(words: readonly Token[], text: (token: Token) => string): string | undefined {
  const codes = words.flatMap((token) => {
    const [, full, inBrackets] = printedCode.exec(text(token)) ?? [];
    return full ?? inBrackets ?? [];
  });
  const [first] = codes;
  return first && codes.reduce((code, next) => (next.startsWith(code) ? next : code), first);
}

/** Digits of a code up to each level. */
const levelDigits = [3, 5, 7] as const;
const ownDigits = 2;

/** 司法支出(204类)…(06款)…(2040601项): the digits of a step, or those of the whole code so far. */
function nextCode(code: string, digits: string): string {
  if (digits.length !== ownDigits) return digits;
  return code === '' ? '' : code + digits;
}

/** The marks of the levels, and digits in brackets with one of them or without. */
const levelMarks = perObject((phrases: Phrases) => {
  const levels = (['category', 'section', 'item'] as const).map((level) =>
    phrases.word(`proseLevels.${level}`),
  );
  const any = `(${levels.map((mark) => mark.slice(1, -1)).join('|')})?`;
  return { levels, coded: new RegExp(`\\(${any}([0-9]{2,7})${any}\\)`, 'gu') };
});

/** Digits inside the level marks are the code, if they go down as far as the marks do. */
function withLevelCodes(raw: string, phrases: Phrases): { readonly text: string; readonly code?: string } {
  if (!raw.includes('(')) return { text: raw };
  const { levels, coded } = levelMarks(phrases);
  let code = '';
  const text = raw.replace(
    coded,
    (printed, front: string | undefined, digits: string, behind: string | undefined) => {
      const mark = front ?? behind;
      if (mark === undefined) return printed;
      code = nextCode(code, digits);
      return `(${mark})`;
    },
  );
  const at = levels.map((mark) => text.lastIndexOf(mark));
  const lowest = levelDigits[at.indexOf(Math.max(...at))];
  return code.length === lowest ? { text, code } : { text };
}

const withoutCode = (raw: string, code: string | undefined, phrases: Phrases) =>
  code === undefined
    ? withLevelCodes(raw, phrases)
    : {
        text: levelDigits
          .reduce((text, digits) => text.replace(`(${code.slice(0, digits)})`, ''), raw)
          .replace(code, ''),
        code,
      };

/** 支出预算支出 has 支出 twice once 预算 is gone. */
const undouble = (text: string, sides: readonly string[]): string =>
  sides.reduce((each, side) => each.replace(side + side, side), text);

/** 减少 万元, 首次突破2万亿元: an amount that is none is no name either. */
const isAmount = (text: string, { units }: Phrases): boolean =>
  units.some(({ title }) => text === title || (text.endsWith(title) && /[0-9]/.test(text)));

const isName = (text: string, phrases: Phrases): boolean =>
  text.length >= 2 && /\p{Script=Han}/u.test(text) && !isAmount(text, phrases);

const yearDigits = 4;

/** 情况说明 2 本年支出合计: the number of a page that ran into the text; 2016“三公”经费: a year without its word. */
function withoutPageNumber(text: string, { phrases, year }: Reading): string {
  const [number = ''] = /^(?:[0-9]{1,3}|(?:19|20)[0-9]{2})(?![0-9])/.exec(text) ?? [];
  const isOther = number.length === yearDigits && Number(number) !== year;
  return isOther || wordAt(phrases.list('proseStarts'), text, number.length) === undefined
    ? text
    : text.slice(number.length);
}

/** 2019-累计安排差旅费: the first of two years, where the other one was told as a year. */
function withoutYear(text: string, phrases: Phrases): string {
  const [year = ''] = /^(?:19|20)[0-9]{2}/.exec(text) ?? [];
  const joint = year === '' ? undefined : wordAt(phrases.list('proseToYear'), text, year.length);
  return joint === undefined ? text : text.slice(year.length + joint.length);
}

/** What has a code, or a place in the classification, is a name. */
const nameIn = (phrase: string, isClassified: boolean, phrases: Phrases): PhraseName =>
  isClassified ? { text: phrase } : nameOfPhrase(phrase, phrases);

/** Reads a noun phrase from its text. A new one each time: whose it is, is asked of the phrase that is meant. */
export function subjectFrom(raw: string, reading: Reading, code?: string): Subject | undefined {
  if (raw.length > longest) return undefined;
  const subject = code === undefined ? plainNames(raw, reading).subject : readName(raw, reading, code);
  return subject && { ...subject };
}

/** Names without a code, which one passage asks for several times, and a document again and again. */
const plainNames = remembering((raw, reading: Reading) => ({ subject: readName(raw, reading) }));

function readName(raw: string, reading: Reading, code?: string): Subject | undefined {
  const { phrases } = reading;
  const { text: cut, code: known } = withoutCode(
    withoutPageNumber(withoutYear(raw, phrases), reading),
    code,
    phrases,
  );
  const phrase = undouble(withoutDone(cleanSubject(cut, reading), phrases), phrases.list('proseSides'));
  const path = levelPath(phrase, phrases) ?? dashPath(phrase);
  const { text, ...said } = nameIn(phrase, path !== undefined || known !== undefined, phrases);
  if (!isName(text, phrases)) return undefined;
  const dual = dualOf(text, phrases);
  const side = sideOf(text, phrases);
  return {
    text: dual === undefined ? stripEnd(text, phrases.list('proseBothTotals.whole')) : text,
    ...(path && { path }),
    ...(known !== undefined && { code: known }),
    ...(dual && { dual }),
    ...said,
    ...(side && { side }),
    ...(phrases.set('proseWeak').has(text) && { weak: true }),
  };
}

const ownerless = perObject((reading: Reading): Reading => ({ ...reading, owners: [] }));

/** The text that a run of words covers, without what lies between them. */
export function joinWords(scope: Scope, words: readonly Token[]): string {
  return words.map((token) => scope.folded.text.slice(token.start, token.end)).join('');
}

/** The noun phrase of a run of words. */
export function subjectOf(scope: Scope, words: readonly Token[]): Subject | undefined {
  const spoken = words.filter((token) => token.kind !== 'figure' || token.silent === true);
  if (spoken.length === 0) return undefined;
  const code = codeOf(spoken, (token) => joinWords(scope, [token]));
  // The name of a project may begin with that of the office.
  const reading = scope.clause.score === undefined ? scope.reading : ownerless(scope.reading);
  return subjectFrom(joinWords(scope, spoken), reading, code);
}
