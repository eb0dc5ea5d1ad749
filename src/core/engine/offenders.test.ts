import { describe, expect, test } from 'vitest';
import type { OffenderList } from '../generated/offender-lists.ts';
import type { Condition } from '../language/ir/ir.ts';
import {
  brief,
  code,
  disclosure,
  inRows,
  run,
  type SampleTable,
  total,
  unplaced,
} from './testing/builders.ts';

function offenders(list: OffenderList, ...tables: readonly SampleTable[]) {
  const quantifier = { type: 'table', table: { table: tables[0]?.id ?? '' } } as const;
  return run(quantifier, { type: 'none', list }, disclosure(tables));
}

const spending = (...rows: SampleTable['rows']): SampleTable => ({ id: 'spending', rows });
const codes = (...keys: readonly string[]) => keys.map((key) => code(key, { total: '1' }));
const found = (list: OffenderList, ...tables: readonly SampleTable[]) => brief(offenders(list, ...tables));

describe('orphans', () => {
  test.each([
    [['201', '20101', '2010101'], []],
    [['201', '20101', '2010201'], ['2010201']],
    [['201', '20501'], ['20501']],
    [['20101', '20501'], []],
    [['201', '2010101', '2050101'], ['2050101']],
  ])('%j', (keys, expected) => {
    const outcomes = expected.map((key) => `spending#1//${key} fail`);
    expect(found('orphans', spending(...codes(...keys)))).toEqual(
      outcomes.length === 0 ? ['spending#1 pass'] : outcomes,
    );
  });

  test('name the parent, and stay open where rows may be lost', () => {
    const table = spending(...codes('201', '20101', '20501'));
    expect(offenders('orphans', table)[0]?.identity.params).toMatchObject({ list: 'orphans', parent: '205' });
    expect(found('orphans', { ...table, unplaced: [unplaced()] })).toEqual([
      'spending#1//20501 insufficient unplaced-figures',
    ]);
  });
});

describe('misfits', () => {
  test.each([
    ['spending', ['201', '20101', '2010101'], []],
    ['spending', ['2010', '201010'], ['2010 length', '201010 length']],
    ['spending', ['999'], ['999 class']],
    ['economic', ['301', '30101'], []],
    ['economic', ['3010101'], ['3010101 length']],
  ])('in %s: %j', (id, keys, expected) => {
    const outcomes = offenders('misfits', { id, rows: codes(...keys) }).filter(
      ({ verdict }) => verdict === 'fail',
    );
    expect(outcomes.map(({ identity: { params } }) => `${params['row']} ${params['detail']}`)).toEqual(
      expected,
    );
  });
});

describe('duplicates', () => {
  test('codes', () => {
    expect(found('duplicates', spending(...codes('201', '205', '201')))).toEqual(['spending#1//201~2 fail']);
    expect(found('duplicates', spending(...codes('201', '205')))).toEqual(['spending#1 pass']);
  });

  test('one code under several budget units', () => {
    const unit = (key: string) => ({ key, kind: 'unit' as const, cells: { total: '1' } });
    const table = spending(unit('a'), ...codes('201'), unit('b'), ...codes('201'));
    expect(found('duplicates', table)).toEqual(['spending#1 pass']);
  });

  test('items that repeat figure for figure', () => {
    const item = (key: string, label: string, amount: string) => ({
      key,
      kind: 'item' as const,
      label,
      cells: { total: amount },
    });
    const table = {
      id: 'purchases',
      rows: [item('1', 'Printer', '2'), item('2', 'Printer', '3'), item('3', 'Printer', '2')],
    };
    expect(found('duplicates', table)).toEqual(['purchases#1//3 fail']);
  });
});

describe('gaps', () => {
  const numbered = (...ordinals: readonly string[]): SampleTable => ({
    id: 'purchases',
    rows: ordinals.map((ordinal, position) => ({
      key: `${position}`,
      kind: 'item',
      ordinal,
      cells: { total: '1' },
    })),
  });

  test.each([
    [['1', '2', '3'], []],
    [['1', '2', '4', '5'], ['2']],
    [['1', '2', '2'], ['2']],
    [['3', '4', '1', '2'], []],
    [['1', '一', '2'], []],
    [['5', '3'], ['1']],
  ])('%j', (ordinals, expected) => {
    const outcomes = expected.map((key) => `purchases#1//${key} fail`);
    expect(found('gaps', numbered(...ordinals))).toEqual(
      outcomes.length === 0 ? ['purchases#1 pass'] : outcomes,
    );
  });
});

test('unreadables: each cell that is no figure', () => {
  const table = spending(code('201', { total: '1', basic: '1o' }), code('205', { total: '', basic: '2' }));
  expect(found('unreadables', table)).toEqual(['spending#1//201/basic fail']);
});

