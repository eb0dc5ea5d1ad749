import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Degradation } from '../packages/gouji-ocr/testing/degrade.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { figuresByPlace } from './scanned/compare-scan.ts';
import { isBuilt, openBuilt } from './scanned/open-built.ts';
import { onlyDocument, provedScan, readPrinted, readScanned } from './scanned/read-printed.ts';
import { scanCopy } from './scanned/scan-copy.ts';

const original = new URL('../fixtures/drafts/slips-wide.pdf', import.meta.url);

/** What each page goes through: a flat-bed scanner, one that takes it upside down, and one that takes it sideways. */
const scanner: Degradation = { skew: 0.6, blur: 0.6, contrast: [20, 240], noise: 8 };
const pages: readonly Degradation[] = [
  { ...scanner, stamp: [0.55, 0.4, 0.12] },
  { ...scanner, skew: -0.4, quarters: 2 },
  { ...scanner, quarters: 1 },
];
const numbers = [1, 2, 3];

const failuresOf = (disclosure: Disclosure): ReadonlySet<string> =>
  new Set(
    evaluate(rules, disclosure, catalogue)
      .filter(({ verdict, identity }) => verdict === 'fail' && identity.form === 'linear')
      .map(({ identity }) => `${identity.rule} ${identity.key}`),
  );

describe.skipIf(!isBuilt)('a scanned document (npm run build -w gouji-ocr)', () => {
  let printed: Disclosure;
  let scanned: Disclosure;

  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(original));
    const copy = await scanCopy(bytes, numbers, {
      dpi: 150,
      quality: 60,
      page: (index) => ({ ...pages[index], seed: index + 1 }),
    });
    const raw = await readScanned(copy, await openBuilt());
    expect(raw.problems).toEqual([]);
    scanned = onlyDocument(raw);
    printed = onlyDocument(await readPrinted(bytes, numbers));
  }, 300_000);

  test('every figure is read as it is printed', () => {
    const [read, wanted] = [figuresByPlace(scanned), figuresByPlace(printed)];
    const wrong = [...wanted].filter(([place, { text }]) => read.get(place)?.text !== text);
    expect(wanted.size).toBeGreaterThan(80);
    expect(wrong.map(([place]) => place)).toEqual([]);
    expect(read.size).toBe(wanted.size);
  });

  test('what fails in print fails in the scan, and no figure that was read wrongly is proved', () => {
    const { facts, disclosure } = provedScan(scanned);
    expect(facts.misread).toEqual([]);
    expect(facts.certified).toBeGreaterThan(20);
    const [found, wanted] = [failuresOf(disclosure), failuresOf(printed)];
    expect(wanted.size).toBeGreaterThan(5);
    expect([...wanted].filter((key) => !found.has(key))).toEqual([]);
    expect([...found].filter((key) => !wanted.has(key))).toEqual([]);
  });
});
