import { firstFrom } from '../../core/model/first-from.ts';
import { isFree } from './begin-draft.ts';
import type { Role } from './columns.ts';
import type { Level } from './draft.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

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

/**
 * 接待费2万元（2022年3万元）: whether an amount in the bracket behind one of this year is the same of the year before. What was
 * carried over is told by the years that it comes from.
 */
export function isPastInBracket(scope: Scope, role: Role, token: Token): boolean {
  const { clause, current, depth, frames, reading, year } = scope;
  const [frame] = frames;
  if (role !== 'level' || depth === 0 || current === undefined) return false;
  if (frame?.whole !== current || frame.listed === true) return false;
  const isBefore = year !== undefined && reading.year === year + 1 && !isOneOfYears(scope, token);
  if (!isBefore || frame.items.length > 0 || plainPhase(scope, clause.phase) !== undefined) return false;
  const { subject, levels } = current;
  const isCarried = reading.phrases.list('proseCarried').some((word) => subject.text.includes(word));
  return !isCarried && levels.length === 1 && isFree(current, 'level', scope);
}
