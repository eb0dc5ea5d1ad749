import { closeFrame } from './close-frame.ts';
import type { Subject } from './draft.ts';
import { itemBefore } from './item-ends.ts';
import { wordAt } from './phrases.ts';
import type { Frame, Scope } from './scope.ts';
import { otherSide } from './sides.ts';
import { joinWords, subjectFrom, subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** A title, and what stands in front of the first amount behind it, have fewer tokens. */
const longest = 20;
/** An item with what is told of it has fewer tokens. */
const mostBetween = 200;

const silentKinds: ReadonlySet<string> = new Set(['year', 'phase', 'owner']);

const ends: ReadonlySet<string> = new Set(['stop', 'semicolon']);

/** What is told in front of an amount but for what it is for, or why; nothing where that goes on up to the amount. */
function plainOf(tokens: readonly Token[]): readonly Token[] | undefined {
  let isAside = false;
  const plain = tokens.filter(({ kind, open }) => {
    isAside ||= kind === 'reason' || (kind === 'opener' && open === true);
    const isIn = isAside;
    isAside &&= !ends.has(kind);
    return !isIn;
  });
  return isAside ? undefined : plain;
}

/**
 * 2023年决算数80万元; 主要用于运转。支出80万元: whether the first figure from a token on is an amount in front of which nothing is
 * named. What it is for, or why, may stand in a sentence in front.
 */
export function isNameless(scope: Scope, from: number): boolean {
  const near = scope.tokens.slice(from, from + longest);
  const at = near.findIndex(({ figure }) => figure !== undefined);
  const front = near[at]?.figure?.type === 'money' ? plainOf(near.slice(0, at)) : undefined;
  const words = front?.filter(({ kind }) => !silentKinds.has(kind));
  return words?.every(({ kind }) => kind === 'text') === true && namesNothing(scope, words);
}

function namesNothing(scope: Scope, words: readonly Token[]): boolean {
  const text = joinWords(scope, words);
  // 本年支出: of this year anyway.
  const year = wordAt(scope.reading.phrases.sorted('ownYear'), text, 0) ?? '';
  const subject = subjectFrom(text.slice(year.length), scope.reading);
  return subject === undefined || subject.weak === true;
}

/** What stands right in front of the clause that a token ends. */
function headOf({ tokens, clause }: Scope, index: number): Token | undefined {
  const near = tokens.slice(Math.max(1, index - longest), index);
  const first = near.findIndex(({ start }) => start >= clause.start);
  const at = index - near.length + first - 1;
  const head = tokens[at];
  return head?.kind === 'colon' ? tokens[at - 1] : head;
}

/** What an item is called, how it is numbered, and how many lists it is told in. */
export interface Title {
  readonly subject: Subject;
  readonly style: number | undefined;
  readonly lists: number;
}

/** Whether a clause of the sentence itself tells and compares nothing. */
function isPlain({ clause, depth, reason }: Scope): boolean {
  const { filled, direction, compared, share, completion } = clause;
  const tells = direction ?? share ?? completion;
  return !filled && !compared && tells === undefined && depth === 0 && reason === undefined;
}

/**
 * 1、行政运行。2023年决算数80万元; （1）行政运行：年初预算…; 其中：行政运行，决算数…: behind what begins an item nothing but a name, and
 * behind its mark an amount that names nothing: the name is that of all that is told up to the next item.
 */
export function titleBefore(scope: Scope, index: number): Title | undefined {
  const { words } = scope.clause;
  if (index < 0 || !isPlain(scope) || words.length === 0 || !isNameless(scope, index + 1)) return undefined;
  const head = headOf(scope, index);
  if (head === undefined || !beginsItem(scope, head, index)) return undefined;
  const subject = subjectOf(scope, words);
  return subject === undefined || subject.weak === true || tellsOther(scope, subject, index)
    ? undefined
    : { subject, style: head.style, lists: scope.frames.length };
}

/** 用于：1、维护。2、更新。2023年支出80万元: where the item in front tells no amount, the last one has none of its own either. */
function followsNames(scope: Scope, head: Token, index: number): boolean {
  const last = itemBefore(scope, head, scope.tokens.indexOf(head, Math.max(0, index - longest)));
  if (last === undefined) return false;
  const near = scope.tokens.slice(Math.max(0, index - mostBetween), index);
  return near.every(({ start, figure }) => start < last.end || figure?.type !== 'money');
}

/** A number begins an item, whatever mark stands behind its name; without one the name goes on with its sentence. */
function beginsItem(scope: Scope, head: Token, index: number): boolean {
  const { frames, tokens } = scope;
  const { kind, open } = head;
  if (kind === 'ordinal') return !followsNames(scope, head, index);
  if (tokens[index]?.kind === 'stop' || frames.length === 0) return false;
  return kind === 'semicolon' || (kind === 'opener' && open !== true);
}

/** （一）收入情况。本年支出80万元: behind the name of one side the other one is no amount of it. */
function tellsOther(scope: Scope, { text }: Subject, index: number): boolean {
  const near = scope.tokens.slice(index + 1, index + 1 + longest);
  const at = near.findIndex(({ figure }) => figure !== undefined);
  const words = near.slice(0, Math.max(0, at)).filter(({ kind }) => kind === 'text');
  return otherSide(joinWords(scope, words), text, scope.reading.phrases) !== undefined;
}

/** （1）教育支出。主要用于运转。支出80万元: behind a sentence that tells no figure of it yet the title holds on. */
export function stillTitled(scope: Scope, index: number): Title | undefined {
  const { before, sentence, titled } = scope;
  const isTold = before.length > 0 || sentence.length > 0;
  if (titled === undefined || isTold || index < 0) return undefined;
  return isNameless(scope, index + 1) ? titled : undefined;
}

/** What is told from here on is told of the title. */
export function takeTitle(scope: Scope, title: Title | undefined): boolean {
  if (title === undefined) return false;
  scope.titled = title;
  scope.pending = title.subject;
  scope.before = [];
  return true;
}

/** The lists that go on behind a stop: with a title, or the next item; else they wait for it: 1、A。A的数。原因。2、B。B的数。 */
export function keepTitled(scope: Scope, title: Title | undefined, index: number): Frame[] {
  const style = scope.titled?.style;
  if (title !== undefined) return scope.frames.splice(0, title.lists);
  if (style === undefined) return [];
  if (scope.tokens[index + 1]?.style === style) return scope.frames.splice(0);
  if (scope.frames.length > 0) scope.parked = scope.frames.splice(0);
  return [];
}

/** The next item of the list that waits, or the end of it. */
export function unpark(scope: Scope, token: Token, index: number): void {
  const { parked, titled } = scope;
  if (parked === undefined || token.style !== titled?.style) return;
  if (itemBefore(scope, token, index) === undefined) closeParked(scope);
  else {
    scope.frames = parked;
    scope.parked = undefined;
  }
}

/** Ends the list that waits. */
export function closeParked(scope: Scope): void {
  for (const frame of scope.parked ?? []) closeFrame(frame, scope.reading.phrases);
  scope.parked = undefined;
}
