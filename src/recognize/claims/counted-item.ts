import { compare } from '../../core/model/exact.ts';
import type { Draft, Subject } from './draft.ts';

import type { Frame, Scope } from './scope.ts';
import type { Token } from './token.ts';
import { sumOf } from './worth.ts';

/** The item of a list that was told last, when only its number was told: 车辆3辆. */
function lastCounted({ frames, current }: Scope): Draft | undefined {
  const item = frames.at(-1)?.items.at(-1);
  if (item === undefined || item !== current) return undefined;
  return item.figures.count !== undefined && item.levels.length === 0 ? item : undefined;
}

/** Whether an amount is that of the whole, or what the items told so far add up to. */
function sumsUp({ whole, items }: Frame, { figure }: Token): boolean {
  const sum = sumOf(items);
  const total = whole?.levels.at(-1)?.figure.figure;
  if (figure === undefined || sum.coefficient === 0) return false;
  return [sum, total].some((each) => each !== undefined && compare(each, figure.figure) === 0);
}

/** 车辆3辆、合计53万元，家具98万元: behind a number in a list the word for a sum tells what those things are worth. */
export function countedItem(scope: Scope, { text }: Subject, token: Token): Draft | undefined {
  const frame = scope.frames.at(-1);
  const item = lastCounted(scope);
  if (frame === undefined || item === undefined || !scope.reading.phrases.set('wholeTotals').has(text))
    return undefined;
  return sumsUp(frame, token) ? undefined : item;
}

/** 车辆3辆(53万元): an amount alone in the bracket behind a counted item. */
export function amountOfItem(scope: Scope, [only, more]: readonly Token[]): Token | undefined {
  const isAlone = more === undefined && only?.figure?.type === 'money';
  return isAlone && lastCounted(scope) !== undefined && scope.reason === undefined ? only : undefined;
}
