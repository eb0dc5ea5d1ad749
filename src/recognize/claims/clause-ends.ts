import { leaveAmbiguous } from './ambiguous.ts';
import { announcedList } from './announced-list.ts';
import { bareUnread } from './bare-numbers.ts';
import { listsChosen } from './chosen-items.ts';
import { closeFrame } from './close-frame.ts';
import { countAhead, countedAhead, countOf } from './count-ahead.ts';
import { definedName, takeDefined } from './defined-name.ts';
import { noteLoose } from './directions.ts';
import { asDivision, openDivision, wholeOfDivision } from './division.ts';
import { type Draft, type Subject, sameSubject } from './draft.ts';
import { leaveComplete, leaveInner, leaveUses, openFrame } from './frames.ts';
import { leaveHeaded } from './headed-year.ts';
import { listedCount } from './listed-count.ts';
import { deniedSubject, ownerOfNothing } from './nothing-named.ts';
import { wordAt, wordBefore } from './phrases.ts';
import { itemFollows, reasonGoesOn } from './reason-ends.ts';
import { noteRest } from './rest-of-list.ts';
import { newClause, type Scope } from './scope.ts';
import { namedWhole, ofItsName, openSide } from './side-list.ts';
import { otherSide } from './sides.ts';
import { spentWhole } from './spent-whole.ts';
import { isOfName, statesFirst } from './states-first.ts';
import { joinWords, subjectOf } from './subject.ts';
import { isNameless, keepTitled, stillTitled, takeTitle, titleBefore } from './titled-items.ts';
import type { Token } from './token.ts';
import { noteWords, wholeOf } from './whole-of-list.ts';

/** Kinds of tokens that go on with a comparison or an amount after a reason that ended at a semicolon. */
const resumes: ReadonlySet<string> = new Set(['compare', 'alone', 'phase', 'completion']);

/** So many statements back what a sentence is about may have been told. */
const remembered = 40;

/** 支出决算中,…; 12个项目中,…: names the whole of the items that follow. */
function openAmong(scope: Scope, words: readonly Token[]): boolean {
  const among = scope.reading.phrases.list('proseAmong');
  const text = joinWords(scope, words.slice(-1));
  if (!among.some((word) => text.endsWith(word))) return false;
  const subject = subjectOf(scope, words);
  if (subject === undefined) return false;
  const isNamed = (draft: Draft): boolean => draft.levels.length > 0 && sameSubject(draft.subject, subject);
  const counted = countOf(scope, words, subject);
  const whole =
    counted ??
    [...scope.sentence, ...scope.before].find((draft) => sameSubject(draft.subject, subject)) ??
    scope.reading.drafts.slice(-remembered).findLast(isNamed);
  scope.frames = [];
  openFrame(scope, whole, whole === undefined, subject.text);
  const [frame] = scope.frames;
  // 教职工161人，教师146人，…。教师中，高级38人、一级57人: of those that are counted some are named.
  if (frame !== undefined && whole?.levels.length === 0) frame.among = true;
  return true;
}

/** 支出决算900万元中：A，B: behind an amount the word opens the list of it; without a colon it may not be all. */
function openBehindAmount(scope: Scope, mark: Token): boolean {
  const { clause, current, reading, reason } = scope;
  const isWord = reading.phrases.list('proseAmong').includes(joinWords(scope, clause.words));
  if (!isWord || !clause.filled || current === undefined || reason !== undefined) return false;
  openFrame(scope, current, mark.kind !== 'colon');
  return true;
}

