import { expect, test } from 'vitest';
import { matchInOrder } from './match-in-order.ts';

const apart = (word: number, target: number) => Math.abs(word - target);

test.each<[string, number[], number[], [number, number][]]>([
  [
    'the cheapest pairs together, not the nearest one by one',
    [3, 7],
    [4, 8],
    [
      [4, 3],
      [8, 7],
    ],
  ],
  [
    'as many pairs as possible',
    [5, 6],
    [4, 5],
    [
      [4, 5],
      [5, 6],
    ],
  ],
  [
    'a word without a target',
    [1, 5, 9],
    [2, 8],
    [
      [2, 1],
      [8, 9],
    ],
  ],
  ['a target without a word', [8], [2, 7], [[7, 8]]],
  ['nothing', [], [2], []],
])('%s', (_, words, targets, expected) => {
  expect([...matchInOrder(words, targets, apart)]).toEqual(expected);
});

test('a pair without a cost cannot be', () => {
  expect(matchInOrder([1], [2], () => undefined).size).toBe(0);
});
