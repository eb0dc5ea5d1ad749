import type { LineEntry } from '../../core/catalogue/types.ts';
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

/** Parts of spendings that were taken for incomes. */
function incomesOfSpending(
  statements: readonly ReadStatement[],
  facts: readonly Facts[],
  lines: ReadonlyMap<string, LineEntry>,
  income: string,
): ReadonlySet<number> {
  const lineOf = (index: number): LineEntry | undefined => lines.get(facts[index]?.measure ?? '');
  const parts = statements.flatMap((statement, whole) =>
    paysFor(statement, lineOf(whole), income) ? (statement.parts ?? []) : [],
  );
  return new Set(parts.filter((part) => isIncome(lineOf(part))));
}

/**
 * 行政运行500万元,其中:基本支出300万元 speaks of that item's 基本支出: what is part of an item is no measure of the
 * document, and neither is the 基本支出 of something that nobody knows.
 */
export function unbindWithinItems(
  statements: readonly ReadStatement[],
  facts: readonly Facts[],
  lines: ReadonlyMap<string, LineEntry>,
  income: string,
): readonly Facts[] {
  const paid = incomesOfSpending(statements, facts, lines, income);
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
    const bare = within.has(index) || paid.has(index) || (unknown.has(index) && divisions.has(each.measure));
    return bare ? { unbound: 'no-measure' } : each;
  });
}
