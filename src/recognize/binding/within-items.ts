import type { StatementFacts } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

type Facts = Pick<StatementFacts, 'measure' | 'code' | 'unbound'>;

/** Lines that any spending divides into: of what, only its whole tells. */
const divisions: ReadonlySet<string> = new Set([
  'basic',
  'project',
  'general_basic',
  'general_project',
  'fund_basic',
  'fund_project',
  'personnel',
  'public',
  'all_personnel',
  'all_public',
]);

/**
 * 行政运行500万元,其中:基本支出300万元 speaks of that item's 基本支出: what is part of an item is no measure of the
 * document, and neither is the 基本支出 of something that nobody knows.
 */
export function unbindWithinItems(
  statements: readonly ReadStatement[],
  facts: readonly Facts[],
): readonly Facts[] {
  const within = new Set<number>();
  const unknown = new Set<number>();
  statements.forEach(({ parts }, whole) => {
    const own = facts[whole];
    const isItem = own?.code !== undefined || within.has(whole);
    const into = isItem ? within : own?.measure === undefined ? unknown : undefined;
    for (const part of parts ?? []) into?.add(part);
  });
  return facts.map((each, index) => {
    if (each.measure === undefined || each.code !== undefined) return each;
    const bare = within.has(index) || (unknown.has(index) && divisions.has(each.measure));
    return bare ? { unbound: 'no-measure' } : each;
  });
}
