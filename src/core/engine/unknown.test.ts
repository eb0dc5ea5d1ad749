import { describe, expect, test } from 'vitest';
import type { Condition, Quantifier } from '../language/ir/ir.ts';
import {
  brief,
  code,
  column,
  compare,
  disclosure,
  group,
  inColumns,
  inDocument,
  inRows,
  run,
  type SampleTable,
  sum,
  total,
  totalCell,
  unplaced,
} from './testing/builders.ts';

/** What is unknown: unreadable cells, missing tables, figures without a place. */
const rowSum = compare(column('total'), '==', sum(column('basic'), column('project')));

function verdicts(quantifier: Quantifier, condition: Condition, ...tables: readonly SampleTable[]) {
  return brief(run(quantifier, condition, disclosure(tables)));
}

const spending = (...rows: SampleTable['rows']): SampleTable => ({ id: 'spending', rows });

describe('unreadable cells', () => {
  test.each([
    ['an addend', { total: '3.00', basic: '1.00', project: '2.0o' }, 'insufficient unreadable'],
    ['nothing could make it fit', { total: '3.00', basic: '4.00', project: '2.0o' }, 'fail unreadable'],
    [
      'the rounding of the rest is granted',
      { total: '3.00', basic: '3.01', project: '2.0o' },
      'insufficient unreadable',
    ],
    ['the total', { total: '3.0o', basic: '4.00', project: '2.00' }, 'insufficient unreadable'],
    ['a negative sum cannot be a total', { total: '3.0o', basic: '-4.00', project: '' }, 'fail unreadable'],
  ])('%s', (_, cells, expected) => {
    expect(verdicts(inRows('spending'), rowSum, spending(code('201', cells)))).toEqual([
      `spending#1//201 ${expected}`,
    ]);
  });

  test('a column that may be negative can always make up the difference', () => {
    const condition = compare(column('total'), '==', sum(column('basic'), column('other')));
    const table = spending(code('201', { total: '3.00', basic: '4.00', other: '?' }));
    expect(verdicts(inRows('spending'), condition, table)).toEqual([
      'spending#1//201 insufficient unreadable',
    ]);
  });
});

describe('missing tables', () => {
  test.each([
    ['required', 'general', 'insufficient table-missing'],
    ['not required', 'fund', 'notApplicable table-missing'],
  ])('%s', (_, id, expected) => {
    const condition = compare(totalCell('spending'), '==', totalCell(id));
    const present = spending(total({ total: '1.00' }));
    expect(verdicts(inDocument, condition, present)).toEqual([`document ${expected}`]);
    expect(verdicts(inRows(id), rowSum, present)).toEqual([`${id}#0 ${expected}`]);
  });

  test('of the other kind of document', () => {
    expect(verdicts(inRows('accounts'), rowSum, spending())).toEqual(['document notApplicable other-kind']);
  });

  test('an empty table without a note is doubtful, with a note it counts as 0', () => {
    const condition = compare(totalCell('spending'), '==', totalCell('fund'));
    const filled = spending(total({ total: '1.00' }));
    const empty = { id: 'fund', columns: ['total'], rows: [] };
    const noted = { ...empty, notes: [{ text: 'empty', saysEmpty: true, place: { file: 'a' } }] };
    expect(verdicts(inDocument, condition, filled, empty)).toEqual(['document insufficient table-empty']);
    expect(verdicts(inDocument, condition, filled, noted)).toEqual(['document fail']);
    expect(verdicts(inDocument, condition, spending(total({ total: '0.00' })), empty)).toEqual([
      'document pass',
    ]);
  });
});

describe('figures that recognition could not place', () => {
  const wrong = { total: '3.00', basic: '1.00', project: '1.00' };
  const right = { total: '2.00', basic: '1.00', project: '1.00' };

  test.each([
    ['in the row', unplaced({ row: '201' }), wrong, 'insufficient unplaced-figures'],
    ['in another row', unplaced({ row: '205' }), wrong, 'fail'],
    ['in no row, no cell empty', unplaced(), wrong, 'fail'],
    ['in no row, a cell empty', unplaced(), { ...wrong, project: '' }, 'insufficient unplaced-figures'],
    ['never turn a pass', unplaced({ row: '201' }), right, 'pass'],
  ])('%s', (_, figure, cells, expected) => {
    const table = { ...spending(code('201', cells)), unplaced: [figure] };
    expect(verdicts(inRows('spending'), rowSum, table)).toEqual([`spending#1//201 ${expected}`]);
  });

  test('say why a pass would not have been a finding', () => {
    const table = { ...spending(code('201', right)), unplaced: [unplaced({ row: '201' })] };
    const [passed] = run(inRows('spending'), rowSum, disclosure([table]));
    expect([passed?.verdict, passed?.doubt?.code]).toEqual(['pass', 'unplaced-figures']);
  });

  test('a column nobody knows leaves rows open, but no sum down another column; one figure alone may have slid', () => {
    const rows = [
      total({ total: '4.00', basic: '1.00' }),
      code('201', { total: '2.00', basic: '1.00' }),
      code('205', { total: '1.00', basic: '1.00' }),
    ];
    const classes = compare(group('total'), '==', sum(group('classes')));
    const column = ['total', '201', '205'].map((row) =>
      unplaced({ row, reason: 'unknown-column', header: 'x' }),
    );
    const table = spending(...rows);
    const open = (key: string) => `spending#1//${key} insufficient unplaced-figures`;
    expect(verdicts(inColumns('spending'), classes, { ...table, unplaced: column })).toEqual([
      'spending#1///total fail',
      'spending#1///basic fail',
    ]);
    expect(verdicts(inRows('spending'), rowSum, { ...table, unplaced: column })).toEqual(
      ['total', '201'].map(open).concat('spending#1//205 pass'),
    );
    expect(verdicts(inColumns('spending'), classes, { ...table, unplaced: column.slice(0, 1) })).toEqual(
      ['/total', '/basic'].map(open),
    );
  });

  test('rows of unknown kind leave sums open, but no identity within a row', () => {
    const rows = [
      total({ total: '3.00', basic: '3.00' }),
      code('201', { total: '1.00', basic: '1.00' }),
      { key: 'row-3', kind: 'unknown' as const, cells: { total: '2.00', basic: '1.00' } },
    ];
    const classes = compare(group('total'), '==', sum(group('classes')));
    expect(verdicts(inColumns('spending'), classes, spending(...rows))).toEqual([
      'spending#1///total insufficient unplaced-figures',
      'spending#1///basic insufficient unplaced-figures',
    ]);
    expect(verdicts(inRows('spending'), rowSum, spending(...rows))).toEqual([
      'spending#1//total pass',
      'spending#1//201 pass',
      'spending#1//row-3 fail',
    ]);
  });
});
