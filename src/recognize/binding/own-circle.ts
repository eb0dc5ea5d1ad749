import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Table } from '../../core/model/disclosure.ts';
import type { Passage } from '../../core/model/narrative.ts';

/**
 * 辽岭县2020年度部门决算: what is told of 全县 is told of the document; of 全市 it is not, nor where the document speaks of
 * what the county itself spends (本级).
 */
export function ownCircle(
  department: string | undefined,
  passages: readonly Passage[],
  tables: readonly Table[],
  catalogue: Catalogue,
): string | undefined {
  const level = department && wordsOf(catalogue, 'regionEndings').find((word) => department.endsWith(word));
  if (!level) return undefined;
  const own = wordsOf(catalogue, 'circleOfLevel');
  const isNarrow = (text: string): boolean => own.some((word) => text.includes(word));
  const isDivided =
    passages.some(({ text, path }) => isNarrow(text) || path.some(isNarrow)) ||
    tables.some(({ title }) => isNarrow(title));
  return isDivided ? undefined : wordsOf(catalogue, 'bindingScopes').findLast((word) => word.endsWith(level));
}
