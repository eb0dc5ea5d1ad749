import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { sign } from '../../core/model/exact.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

/** 比上年增加2辆: whether a number is by how much one changed, not how many there are. New ones (新增2辆) are counted as such. */
export function tellsDifference({ figures }: ReadStatement, catalogue: Catalogue): boolean {
  const { amount, count, direction } = figures;
  if (amount !== undefined || count === undefined || direction === undefined) return false;
  const isNew = wordsOf(catalogue, 'proseNewly').includes(direction.text);
  return !isNew && sign(direction.figure) !== 0 && direction.offset < count.offset;
}
