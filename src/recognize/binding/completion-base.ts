import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { wordsOf } from '../lexicon.ts';

/** So many characters in front of a completion rate say what it is taken of. */
const reach = 14;

/**
 * Where both budgets are stated, the words in front of the rate say which of them it is taken of: that one becomes the
 * base. A share of the same statement keeps its own.
 */
export function withCompletionBase(
  { figures }: ReadStatement,
  cells: Partial<Record<string, Cell>>,
  passage: Passage | undefined,
  catalogue: Catalogue,
): Partial<Record<string, Cell>> {
  const { completion, initial, annual, share } = figures;
  if (completion === undefined || share !== undefined || cells['base'] !== undefined) return cells;
  if (initial === undefined || annual === undefined) return cells;
  const before = passage?.text.slice(Math.max(0, completion.offset - reach), completion.offset) ?? '';
  const at = (list: string) => Math.max(...wordsOf(catalogue, list).map((word) => before.lastIndexOf(word)));
  const [ofInitial, ofAnnual] = [at('proseInitial'), at('proseAnnual')];
  if (ofInitial === ofAnnual) return cells;
  const base = cells[ofInitial > ofAnnual ? 'initial' : 'annual'];
  return base === undefined ? cells : { ...cells, base };
}
