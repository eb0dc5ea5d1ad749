import { isAttached, type Role } from './columns.ts';
import { type Draft, newDraft, type Subject, sameSubject } from './draft.ts';
import { joinItem } from './frames.ts';
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

function begin(scope: Scope, subject: Subject, start: number): Draft {
  const draft = newDraft(scope.passage, subject, start);
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

/** The statement that a figure belongs to; a new one when the clause names a new subject. */
export function targetOf(scope: Scope, role: Role, token: Token): Draft | undefined {
  if (scope.reason !== undefined) return reasonTarget(scope, role, token);
  const subject = subjectFor(scope);
  if (subject !== undefined && subject.weak !== true) return own(scope, subject, role, token);
  const draft = scope.pending === undefined ? goOn(scope, role) : undefined;
  if (draft !== undefined) return draft;
  const from = inherited(scope) ?? (scope.lost ? undefined : subject);
  if (from === undefined) return undefined;
  const made = begin(scope, from, scope.clause.start);
  if (scope.pending !== undefined) joinItem(scope, made);
  return made;
}
