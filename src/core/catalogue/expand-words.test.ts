import { expect, test } from 'vitest';
import { expandWords } from './expand-words.ts';

test.each([
  ['ab', ['ab']],
  ['a{b|c|}d', ['abd', 'acd', 'ad']],
  ['{a|b}{c|d}', ['ac', 'ad', 'bc', 'bd']],
  // Choices of an inner group do not multiply those beside them.
  ['{a{b|c}|{d|e}f|g}h', ['abh', 'ach', 'dfh', 'efh', 'gh']],
  ['a{b|c', ['a{b|c']],
])('words of %s', (text, words) => {
  expect(expandWords([text])).toEqual(words);
});
