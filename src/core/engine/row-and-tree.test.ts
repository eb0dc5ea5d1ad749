import { describe, expect, test } from 'vitest';
import type { Quantifier } from '../language/ir/ir.ts';
import {
  amounts,
  code,
  column,
  compare,
  group,
  inRows,
  inTree,
  spending,
  sum,
  total,
  verdicts,
} from './testing/builders.ts';

const childrenSum = compare(group('parent'), '==', sum(group('children')));

describe('row', () => {
  const condition = compare(column('total'), '==', sum(column('basic'), column('project')));
  const cells = { total: '2', basic: '1', project: '1' };
  const rows = [
    total(cells),
    code('201', cells),
    code('20101', cells),
    { key: 'x', kind: 'of-which' as const, cells },
    { key: 'y', kind: 'unknown' as const, cells },
  ];

  test.each([
    ['all', ['total', '201', '20101', 'x', 'y']],
    ['codes', ['201', '20101']],
    ['total', ['total']],
    ['leaves', ['20101']],
    ['lines', ['201']],
  ] as const)('rows: %s', (filter, keys) => {
    expect(verdicts(inRows('spending', filter), condition, spending(...rows))).toEqual(
      keys.map((key) => `spending#1//${key} pass`),
    );
  });

  test('repeated keys are told apart and judged each on its own', () => {
    const table = spending(code('201', cells), code('201', { ...cells, total: '3' }));
    expect(verdicts(inRows('spending'), condition, table)).toEqual([
      'spending#1//201 pass',
      'spending#1//201~2 fail',
    ]);
  });

  test('a table without rows says so once', () => {
    expect(verdicts(inRows('spending'), condition, spending())).toEqual([
      'spending#1/ notApplicable no-rows',
    ]);
  });

  test('every instance of a table', () => {
    const tables = [spending(code('201', cells)), { ...spending(code('205', cells)), instance: 2 }];
    expect(verdicts(inRows('spending'), condition, ...tables)).toEqual([
      'spending#1//201 pass',
      'spending#2//205 pass',
    ]);
  });
});

describe('tree', () => {
  test.each([
    [
      'three levels',
      amounts(['201', '9'], ['20101', '5'], ['2010101', '2'], ['2010102', '3'], ['20102', '4']),
      ['201/total pass', '20101/total pass'],
    ],
    [
      'a level that is left out',
      amounts(['201', '9'], ['2010101', '4'], ['2010201', '5'], ['205', '3'], ['20501', '2']),
      ['201/total pass', '205/total fail'],
    ],
    [
      'an item whose own parent is lost stands in for it',
      amounts(['201', '9'], ['20101', '5'], ['2010201', '4']),
      ['201/total pass'],
    ],
    [
      'an item under a misprinted parent does not count twice',
      amounts(['201', '9'], ['20101', '5'], ['20103', '4'], ['2010201', '4']),
      ['201/total pass'],
    ],
    ['no reading fits', amounts(['201', '9'], ['20101', '5'], ['2010201', '3']), ['201/total fail']],
    [
      'a repeated code leaves a failure open',
      amounts(['201', '9'], ['20101', '9'], ['20101', '9']),
      ['201/total insufficient duplicate-rows'],
    ],
    [
      'a repeated code that adds up',
      amounts(['201', '9'], ['20101', '4'], ['20101', '5']),
      ['201/total pass'],
    ],
    [
      'a malformed code is no addend, and leaves a failure open',
      amounts(['201', '9'], ['20101', '5'], ['2010', '4']),
      ['201/total insufficient unplaced-figures'],
    ],
    ['codes that only look alike', amounts(['201', '9'], ['20801', '3']), []],
  ])('%s', (_, rows, expected) => {
    const found = verdicts(inTree('spending'), childrenSum, spending(...rows));
    const none = ['spending#1 notApplicable no-levels'];
    expect(found).toEqual(expected.length === 0 ? none : expected.map((text) => `spending#1//${text}`));
  });

  test('rows that are part of another are no children', () => {
    const table = spending(...amounts(['201', '9'], ['20101', '9']), {
      key: '20102',
      kind: 'of-which',
      cells: { total: '4' },
    });
    expect(verdicts(inTree('spending'), childrenSum, table)).toEqual(['spending#1//201/total pass']);
  });

  test('children belong to their own budget unit', () => {
    const unit = (key: string, amount: string) => ({ key, kind: 'unit' as const, cells: { total: amount } });
    const table = spending(
      unit('a', '3'),
      ...amounts(['201', '3'], ['20101', '3']),
      unit('b', '4'),
      ...amounts(['201', '4'], ['20101', '4']),
    );
    expect(verdicts(inTree('spending'), childrenSum, table)).toEqual([
      'spending#1//201/total pass',
      'spending#1//201~2/total pass',
    ]);
    const units: Quantifier = { type: 'units', table: { table: 'spending' }, columns: [] };
    const members = compare(group('unit'), '==', sum(group('members')));
    expect(verdicts(units, members, table)).toEqual(['spending#1//a/total pass', 'spending#1//b/total pass']);
    const tooMuch = spending(...table.rows.slice(0, 3), unit('b', '5'), ...table.rows.slice(4));
    expect(verdicts(units, members, tooMuch)).toEqual([
      'spending#1//a/total pass',
      'spending#1//b/total fail',
    ]);
  });
});
