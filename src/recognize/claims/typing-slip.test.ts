import { expect, test } from 'vitest';
import type { Cell } from '../../core/model/disclosure.ts';
import { isTypingSlip } from './typing-slip.ts';

const cell = (text: string): Cell => ({ state: 'value', text, place: { file: 'x' } });

test.each([
  ['13416.15', '13516.15', 'a digit'],
  ['13416.15', '13461.15', 'two digits exchanged'],
  ['13416.15', '134161.50', 'the point elsewhere'],
  ['13416.15', '1346.15', 'a digit left out'],
  ['13,416.15', '133416.15', 'a digit typed twice'],
])('%s for %s: %s', (one, other) => {
  expect(isTypingSlip(cell(one), cell(other))).toBe(true);
  expect(isTypingSlip(cell(other), cell(one))).toBe(true);
});

test.each([
  ['13416.15', '13416.15', 'the same'],
  ['13416.15', '14316.51', 'two exchanges'],
  ['12.00', '120.00', 'round figures'],
  ['13416.15', '134.15', 'two digits left out'],
])('%s is no slip of %s: %s', (one, other) => {
  expect(isTypingSlip(cell(one), cell(other))).toBe(false);
});
