/** The library as it is installed: its examples compile in a strict project, run in Node, and in a browser as a bundle. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startBrowser } from './browser/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'docs/examples');
const fixtures = join(root, 'fixtures');

/** What a page pays for `check` and `renderHtml` without the PDF engine, minified and packed: nothing grows unseen. */
const mostKilobytes = 850;

describe.skipIf(!existsSync(join(root, 'dist/index.js')))('the built library', () => {
  const project = mkdtempSync(join(tmpdir(), 'gouji-library-'));
  const run = (command: string, ...argv: string[]) =>
    spawnSync(process.execPath, [command, ...argv], { cwd: project, encoding: 'utf8' });

  beforeAll(() => {
    mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
    symlinkSync(root, join(project, 'node_modules/gouji'), 'junction');
    symlinkSync(
      join(root, 'node_modules/@types/node'),
      join(project, 'node_modules/@types/node'),
      'junction',
    );
    writeFileSync(join(project, 'package.json'), '{"type": "module"}');
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
      skipLibCheck: false,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    for (const name of readdirSync(examples)) copyFileSync(join(examples, name), join(project, name));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(run(tsc, '-p', '.').stdout).toBe('');
  }, 120_000);
  afterAll(() => rmSync(project, { recursive: true }));

  test('the example for Node checks, and writes reports and marked copies', () => {
    const paths = [join(fixtures, 'example-broken'), join(fixtures, 'documents/final.docx')];
    const { status, stdout, stderr } = run('check-in-node.js', ...paths);
    expect([status, stdout.match(/^error /gm)?.length]).toEqual([1, 7]);
    expect(stderr).toMatch(/^1\/2 /);
    expect(readdirSync(join(project, 'reports')).sort()).toEqual([
      'marked-1',
      'report.html',
      'report.sarif',
      '问题清单.xlsx',
    ]);
  });

  test('the example that reads figures sums them exactly', () => {
    const { stdout } = run('read-figures.js', join(fixtures, 'documents/budget.xlsx'));
    expect(stdout).toContain('示例市档案局 2024');
    // 15.40 in units of ten thousand yuan; the other amounts stand for several levels each.
    expect(stdout).toContain('一般公共预算三公经费支出表 1 154000\n');
  });

  test('the example of own rules checks with them', () => {
    expect(run('own-rules.js', join(fixtures, 'example-budget')).stdout).toMatch(/^pass \d+, fail \d+\n$/);
  });

  test.each(['README.md', 'README.zh-CN.md', 'docs/library.md', 'docs/library.zh-CN.md'])(
    'what %s shows of code is a part of an example',
    (page) => {
      const sources = readdirSync(examples).map((name) => readFileSync(join(examples, name), 'utf8'));
      const shown = [
        ...readFileSync(join(root, page), 'utf8').matchAll(/```ts\n([^`]*(?:`[^`]+`[^`]*)*?)```/g),
      ];
      expect(shown.length).toBeGreaterThan(0);
      for (const [, code = ''] of shown)
        expect(sources.some((source) => source.includes(code.trim()))).toBe(true);
    },
  );

  describe('in a bundle for browsers', () => {
    let code = '';
    beforeAll(async () => {
      const bundle = await rolldown({
        input: join(project, 'check-in-browser.js'),
        platform: 'browser',
        transform: { define: { 'import.meta': '{}' } },
        logLevel: 'silent',
      });
      const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true });
      ({ code } = output[0]);
    }, 120_000);

    test('is no larger than said', () => {
      const kilobytes = gzipSync(code, { level: 9 }).length / 1000;
      expect(kilobytes).toBeLessThan(mostKilobytes);
      expect(kilobytes).toBeGreaterThan(0.85 * mostKilobytes);
    });

    test.skipIf(!hasBrowser)('checks a workbook and a PDF in Chromium, and stops when told so', async () => {
      const wasm = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
      const files: Readonly<Record<string, () => string | Buffer>> = {
        '/': () => readFileSync(join(examples, 'page.html')),
        '/check-in-browser.js': () => code,
        '/pdfium.wasm': () => readFileSync(wasm),
      };
      const types: Readonly<Record<string, string>> = {
        '.js': 'text/javascript',
        '.wasm': 'application/wasm',
      };
      const server = createServer(({ url = '' }, response) => {
        response.setHeader('content-type', types[extname(url)] ?? 'text/html');
        response.end(files[url]?.() ?? '');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const browser = await startBrowser();
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const documents = ['budget.xlsx', 'final.pdf'].map((name) => join(fixtures, 'documents', name));
      await page.setInputFiles('#files', documents);
      const frame = page.frameLocator('#report');
      expect(await frame.locator('.tiles .error b').textContent({ timeout: 60_000 })).toMatch(/^[1-9]/);
      expect(await frame.locator('.clip svg').count()).toBeGreaterThan(0);
      await browser.close();
      server.close();
    });
  });
});