/** 三公经费5万元，由三项构成：…, 具体安排：…: a clause that says that parts follow opens the list of them. */
function openAnnounced(scope: Scope, mark: Token): boolean {
  const { clause, reason, reading } = scope;
  if (mark.kind !== 'colon' || reason !== undefined || !isUnused(clause)) return false;
  const text = joinWords(scope, clause.words);
  const list = announcedList(text, reading.phrases);
  // 支出5万元，比上年减少2万元，主要项目是：…: the items may be those that it went down for.
  const { change, growth } = scope.current?.figures ?? {};
  if (list === 'open' && (change ?? growth) !== undefined) return false;
  const whole = list && wholeOf(scope);
  // 收入5万元，各项支出情况：…: what is told of the other side divides no income.
  if (whole === undefined || otherSide(text, whole.subject.text, reading.phrases) !== undefined) return false;
  openFrame(scope, whole, list === 'open');
  noteWords(scope, text);
  return true;
}

/** 接待费5万元,经费使用严格按照规定执行,同比增长2%; 上年基数较大，下降5%: what grew is the money, not the rule, nor the base. */
function tellsConduct(scope: Scope): boolean {
  const { clause, current, before, reading } = scope;
  if (current === undefined && before.length === 0) return false;
  const text = joinWords(scope, clause.words);
  const { phrases } = reading;
  const isRemark = wordBefore(phrases.list('proseRemarks'), text, text.length) !== undefined;
  return isRemark || phrases.list('proseConduct').some((word) => text.includes(word));
}

/** 其他收入3万元。为本级财政拨付的资金。比上年…: a sentence that begins with the verb says what was named before. */
function explains({ clause, current, sentence, before, reading, folded }: Scope): boolean {
  const [first] = clause.words;
  const verbs = reading.phrases.list('proseCopula');
  const says = first !== undefined && wordAt(verbs, folded.text, first.start) !== undefined;
  return says && current === undefined && sentence.length === 0 && before.length > 0;
}

/** 经县财政局批复，…; 根据批复，…: what the next clause rests on is not what it speaks of. */
function tellsGrounds(scope: Scope): boolean {
  const { phrases } = scope.reading;
  const text = joinWords(scope, scope.clause.words);
  const isBrief = wordAt(phrases.list('proseGroundsBrief'), text, 0) !== undefined;
  const isActed = isBrief && wordBefore(phrases.list('officeActs'), text, text.length) !== undefined;
  return isActed || wordAt(phrases.list('proseGrounds'), text, 0) !== undefined;
}

const isAside = (scope: Scope, colon: boolean | 'amount'): boolean =>
  tellsConduct(scope) || (colon === false && tellsGrounds(scope));

/** 公用经费定额每人1.5万元，共计52万元: in front of an amount for one stands the name of what all of them come to. */
const withoutAmount = (words: readonly Token[]): readonly Token[] =>
  words.slice(
    0,
    Math.max(
      0,
      words.findIndex(({ figure }) => figure?.type === 'money'),
    ),
  );

const pendingName = (scope: Scope): Subject | undefined =>
  subjectOf(scope, scope.clause.words) ?? subjectOf(scope, withoutAmount(scope.clause.words));

function keepPending(scope: Scope, colon: boolean | 'amount' = false): void {
  const { clause } = scope;
  if (scope.reason !== undefined || !isUnused(clause) || speaksOfOthers(scope)) return;
  const named = pendingName(scope);
  const subject = named && (ownerOfNothing(scope, named.text) ?? named);
  if (subject === undefined || (subject.weak === true && colon === false) || isAside(scope, colon)) return;
  // 其中：甲：3万元；乙：2万元: within a list a name is kept for the amount behind its colon, and what there is none of.
  const isKept = colon === 'amount' || !isInList(scope);
  scope.pending = isKept ? subject : (deniedSubject(scope) ?? scope.pending);
}

/** Words that no figure or direction has taken. */
const isUnused = ({ filled, words, direction }: Scope['clause']): boolean =>
  !filled && words.length > 0 && direction === undefined;

const speaksOfOthers = (scope: Scope): boolean =>
  (scope.defining && scope.sentence.length === 0) ||
  explains(scope) ||
  tellsAllOf(scope) ||
  openAmong(scope, scope.clause.words);

