import { sameSubject } from './draft.ts';
import type { Scope } from './scope.ts';
import { otherSide } from './sides.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';

const directions: ReadonlySet<string> = new Set(['up', 'down', 'neutral']);
const compared: ReadonlySet<string> = new Set(['compare', 'alone', 'flat']);
/** A segment without a figure in so many tokens states none. */
const searched = 40;

/** What the tokens up to the next semicolon or stop begin with. */
interface Segment {
  named: boolean;
  moved: boolean;
  /** A name and then an amount, or a comparison of its own. */
  states: boolean;
  /** It gives a reason of its own. */
  explains: boolean;
}

function look(segment: Segment, { kind, figure, silent }: Token): void {
  if (kind === 'reason') segment.explains = true;
  else if (segment.states) return;
  else if (kind === 'text' || kind === 'name') segment.named = true;
  else if (directions.has(kind)) segment.moved = true;
  else if (compared.has(kind)) segment.states = segment.named && !segment.moved;
  else if (figure !== undefined && silent !== true)
    segment.states = segment.named && !segment.moved && figure.type === 'money';
}

function segmentFrom(tokens: readonly Token[], from: number): Segment {
  const segment: Segment = { named: false, moved: false, states: false, explains: false };
  for (let index = from; index < from + searched; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'stop' || token.kind === 'semicolon') break;
    look(segment, token);
  }
  return segment;
}

/**
 * A semicolon ends the text that says why, when what follows speaks of an item of its own: it states an amount or a
 * comparison, and the reason so far stated none (主要是任务增加；公务接待费150万元). Where the reason lists figures
 * (主要原因是A增加5万元；B减少3万元) only an item that gives its own reason ends it.
 */
export function itemFollows({ tokens, reason }: Scope, index: number): boolean {
  const segment = segmentFrom(tokens, index + 1);
  // 主要是单价降低；运行维护费减少31万元，主要是…: what changed and why is told of each item alike.
  if (segment.named && segment.moved && segment.explains && reason?.figures === 0) return true;
  if (!segment.states) return false;
  return reason?.figures === 0 || (segment.explains && reason?.mainly === false);
}

/** A reason has fewer tokens from one of its ordinals to the next. */
const longestStep = 200;

/** 主要原因：一是减少车辆；二是维修费减少3万元: whether what follows a mark is counted on from within the reason. */
export function reasonGoesOn({ tokens, reason }: Scope, index: number): boolean {
  const { style } = tokens[index + 1] ?? {};
  if (reason === undefined || style === undefined) return false;
  const before = tokens.slice(Math.max(0, index - longestStep), index);
  const last = before.findLast((each) => each.style === style);
  return last !== undefined && last.start >= reason.start;
}

/** The year before that of the document which the clause of a figure names, by number or as 上年. */
function pastYear({ clause, reading: { year: now }, tokens }: Scope, index: number): number | undefined {
  if (now === undefined) return undefined;
  const { kind, base } = tokens[index - 1] ?? {};
  const year = clause.year ?? (kind === 'alone' && base?.prior === true ? now - 1 : now);
  return year < now ? year : undefined;
}

/**
 * 收入20万元，主要是展品更新（8万元），上年支出为9万元: behind an amount in the reason, or with the name of the other side, what
 * the year before is told of is not what the reason is given for.
 */
function tellsOther(
  { reason, folded: { text }, tokens, reading: { phrases } }: Scope,
  index: number,
): boolean {
  const { kind, start, end } = tokens[index - 1] ?? { start: 0, end: 0 };
  const base = kind === 'alone' ? text.slice(start, end) : '';
  return (reason?.figures ?? 0) > 0 || otherSide(base, reason?.of?.subject.text ?? '', phrases) !== undefined;
}

/**
 * 运行维护费14.80万元，主要是减少车辆，2019年该项预算为18.30万元: an amount of an earlier year without a name of its own is that
 * of what the reason is given for, and ends the reason. Its year.
 */
export function pastInReason(scope: Scope, { figure }: Token, index: number): number | undefined {
  const { reason, clause } = scope;
  const year = pastYear(scope, index);
  if (reason?.of === undefined || year === undefined) return undefined;
  if (figure?.type !== 'money' || clause.direction !== undefined) return undefined;
  const subject = subjectOf(scope, clause.words);
  if (subject === undefined) return tellsOther(scope, index) ? undefined : year;
  const isOwn = subject.weak === true || sameSubject(subject, reason.of.subject);
  return isOwn ? year : undefined;
}
