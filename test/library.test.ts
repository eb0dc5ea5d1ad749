/** The portable API as a program uses it. */
import { expect, test } from 'vitest';
import {
  catalogue,
  checkFiles,
  Decimal,
  formats,
  loadLocale,
  loadReporter,
  loadRules,
  plainPaint,
  readDisclosures,
  reporterNames,
  reportSchema,
  toDecimal,
  writeJsonDocument,
} from '../src/index.ts';
import { fixtureFiles } from './fixture-packages.ts';

const inputs = [...fixtureFiles('example-broken')].map(([path, bytes]) => ({ path, bytes }));

test('check bytes, write the report in a format', async () => {
  const report = await checkFiles(inputs);
  expect(reportSchema.parse(report)).toEqual(report);
  expect(report.summary.errors).toBeGreaterThan(0);
  const locale = await loadLocale('en');
  const context = { locale, names: reporterNames(catalogue, 'en'), paint: plainPaint, width: 80 };
  expect(formats[0]).toBe('pretty');
  const { write } = await loadReporter('concise');
  expect(String(write(report, context)).trim().split('\n')).toHaveLength(report.findings.length);
});

test('read a document, write it again, take its figures as decimals', async () => {
  const { disclosures } = await readDisclosures(inputs, {});
  const [disclosure] = disclosures;
  if (disclosure === undefined) throw new Error('no document');
  const bytes = new TextEncoder().encode(writeJsonDocument(disclosure, catalogue));
  const again = await readDisclosures([{ path: 'a.json', bytes }], {});
  expect(again.disclosures[0]?.tables.map(({ id }) => id)).toEqual(disclosure.tables.map(({ id }) => id));
  const figure = Object.values(disclosure.tables[0]?.rows[0]?.cells ?? {}).find(
    (cell) => cell.figure,
  )?.figure;
  expect(figure && toDecimal(figure)).toBeInstanceOf(Decimal);
});

test('rules of a text are compiled, or their mistakes told with places', () => {
  const text =
    'MY-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n  asert: 收支总表[收入总计] >= 0\n';
  const { problems } = loadRules([{ file: 'my.yaml', text }], catalogue);
  expect(problems.map(({ code, line, suggestion }) => [code, line, suggestion])).toEqual([
    ['missing-key', 1, undefined],
    ['unknown-key', 6, 'assert'],
  ]);
});
