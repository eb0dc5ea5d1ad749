import { firstFrom } from '../../core/model/first-from.ts';
import { isFree } from './begin-draft.ts';
import { isAttached, type Role } from './columns.ts';
import { type Draft, type SideName, type Subject, sides } from './draft.ts';
import { wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';
import { plainPhase } from './told-in-bracket.ts';

/** Whether a name tells one side of what both are said of: 收入, 本年收入合计 of 收支. */
function isSideOf(subject: Subject, side: SideName, front: string, { reading: { phrases } }: Scope): boolean {
  const year = wordAt(phrases.sorted('ownYear'), subject.text, 0) ?? '';
  const own = subject.text.slice(year.length);
  const name = front + phrases.word(`proseSides.${side}`);
  const rest = own.slice(name.length);
  return own.startsWith(name) && (rest === '' || phrases.set('wholeTotals').has(rest));
}

/** Whether a statement tells an amount of the phase that the clause speaks of, and can take what is said of it. */
function isFitting(draft: Draft, role: Role, scope: Scope): boolean {
  const { phase } = scope.clause;
  const own = plainPhase(scope, phase);
  const isOfPhase = draft.levels.some(
    (level) => phase === undefined || plainPhase(scope, level.phase) === own,
  );
  return isOfPhase && isFree(draft, role, scope);
}

/** Whether a second figure of the kind follows, for the other side: 收支各增加3万元、4万元, 增加3万元和4万元. */
function isPair({ tokens, folded: { text }, reading: { phrases } }: Scope, { end, figure }: Token): boolean {
  const at = firstFrom(tokens, ({ start }) => start < end);
  const [mark, next] = tokens.slice(at, at + 2);
  const isMark = mark?.kind === 'comma' || mark?.kind === 'pause';
  const isJoined = isMark || phrases.set('proseJoints').has(text.slice(mark?.start, mark?.end));
  return isJoined && next?.figure !== undefined && next.figure.type === figure?.type;
}

/**
 * 收入80万元，支出80万元。收支均增加4万元: what is said of both sides at once is said of the two amounts that the sentence, or the one
 * before, told of them. The totals of both sides are names of their own.
 */
export function bothTold(scope: Scope, { text, dual }: Subject, role: Role, token: Token) {
  const { sentence, before, reading } = scope;
  const { phrases } = reading;
  const isTotal = phrases.list('proseBothTotals').some((word) => text.includes(word));
  if (dual === undefined || isTotal || !isAttached(role)) return undefined;
  const ending = phrases.word('proseSides.income') + phrases.word('proseTotal');
  const front = dual[0].slice(0, -ending.length);
  const told = [...sentence, ...before];
  const [first, second] = sides.map((side) =>
    told.filter(({ subject }) => isSideOf(subject, side, front, scope)),
  );
  const [one, more] = first ?? [];
  const [other, another] = second ?? [];
  if (one === undefined || other === undefined || more !== undefined || another !== undefined)
    return undefined;
  return isFitting(one, role, scope) && isFitting(other, role, scope)
    ? { first: one, second: other, apart: isPair(scope, token) }
    : undefined;
}

/** 某项收入、支出各为80万元，收支均增加4万元: a bare word for both sides says again what the sentence, or the one before, told of both. */
export function bothAgain(scope: Scope, { text, dual }: Subject, role: Role): Draft | undefined {
  const { current, sentence, before, reading } = scope;
  if (dual === undefined || !isAttached(role) || !reading.phrases.set('proseBothSides').has(text))
    return undefined;
  return [current, ...sentence, ...before].find(
    (draft) => draft?.subject.dual !== undefined && draft.levels.length > 0 && isFree(draft, role, scope),
  );
}
