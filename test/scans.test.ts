import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Degradation, degrade } from '../packages/gouji-ocr/testing/degrade.ts';
import { scanPdf } from '../packages/gouji-ocr/testing/scan-pdf.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { readScan } from '../src/core/scan/read-scan.ts';
import { openPdf } from '../src/import/pdf/pdf-session.ts';
import { readPdf } from '../src/import/pdf/read-pdf.ts';
import { pagePixels } from '../src/import/pdf/scan/page-pixels.ts';
import type { PageRecognition, RecognizePage } from '../src/import/recognition.ts';
import { recognize } from '../src/recognize/recognize.ts';

const built = new URL('../packages/gouji-ocr/dist/index.js', import.meta.url);
const original = new URL('../fixtures/drafts/slips-wide.pdf', import.meta.url);
const dpi = 150;

/** What each page goes through: a flat-bed scanner, one that takes it upside down, and one that takes it sideways. */
const scanner: Degradation = { skew: 0.6, blur: 0.6, contrast: [20, 240], noise: 8 };
const pages: readonly Degradation[] = [
  { ...scanner, stamp: [0.55, 0.4, 0.12] },
  { ...scanner, skew: -0.4, quarters: 2 },
  { ...scanner, quarters: 1 },
];

/** All figures of all tables, each by its place in them. */
function figuresOf({ tables }: Disclosure): ReadonlyMap<string, string> {
  const named = tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ key, side = '', cells }) =>
      Object.entries(cells).map(([column, { text }]) => [`${id}/${side}/${key}/${column}`, text] as const),
    ),
  );
  return new Map(named.filter(([, text]) => /\d/.test(text)));
}

const failuresOf = (disclosure: Disclosure): ReadonlySet<string> =>
  new Set(
    evaluate(rules, disclosure, catalogue)
      .filter(({ verdict, identity }) => verdict === 'fail' && identity.form === 'linear')
      .map(({ identity }) => `${identity.rule} ${identity.key}`),
  );

describe.skipIf(!existsSync(built))('a scanned document (npm run build -w gouji-ocr)', () => {
  let printed: Disclosure;
  let scanned: Disclosure;

  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(original));
    const session = await openPdf('slips.pdf', bytes, 'drawing');
    const pictures = pages.map((how, index) => {
      const page = pagePixels(session, index + 1, dpi);
      if (page === undefined) throw new Error('no page');
      return degrade(page.pixels, { ...how, seed: index + 1 });
    });
    const { openRecognizer } = (await import(built.href)) as { openRecognizer(): Promise<RecognizePage> };
    const recognizer = await openRecognizer();
    const recognition: PageRecognition = { pages: 'without-text', open: async () => recognizer };
    const raw = await readPdf('scan.pdf', scanPdf(pictures, dpi, 60), recognition);
    expect(raw.problems).toEqual([]);
    [scanned = expect.fail()] = recognize([raw], catalogue);
    const whole = await readPdf('slips.pdf', bytes);
    const first = whole.blocks.filter(({ place }) => (place.page ?? 0) <= pages.length);
    [printed = expect.fail()] = recognize([{ ...whole, blocks: first }], catalogue);
  }, 300_000);

  test('every figure is read as it is printed', () => {
    const [read, wanted] = [figuresOf(scanned), figuresOf(printed)];
    const wrong = [...wanted].filter(([place, text]) => read.get(place) !== text);
    expect(wanted.size).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
    expect(read.size).toBe(wanted.size);
  });

  test('what fails in print fails in the scan, and no figure that was read wrongly is proved', () => {
    const { facts, disclosure } = readScan(scanned, catalogue, (each) => evaluate(rules, each, catalogue));
    expect(facts.misread).toEqual([]);
    expect(facts.certified).toBeGreaterThan(20);
    const [found, wanted] = [failuresOf(disclosure), failuresOf(printed)];
    expect(wanted.size).toBeGreaterThan(5);
    expect([...wanted].filter((key) => !found.has(key))).toEqual([]);
    expect([...found].filter((key) => !wanted.has(key))).toEqual([]);
  });
});
