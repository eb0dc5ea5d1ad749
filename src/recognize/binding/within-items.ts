import type { StatementFacts } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

type Facts = Pick<StatementFacts, 'measure' | 'code' | 'unbound'>;

/** 行政运行500万元,其中:基本支出300万元 speaks of that item's 基本支出: what is part of an item is no measure of the document. */
export function unbindWithinItems(
  statements: readonly ReadStatement[],
  facts: readonly Facts[],
): readonly Facts[] {
  const within = new Set<number>();
  statements.forEach(({ parts }, whole) => {
    if (facts[whole]?.code !== undefined || within.has(whole))
      for (const part of parts ?? []) within.add(part);
  });
  return facts.map((each, index) =>
    within.has(index) && each.measure !== undefined && each.code === undefined
      ? { unbound: 'no-measure' }
      : each,
  );
}
