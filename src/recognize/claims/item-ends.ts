import { closeFrame } from './close-frame.ts';
import type { Frame, Scope } from './scope.ts';
import { statesFirst } from './states-first.ts';
import type { Token } from './token.ts';

/** An item with its reason has fewer tokens. */
const longestItem = 200;

/** The item in front of an ordinal in the same paragraph: the last ordinal that is written like it and counts less. */
export function itemBefore({ tokens }: Scope, { style, number }: Token, index: number): Token | undefined {
  const last = tokens.slice(Math.max(0, index - longestItem), index).findLast((each) => each.style === style);
  const restarts = number !== undefined && last?.number !== undefined && number <= last.number;
  return restarts ? undefined : last;
}

/** 一、A…，原因是…，二、B…: an item numbered like the one that the reason stands in ends the text that says why. */
export function itemGoesOn(scope: Scope, token: Token, index: number): boolean {
  const { reason, tokens } = scope;
  const parts = tokens[index - 1]?.kind;
  if (reason === undefined || (parts !== 'comma' && parts !== 'semicolon')) return false;
  const last = itemBefore(scope, token, index);
  const names = tokens[index + 1]?.kind === 'year' || statesFirst(tokens, index + 1);
  return last !== undefined && last.start < reason.start && names;
}

/** 1.A，其中B、C；2.D: what divides an amount of an item ends with the item. */
export function leaveItem(scope: Scope, token: Token, index: number): void {
  const { passage, frames, reading, reason } = scope;
  if (frames.length === 0 || reason !== undefined) return;
  const last = itemBefore(scope, token, index);
  const isInside = ({ whole, style }: Frame): boolean =>
    last !== undefined && whole?.passage === passage && whole.start >= last.end && style !== token.style;
  const at = frames.findIndex(isInside);
  for (const frame of at < 0 ? [] : frames.splice(at)) closeFrame(frame, reading.phrases);
}