/** 用车费10万元，全部为运行维护费，比上年减少2万元; 拨款9万元，系市财政拨付的资金: what an amount is, is no other thing to speak of. */
function tellsAllOf({ clause: { words }, current, folded, reading }: Scope): boolean {
  const [first] = words;
  if (first === undefined || current === undefined || current.levels.length === 0) return false;
  return (['proseAllOf', 'proseIsThat'] as const).some(
    (list) => wordAt(reading.phrases.sorted(list), folded.text, first.start) !== undefined,
  );
}

const isInList = ({ frames }: Scope): boolean => frames.some(({ whole }) => whole !== undefined);

const colonBefore = (scope: Scope, index: number): true | 'amount' =>
  isNameless(scope, index + 1) ? 'amount' : true;

/** In a list each item has its own reason; elsewhere what follows must speak of something else. */
const reasonStops = (scope: Scope, index: number): boolean =>
  scope.frames.length > 1 || itemFollows(scope, index);

/** (一)收入预算，2020年…: behind a number a name with a year after its comma heads what follows, as with a colon. */
const isRunIn = ({ numbered, clauses, sentence, tokens }: Scope, index: number): boolean =>
  numbered && clauses === 0 && sentence.length === 0 && tokens[index + 1]?.kind === 'year';

/** What the words in front of a mark are: the word that opens a list, or a name that is kept. */
function endName(scope: Scope, mark: Token, index: number): void {
  if (
    openBehindAmount(scope, mark) ||
    openAnnounced(scope, mark) ||
    takeTitle(scope, titleBefore(scope, index)) ||
    takeDefined(scope, definedName(scope, mark, index))
  )
    return;
  keepPending(scope, mark.kind === 'colon' ? colonBefore(scope, index) : isRunIn(scope, index));
}

/** 剔除一次性因素，比上年增长5%; 按可比口径计算，…: a clause without a figure that gives what is compared next a basis of its own. */
function takesOff(
  { apart, clause, folded: { text }, reading: { phrases } }: Scope,
  { kind, start }: Token,
): boolean {
  if (kind !== 'comma' || apart || !isUnused(clause)) return kind === 'comma' && apart;
  const said = text.slice(clause.start, start);
  return (
    wordAt(phrases.list('proseTakenOff'), text, clause.words[0]?.start ?? 0) !== undefined ||
    phrases.list('proseAlike').some((word) => said.includes(word))
  );
}

/** 与上年相比，: nothing is told yet of what the comparison is of. */
const onlyCompares = ({ clause: { compared, fresh } }: Scope, { kind }: Token): boolean =>
  compared && fresh && kind === 'comma';

/** Ends a clause at a comma, a colon or the like. */
export function endClause(scope: Scope, token: Token, index = -1): undefined {
  bareUnread(scope);
  noteRest(scope);
  if (scope.clause.direction !== undefined && scope.reason === undefined) noteLoose(scope);
  countAhead(scope);
  scope.apart = takesOff(scope, token);
  endName(scope, token, index);
  if (token.kind === 'comma') leaveUses(scope);
  scope.clauses++;
  leaveYear(scope, index);
  scope.clause = { ...newClause(token.end), behind: onlyCompares(scope, token) };
  if (token.kind !== 'semicolon') return;
  scope.semicolon = true;
  scope.pending = undefined;
  leaveHeaded(scope);
  const next = scope.tokens[index + 1]?.kind ?? '';
  if (reasonGoesOn(scope, index)) return;
  if (scope.reason !== undefined && (resumes.has(next) || reasonStops(scope, index)))
    endReason(scope, token.start);
  if (scope.reason === undefined) leaveInner(scope);
}

/** A year told in passing holds for its clause, and for the list that its amount is divided into. */
function leaveYear(scope: Scope, index: number): void {
  const { outerYear, clause, tokens } = scope;
  // 系2022年度欠拨补齐；: a clause without a figure, up to a semicolon, is a remark.
  const isOver = clause.filled || (tokens[index]?.kind === 'semicolon' && clause.words.length > 0);
  if (outerYear === undefined || !isOver || tokens[index + 1]?.kind === 'opener') return;
  scope.year = outerYear.year;
  scope.outerYear = undefined;
}

