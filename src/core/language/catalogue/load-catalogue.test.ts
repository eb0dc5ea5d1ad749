import { describe, expect, test } from 'vitest';
import { codeName, columnNamed, findColumn, findTable } from '../../catalogue/lookup.ts';
import { matchTitle } from '../../catalogue/match-title.ts';
import { catalogue as national } from '../../generated/catalogue.ts';
import { loadRules } from '../load-rules.ts';
import { loadCatalogue } from './load-catalogue.ts';

const head = 'source: { region: 某省, from: 2024 }\n';
const load = (text: string, base = national) =>
  loadCatalogue([{ file: 'own.yaml', text: head + text }], base);

test('what a table is called and how its columns and lines are spelt is added to', () => {
  const { catalogue, problems } = load(
    [
      'tables:',
      '  收入决算表:',
      '    stems: [ 收入登记簿 ]',
      '    names: [ 登记簿 ]',
      '    columns: { 本年收入合计: { headers: [ 本年进账/合计 ] } }',
      '  final_summary:',
      '    sides: { 收入: { lines: { 经营收入: { variants: [ 其中：经营进账 ] } } } }',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  const income = findTable(catalogue, 'final_income');
  expect(income?.stems).toContain('收入登记簿');
  expect(income && findColumn(income, 'total')).toEqual(undefined);
  expect(income && columnNamed(income, '本年收入合计')?.headers).toContain('本年进账/合计');
  const line = findTable(catalogue, 'final_summary')?.sides.flatMap(({ lines }) => lines);
  expect(line?.find(({ title }) => title === '经营收入')?.variants).toContain('经营进账');
  expect(matchTitle('2024年度收入登记簿', catalogue).map(({ table }) => table.id)).toContain('final_income');
  // The national catalogue is left as it is.
  expect(findTable(national, 'final_income')?.stems).not.toContain('收入登记簿');
  expect(catalogue.sources).toEqual([{ file: 'own.yaml', region: '某省', from: 2024 }]);
});

test('a new table is known to rules, and its columns take part in those over all coded tables', () => {
  const { catalogue, problems } = load(
    [
      'tables:',
      '  local_levies:',
      '    title: 地方水利基金支出表',
      '    kind: budget',
      '    shape: coded',
      '    classification: functional',
      '    stems: [ 地方水利基金支出表 ]',
      '    columns:',
      '      total: { title: 合计, required: true }',
      '      basic: { title: 基本支出, partOf: total }',
      '    sides: { main: { title: 支出, lines: {} } }',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  const text =
    'ZJ-AA-01:\n  slug: a\n  title: 甲\n  kind: hard\n  basis: 乙\n  each: {tree: 地方水利基金支出表}\n  assert: parent == sum(children)\n';
  const loaded = loadRules([{ file: 'a.yaml', text }], catalogue);
  expect(loaded.problems).toEqual([]);
});

test('codes are added with the years of their source, and known ones get further names', () => {
  const { catalogue, problems } = load(
    'functional:\n  2139871: { name: 某省水利补助 }\n  213: { aliases: [ 农林水事务 ] }\n',
  );
  expect(problems).toEqual([]);
  expect(codeName(catalogue, '2139871', 'functional', 2024)).toBe('某省水利补助');
  expect(codeName(catalogue, '2139871', 'functional', 2023)).toBeUndefined();
  expect(catalogue.codes.find(({ code }) => code === '213')?.aliases).toContain('农林水事务');
});

test('several files are added one after the other', () => {
  const texts = [
    'tables: { 收入决算表: { stems: [ 收入登记簿 ] } }',
    'tables: { 支出决算表: { stems: [ 收入登记簿 ] } }',
  ];
  const files = texts.map((text, index) => ({ file: `${index + 1}.yaml`, text: head + text }));
  const { problems } = loadCatalogue(files, national);
  expect(problems).toMatchObject([
    { file: '2.yaml', code: 'name-taken', params: { name: '收入登记簿', owner: '收入决算表' } },
  ]);
});

describe('a mistake has its place and the name that was meant', () => {
  test.each([
    ['a table', 'tables: { «收入决算标»: { stems: [ 甲 ] } }', 'unknown-table', '收入决算表'],
    ['a key', 'tables: { 收入决算表: { «stem»: [ 甲 ] } }', 'unknown-key', 'stems'],
    [
      'a column',
      'tables: { 收入决算表: { columns: { «其它收入»: { headers: [ 甲 ] } } } }',
      'unknown-column',
      '其他收入',
    ],
    [
      'a key of a column',
      'tables: { 收入决算表: { columns: { 其他收入: { «heders»: [ 甲 ] } } } }',
      'unknown-key',
      'headers',
    ],
    ['a side', 'tables: { 收入支出决算总表: { sides: { «收如»: {} } } }', 'unknown-side', '收入'],
    [
      'a line',
      'tables: { 收入支出决算总表: { sides: { 收入: { lines: { «事业收人»: { variants: [ 甲 ] } } } } } }',
      'unknown-line',
      '事业收入',
    ],
    [
      'a title of another table',
      'tables: { 收入决算表: { stems: [ «支出决算表» ] } }',
      'name-taken',
      undefined,
    ],
    [
      'a header of another column',
      'tables: { 收入决算表: { columns: { 其他收入: { headers: [ «事业收入» ] } } } }',
      'name-taken',
      undefined,
    ],
    [
      'a line of another one',
      'tables: { 收入支出决算总表: { sides: { 收入: { lines: { 其他收入: { variants: [ «事业收入» ] } } } } } }',
      'name-taken',
      undefined,
    ],
    [
      'an id in Chinese',
      'tables: { «新表»: { title: 新表, kind: final, shape: coded, stems: [ 新表 ], columns: {} } }',
      'bad-id',
      undefined,
    ],
    ['a code', 'functional: { «21x»: { name: 甲 } }', 'bad-code', undefined],
    ['a code without a name', 'functional: { «2139871»: {} }', 'missing-key', undefined],
    [
      'a known code renamed',
      'functional: { 213: { aliases: [ 甲 ], «name»: 农业 } }',
      'unknown-key',
      undefined,
    ],
    ['no list', 'tables: { 收入决算表: { stems: «甲» } }', 'expected-list', undefined],
    ['no source', '«x»: 1', 'unknown-key', undefined],
  ])('%s', (_, marked, code, suggestion) => {
    const { problems } = load(marked.replace(/[«»]/g, ''));
    const column = marked.indexOf('«') + 1;
    const length = marked.indexOf('»') - column;
    expect(problems).toMatchObject([{ file: 'own.yaml', code, line: 2, column, length }]);
    expect(problems[0]?.suggestion).toBe(suggestion);
  });

  test('a new part of a line that there is not', () => {
    const text =
      'tables: { 收入支出决算总表: { sides: { 收入: { lines: { extra: { title: 某收入, role: addend, partOf: nowhere } } } } } }';
    expect(load(text).problems).toMatchObject([{ code: 'catalogue-unsound' }]);
  });
});
