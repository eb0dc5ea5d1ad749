import { expect, test } from 'vitest';
import { catalogue } from '../../generated/catalogue.ts';
import { indexDocument, instancesOf } from '../index/document-index.ts';
import { code, disclosure } from '../testing/builders.ts';
import { misclassed } from './misclassed.ts';
import { misfits } from './misfits.ts';
import type { TableCheckList } from './offender.ts';

const row = (key: string) => code(key, { total: '1.00' }, { label: '事业单位医疗' });

/** Codes of the expenditure table that the list names, beside an income table that prints the other code. */
function found(list: TableCheckList, key: string, elsewhere: string) {
  const samples = [
    { id: 'budget_income', rows: [row(elsewhere)] },
    { id: 'budget_expenditure', rows: [row(key)] },
  ];
  const document = indexDocument(disclosure(samples, { kind: 'budget' }), catalogue);
  const [home] = instancesOf(document, 'budget_expenditure');
  if (home === undefined) throw new Error('no table');
  const context = { document, key: '', params: () => ({}), home, side: '' };
  return [...list.find(home, context)].map(({ params }) => `${params['row']} ${params['owner']}`);
}

test.each([
  ['the right code stands in another table', '71102', '2101102', ['71102 2101102'], []],
  ['no other table tells', '71102', '71102', [], ['71102 2101102']],
  ['a right code', '2101102', '71102', [], []],
])('%s', (_, key, elsewhere, asMisprint, asMalformed) => {
  expect(found(misclassed, key, elsewhere)).toEqual(asMisprint);
  expect(found(misfits, key, elsewhere)).toEqual(asMalformed);
});
