/** The portable API as a program uses it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  catalogue,
  check,
  compileCatalogue,
  compileRules,
  Decimal,
  explainFinding,
  formats,
  inspect,
  markCopies,
  readDisclosures,
  readDocument,
  render,
  renderHtml,
  renderHtmlFolder,
  renderRank,
  reportSchema,
  toDecimal,
  writeJsonDocument,
} from '../src/index.ts';
import { checkPaths, findFiles } from '../src/node/index.ts';
import { runCli } from './cli/run-cli.ts';
import { fixtureFiles } from './fixture-packages.ts';

const inputs = [...fixtureFiles('example-broken')].map(([path, bytes]) => ({
  path: `broken/${path}`,
  bytes,
}));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const word = { path: 'final.docx', bytes: new Uint8Array(readFileSync(`${fixtures}documents/final.docx`)) };

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('check bytes, and write every format as the command line does', async () => {
  const checked = await check(inputs);
  expect(reportSchema.parse(checked.report)).toEqual(checked.report);
  const paths = await checkPaths(['example-broken'], { cwd: fixtures });
  for (const format of formats.filter((each) => each !== 'xlsx')) {
    const { stdout } = await runCli(fixtures, ['example-broken', '-f', format, '--no-color']);
    const output = await render(paths, format);
    expect([format, typeof output === 'string' ? output : decode(output)]).toEqual([format, stdout]);
  }
  expect(await render(checked, 'xlsx')).toBeInstanceOf(Uint8Array);
  expect(await renderHtml(checked)).toContain('多半应为 145.08');
});

test('many documents: a folder of pages, and a ranking', async () => {
  const checked = await check([...inputs, word], { language: 'en' });
  const files = await renderHtmlFolder(checked, { pictures: false });
  expect(files.map(({ name }) => name)).toEqual(['index.html', '001.html', '002.html']);
  expect(decode((await renderRank(checked, 'csv')) as Uint8Array)).toContain('示例市档案局');
});

test('a finding is worked out, and written into a copy of its document', async () => {
  const checked = await check([word]);
  const [finding] = checked.report.findings;
  expect(await explainFinding(checked, finding?.id ?? '')).toContain(finding?.rule);
  expect(await explainFinding(checked, 'none')).toBeUndefined();
  const { copies, remarks } = await markCopies(checked);
  expect([copies.map(({ path }) => path), remarks]).toEqual([['final.docx'], []]);
});

test('read a document, write it again, take its figures as decimals', async () => {
  const { documents } = await readDocument(word);
  const [disclosure] = documents;
  if (disclosure === undefined) throw new Error('no document');
  expect(await inspect({ documents, inputs: [] })).toContain('示例市地方志办公室');
  const bytes = new TextEncoder().encode(writeJsonDocument(disclosure, catalogue));
  const again = await readDisclosures([{ path: 'a.json', bytes }], {});
  expect(again.disclosures[0]?.tables.map(({ id }) => id)).toEqual(disclosure.tables.map(({ id }) => id));
  const figure = Object.values(disclosure.tables[0]?.rows[0]?.cells ?? {}).find(
    (cell) => cell.figure,
  )?.figure;
  expect(figure && toDecimal(figure)).toBeInstanceOf(Decimal);
});

test('rules and entries of the catalogue are compiled, or their mistakes told with places and in words', async () => {
  const rule = (key: string): string =>
    `MY-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n  ${key}: 自列表.合计 >= 0\n  each: {row: 自列表}\n`;
  const own =
    'source: {region: 示例}\ntables: {own_list: {title: 自列表, kind: budget, shape: coded, stems: [自列表], columns: {total: {title: 合计}}}}\n';
  const files = (text: string) => [{ file: 'my.yaml', text }];
  const { problems } = await compileRules(files(rule('asert')), { language: 'en' });
  expect(problems.map(({ problem: { code, line, suggestion } }) => [code, line, suggestion])).toContainEqual([
    'unknown-key',
    6,
    'assert',
  ]);
  expect(problems[0]?.text).toContain('my.yaml:');
  const added = await compileCatalogue(files(own));
  expect(added.problems).toEqual([]);
  const fitting = rule('assert').replace('自列表.合计', '合计');
  expect((await compileRules(files(fitting), { catalogue: added.catalogue })).problems).toEqual([]);
  expect((await compileRules(files(fitting))).problems).toHaveLength(1);
});

test('a check tells how far it is, and ends when its signal says so', async () => {
  const many = Array.from({ length: 3 }, (_, index) => ({ ...word, path: `${index}.docx` }));
  const told: string[] = [];
  await check(many, { progress: (path, done, total) => void told.push(`${path} ${done}/${total}`) });
  expect(told).toEqual(['0.docx 0/3', '1.docx 1/3', '2.docx 2/3']);
  const controller = new AbortController();
  const seen: string[] = [];
  const stopped = check(many, {
    signal: controller.signal,
    progress: (path) => {
      seen.push(path);
      controller.abort(new Error('enough'));
    },
  });
  await expect(stopped).rejects.toThrow('enough');
  expect(seen).toEqual(['0.docx']);
  await expect(check(many, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
});

test('paths and globs stand for inputs', async () => {
  const { inputs: found, skipped } = await findFiles(['documents/*.docx', 'example-broken'], {
    cwd: fixtures,
  });
  expect(found.map(({ path }) => path).slice(0, 2)).toEqual([
    'documents/final.docx',
    'example-broken/budget_basic.csv',
  ]);
  expect(skipped).toEqual([]);
});
