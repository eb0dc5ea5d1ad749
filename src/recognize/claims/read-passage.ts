import type { Passage } from '../../core/model/narrative.ts';
import { leaveUntold } from './chosen-items.ts';
import { endSentence, isBareName } from './clause-ends.ts';
import { beginDivision, endDivision } from './division.ts';
import { type Draft, type Subject, sameSubject } from './draft.ts';
import { otherWhole } from './either-whole.ts';
import type { FoldedPassage } from './fold-passage.ts';
import { foldPassage } from './fold-passage.ts';
import { tellsCost } from './left-out-amounts.ts';
import type { Ending, ListStack, Named } from './list-stack.ts';
import { ordinalAt } from './ordinal-mark.ts';
import { readRange } from './read-range.ts';
import { type Frame, newClause, type Reading, type Scope } from './scope.ts';
import { namesBoth, totalsOfSides } from './sides.ts';
import { statesFirst } from './states-first.ts';
import { subjectFrom } from './subject.ts';
import { closeParked } from './titled-items.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** The subject that a heading names, unless it only names a chapter. */
function headingSubject(passage: Passage, reading: Reading): Subject | undefined {
  const heading = passage.path.at(-1);
  if (heading === undefined || heading.length > 80) return undefined;
  const { phrases } = reading;
  const { text } = foldPassage(heading, phrases.traditional);
  const ordinal = ordinalAt(text, 0, phrases);
  const name = ordinal === undefined ? text : text.slice(ordinal.end);
  const chapter = phrases
    .sorted('proseChapter')
    .some((word) => name.replace(/[\u3002:]$/, '').endsWith(word));
  const isTable = name.replace(/[\u3002:]$/, '').endsWith(phrases.word('tableWord'));
  return chapter || isTable ? undefined : subjectFrom(name.replace(/[\u3002:]$/, ''), reading);
}

/** The category in a heading: （一）公共安全（类） */
function categoryOf({ path }: Passage, reading: Reading): readonly string[] {
  const { phrases } = reading;
  const category = phrases.word('proseLevels.category');
  const headings = path.map((heading) => foldPassage(heading, phrases.traditional).text);
  const text = category === '' ? undefined : headings.findLast((heading) => heading.includes(category));
  if (text === undefined || text.length > 80) return [];
  const name = text.slice(ordinalAt(text, 0, phrases)?.end ?? 0);
  return subjectFrom(name, reading)?.path?.slice(0, 1) ?? [];
}

const trailing: ReadonlySet<string> = new Set(['colon', 'comma', 'stop']);

/** Where the opener stands at the very end of a passage, whose items are the passages that follow. */
function lastOpener(tokens: readonly Token[]): number | undefined {
  const last = tokens.findLastIndex(({ kind }) => !trailing.has(kind));
  return tokens[last]?.kind === 'opener' ? last : undefined;
}

/** 具体安排： at the very end of a passage. */
function announcedAtEnd({ tokens, frames }: Scope): Pick<Frame, 'open'> | undefined {
  const frame = frames.at(-1);
  const isEmpty = frame?.listed === true && frame.items.length === 0;
  return isEmpty && tokens.at(-1)?.kind === 'colon' ? frame : undefined;
}

function newScope(reading: Reading, passage: Passage, index: number, folded: FoldedPassage): Scope {
  const tokens = tokenize(folded, reading.phrases);
  return {
    reading,
    passage: index,
    folded,
    tokens,
    clause: newClause(0),
    compare: undefined,
    year: undefined,
    outerYear: undefined,
    current: undefined,
    sentence: [],
    before: [],
    frames: [],
    left: undefined,
    added: undefined,
    pending: undefined,
    topic: headingSubject(passage, reading),
    outer: categoryOf(passage, reading),
    reason: undefined,
    titled: undefined,
    parked: undefined,
    lost: tokens[0]?.kind === 'opener',
    apart: false,
    defining: false,
    broken: false,
    divided: undefined,
    semicolon: false,
    twin: undefined,
    clauses: 0,
    numbered: tokens[0]?.kind === 'ordinal',
    depth: 0,
  };
}

/** A shorter paragraph may be a title that is not marked as one. */
const shortest = 30;
const whole: ReadonlySet<string> = new Set([
  'stop',
  'semicolon',
  'colon',
  'figure',
  'close',
  'opener',
  'flat',
]);

