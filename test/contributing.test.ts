/** The table of CONTRIBUTING.md, tried: each addition needs the places that the table names, and no more. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../scripts/generate-catalogue.ts';
import { readRuleFiles } from '../scripts/generate-rules.ts';
import { lexiconOf } from '../src/core/catalogue/lexicon.ts';
import { matchTitle } from '../src/core/catalogue/match-title.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { Peers } from '../src/core/engine/index/peers.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { checkExamples } from '../src/core/language/examples/check-examples.ts';
import { loadExamples } from '../src/core/language/examples/load-examples.ts';
import { runExamples } from '../src/core/language/examples/run-examples.ts';
import { isExampleFile, loadRules } from '../src/core/language/load-rules.ts';
import { readClaims } from '../src/recognize/claims/read-claims.ts';
import { brief } from '../src/recognize/claims/testing/brief.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
// Inside node_modules, so that packages are found from there.
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/gouji-contributing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The catalogue with one text of one of its files replaced by another. */
function changedCatalogue(name: string, file: string, from: string, to: string) {
  const copy = join(folder, name);
  cpSync(join(root, 'rules/catalogue'), copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
  return readCatalogue(copy);
}

describe('what CONTRIBUTING.md promises', () => {
  test('a rule: its family and the examples of the family', () => {
    const files = [
      ...readRuleFiles('rules/national'),
      {
        file: 'trial.yaml',
        text: `GJ-ZZ-01:
  slug: trial-total
  title: 合计不小于基本支出
  kind: hard
  basis: 试验
  each: { row: 支出总表 }
  assert: 合计 >= 基本支出
`,
      },
      {
        file: 'trial.examples.yaml',
        text: `GJ-ZZ-01:
  - verdict: pass
    tables: { 支出总表: [{ code: 201, 合计: "5.00", 基本支出: "3.00" }] }
  - verdict: fail
    tables: { 支出总表: [{ code: 201, 合计: "2.00", 基本支出: "3.00" }] }
  - verdict: rounding
    tables: { 支出总表: [{ code: 201, 合计: "2.99", 基本支出: "3.00" }] }
  - verdict: notApplicable
    tables: { 支出总表: [{ code: 201, 合计: "", 基本支出: "" }] }
`,
      },
    ];
    const loaded = loadRules(files, catalogue);
    const { examples, problems } = loadExamples(
      files.filter(({ file }) => isExampleFile(file)),
      loaded,
      catalogue,
    );
    expect([...loaded.problems, ...problems, ...checkExamples(loaded, examples, catalogue)]).toEqual([]);
    const own = examples.filter(({ rule }) => rule === 'GJ-ZZ-01');
    const results = runExamples(loaded.rules, own, catalogue, (rules, disclosure, others) =>
      evaluate(rules, disclosure, catalogue, Peers.among([disclosure, ...others], catalogue)),
    );
    expect(results.map(({ verdict, passed }) => [verdict, passed])).toEqual([
      ['pass', true],
      ['fail', true],
      ['rounding', true],
      ['notApplicable', true],
    ]);
  });

  test('a title of another province: the entry of its table', () => {
    const title = '收入来源汇编表';
    expect(matchTitle(title, catalogue)).toEqual([]);
    const changed = changedCatalogue(
      'title',
      'budget-coded.yaml',
      'stems: [ 收入总表,',
      `stems: [ ${title}, 收入总表,`,
    );
    expect(matchTitle(title, changed).map(({ table }) => table.id)).toEqual(['budget_income']);
  });

  test('a new way to say what is compared with: the list of its words', () => {
    const sentence = '公务接待费支出决算为8.00万元，比核定盘子减少2.00万元。';
    const claims = (from: typeof catalogue) =>
      brief(readClaims([{ text: sentence, path: [], places: [] }], lexiconOf(from)), [sentence]);
    const changed = changedCatalogue(
      'words',
      'conventions.yaml',
      'proseBudget: [',
      'proseBudget: [ 核定盘子,',
    );
    expect(claims(catalogue).join()).not.toContain('budget_change');
    expect(claims(changed)).toEqual([expect.stringContaining('amount 8.00万元, budget_change -2.00万元')]);
  });

  test('a report format: one file and its line in the registry', async () => {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    writeFileSync(
      join(folder, 'src/report/shout.ts'),
      "import type { Reporter } from './reporter.ts';\nexport const shout: Reporter = { format: 'shout', audience: 'programs', write: (report) => String(report.summary.errors) + '!\\n' };\n",
    );
    const registry = join(folder, 'src/report/registry.ts');
    const text = readFileSync(registry, 'utf8');
    const line = "  shout: async (): Promise<Reporter> => (await import('./shout.ts')).shout,\n";
    writeFileSync(
      registry,
      text.replace(/^const reporters = \{\n/m, (found) => found + line),
    );
    const outfile = join(folder, 'main.mjs');
    await build({
      entryPoints: [join(folder, 'src/cli/main.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    const { main } = await import(pathToFileURL(outfile).href);
    const written: string[] = [];
    const stream = { write: (part: string) => void written.push(part), isTTY: false };
    const io = { cwd: join(root, 'fixtures'), env: {}, stdin: [], stdout: stream, stderr: stream };
    expect(await main(['check', 'example-broken', '-f', 'shout'], io)).toBe(1);
    expect(written.join('')).toBe('5!\n');
    written.length = 0;
    await main(['check', '--help'], io);
    expect(written.join('')).toContain('shout');
  });
});
