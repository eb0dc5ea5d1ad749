import { expect, test } from 'vitest';
import type { Operand, Outcome } from '../findings/outcome.ts';
import { readCell } from '../model/read-cell.ts';
import { tailGaps } from './tail-gaps.ts';

const place = { file: 'sample.csv', line: 1 };
const reading = { blankMarks: [], unitExponent: 4, type: 'money', columnDecimals: 2, place } as const;

function operand(text: string, sign: 1 | -1): Operand {
  const coefficient = { coefficient: sign, exponent: 0 };
  const cell = readCell(text, reading);
  return { document: 'd', table: 't', instance: 1, row: text, rowLabel: '', column: 'c', coefficient, cell };
}

/** A sum of four addends that misses its total by so many hundredths of 万元. */
function closing(steps: number, table = 't', more = 0): Outcome {
  const addends = ['1.11', '2.22', '3.33', `${4 + more}.44`].map((text) => operand(text, -1));
  const total = operand((11.1 + more + steps / 100).toFixed(2), 1);
  const named = (each: Operand): Operand => ({ ...each, table });
  return {
    identity: {
      rule: 'GJ-AA-01',
      key: '',
      form: 'linear',
      relation: '==',
      left: [named(total)],
      right: addends.map(named),
      params: {},
    },
    verdict: steps === 0 ? 'pass' : 'rounding',
    residual: { coefficient: steps, exponent: 2 },
  };
}

const many = (count: number, steps: number): Outcome[] =>
  Array.from({ length: count }, (_, index) => closing(steps, 't', index + 1));

test.each([
  ['one gap among twenty exact sums stands out', many(20, 0), 1, false, true],
  ['one among seven does not: too few to tell', many(6, 0), 1, false, false],
  ['among gaps of every size it does not', [...many(8, 0), ...many(8, 1), ...many(4, -1)], 1, false, false],
  ['nor beside another gap of the table', [...many(20, 0), closing(1, 't', 30)], 1, false, false],
  ['nor among sums that say the same', Array.from({ length: 20 }, () => closing(0)), 1, false, false],
  ['nor where the document announces tail differences', many(20, 0), 1, true, false],
  ['two digits off with four addends is hardly rounding', [], 2, false, true],
] as const)('%s', (_, others, steps, announced, lone) => {
  const gap = closing(steps);
  expect(tailGaps([...others, gap], () => announced).get(gap)?.lone).toBe(lone);
});

test('only gaps within one table are judged', () => {
  const gap = closing(1);
  const [first, ...rest] = gap.identity.right;
  const across = {
    ...gap,
    identity: { ...gap.identity, right: [...(first ? [{ ...first, table: 'u' }] : []), ...rest] },
  };
  expect(tailGaps([...many(20, 0), across], () => false).get(across)).toBeUndefined();
});
