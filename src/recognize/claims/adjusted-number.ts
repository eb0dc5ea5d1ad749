import type { Figure } from '../../core/model/figure.ts';
import { firstFrom } from '../../core/model/first-from.ts';
import { isRatio } from './ratio-fits.ts';
import type { Scope } from './scope.ts';
import { isBudget, type Token } from './token.ts';

/** Between such a name and its amount stands a verb at most. */
const nearName = 3;
/** So many tokens further on what was spent, and of what it is a rate, is told. */
const nearRate = 40;

/** The words right in front of an amount that may name the adjusted budget, or what it was adjusted by. */
function nameOf({ tokens, folded: { text }, reading: { phrases } }: Scope, at: number): string | undefined {
  const phase = tokens.slice(Math.max(0, at - nearName), at).findLast(({ kind }) => kind === 'phase');
  const name = phase && text.slice(phase.start, phase.end);
  return name !== undefined && phrases.set('proseAdjustedNumber').has(name) ? name : undefined;
}

/**
 * 年初预算10万元，调整数12万元（2万元），决算11万元: whether it is in doubt that the number is what the budget became, and not by how
 * much it changed. What is measured against it, and a rate that fits it, say so.
 */
export function isDoubtfulNumber(scope: Scope, { start, end, figure }: Token): boolean {
  const { clause, current, tokens, folded } = scope;
  const levels = current?.levels ?? [];
  const isBehindBudget = levels.length > 0 && levels.every(isBudget) && clause.phase === 'annual';
  if (figure?.type !== 'money' || !isBehindBudget || clause.compared) return false;
  const at = firstFrom(tokens, (token) => token.start < start);
  const name = nameOf(scope, at);
  if (name === undefined) return false;
  const behind = tokens.slice(at, at + nearRate).filter((token) => token.start >= end);
  const stop = behind.findIndex(({ kind }) => kind === 'stop');
  const near = behind.slice(0, stop < 0 ? behind.length : stop);
  const isBase = ({ base, start: from, end: to }: Token): boolean =>
    base?.phase === 'annual' && folded.text.slice(from, to).includes(name);
  return !near.some(isBase) && !fitsRate(near, figure.figure);
}

/** Whether a rate is that of an amount in the budget. */
function fitsRate(near: readonly Token[], budget: Figure): boolean {
  const told = near.flatMap(({ figure }) => figure ?? []);
  const amounts = told.filter(({ type }) => type === 'money');
  return told.some(
    (rate) => rate.type === 'percent' && amounts.some(({ figure }) => isRatio(rate, figure, budget)),
  );
}
