import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { Role } from './columns.ts';
import { type Draft, newDraft, type Subject, sameSubject } from './draft.ts';
import type { Scope } from './scope.ts';
import { isBudget } from './token.ts';

/** 占支出的50%，为2022年80万元的90%: behind a share a base is that of another one. */
export const isFilled = ({ figures }: Draft, role: ClaimColumn): boolean =>
  figures[role] !== undefined || (role === 'base' && figures.share !== undefined);

/** Whether a draft can take another figure of this role. */
export function isFree(draft: Draft, role: Role, scope: Scope): boolean {
  if (role !== 'level') return !isFilled(draft, role);
  const { phase } = scope.clause;
  const same = draft.levels.some((level) => level.phase === phase && level.year === scope.year);
  if (isOutturn(draft, scope)) return true;
  return !same && !(draft.levels.length > 0 && phase === undefined && scope.year === undefined);
}

/** 预算5万元，支出4.5万元: in an account an amount beside nothing but budgets is what was spent. */
function isOutturn({ levels }: Draft, { clause, reading, folded }: Scope): boolean {
  const budgets = levels.length > 0 && levels.every(isBudget);
  if (!reading.final || !budgets || clause.phase !== undefined) return false;
  const words = clause.words.map(({ start, end }) => folded.text.slice(start, end)).join('');
  return reading.phrases.list('proseSpent').some((word) => words.includes(word));
}

/** 法院（款）行政运行（项） under the heading 公共安全（类）. */
function withOuterLevels({ reading, outer }: Scope, subject: Subject): Subject {
  const { phrases } = reading;
  const category = phrases.word('proseLevels.category');
  const lower = [phrases.word('proseLevels.section'), phrases.word('proseLevels.item')];
  const needs = lower.some((mark) => subject.text.includes(mark)) && !subject.text.includes(category);
  return needs && subject.path !== undefined ? { ...subject, path: [...outer, ...subject.path] } : subject;
}

/** The last of so many statements back that this paragraph tells of a thing and that fits. */
export const toldBefore = (
  { reading, passage }: Scope,
  subject: Subject,
  within: number,
  isFit: (draft: Draft) => boolean,
): Draft | undefined =>
  reading.drafts
    .slice(-within)
    .findLast((draft) => draft.passage === passage && sameSubject(draft.subject, subject) && isFit(draft));

/** A new statement. */
export function beginDraft(scope: Scope, subject: Subject, start: number): Draft {
  const draft = newDraft(scope.passage, withOuterLevels(scope, subject), start);
  scope.reading.drafts.push(draft);
  return draft;
}
