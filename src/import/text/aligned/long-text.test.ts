import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

const row = '2080505      养老保险缴费       149.09       149.09         0.00       0.00\n';

test.each([
  [100, []],
  [20_000, [{ reason: 'tables-unread', detail: '' }]],
])('of %d rows', async (count, problems) => {
  const document = await readText('a.txt', new TextEncoder().encode(row.repeat(count)));
  expect(document.problems).toMatchObject(problems);
  expect(document.problems).toHaveLength(problems.length);
});
