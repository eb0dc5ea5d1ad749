import type { Slip } from './make-open-documents.ts';

/** The twelve slips of the drafts, one in each place; each breaks a sum or a tie of its own. */
export const draftSlips: readonly Slip[] = [
  { table: 'budget_summary', side: 'expenditure', key: '208', column: 'amount', printed: '154.08' },
  { table: 'budget_summary', side: 'income', key: 'other', column: 'amount', printed: '4.00' },
  { table: 'budget_income', key: '2080506', column: 'current', printed: '48.63' },
  { table: 'budget_income', key: '212', column: 'fiscal', printed: '620.00' },
  { table: 'budget_expenditure', key: '2010302', column: 'project', printed: '325.55' },
  { table: 'budget_expenditure', key: '210', column: 'total', printed: '54.01' },
  { table: 'budget_fiscal_summary', side: 'expenditure', key: '221', column: 'general', printed: '119.84' },
  { table: 'budget_general', key: '2010350', column: 'basic', printed: '240.18' },
  { table: 'budget_basic', key: '30201', column: 'public', printed: '93.65' },
  { table: 'budget_basic', key: '30302', column: 'total', printed: '4.00' },
  { table: 'budget_three_public', key: 'budget', column: 'reception', printed: '6.30' },
  { table: 'budget_fund', key: '2120899', column: 'project', printed: '206.00' },
];
