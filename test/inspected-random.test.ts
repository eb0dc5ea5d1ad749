import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import {
  type Amounts,
  type Exception,
  exceptions,
  print,
  randomAccount,
} from './inspected/random-account.ts';

const encoder = new TextEncoder();
/** GOUJI_RANDOM=300 for the whole run. */
const runs = Number(process.env['GOUJI_RANDOM'] ?? 12);

const cents = (least: number, most: number) => fc.integer({ min: least, max: most });
const anyAmounts: fc.Arbitrary<Amounts> = fc.record({
  basic: fc.tuple(cents(40_001, 90_000), cents(2_001, 9_999), cents(3_001, 9_999)),
  project: fc.tuple(cents(6_001, 20_000), cents(5_001, 60_000)),
  fund: cents(1_001, 40_000),
  other: cents(101, 4_000),
  opening: cents(101, 3_000),
  closing: cents(101, 3_000),
  trips: cents(151, 999),
  running: cents(211, 1_500),
  reception: cents(111, 800),
});
const anyExceptions = fc.subarray([...exceptions]);

async function loud(text: string): Promise<readonly string[]> {
  const { findings } = await checkFiles([{ path: '决算.md', bytes: encoder.encode(text) }], {});
  return findings.flatMap(({ severity, rule, message }) =>
    severity === 'error' ? [`${rule} ${message}`] : [],
  );
}

test('random legitimate exceptions are never an error', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyAmounts, anyExceptions, async (amounts, chosen) => {
      expect(await loud(randomAccount(amounts, chosen))).toEqual([]);
    }),
    { numRuns: runs, seed: 14 },
  );
});

test('a slip beside the exceptions is still an error', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyAmounts, anyExceptions, async (amounts, chosen) => {
      const text = randomAccount(amounts, chosen);
      const row = new RegExp(
        `(\\| 2060301 \\| 机构运行 \\| )${print(amounts.basic[0] ?? 0)}( \\| ${print(amounts.basic[0] ?? 0)} )`,
      );
      const slipped = text.replace(
        row,
        (_, front: string, behind: string) => `${front}${print((amounts.basic[0] ?? 0) + 900)}${behind}`,
      );
      expect(slipped).not.toBe(text);
      expect((await loud(slipped)).length).toBeGreaterThan(0);
    }),
    { numRuns: runs, seed: 41 },
  );
});

test.each(exceptions)('%s alone is no error and no warning', async (exception: Exception) => {
  const amounts: Amounts = {
    basic: [51_236, 5_872, 6_107],
    project: [8_640, 21_475],
    fund: 14_000,
    other: 1_230,
    opening: 1_825,
    closing: 980,
    trips: 285,
    running: 912,
    reception: 264,
  };
  const { findings } = await checkFiles(
    [{ path: '决算.md', bytes: encoder.encode(randomAccount(amounts, [exception])) }],
    {},
  );
  // What is missing, and what asks for a look, is told.
  const asked = /^GJ-(?:ST-38|IE-07|ST-01)$/;
  const told = findings.filter(({ severity, rule }) => severity !== 'info' && !asked.test(rule));
  expect(told.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
});
