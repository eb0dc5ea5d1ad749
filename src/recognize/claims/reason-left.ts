import { negate } from '../../core/model/exact.ts';
import { endReason } from './clause-ends.ts';
import type { Draft } from './draft.ts';
import { isGrowthOf } from './ratio-fits.ts';
import type { Scope } from './scope.ts';
import { isBudget, type Token } from './token.ts';

const ways: ReadonlySet<string> = new Set(['up', 'down']);
const ends: ReadonlySet<string> = new Set(['stop', 'semicolon']);

/** Whether something was compared with the year before, by a figure. */
const isComparedWithPast = ({ figures, levels }: Draft): boolean =>
  figures.change !== undefined ||
  figures.growth !== undefined ||
  figures.prior !== undefined ||
  levels.some(({ past }) => past === true);

/** Whether something was compared with its budget. */
const isComparedWithBudget = ({ figures, ofBudget, levels }: Draft): boolean =>
  ofBudget.size > 0 || figures.completion !== undefined || levels.some(isBudget);

/** What a comparison that names nothing says: 与上年相比减少A, or with 下降B behind it. */
function toldBy({ tokens }: Scope, index: number) {
  const from = tokens[index + 1]?.kind === 'comma' ? index + 2 : index + 1;
  const [way, first, comma, rateWay, second] = tokens.slice(from, from + 5);
  if (way === undefined || !ways.has(way.kind) || first?.figure?.type !== 'money') return undefined;
  const goesOn = comma?.kind === 'comma' && rateWay?.kind === way.kind;
  const rate = goesOn && second?.figure?.type === 'percent' ? second.figure : undefined;
  return { isDown: way.kind === 'down', change: first.figure.figure, rate };
}

/** Whether the rate of a comparison is that of what the reason is given for. */
function fits({ levels }: Draft, told: NonNullable<ReturnType<typeof toldBy>>): boolean {
  const amount = levels.findLast((level) => !isBudget(level) && level.past !== true)?.figure.figure;
  const { rate, change, isDown } = told;
  if (amount === undefined || rate === undefined) return false;
  const signed = isDown ? negate : (figure: typeof change) => figure;
  return isGrowthOf({ ...rate, figure: signed(rate.figure) }, signed(change), amount);
}

/** Whether a reason of its own follows in the sentence. */
function explainsAgain({ tokens }: Scope, index: number): boolean {
  const behind = tokens.slice(index + 1).find(({ kind }) => kind === 'reason' || ends.has(kind));
  return behind?.kind === 'reason';
}

/**
 * 完成预算的90%，主要原因是厉行节约，与上年相比减少1万元，下降10%: behind a reason for what was told of the budget, a comparison with the
 * year before that names nothing goes on with what the reason is given for, where it has a reason of its own or its rate comes
 * out; otherwise it may be one of what the reason names.
 */
export function leaveReason(scope: Scope, { base }: Token, index: number): void {
  const { reason, tokens, clause } = scope;
  const of = reason?.of;
  if (of === undefined || reason?.figures !== 0 || base?.prior !== true) return;
  if (tokens[index - 1]?.kind !== 'comma' || isComparedWithPast(of) || !isComparedWithBudget(of)) return;
  const told = toldBy(scope, index);
  if (told !== undefined && (explainsAgain(scope, index) || fits(of, told))) endReason(scope, clause.start);
}
