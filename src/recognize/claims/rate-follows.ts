import { negate, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { isGrowthOf, isRatio, type Ratio } from './ratio-fits.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

const ways: ReadonlySet<string> = new Set(['up', 'down']);

/** The word behind the comma behind an amount, where nothing but a rate follows it. */
function wayBehind({ tokens }: Scope, index: number): Token | undefined {
  const [amount, comma, way, rate] = tokens.slice(index, index + 4);
  const isRate = comma?.kind === 'comma' && rate?.figure?.type === 'percent';
  return amount?.figure?.type === 'money' && isRate && ways.has(way?.kind ?? '') ? way : undefined;
}

/** Which way the rate goes, and the amount with it. */
const signed = (figure: Figure, { kind }: Token): Figure => (kind === 'down' ? negate(figure) : figure);

/** Whether the rate comes out with the printed amount as that of the year before, and whether as the change. */
function fitting(amount: Figure, printed: Figure, way: Token, { figure, half }: Ratio) {
  const rate = { figure: signed(figure, way), half };
  return {
    asPrior: isRatio(rate, subtract(amount, printed), printed),
    asChange: isGrowthOf(rate, signed(printed, way), amount),
  };
}

/**
 * 与上年相比5万元，增加10%: no verb says whether the amount is that of last year or the change; the rate does. Gives the word that
 * moves it where it is the change. Where the rate comes out with neither, the words for a comparison that is closed leave both
 * open, and those that are not name the base.
 */
export function movedByRate(scope: Scope, index: number): Token | 'ambiguous' | undefined {
  const { clause, tokens, current, before } = scope;
  if (!clause.compared || !clause.fresh || clause.direction !== undefined) return undefined;
  const way = wayBehind(scope, index);
  const amount = (current ?? before[0])?.levels.at(-1)?.figure.figure;
  const [printed, rate] = [tokens[index]?.figure?.figure, tokens[index + 3]?.figure];
  if (way === undefined || amount === undefined || printed === undefined || rate === undefined)
    return undefined;
  const { asPrior, asChange } = fitting(amount, printed, way, rate);
  if (asPrior) return undefined;
  if (asChange) return way;
  return clause.closed ? 'ambiguous' : undefined;
}
