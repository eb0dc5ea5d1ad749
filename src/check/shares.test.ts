import { expect, test } from 'vitest';
import { catalogue } from '../core/generated/catalogue.ts';
import { sharesOf } from './shares.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `a/${index}.pdf`);

test('neighbours go together, and every shard has as many', () => {
  expect(sharesOf(numbered(7), 3, catalogue)).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test('documents of one office go together, whatever year or form they are', () => {
  const paths = [
    '2023/临江市水务局2023年部门决算.pdf',
    '2023/临江市档案局2023年部门决算.pdf',
    '2024/临江市水务局2024年部门预算.pdf',
    '2024/临江市水务局2024年部门预算.xlsx',
  ];
  expect(sharesOf(paths, 4, catalogue)).toEqual([0, 1, 0, 0]);
});

test('a folder that bears the name of a city is divided all the same', () => {
  const paths = numbered(64).map((path) => `临江市/${path}`);
  const shares = sharesOf(paths, 4, catalogue);
  expect([0, 1, 2, 3].map((share) => shares.filter((each) => each === share).length)).toEqual([
    16, 16, 16, 16,
  ]);
});

test('fewer inputs than shards leave some without any', () => {
  expect(sharesOf(numbered(2), 4, catalogue)).toEqual([0, 2]);
  expect(sharesOf([], 4, catalogue)).toEqual([]);
});