/** Whether a passage breaks off in the middle of a sentence. */
function isCut({ tokens, folded }: Scope): boolean {
  const last = tokens.at(-1);
  return last !== undefined && folded.text.length >= shortest && !whole.has(last.kind);
}

/** A number without its unit, or a mark that joins: what a list would go on with is not there. */
const breaksOff = (last: Token | undefined): boolean => last?.kind === 'bare' || last?.kind === 'pause';

const ending: ReadonlySet<string> = new Set(['stop', 'semicolon']);
const endMarks: ReadonlySet<string> = new Set(['\u3002', ';']);

/** Whether the text may go on with its list: behind a mark that joins, or where the file ends without a stop. */
const mayGoOn = ({ tokens, reading, passage }: Scope): boolean =>
  breaksOff(tokens.at(-1)) || (passage === reading.last && !ending.has(tokens.at(-1)?.kind ?? ''));

/** 1.A；2.B in the last line of the file: where the items before end with a mark, the list may go on. */
function openLast(scope: Scope, frame: Frame | undefined, before: Ending | undefined): void {
  if (frame !== undefined && endMarks.has(before?.mark ?? '') && mayGoOn(scope)) frame.open = true;
}

/** Reads the tokens; the list opened at the very end is left for the passages that follow. */
function readTokens(
  scope: Scope,
  frame: Frame | undefined,
  lists: ListStack,
  above: Frame | undefined,
): void {
  const opener = lastOpener(scope.tokens);
  // 构成如下。: the stop does not end the list.
  readRange(scope, 0, opener === undefined ? scope.tokens.length : opener + 1);
  const opened = opener === undefined ? announcedAtEnd(scope) : scope.tokens[opener];
  if (mayGoOn(scope)) for (const each of scope.frames) each.open = true;
  const whole = scope.frames.at(-1)?.whole;
  const outer = scope.frames.at(-2);
  scope.frames = scope.frames.filter((each) => each !== frame);
  const end = scope.folded.text.length;
  endSentence(scope, { kind: 'stop', start: end, end });
  closeParked(scope);
  if (opened !== undefined) lists.open(whole, opened.open === true, otherWhole(scope, whole, outer ?? above));
}

const comparing: ReadonlySet<string> = new Set(['compare', 'alone']);

/** 支出包括：…: what this passage, which begins with a side, is a list of, behind what tells both. */
function headsOfSide(
  { tokens: [name, next], folded: { text }, reading: { phrases } }: Scope,
  heads: readonly Draft[],
  list: Frame | undefined,
): readonly Draft[] {
  const isName = name?.kind === 'text' && next?.kind === 'opener';
  if (!isName || !phrases.set('proseSides').has(text.slice(name.start, name.end))) return [];
  const wholes = [list?.whole?.sideOf ?? heads.map((head) => head.sideOf ?? head)].flat();
  return wholes.filter(({ subject }) => subject.dual !== undefined || namesBoth(subject.text, phrases));
}

/**
 * （一）基本支出A。（二）项目支出B。按功能分类：C、D: behind numbered items it may be all of them that is divided; behind another
 * division it is what that one divides.
 */
function divisible(token: Token | undefined, { heads, numbered, divided }: Ending): readonly Draft[] {
  if (token?.division !== true) return heads;
  if (divided !== undefined) return [divided];
  return numbered ? [] : heads;
}

/** （一）按功能分类，包括A、B: a number in front of a division makes no item of what it divides. */
function beginningOf({ tokens: [first, second] }: Scope): Token | undefined {
  return first?.kind === 'ordinal' && second?.division === true ? second : first;
}

/**
 * What this passage goes on with, where its first word says that it does: 其中, 与上年相比; behind an item, the whole of its list too,
 * and the totals of the sides that its section tells.
 */
function headsFor(scope: Scope, before: Ending, { last: list, since }: ListStack): readonly Draft[] {
  const { only } = before;
  const token = beginningOf(scope);
  const heads = divisible(token, before);
  if (token?.kind === 'opener') return token.open !== true && scope.topic === undefined ? heads : [];
  if (!comparing.has(token?.kind ?? '') || only === undefined) return headsOfSide(scope, heads, list);
  const { drafts, phrases } = scope.reading;
  const whole = list?.whole !== undefined && list.items.includes(only) ? [list.whole] : [];
  return [only, ...whole, ...totalsOfSides(drafts.slice(since), phrases)];
}

