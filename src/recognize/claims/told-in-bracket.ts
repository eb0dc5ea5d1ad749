import { firstFrom } from '../../core/model/first-from.ts';
import { isFree } from './begin-draft.ts';
import type { Role } from './columns.ts';
import type { Draft, Level } from './draft.ts';
import type { Scope } from './scope.ts';
import { isBudget, type Token } from './token.ts';

/** In a budget the budget is what an amount is anyway, in an account the outturn. */
export const plainPhase = ({ reading }: Scope, phase: Level['phase']): Level['phase'] =>
  phase === (reading.final ? 'final' : 'budget') ? undefined : phase;

/** So many tokens before and behind an amount another year in its bracket may be named. */
const nearYear = 12;

/** （2021年2万元、2022年3万元）: amounts of several years in one bracket may be what the one in front of it is made of. */
function isOneOfYears({ tokens }: Scope, { start: from }: Token): boolean {
  const at = firstFrom(tokens, ({ start }) => start < from);
  const ahead = tokens.slice(Math.max(0, at - nearYear), at);
  const behind = tokens.slice(at, at + nearYear);
  const close = behind.findIndex(({ kind }) => kind === 'close');
  const inside = [
    ...ahead.slice(ahead.findLastIndex(({ kind }) => kind === 'open') + 1),
    ...behind.slice(0, close < 0 ? behind.length : close),
  ];
  return inside.filter(({ kind }) => kind === 'year').length > 1;
}

/** The statement in front of the bracket that a clause stands in, where nothing was listed in it yet. */
function ownerOfBracket({ current, depth, frames }: Scope, role: Role): Draft | undefined {
  const [frame] = frames;
  if (role !== 'level' || depth === 0 || current === undefined || frame?.whole !== current) return undefined;
  return frame.listed !== true && frame.items.length === 0 ? current : undefined;
}

/**
 * 接待费2万元（2022年3万元）: whether an amount in the bracket behind one of this year is the same of the year before. What was
 * carried over is told by the years that it comes from.
 */
function isPastInBracket(scope: Scope, { subject, levels }: Draft, token: Token): boolean {
  const { clause, reading, year } = scope;
  const isBefore = year !== undefined && reading.year === year + 1 && !isOneOfYears(scope, token);
  if (!isBefore || plainPhase(scope, clause.phase) !== undefined) return false;
  const isCarried = reading.phrases.list('proseCarried').some((word) => subject.text.includes(word));
  return !isCarried && levels.length === 1;
}

const beforeBudget: ReadonlySet<string | undefined> = new Set(['level', 'completion']);

/** 接待费2万元（预算3万元）, 完成预算的67%（年初预算3万元）: whether an amount in the bracket is the budget of the one in front of it. */
function isBudgetInBracket({ reading, clause, year }: Scope, { levels, last }: Draft): boolean {
  const isOfYear = year === undefined || year === reading.year;
  if (!reading.final || !isBudget(clause) || !isOfYear || !beforeBudget.has(last?.role)) return false;
  return levels.length === 1 && levels.every((level) => !isBudget(level) && level.past !== true);
}

/** The statement of which an amount without a name in the bracket behind it is told for another year or phase. */
export function toldInBracket(scope: Scope, role: Role, token: Token): Draft | undefined {
  const owner = ownerOfBracket(scope, role);
  if (owner === undefined || !isFree(owner, 'level', scope)) return undefined;
  return isPastInBracket(scope, owner, token) || isBudgetInBracket(scope, owner) ? owner : undefined;
}
