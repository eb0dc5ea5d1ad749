import { lineId } from '../../core/catalogue/ids.ts';
import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { LineId, WordList } from '../../core/generated/names.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** What a name may mean as well that says of no year: the total, what is carried over with it, and which balances those are. */
interface Total {
  readonly line: LineId;
  readonly balances: WordList;
}

const income = (line: LineId): Total => ({ line, balances: 'proseOpening' });
const expenditure = (line: LineId): Total => ({ line, balances: 'proseClosing' });

const totals: ReadonlyMap<string, Total> = new Map([
  [lineId('income_current'), income(lineId('income_total'))],
  [lineId('expenditure_current'), expenditure(lineId('expenditure_total'))],
  [lineId('fiscal_income'), income(lineId('fiscal_income_total'))],
  [lineId('fiscal_expenditure'), expenditure(lineId('fiscal_expenditure_total'))],
]);

/** 收入A，其中：财政拨款收入B，上年结转C: what a balance is one of the parts of is more than the income of the year. */
export function withCarriedTotals(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const says = (text: string, list: WordList): boolean =>
    wordsOf(catalogue, list).some((word) => text.includes(word));
  const isBalance = (index: number, { balances }: Total): boolean => {
    const name = statements[index]?.subject ?? '';
    return says(name, 'proseCarried') && says(name, balances);
  };
  return facts.map((each, index) => {
    const { subject = '', parts = [] } = statements[index] ?? {};
    const total = says(subject, 'ownYear') ? undefined : totals.get(each.measure ?? '');
    const takesIn = total !== undefined && parts.some((part) => isBalance(part, total));
    return takesIn ? { measure: total.line } : each;
  });
}
