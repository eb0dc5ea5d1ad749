import { expect, test } from 'vitest';
import { ReadError } from '../../core/model/read-error.ts';
import { catalogue, encodeAll } from './example-disclosure.ts';
import { readPackage } from './read-package.ts';

/** A package written by hand: claims, and prose where it is given. */
function read(claims: string, passages?: string) {
  const resource = (name: string, gouji: object) => ({
    path: `${name}.csv`,
    gouji: { resource: name, ...gouji },
  });
  const descriptor = {
    gouji: { kind: 'final', department: '某局', year: 2022, currencyUnit: '万元' },
    resources: [
      resource('claims', { table: 'final_narrative' }),
      ...(passages === undefined ? [] : [resource('passages', {})]),
    ],
  };
  const files = new Map([
    ['datapackage.json', JSON.stringify(descriptor)],
    ['claims.csv', claims],
    ['passages.csv', passages ?? ''],
  ]);
  return readPackage(encodeAll(files), 'p', catalogue).narrative;
}

test('claims written by hand: one record a figure, a statement by its measure', () => {
  const narrative = read(
    'measure,subject,kind,value,unit\nincome,收入,amount,12.5,万元\nincome,,growth,-2.34%,\nspending,支出,count,3,\n,其他,amount,0.10,元\n',
  );
  expect(narrative?.table.rows).toMatchObject([
    {
      key: 'income',
      kind: 'line',
      label: '收入',
      cells: {
        amount: { state: 'value', text: '12.5', figure: { coefficient: 125, exponent: 3 }, half: 3 },
        growth: { state: 'value', text: '-2.34%', figure: { coefficient: -234, exponent: -2 }, half: -2 },
      },
      statement: { measure: 'income' },
      place: { file: 'p/claims.csv', line: 2 },
    },
    { key: 'spending', cells: { count: { figure: { coefficient: 3, exponent: 0 } } } },
    {
      key: 'item-4',
      kind: 'item',
      label: '其他',
      cells: { amount: { figure: { coefficient: 10, exponent: -2 } } },
    },
  ]);
  expect(narrative?.table.rows[1]?.cells['count']).not.toHaveProperty('half');
  // To the cent: exact.
  expect(narrative?.table.rows[2]?.cells['amount']).not.toHaveProperty('half');
  expect(narrative?.table.columns.map(({ id }) => id)).toEqual(['amount', 'growth', 'count']);
});

test('prose written by hand: levels alone give the paths', () => {
  const narrative = read(
    'measure,kind,value\n',
    'level,text\n1,一、甲\n,正文。\n2,（一）乙\n,又。\n1,二、丙\n',
  );
  expect(narrative?.passages.map(({ path, text }) => [...path, text].join(' > '))).toEqual([
    '一、甲',
    '一、甲 > 正文。',
    '一、甲 > （一）乙',
    '一、甲 > （一）乙 > 又。',
    '二、丙',
  ]);
});

test.each([
  ['an unknown kind', 'measure,kind,value\nincome,amout,1\n', 'unknown-column'],
  ['an unknown column', 'measure,kind,vlaue\n', 'unknown-column'],
  ['an unknown unit', 'measure,kind,value,unit\nincome,amount,1,万\n', 'unknown-unit'],
  ['a value that is no figure', 'measure,kind,value\nincome,amount,1..2\n', 'bad-claim'],
  ['a year that is none', 'measure,kind,value,year\nincome,amount,1,22\n', 'bad-claim'],
  ['an exponent that is none', 'measure,kind,value,half\nincome,amount,1,x\n', 'bad-claim'],
])('%s is refused', (_, claims, code) => {
  let error: unknown;
  try {
    read(claims);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(ReadError);
  expect(error).toMatchObject({ reason: code });
});