const leadingMarks = /^[:,\uff0c]+/;

/** Ends the text that says why. */
export function endReason(scope: Scope, end: number): void {
  const { reason } = scope;
  if (reason === undefined) return;
  scope.reason = undefined;
  const frame = scope.frames.findIndex((each) => each.ofChange === true);
  for (const each of frame < 0 ? [] : scope.frames.splice(frame)) closeFrame(each, scope.reading.phrases);
  const text = scope.folded.text.slice(reason.start, end).replace(leadingMarks, '');
  if (reason.of !== undefined && text !== '' && text.length < 400) reason.of.reason ??= text;
}

/** A longer line in front of a colon is a sentence. */
const longestTitle = 24;

/** 公务接待费： */
const isNameWithColon = ({ tokens, folded: { text }, depth }: Scope): boolean =>
  depth === 0 && text.length <= longestTitle && tokens.at(-1)?.kind === 'colon';

/** 行政运行（项）。年初预算为…: a sentence that is nothing but a name says what the next ones speak of. */
function keepTopic(scope: Scope): void {
  const { pending } = scope;
  if (pending === undefined) return;
  const isName = scope.clauses <= 1 && (pending.path !== undefined || scope.numbered);
  if (!isName && !(scope.clauses <= 2 && isNameWithColon(scope))) return;
  scope.topic = pending;
  scope.before = [];
}

/** 其中：1.A。2.B。, or paragraphs that ran together: whether the next sentence is an item of the list too. */
function listGoesOn({ frames, tokens }: Scope, index: number): boolean {
  const [frame] = frames;
  if (frame?.style !== undefined) return tokens[index + 1]?.style === frame.style;
  return frame?.apart === true && !frame.open && index >= 0 && statesFirst(tokens, index + 1);
}

/** Whether a passage is nothing but a name. */
export function isBareName({ tokens, folded }: Scope): boolean {
  return folded.text.length <= longestTitle && tokens.length > 0 && tokens.every(isOfName);
}

/** The whole of the list that a sentence is, which the one before it told. */
function listedOf({ frames: [frame], before: [first] }: Scope): Draft | undefined {
  const whole = frame?.whole;
  return whole === first || whole?.again === true ? (whole?.sideOf ?? whole) : undefined;
}

/** Ends a sentence: its lists are closed, and what it spoke of may be taken up by the next one. */
export function endSentence(scope: Scope, token: Token, index = -1): undefined {
  const title = titleBefore(scope, index) ?? stillTitled(scope, index);
  endClause(scope, { ...token, kind: 'comma' });
  endReason(scope, token.start);
  // A sentence that lists the parts of the one before leaves that one to be gone on with.
  const listed = scope.titled === undefined ? listedOf(scope) : undefined;
  const kept = listGoesOn(scope, index) ? scope.frames.splice(0, 1) : keepTitled(scope, title, index);
  // A list of passages may go on with the next one.
  const ended = scope.frames.splice(0).filter(({ apart }) => apart !== true);
  for (const frame of ended) leaveAmbiguous(scope, frame);
  for (const frame of ended) closeFrame(frame, scope.reading.phrases);
  if (scope.left !== undefined) closeFrame(scope.left, scope.reading.phrases);
  scope.left = undefined;
  scope.frames = kept;
  if (scope.sentence.length > 0) scope.before = listed === undefined ? scope.sentence : [listed];
  else keepTopic(scope);
  scope.sentence = [];
  scope.semicolon = false;
  scope.twin = undefined;
  scope.added = undefined;
  scope.clauses = 0;
  scope.lost ||= scope.broken;
  scope.broken = false;
  scope.current = undefined;
  scope.pending = undefined;
  scope.compare = undefined;
  scope.apart = false;
  scope.defining = false;
  scope.year = undefined;
  scope.outerYear = undefined;
  scope.headed = undefined;
  takeTitle(scope, title);
}

