import { add, compare } from '../../core/model/exact.ts';
import { zero } from '../../core/model/figure.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './scope.ts';
import { keepItems } from './strangers.ts';
import { sumOf, type Worth } from './worth.ts';

/** A list goes on over so many semicolons at most. */
const longestRun = 40;

/** How many items behind one make its own list complete, which a semicolon broke off. */
function runBehind(items: readonly Draft[], at: number, worth: Worth): number {
  const item = items[at];
  const whole = item && worth(item);
  if (item === undefined || whole === undefined || item.parts.length === 0) return 0;
  let sum = sumOf(item.parts, worth);
  for (let end = at + 1; end <= at + longestRun && end < items.length; end++) {
    if (compare(sum, whole) >= 0) return 0;
    sum = add(sum, worth(items[end] as Draft) ?? zero);
    if (compare(sum, whole) === 0) return end - at;
  }
  return 0;
}

/** 其中：A 100，其中：甲 40；乙 35；丙 25；B 50: items that make the list of the one in front of them complete are items of that. */
export function withoutRuns(frame: Frame, worth: Worth): Frame {
  const inner = new Set<Draft>();
  frame.items.forEach((item, at) => {
    const run = inner.has(item) ? 0 : runBehind(frame.items, at, worth);
    if (run === 0) return;
    const more = frame.items.slice(at + 1, at + 1 + run);
    for (const each of more) inner.add(each);
    item.parts = [...item.parts, ...more];
    item.open = false;
  });
  return keepItems(frame, (item) => !inner.has(item));
}
