import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';

test.each([1, 2, 5])('%d at once: results in the order of the items, never more at once', async (atOnce) => {
  let [going, most] = [0, 0];
  const results = await inTurns([3, 1, 2, 0, 4], atOnce, async (item) => {
    most = Math.max(most, ++going);
    await new Promise((resolve) => setTimeout(resolve, item));
    going--;
    return item * 10;
  });
  expect([results, most]).toEqual([[30, 10, 20, 0, 40], atOnce]);
});

test('the first failure ends it: what has not begun does not begin', async () => {
  const begun: number[] = [];
  const work = inTurns([0, 1, 2, 3], 2, async (item) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 0) throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(begun).toEqual([0, 1]);
});
