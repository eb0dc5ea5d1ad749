import { type Draft, ownText } from './draft.ts';
import { type Phrases, wordAt } from './phrases.ts';
import type { Frame, Scope } from './scope.ts';

/** 不含基建项目20万元, 已包括在项目支出100万元之内: whether a statement tells what an amount leaves out, or is a part of. */
export const isLeftOut = ({ folded: { text }, reading: { phrases } }: Scope, { start }: Draft): boolean =>
  (['proseLeftOut', 'proseIncluded'] as const).some(
    (list) => wordAt(phrases.sorted(list), text, start) !== undefined,
  );

/** 项目支出100万元（不包括上年结转10万元、专户资金5万元）: what is left out is no part; a bracket that begins so lists none. */
export function leavesOut(scope: Scope, draft: Draft): boolean {
  if (!isLeftOut(scope, draft)) return false;
  const { depth, frames } = scope;
  if (depth > 0 && frames.at(-1)?.items.length === 0) frames.pop();
  return true;
}

/**
 * 建设支出62万元，主要项目是：桥梁改建，概算500万元: what a work costs in all is no part of an amount that is no such cost. What a year
 * pays of it need not be told, so the list is open.
 */
export function tellsCost(frame: Frame | undefined, draft: Draft, phrases: Phrases): boolean {
  const isCost = (of: Draft): boolean =>
    phrases.list('proseWorkCosts').some((word) => ownText(of).endsWith(word));
  if (frame?.whole === undefined || !isCost(draft) || isCost(frame.whole)) return false;
  frame.open = true;
  return true;
}