const marks: ReadonlySet<string> = new Set(['comma', 'semicolon']);

/** 原因为厉行节约；其中：…: a reason without figures is not what the list makes up. */
function listFollows({ reason, tokens }: Scope, token: Token, index: number): boolean {
  const behindMark = marks.has(tokens[index - 1]?.kind ?? '');
  return token.open !== true && reason?.figures === 0 && behindMark;
}

/** 其中：1.A。2.B: what the words in front of the list and a colon behind it say of it. */
function noteMarks(scope: Scope, index: number): void {
  const { folded, frames, tokens } = scope;
  const top = frames.at(-1);
  if (top === undefined) return;
  const { start, end } = tokens[index] as Token;
  noteWords(scope, folded.text.slice(start, end));
  if (tokens[index + 1]?.kind !== 'colon') return;
  top.colon = true;
  const { style } = tokens[index + 2] ?? {};
  if (style !== undefined) top.style = style;
}

const isOpen = (scope: Scope, token: Token, index: number): boolean =>
  token.open === true || listsChosen(scope, index);

/** Opens a list of parts. */
export function openList(scope: Scope, token: Token, index: number): undefined {
  if (scope.reason !== undefined) {
    if (!listFollows(scope, token, index)) return;
    endReason(scope, token.start);
  }
  const opener = asDivision(scope, token);
  const named =
    openSide(scope) ??
    wholeOfDivision(scope, opener, index) ??
    namedWhole(scope) ??
    ofItsName(scope, wholeOf(scope));
  const whole = named && spentWhole(scope, named);
  leaveComplete(scope, whole);
  // 保有量5辆,主要用于机要通信、应急保障: uses are not the things that are counted.
  if (token.open !== true) listedCount(scope, whole, index);
  bareUnread(scope);
  if (scope.clause.direction !== undefined) noteLoose(scope);
  keepPending(scope);
  if (!openDivision(scope, opener, whole))
    openFrame(
      scope,
      countedAhead(scope, token, index) ?? whole,
      isOpen(scope, token, index),
      scope.pending?.text,
    );
  noteMarks(scope, index);
  scope.pending = undefined;
  scope.clause = newClause(token.end);
}

/** No reason has more tokens. */
const longestReason = 200;
const ends: ReadonlySet<string> = new Set(['stop', 'semicolon']);

/** Whether a reason says that it tells the main part only (主要原因是, 其中), or speaks of another year as well. */
function tellsPart({ tokens, folded, reading: { phrases } }: Scope, index: number): boolean {
  const behind = tokens.slice(index, index + longestReason);
  const end = behind.findIndex(({ kind }) => ends.has(kind));
  const own = end < 0 ? behind : behind.slice(0, end);
  const words = [...phrases.list('bindingOpenWords'), ...phrases.list('prosePrior')];
  const says = ({ kind, start, end: last }: Token): boolean =>
    (kind === 'text' || kind === 'reason') &&
    words.some((word) => folded.text.slice(start, last).includes(word));
  return own.some((token) => token.kind === 'opener' || token.kind === 'year' || says(token));
}

/** Begins the text that says why a figure changed. */
export function startReason(scope: Scope, token: Token, index: number): undefined {
  if (scope.reason !== undefined) return;
  if (scope.clause.direction !== undefined) noteLoose(scope);
  const of = scope.current ?? scope.before[0];
  scope.reason = { start: token.end, mainly: token.open === true, of, figures: 0 };
  scope.frames.push({
    whole: of,
    label: undefined,
    open: true,
    items: [],
    pauses: [],
    ofChange: true,
    inPart: tellsPart(scope, index),
  });
  scope.clause = newClause(token.end);
  scope.pending = undefined;
}