describe('copies', () => {
  const first = spending(...codes('201', '205'));
  const again = (rest: Partial<SampleTable>, ...rows: SampleTable['rows']): SampleTable => ({
    ...spending(...rows),
    instance: 2,
    ...rest,
  });

  test.each([
    ['the same figures', again({}, ...codes('201', '205')), 'pass'],
    ['other figures', again({}, code('201', { total: '2' }), ...codes('205')), 'fail'],
    ['of another unit', again({ compiledBy: 'B' }, code('201', { total: '2' })), 'pass'],
    ['of another year', again({ year: 2022 }, code('201', { total: '2' })), 'pass'],
    ['a continuation', again({}, ...codes('208', '210'), code('201', { total: '2' })), 'pass'],
  ])('%s', (_, second, expected) => {
    expect(found('copies', first, second)).toEqual([
      'spending#1 pass',
      expected === 'pass' ? 'spending#2 pass' : 'spending#2/copy fail',
    ]);
  });
});

describe('misnamed', () => {
  const named = (key: string, label: string) => code(key, { total: '1' }, { label });

  test.each([
    ['official', [named('20101', 'Council')], []],
    ['a name of another code', [named('20101', 'Running')], ['20101 other-code 2010101']],
    ['two names', [named('20503', 'A b'), named('2050301', 'x')], []],
    ['cut names', [named('20101', 'Coun')], []],
  ])('%s', (_, rows, expected) => {
    const outcomes = offenders('misnamed', spending(...rows)).filter(({ verdict }) => verdict === 'fail');
    expect(
      outcomes.map(({ identity: { params } }) => `${params['row']} ${params['detail']} ${params['owner']}`),
    ).toEqual(expected);
  });

  test('a name that differs from the other tables', () => {
    const tables = [
      spending(named('20503', 'Vocational schools')),
      { id: 'general', rows: [named('20503', 'Vocational schools')] },
      { id: 'fund', rows: [named('20503', 'Vocal schools')] },
    ];
    const outcomes = run(
      { type: 'table', table: { table: 'fund' } },
      { type: 'none', list: 'misnamed' },
      disclosure(tables),
    );
    expect(outcomes[0]?.identity.params).toMatchObject({ detail: 'other-name', usual: 'Vocationalschools' });
    expect(found('misnamed', ...tables)).toEqual(['spending#1 pass']);
  });
});

describe('predicates', () => {
  const noted = { text: 'empty', saysEmpty: true, place: { file: 'a' } };
  const zero = spending(total({ total: '0.00' }), code('201', { total: '' }));
  const blank = spending(total({ total: '' }));
  const full = spending(total({ total: '' }), code('201', { total: '3' }));
  const totalRow = { type: 'total' } as const;

  test.each([
    ['filled', { type: 'filled', table: 'this' }, [full, 'pass'], [zero, 'pass'], [blank, 'fail']],
    ['nonzero', { type: 'nonzero', table: 'this' }, [full, 'pass'], [zero, 'fail'], [blank, 'fail']],
    ['noted', { type: 'noted', table: 'this' }, [full, 'fail'], [{ ...full, notes: [noted] }, 'pass']],
    ['filled total', { type: 'filled', table: 'this', row: totalRow }, [full, 'fail'], [zero, 'pass']],
    [
      'total there',
      { type: 'exists', table: 'this', row: totalRow },
      [full, 'pass'],
      [spending(...codes('201')), 'fail'],
    ],
    [
      'a code that is lost or not there',
      { type: 'exists', table: 'this', row: { type: 'code', code: '205' } },
      [full, 'fail'],
      [{ ...full, unplaced: [unplaced()] }, 'insufficient unplaced-figures'],
    ],
    [
      'a row that is not printed',
      { type: 'filled', table: 'this', row: totalRow },
      [spending(...codes('201')), 'notApplicable row-absent'],
    ],
  ] as [string, Condition, ...[SampleTable, string][]][])('%s', (_, condition, ...cases) => {
    for (const [table, expected] of cases) {
      const outcomes = run({ type: 'table', table: { table: 'spending' } }, condition, disclosure([table]));
      expect(brief(outcomes)).toEqual([`spending#1 ${expected}`]);
    }
  });

  test.each([
    ['starts', ['201', '205'], ['pass', 'fail', 'notApplicable not-coded']],
    ['ends', ['01', '50'], ['pass', 'fail', 'notApplicable not-coded']],
  ] as const)('%s', (testName, values, expected) => {
    const rows = [...codes('20101', '20802'), total({ total: '1' })];
    const outcomes = run(
      inRows('spending'),
      { type: 'code', test: testName, values },
      disclosure([spending(...rows)]),
    );
    expect(brief(outcomes).map((text) => text.slice(text.indexOf(' ') + 1))).toEqual(expected);
  });
});
