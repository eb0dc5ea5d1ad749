import { expect, test } from 'vitest';
import { countBraceNames } from './brace-names.ts';

test.each([
  ['a*.pdf', 1],
  ['{a,b}', 2],
  ['{a,b}{c,d,e}', 6],
  ['{1..9}', 9],
  ['{09..01..2}', 9],
  ['{a..e}x{1..2}', 10],
  ['{a,b{1..3}}', 4],
  ['{{a,b},{c,d}}', 4],
  ['\\{a,b}', 1],
  ['{a', 1],
  ['{1..100000}', 1001],
  ['{a,b}'.repeat(100), 1001],
  ['{'.repeat(2000), 1],
])('%s', (pattern, count) => {
  expect(countBraceNames(pattern, 1000)).toBe(count);
});
