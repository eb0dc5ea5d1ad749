import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../generated/catalogue.ts';
import type { Passage } from '../../../model/narrative.ts';
import { indexDocument } from '../../index/document-index.ts';
import { code, disclosure, type SampleTable, table } from '../../testing/builders.ts';
import { undescribed } from './undescribed.ts';

const items = ['2010301', '2010302', '2080502', '2080505', '2080506', '2101101', '2210201'];
const amounts = (extra: SampleTable['rows'] = []) => [
  ...items.map((key) => code(key, { total: '1.00' })),
  ...extra,
];

function statement(key: string, unbound?: string): SampleTable['rows'][number] {
  const measure = unbound === undefined ? { measure: 'general_item', code: key } : { unbound };
  return { ...code(key, { amount: '1.00' }), kind: 'item', statement: measure };
}

/** The items that a text is said to leave out. */
function leftOut(
  described: SampleTable['rows'],
  rows: SampleTable['rows'] = amounts(),
  text = '',
  param?: string,
) {
  const passages: Passage[] = [{ text, path: [], places: [{ offset: 0, place: { file: 'a' } }] }];
  const narrative = { passages, table: { ...table({ id: 'narrative', rows: described }), columns: [] } };
  const document = indexDocument(
    disclosure([{ id: 'budget_general', rows }], { kind: 'budget', narrative }),
    catalogue,
  );
  const context = { document, key: '', params: () => ({}) };
  return [...(undescribed.find(context) ?? [])].map(({ key, params }) =>
    param === undefined ? key : params[param],
  );
}

test('an item under a misspelt name is told from one that is not described', () => {
  const rows = [
    code('2010302', { total: '1.00' }, { label: '一般行政管理事务' }),
    ...amounts().filter(({ key }) => key !== '2010302'),
  ];
  const misspelt = { ...statement('x', 'no-row'), label: '政府办公厅(款)一般行政事务管理(项)支出' };
  const described = all.filter(({ key }) => key !== '2010302');
  expect(leftOut([...described, misspelt], rows, '', 'found')).toEqual(['一般行政事务管理']);
  expect(leftOut([...described, { ...misspelt, label: '其他支出(项)' }], rows, '', 'found')).toEqual([]);
});

test.each([
  [
    'an item of no table, with the amount of one that is left out',
    '老干部活动费支出(项)',
    '31.70',
    ['老干部活动费支出'],
  ],
  ['a longer form of the name', '归口管理的行政单位离退休(项)', '31.70', []],
  ['a shorter form of the name', '行政离退休(项)', '31.70', []],
  ['no item by its words', '老干部活动费支出', '31.70', []],
  ['another level', '老干部活动费支出(款)', '31.70', []],
  ['an item of another table', '事业单位离退休(项)', '31.70', []],
  ['another amount', '老干部活动费支出(项)', '31.80', []],
])('%s', (_, label, amount, expected) => {
  const rows = [
    ...['2010301', '2010302', '2080502'].map((key) =>
      code(key, { total: '9.00' }, { label: '事业单位离退休' }),
    ),
    code('2080501', { total: '31.70' }, { label: '行政单位离退休' }),
  ];
  const described = ['2010301', '2010302', '2080502'].map((key) => statement(key));
  const stranger = {
    ...code('x', { amount }),
    kind: 'item' as const,
    statement: { unbound: 'no-row' },
    label,
  };
  expect(leftOut([...described, stranger], rows, '', 'found')).toEqual(expected);
  const twin = code('2080506', { total: '31.70' }, { label: '机关事业单位职业年金缴费支出' });
  expect(leftOut([...described, stranger], [...rows, twin], '', 'found')).toEqual([]);
});

const all = items.map((key) => statement(key));

describe('items that the text does not describe', () => {
  test.each([
    ['none is left out', all, amounts(), '', []],
    ['one of seven', all.slice(1), amounts(), '', ['/2010301']],
    ['too few are described to be all', all.slice(0, 4), amounts(), '', []],
    ['several are left out: the main ones were chosen', all.slice(0, 5), amounts(), '', []],
    ['one without an amount', all, amounts([code('2210202', { total: '0.00' })]), '', []],
    ['its amount stands under another name', [...all.slice(1), statement('x', 'no-row')], amounts(), '', []],
    [
      'a level above whose item has a misprinted code',
      all,
      amounts([code('21011', { total: '1.00' })]),
      '',
      [],
    ],
  ])('%s', (_, described, rows, text, expected) => {
    expect(leftOut(described, rows, text)).toEqual(expected);
  });
});
