import { describe, expect, test } from 'vitest';
import type { Condition, Quantifier } from '../language/ir/ir.ts';
import {
  amounts,
  column,
  compare,
  preciseDisclosure,
  run,
  type SampleTable,
  spending,
  verdicts,
} from './testing/builders.ts';

describe('join', () => {
  const join = (
    unmatched: 'report' | 'zero' | 'ignore',
    on: 'code' | 'class' = 'code',
    rows: 'all' | 'codes' = 'all',
  ): Quantifier => ({ type: 'join', a: { table: 'spending' }, b: { table: 'general' }, on, unmatched, rows });
  const equal = compare(column('total', 'a'), '==', column('total', 'b'));
  const a = spending(...amounts(['201', '9'], ['205', '3'], ['208', '0.00']));
  const b = { id: 'general', rows: amounts(['201', '9'], ['210', '1']) };
  const key = (text: string) => `spending#1+general#1//${text}`;

  test.each([
    ['ignore', ['201 pass', '* fail']],
    ['zero', ['201 pass', '205 fail', '208 pass', '210 fail', '* fail']],
    ['report', ['201 pass', '205 fail', '208 pass', '210 fail', '* fail']],
  ] as const)('unmatched: %s', (unmatched, expected) => {
    expect(verdicts(join(unmatched), equal, a, b)).toEqual(expected.map(key));
  });

  test('a reported key names the side that lacks it, and is a condition', () => {
    const outcomes = run(join('report'), equal, preciseDisclosure([a, b]));
    const found = outcomes.filter(({ verdict }) => verdict === 'fail').map(({ identity }) => identity);
    expect(found.map(({ params, form }) => [params['row'], params['unmatched'], form])).toEqual([
      ['205', 'b', 'condition'],
      ['210', 'a', 'condition'],
      ['*', undefined, 'linear'],
    ]);
  });

  test('matched(b) asks for the row itself', () => {
    expect(verdicts(join('report', 'code', 'codes'), { type: 'matched', of: 'b' }, a, b)).toEqual(
      ['201 pass', '205 fail', '208 fail', '210 pass'].map(key),
    );
  });

  test('on class: deeper codes stand in for a class that is not printed', () => {
    const deep = {
      id: 'general',
      rows: amounts(['20101', '4'], ['20102', '5'], ['2010201', '5'], ['20501', '3']),
    };
    const classes = spending(...amounts(['201', '9'], ['205', '4']));
    expect(verdicts(join('zero', 'class'), equal, classes, deep)).toEqual([key('201 pass'), key('205 fail')]);
  });

  test('a table cannot lack codes of a level that it does not print', () => {
    const deep = { id: 'general', rows: amounts(['201', '9'], ['20101', '9']) };
    const classes = spending(...amounts(['201', '9']));
    expect(verdicts(join('zero', 'code', 'codes'), equal, classes, deep)).toEqual([
      key('201 pass'),
      key('20101 notApplicable level-absent'),
    ]);
  });

  test('instances are paired by number; where the counts differ a failure stays open', () => {
    const second = (table: SampleTable) => ({ ...table, instance: 2 });
    const other = { id: 'general', rows: amounts(['201', '8']) };
    const same = spending(...amounts(['201', '9']));
    expect(verdicts(join('zero', 'code', 'codes'), equal, same, other)).toEqual([key('201 fail')]);
    expect(verdicts(join('zero', 'code', 'codes'), equal, same, other, second(other))).toEqual([
      key('201 insufficient several-instances'),
    ]);
    expect(verdicts(join('zero', 'code', 'codes'), equal, same, second(same), b, second(other))).toEqual([
      key('201 pass'),
      key('210 fail'),
      'spending#2+general#2//201 fail',
    ]);
  });
});

describe('expected', () => {
  const present: Condition = { type: 'exists', table: 'this' };

  test('each required table of the kind', () => {
    expect(verdicts({ type: 'expected' }, present, spending())).toEqual([
      'spending#1 pass',
      'general#1 fail',
      'summary#1 fail',
    ]);
  });

  test('a document without any of them says so once', () => {
    expect(verdicts({ type: 'expected' }, present, { id: 'fund', rows: [] })).toEqual(['tables fail']);
  });
});
