import { expect, test } from 'vitest';
import { oddsOf, oddsOfAtLeast } from './odds.ts';

/** P(r = 0), P(|r| ≥ 1), P(|r| ≥ 2), P(|r| ≥ 3), worked out from the Irwin–Hall distribution. */
test.each([
  [2, 0.75, 0.25, 0, 0],
  [5, 0.55, 0.45, 0.017, 0],
  [8, 0.453, 0.547, 0.066, 0.0013],
  [10, 0.411, 0.589, 0.101, 0.0049],
  [20, 0.299, 0.701, 0.247, 0.052],
])('%i addends', (addends, zero, one, two, three) => {
  expect(oddsOf(addends, 0)).toBeCloseTo(zero, 2);
  expect(oddsOfAtLeast(addends, 1)).toBeCloseTo(one, 2);
  expect(oddsOfAtLeast(addends, -2)).toBeCloseTo(two, 2);
  expect(oddsOfAtLeast(addends, 3)).toBeCloseTo(three, 3);
});

test.each([1, 2, 3, 7, 29, 30, 31, 200])('the odds of %i addends sum up to one', (addends) => {
  let sum = 0;
  for (let steps = -addends; steps <= addends; steps++) sum += oddsOf(addends, steps);
  expect(sum).toBeCloseTo(1, 5);
});

test('the normal tail takes over without a jump', () => {
  for (const steps of [0, 1, 2, 3]) {
    expect(Math.abs(oddsOfAtLeast(31, steps) - oddsOfAtLeast(30, steps))).toBeLessThan(0.02);
  }
});
