import { wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import { divisions } from './divisions-of-funds.ts';

/** Whether a line is an income, as the tables print it. */
const isIncome = (line: LineEntry | undefined): boolean =>
  line?.measure?.repeats['amount']?.some(({ side }) => side === 'income') === true;

/**
 * 人员经费A（财政拨款B、单位资金C）: what a spending is paid from is a part of it, no income of the document. Only a total of
 * spending may be told by its incomes.
 */
function paysFor(whole: ReadStatement, line: LineEntry | undefined, income: string): boolean {
  return line === undefined ? !whole.subject.includes(income) : !isIncome(line) && line.role !== 'total';
}

/** Whether a line is a matter that cuts across the spendings: the three public expenses, purchases. */
function cutsAcross(line: LineEntry, { tables }: Catalogue): boolean {
  const [cell] = line.measure?.repeats['amount'] ?? [];
  const table = cell && tables.find(({ id }) => id === cell.table);
  return table === undefined || table.shape === 'blocks';
}

/**
 * Parts that are measures of something else: of spendings what was taken for incomes, of incomes what was taken for spendings
 * (单位资金收入A，用于人员经费B: what one fund is spent on is not all that is spent so), of such a matter what was taken for all
 * that a fund spends.
 */
function partsOfOthers(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  lines: ReadonlyMap<string, LineEntry>,
  catalogue: Catalogue,
): ReadonlySet<number> {
  const income = wordOf(catalogue, 'proseSides.income');
  const lineOf = (index: number): LineEntry | undefined => lines.get(facts[index]?.measure ?? '');
  const found = statements.flatMap((statement, whole) => {
    const line = lineOf(whole);
    const paid = paysFor(statement, line, income);
    const pays = isIncome(line) && line?.role !== 'total';
    const isMatter = line !== undefined && cutsAcross(line, catalogue);
    return (statement.parts ?? []).filter((part) => {
      const own = lineOf(part);
      if (own === undefined) return false;
      return (isIncome(own) ? paid : pays) || (isMatter && own.role === 'subtotal');
    });
  });
  return new Set(found);
}

/**
 * 行政运行500万元,其中:基本支出300万元 speaks of that item's 基本支出: what is part of an item, or of what was carried over, is no
 * measure of the document, and neither is the 基本支出 of something that nobody knows. A part that would be the measure
 * of its whole is some of it: 政府采购总额A，其中一般公共预算政府采购B.
 */
export function unbindWithinItems(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  lines: ReadonlyMap<string, LineEntry>,
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const paid = partsOfOthers(statements, facts, lines, catalogue);
  const balances = wordsOf(catalogue, 'proseCarried');
  const within = new Set<number>();
  const unknown = new Set<number>();
  statements.forEach(({ parts = [], subject }, whole) => {
    const own = facts[whole];
    const isCarried = balances.some((word) => subject.endsWith(word));
    const isItem = own?.code !== undefined || within.has(whole) || isCarried;
    const isUnknown = own?.measure === undefined || unknown.has(whole);
    const into = isItem ? within : isUnknown ? unknown : undefined;
    for (const part of parts) into?.add(part);
  });
  const narrower = narrowerThanWhole(statements, facts);
  return facts.map((each, index) => {
    if (each.measure === undefined || each.code !== undefined) return each;
    const bare = within.has(index) || paid.has(index) || (unknown.has(index) && divisions.has(each.measure));
    if (bare) return { unbound: 'no-measure' };
    return narrower.has(index) ? { unbound: 'scope' } : each;
  });
}

/** Amounts that are part of one of the same measure. */
function narrowerThanWhole(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
): ReadonlySet<number> {
  const hasAmount = (index: number): boolean => statements[index]?.figures.amount !== undefined;
  const found = statements.flatMap(({ parts = [] }, whole) => {
    const measure = facts[whole]?.measure;
    if (measure === undefined || !hasAmount(whole)) return [];
    return parts.filter((part) => facts[part]?.measure === measure && hasAmount(part));
  });
  return new Set(found);
}