/** What the passage before leaves for this one to go on with. */
function takeUp(scope: Scope, passage: Passage, lists: ListStack): void {
  const { before } = lists;
  if (before === undefined) return;
  scope.before = [...headsFor(scope, before, lists)];
  const goesOn = scope.tokens[0]?.style === undefined && passage.heading === undefined;
  scope.broken = before.cut && goesOn;
  // A name whose line was full: what is said of it stands in the next paragraph.
  if (goesOn) scope.topic = before.named?.subject ?? scope.topic;
}

/** Begins a passage that is an item of a list of passages; `holdsItems` where one passage may hold several of them. */
function beginItem(scope: Scope, frame: Frame, isName: boolean, holdsItems: boolean): void {
  // Below 其中： a line that is nothing but a name is an item, and the next one tells its amount.
  if (isName) scope.numbered = true;
  // A numbered item is a passage of its own.
  else if (holdsItems) scope.frames = [frame];
}

/** Reads one passage. */
export function readPassage(
  reading: Reading,
  passage: Passage,
  index: number,
  folded: FoldedPassage,
  lists: ListStack,
): void {
  const scope = newScope(reading, passage, index, folded);
  const titled = passage.heading !== undefined;
  if (titled) lists.beginSection(reading.drafts.length);
  const { before } = lists;
  takeUp(scope, passage, lists);
  const { style = 0, number } = scope.tokens[0] ?? {};
  const { topic } = scope;
  const outer = listOfTopic(topic, before);
  const isName = !titled && isBareName(scope);
  const states = statesFirst(scope.tokens, 0);
  const continues = before?.mark === ';';
  const above = lists.last;
  const frame = lists.frameFor({ style, number, continues, states, names: isName, below: outer });
  const first = reading.drafts.length;
  if (frame !== undefined) beginItem(scope, frame, isName, style === 0 && outer === undefined);
  scope.listAbove = lists.last;
  openLast(scope, frame, before);
  const division = beginDivision(scope, frame);
  readTokens(scope, division ?? frame, lists, above);
  const item = reading.drafts[first];
  leaveUntold(frame, item, scope.tokens);
  const own = style === 0 ? outer : frame;
  if (!endDivision(scope, division, first)) joinList(own, reading.drafts.slice(first), style, reading);
  const named = item === undefined ? nameOnly(scope, topic, frame) : undefined;
  const mark = folded.text.slice(-1);
  const left = titled
    ? { heads: [], cut: false, named: undefined, only: undefined, divided: undefined }
    : {
        heads: scope.before,
        cut: isCut(scope),
        named,
        only: onlyTold(reading.drafts.slice(first)),
        divided: scope.divided,
      };
  lists.before = { ...left, mark, numbered: style !== 0 };
}

/** The list whose item the passage before named, when this one goes on with the item. */
const listOfTopic = (topic: Subject | undefined, before: Ending | undefined): Frame | undefined =>
  topic !== undefined && topic === before?.named?.subject ? before.named.list : undefined;

/** Puts what a paragraph tells first into the list that the paragraph is an item of. */
function joinList(
  list: Frame | undefined,
  [item, ...others]: readonly Draft[],
  style: number,
  { phrases }: Reading,
): void {
  if (list === undefined || item === undefined || tellsCost(list, item, phrases)) return;
  list.items.push(item);
  if (style !== 0 && tellsMore(item, others)) list.loose = true;
}

/** What a paragraph tells an amount of, where it tells none of anything else. */
const onlyTold = ([item, ...others]: readonly Draft[]): Draft | undefined =>
  item === undefined || item.levels.length === 0 || tellsMore(item, others) ? undefined : item;

/** Whether a paragraph tells amounts of other things than its first one and the parts of that. */
function tellsMore(item: Draft, others: readonly Draft[]): boolean {
  const inside = new Set<Draft>([item]);
  for (const draft of inside) for (const part of draft.parts) inside.add(part);
  return others.some(
    (each) => each.levels.length > 0 && !inside.has(each) && !sameSubject(each.subject, item.subject),
  );
}

/** What a passage without a figure leaves as the subject of the next one. */
function nameOnly({ topic }: Scope, before: Subject | undefined, list: Frame | undefined): Named | undefined {
  return topic === undefined || topic === before ? undefined : { subject: topic, list };
}
