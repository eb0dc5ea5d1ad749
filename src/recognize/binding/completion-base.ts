import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';
import type { ClaimColumn, Passage } from '../../core/model/narrative.ts';
import { isRatio } from '../claims/ratio-fits.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { printedFigure } from './measure-cell.ts';

/** So many characters in front of a completion rate say what it is taken of. */
const reach = 14;

type Cells = Partial<Record<ClaimColumn, Cell>>;

/** What is known of the statement whose completion rate looks for its base. */
export interface Completed {
  readonly read: ReadStatement;
  readonly cells: Cells;
  readonly passage: Passage | undefined;
  readonly line: LineEntry | undefined;
}

/**
 * The budget that a completion rate is taken of, where the statement has two of them or none: the one that the words in
 * front of the rate name, or the one that the table prints. A share of the same statement keeps its own base.
 */
export function completionBase(
  { read, cells, passage, line }: Completed,
  tables: readonly Table[],
  catalogue: Catalogue,
): Cell | undefined {
  const { completion, share, initial, annual } = read.figures;
  if (completion === undefined || share !== undefined || cells['base'] !== undefined) return undefined;
  if ((initial === undefined) !== (annual === undefined)) return undefined;
  const before = passage?.text.slice(Math.max(0, completion.offset - reach), completion.offset) ?? '';
  const named = namedBudget(before, catalogue);
  if (initial !== undefined) return named === undefined ? eitherBudget(cells) : cells[named];
  return named === 'initial' || line === undefined ? undefined : printedFigure(line, 'annual', tables);
}

/** 年初预算A，全年预算B，执行C，执行率D: the first budget where the rate fits it, else the other one; one of the two is meant. */
function eitherBudget({ amount, completion, initial, annual }: Cells): Cell | undefined {
  const [part, base] = [amount?.figure, initial?.figure];
  if (part === undefined || base === undefined || completion?.figure === undefined) return undefined;
  return isRatio({ ...completion, figure: completion.figure }, part, base) ? initial : annual;
}

/** Which budget stands last in the text. */
function namedBudget(text: string, catalogue: Catalogue): 'initial' | 'annual' | undefined {
  const at = (list: WordList) => Math.max(...wordsOf(catalogue, list).map((word) => text.lastIndexOf(word)));
  const [initial, annual] = [at('proseInitial'), at('proseAnnual')];
  if (initial === annual) return undefined;
  return initial > annual ? 'initial' : 'annual';
}
