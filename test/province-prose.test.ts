/** Sentences in the wording of any province: silent where every figure ties, not where one was changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import { anyAccounts, anyProvince, linesOf } from './province-prose.ts';

const encoder = new TextEncoder();
const withoutTables = /^GJ-(?:ST-01|SG-09)$/;

/** Errors and warnings on a text; that it has no tables is held against none. */
async function reported(lines: readonly string[]) {
  const bytes = encoder.encode(`${lines.join('\n')}\n`);
  const { findings } = await checkFiles([{ path: 'account.txt', bytes }]);
  return findings.filter(({ severity, rule }) => severity !== 'info' && !withoutTables.test(rule));
}

test('a consistent account is silent, however it is worded', async () => {
  await fc.assert(
    fc.asyncProperty(anyProvince, anyAccounts, async (words, accounts) => {
      const lines = linesOf(words, accounts);
      expect(
        (await reported(lines)).map(({ rule, message }) => `${rule} ${message}`),
        lines.join('\n'),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const opposite = new Map([
  ['增加', '减少'],
  ['减少', '增加'],
  ['增长', '下降'],
  ['下降', '增长'],
  ['大于', '小于'],
  ['小于', '大于'],
]);
/** Amounts, percentages, directions and years; not what a reason says, which nothing can contradict. */
const alterable =
  /(?<!人员经费增加)(?<![\d.])\d+\.\d\d(?=万?元)|\d+(?:\.\d+)?(?=%)|(?<!人员经费)(?:增加|减少|增长|下降|大于|小于)(?!率)|20\d\d(?=年)/g;

/** The other direction, the year before, or another first digit. */
function alter(word: string, by: number): string {
  if (/^20\d\d$/.test(word)) return String(Number(word) - 1);
  return opposite.get(word) ?? `${((Number(word[0]) + (by % 9)) % 9) + 1}${word.slice(1)}`;
}

test('a changed amount, percentage, direction or year is reported nine times in ten, at the place itself', async () => {
  const samples = fc.sample(fc.tuple(anyProvince, anyAccounts, fc.nat(), fc.nat()), {
    numRuns: 120,
    seed: 12,
  });
  let changed = 0;
  const missed: string[] = [];
  for (const [words, accounts, where, by] of samples) {
    const lines = linesOf(words, accounts);
    const places = lines.flatMap((text, index) =>
      index < 2 || /^[一二三四五六七八九]、/.test(text)
        ? []
        : [...text.matchAll(alterable)].map((match) => ({ index, at: match.index, word: match[0] })),
    );
    const place = places[where % places.length];
    const text = place && lines[place.index];
    if (place === undefined || text === undefined) continue;
    const word = alter(place.word, by);
    if (word === place.word) continue;
    changed++;
    const altered = text.slice(0, place.at) + word + text.slice(place.at + place.word.length);
    const findings = await reported(lines.map((line, index) => (index === place.index ? altered : line)));
    const isNamed = findings.some(({ cells, place: own }) =>
      [own, ...cells.map((cell) => cell.place)].some((each) => each?.line === place.index + 1),
    );
    if (!isNamed) missed.push(`${place.word} > ${word}: ${altered}`);
  }
  expect(changed).toBeGreaterThan(100);
  expect(missed.length / changed, missed.join('\n')).toBeLessThan(0.1);
});
