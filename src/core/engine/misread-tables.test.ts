import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { code, column, compare, disclosure, inRows, rule, sum } from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const parts = compare(column('total'), '==', sum(column('basic'), column('project')));
const rowRule = rule([{ quantifier: inRows('spending'), assertions: [parts] }], { kind: 'hard' });
const right = { total: '30.00', basic: '10.00', project: '20.00' };
const wrong = { total: '30.00', basic: '20.00', project: '20.00' };
const keys = ['201', '203', '204', '205', '206', '207', '208', '209', '210', '211'];

/** Verdicts over a table of ten rows, the first `count` of them wrong. */
function verdicts(count: number, confidence: 'high' | 'low', rows = keys) {
  const read = rows.map((key, index) => code(key, index < count ? wrong : right));
  const outcomes = evaluate([rowRule], disclosure([{ id: 'spending', confidence, rows: read }]), catalogue);
  return outcomes.map(({ verdict, reason }) =>
    reason === undefined ? verdict : `${verdict} ${reason.code}`,
  );
}

const many = (verdict: string, count: number) => new Array<string>(count).fill(verdict);

describe('a table whose columns were inferred', () => {
  test('is taken for misread when sums fail for three reasons', () => {
    expect(verdicts(3, 'low')).toEqual([...many('insufficient unreliable-table', 3), ...many('pass', 7)]);
  });

  test('keeps its differences while they are few', () => {
    expect(verdicts(2, 'low')).toEqual([...many('fail', 2), ...many('pass', 8)]);
  });

  test('keeps three differences among very many sums', () => {
    const long = Array.from({ length: 60 }, (_, index) => String(20101 + index));
    expect(verdicts(3, 'low', long).filter((verdict) => verdict === 'fail')).toHaveLength(3);
  });

  test('matters only when it was read with low confidence', () => {
    expect(verdicts(9, 'high')).toEqual([...many('fail', 9), 'pass']);
  });

  test('keeps one wrong cell in many sums', () => {
    const wholeRule = rule(
      [
        {
          quantifier: inRows('spending'),
          assertions: [parts, compare(column('total'), '>=', sum(column('basic'), column('project')))],
        },
      ],
      { kind: 'hard' },
    );
    const rows = [code('201', wrong), code('203', right)];
    const outcomes = evaluate(
      [wholeRule],
      disclosure([{ id: 'spending', confidence: 'low', rows }]),
      catalogue,
    );
    expect(outcomes.filter(({ verdict }) => verdict === 'fail')).toHaveLength(2);
  });

  test('leaves other tables alone', () => {
    const both = rule(
      [
        { quantifier: inRows('spending'), assertions: [parts] },
        { quantifier: inRows('spending'), assertions: [parts] },
      ],
      { kind: 'hard' },
    );
    const rows = keys.map((key) => code(key, wrong));
    const tables = [
      { id: 'spending', confidence: 'low' as const, rows },
      { id: 'spending', instance: 2, rows: [code('201', wrong)] },
    ];
    const outcomes = evaluate([both], disclosure(tables), catalogue);
    const second = outcomes.filter(({ identity }) => identity.key.startsWith('spending#2'));
    expect(new Set(second.map(({ verdict }) => verdict))).toEqual(new Set(['fail']));
  });
});
