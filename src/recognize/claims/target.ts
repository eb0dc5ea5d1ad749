import { isAttached, type Role } from './columns.ts';
import { type Draft, newDraft, type Subject, sameSubject } from './draft.ts';
import { closeFrame, joinItem } from './frames.ts';
import type { Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** Whether a draft can take another figure of this role. */
export function isFree(draft: Draft, role: Role, scope: Scope): boolean {
  if (role !== 'level') return draft.figures[role] === undefined;
  const { phase } = scope.clause;
  const same = draft.levels.some((level) => level.phase === phase && level.year === scope.year);
  return !same && !(draft.levels.length > 0 && phase === undefined && scope.year === undefined);
}

/** 法院（款）行政运行（项） under the heading 公共安全（类）. */
function withOuterLevels({ reading, outer }: Scope, subject: Subject): Subject {
  const { phrases } = reading;
  const category = phrases.word('proseLevels.category');
  const lower = [phrases.word('proseLevels.section'), phrases.word('proseLevels.item')];
  const needs = lower.some((mark) => subject.text.includes(mark)) && !subject.text.includes(category);
  return needs && subject.path !== undefined ? { ...subject, path: [...outer, ...subject.path] } : subject;
}

function begin(scope: Scope, subject: Subject, start: number): Draft {
  const draft = newDraft(scope.passage, withOuterLevels(scope, subject), start);
  scope.reading.drafts.push(draft);
  return draft;
}

/** The subject of a clause that names none: of the clause before, of the sentence before, of the heading. */
function inherited(scope: Scope): Subject | undefined {
  return scope.pending ?? scope.current?.subject ?? scope.before[0]?.subject ?? scope.topic;
}

/** Statements that an own subject may belong to: 与上年相比,财政拨款支出增加… repeats the subject of its sentence. */
function known(scope: Scope, subject: Subject, role: Role): Draft | undefined {
  if (!isAttached(role)) return undefined;
  return [scope.current, ...scope.sentence, ...scope.before].find(
    (draft) => draft !== undefined && sameSubject(draft.subject, subject) && isFree(draft, role, scope),
  );
}

function openItem(scope: Scope, subject: Subject, start: number): Draft {
  const draft = begin(scope, subject, start);
  joinItem(scope, draft);
  return draft;
}

function own(scope: Scope, subject: Subject, role: Role, token: Token): Draft {
  const found = known(scope, subject, role);
  if (found !== undefined) return found;
  const start = scope.clause.words[0]?.start ?? token.start;
  return openItem(scope, subject, start);
}

/** Without a subject of its own: the draft that the clause goes on with. */
function goOn(scope: Scope, role: Role): Draft | undefined {
  const direction = role === 'direction' || role === 'budget_direction';
  if (scope.current !== undefined)
    return direction || isFree(scope.current, role, scope) ? scope.current : undefined;
  const head = scope.before[0];
  return head !== undefined && isAttached(role) && isFree(head, role, scope) ? head : undefined;
}

/** 采购金额 alone says too little: the clause before, or the whole of the list, says whose. */
function specific(scope: Scope, subject: Subject): Subject {
  if (!scope.reading.phrases.set('proseGeneric').has(subject.text)) return subject;
  const front = [scope.frames.at(-1)?.label, scope.pending?.text]
    .filter((text) => text !== undefined)
    .join('');
  const last = scope.current?.subject ?? scope.topic;
  const before = front === '' ? (last?.front ?? last?.text ?? '') : front;
  return before === subject.text ? subject : { ...subject, text: before + subject.text, front: before };
}

function subjectFor(scope: Scope): Subject | undefined {
  const { clause } = scope;
  const named = subjectOf(scope, clause.words);
  if (named !== undefined && named.weak !== true) return specific(scope, named);
  if (clause.direction !== undefined && clause.direction.kind !== 'level' && clause.after.length > 0)
    return subjectOf(scope, clause.after) ?? named;
  return named;
}

function lastItem(scope: Scope, role: Role): Draft | undefined {
  const last = scope.frames.at(-1)?.items.at(-1);
  return last !== undefined && isFree(last, role, scope) ? last : undefined;
}

const changes: ReadonlySet<Role> = new Set<Role>(['change', 'budget_change', 'growth']);

/** In the text that says why, only a phrase of its own makes a statement. */
function reasonTarget(scope: Scope, role: Role, token: Token): Draft | undefined {
  if (!changes.has(role) && !(role === 'level' && scope.reason?.mainly === true)) return undefined;
  const subject = subjectFor(scope);
  if (role === 'growth') return subject === undefined ? lastItem(scope, role) : undefined;
  if (subject === undefined || subject.weak === true) return undefined;
  return openItem(scope, subject, scope.clause.words[0]?.start ?? token.start);
}

/** ;收入较去年增加…: behind a list, a word for the whole takes up the whole again. */
function backToWhole(scope: Scope): void {
  const whole = scope.semicolon ? scope.frames[0]?.whole : undefined;
  if (whole === undefined) return;
  for (const frame of scope.frames.splice(0)) closeFrame(frame);
  scope.current = whole;
}

/** Right behind 其中 an amount without a name is no amount of the whole. */
function namelessPart(scope: Scope, role: Role): boolean {
  const frame = scope.frames.at(-1);
  return role === 'level' && frame?.open === false && frame.whole !== undefined && frame.items.length === 0;
}

/** 团组2个、累计7人次: other things counted under one name. */
function counted(subject: Subject, role: Role, token: Token, scope: Scope): Subject {
  const unit = token.figure?.unit.replace(/\(.*\)/, '') ?? '';
  const again = role === 'count' && scope.current !== undefined && !subject.text.endsWith(unit);
  return again ? { ...subject, text: subject.text + unit } : subject;
}

/** A second comparison of the same kind has another base or scope; the first one stands. */
function isTaken(scope: Scope, role: Role): boolean {
  const spoken = scope.current ?? scope.before[0];
  return role !== 'level' && isAttached(role) && spoken?.figures[role] !== undefined;
}

/** A clause without a phrase of its own. */
function unnamed(scope: Scope, weak: Subject | undefined, role: Role, token: Token): Draft | undefined {
  if (namelessPart(scope, role)) return undefined;
  if (weak !== undefined) backToWhole(scope);
  const draft = scope.pending === undefined ? goOn(scope, role) : undefined;
  if (draft !== undefined) return draft;
  if (scope.pending === undefined && isTaken(scope, role)) return undefined;
  const from = inherited(scope) ?? (scope.lost ? undefined : weak);
  if (from === undefined) return undefined;
  const made = begin(scope, counted(from, role, token, scope), scope.clause.start);
  if (scope.pending !== undefined) joinItem(scope, made);
  return made;
}

/** The statement that a figure belongs to; a new one when the clause names a new subject. */
export function targetOf(scope: Scope, role: Role, token: Token): Draft | undefined {
  if (scope.reason !== undefined) return reasonTarget(scope, role, token);
  const subject = subjectFor(scope);
  const named = subject !== undefined && subject.weak !== true;
  return named ? own(scope, subject, role, token) : unnamed(scope, subject, role, token);
}
