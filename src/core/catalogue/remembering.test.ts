import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

test('a short text is read once with the same words, a long one each time', () => {
  let count = 0;
  const read = remembering((text: string, { mark }: { mark: string }) => {
    count += 1;
    return text + mark;
  });
  const [one, other] = [{ mark: '!' }, { mark: '?' }];
  expect([read('a', one), read('a', one), read('a', other)]).toEqual(['a!', 'a!', 'a?']);
  expect(count).toBe(2);
  const long = 'a'.repeat(200);
  expect([read(long, one), read(long, one)]).toEqual([`${long}!`, `${long}!`]);
  expect(count).toBe(4);
});
