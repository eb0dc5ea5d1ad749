import type { Catalogue } from '../../core/catalogue/types.ts';
import { completeSets } from './complete-sets.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** Items stand in paragraphs right below the whole. */
const reach = 6;
const mostBehind = 40;

/** The statements below a whole that tell changes, as long as every passage tells one. */
function changesBelow(statements: readonly BoundStatement[], whole: number): readonly number[] {
  const found: number[] = [];
  let passage = statements[whole]?.read.passage ?? 0;
  for (let at = whole + 1; at < whole + mostBehind && found.length < reach; at++) {
    const each = statements[at];
    if (each === undefined || each.read.passage > passage + 1) break;
    passage = each.read.passage;
    if (each.cells.change !== undefined) found.push(at);
  }
  return found;
}

/**
 * 基本支出增加A。1.工资福利支出增加B。2.商品和服务支出…: changes of parts add up to that of the whole where the parts are
 * known to be all of it; other lists of causes may leave something out.
 */
export function withChangesOfParts(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const sets = completeSets(catalogue);
  const complete = new Map(lists);
  statements.forEach(({ read, cells }, whole) => {
    if (cells.change === undefined || lists.has(whole)) return;
    const nameOf = (at: number): string => statements[at]?.read.subject ?? '';
    const parts = changesBelow(statements, whole).filter((at) => !read.subject.includes(nameOf(at)));
    const isComplete = sets.areAll(read.subject, parts.map(nameOf));
    if (isComplete) complete.set(whole, { parts, open: false });
  });
  return complete;
}
