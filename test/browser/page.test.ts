/** The offline page as `npm run build` writes it, opened from the disk. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { hasBrowser, startBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const offlinePage = join(root, 'dist/gouji.html');
const shared = join(root, '../shared');

const entriesOf = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
const isDocument = (path: string): boolean => /\.(pdf|xlsx?|docx?|html|txt)$/.test(path);

const documents = [
  ...entriesOf(join(root, 'fixtures')).filter(
    (path) => statSync(path).isDirectory() && !path.endsWith('/documents'),
  ),
  ...entriesOf(join(root, 'fixtures/documents')),
  ...['seeds', 'samples/labelled', 'samples/unlabelled', 'samples/templates']
    .flatMap((name) => entriesOf(join(shared, name)))
    .filter(isDocument),
];

/** A table under a title that only entries of one's own know. */
const ownTitle = `示例市档案局2024年部门预算

支出预算登记簿
单位：万元
科目编码\t科目名称\t合计\t基本支出安排数\t项目支出
201\t一般公共服务支出\t30.00\t20.00\t10.00
20101\t人大事务\t30.00\t20.00\t10.00
合计\t\t30.00\t20.00\t11.00
`;

describe.skipIf(!hasBrowser || !existsSync(offlinePage))('the offline page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    context = await browser.newContext({ acceptDownloads: true, locale: 'zh-CN' });
  });
  afterAll(async () => browser?.close());
  beforeEach(async () => {
    await page?.close();
    problems.length = 0;
    page = await context.newPage();
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.goto(pathToFileURL(offlinePage).href);
  });

  const drop = async (...paths: string[]): Promise<void> => {
    const isFolder = paths.length === 1 && statSync(paths[0] ?? '').isDirectory();
    await page.setInputFiles(isFolder ? '#folder' : '#files', isFolder ? (paths[0] ?? '') : paths);
  };
  const isDone = async (): Promise<void> => {
    await page.waitForSelector('body[data-state=done]');
  };
  const saved = async (format: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-write=${format}]`),
    ]);
    return readFileSync(await download.path());
  };

  test.each(documents.map((path) => [path.slice(dirname(root).length + 1), path]))(
    'reports of %s what the command line reports, byte for byte',
    async (_, path) => {
      await drop(path);
      await isDone();
      const written = (await saved('json')).toString();
      const { stdout } = await runCli(dirname(path), ['check', basename(path), '-f', 'json']);
      expect(written).toBe(stdout);
      expect(problems).toEqual([]);
    },
  );

  test('shows the report, and saves it with the list of issues, as the command line writes them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
    await drop(join(root, 'fixtures/example-broken'));
    await isDone();
    const verdict = page.frameLocator('#report').locator('.verdict');
    expect(await verdict.textContent()).toMatch(/^发现 5 处错误/);
    const formats = ['html', 'xlsx', 'csv'];
    const argv = formats.flatMap((format) => ['-f', `${format}=${join(folder, `a.${format}`)}`]);
    await runCli(join(root, 'fixtures'), ['check', 'example-broken', ...argv]);
    for (const format of formats)
      expect((await saved(format)).equals(readFileSync(join(folder, `a.${format}`)))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('saves marked copies, and says of which documents there are none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
    const documentFolder = join(root, 'fixtures/documents');
    await drop(join(documentFolder, 'budget.xlsx'), join(documentFolder, 'final.html'));
    await isDone();
    const marked = await saved('marked');
    const argv = ['check', 'budget.xlsx', 'final.html', '--annotate', folder];
    await runCli(documentFolder, argv);
    expect(marked.equals(readFileSync(join(folder, 'budget.xlsx')))).toBe(true);
    expect(await page.textContent('#notes')).toContain('final.html');
    rmSync(folder, { recursive: true });
  });

  test('takes rules of its user, and says what is wrong with them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
    const rule = (assertion: string): string =>
      `MY-AA-01:\n  slug: my-rule\n  title: 自定规则\n  kind: hard\n  basis: 内部口径\n  each: {row: 支出总表}\n  assert: ${assertion}\n`;
    const [sound, broken] = [join(folder, 'own.yaml'), join(folder, 'broken.yaml')];
    writeFileSync(sound, rule('基本支出 == 项目支出'));
    writeFileSync(broken, rule('合计 == 基本支山'));
    const document = join(root, 'fixtures/documents/budget.xlsx');
    await drop(document, broken);
    await page.waitForSelector('#notes:not(:empty)');
    await expect.poll(() => page.textContent('#notes')).toContain('broken.yaml:7:');
    await drop(document, sound);
    await isDone();
    expect(
      await page.frameLocator('#report').locator('.code', { hasText: 'MY-AA-01' }).count(),
    ).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });

  test('takes entries of the catalogue, and reads the table that only they name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
    const entries = join(folder, 'titles.yaml');
    writeFileSync(entries, readFileSync(join(root, 'docs/schemas/examples/catalogue.yaml')));
    const document = join(folder, 'table.txt');
    writeFileSync(document, ownTitle);
    const reportOn = async (...paths: string[]): Promise<string> => {
      await drop(...paths);
      await isDone();
      const json = (await saved('json')).toString();
      await page.click('#again');
      return json;
    };
    expect(JSON.parse(await reportOn(document)).documents).toMatchObject([{ tables: [] }]);
    const known = await reportOn(document, entries);
    expect(JSON.parse(known).documents).toMatchObject([{ tables: [{ table: 'budget_general' }] }]);
    const argv = ['check', 'table.txt', '--catalogue', 'titles.yaml', '-f', 'json'];
    expect(known).toBe((await runCli(folder, argv)).stdout);
    rmSync(folder, { recursive: true });
  });

  test('speaks English when asked, and checks again in it', async () => {
    await drop(join(root, 'fixtures/example-broken'));
    await isDone();
    await page.click('#language');
    await page.waitForFunction(() =>
      document.querySelector<HTMLIFrameElement>('#report')?.srcdoc.includes('lang="en"'),
    );
    expect(await page.textContent('#again')).toBe('Check other files');
  });

  test('stops when told so, and can begin anew', async () => {
    await drop(join(root, 'fixtures/documents/final.pdf'));
    await page.click('#cancel');
    expect(await page.getAttribute('body', 'data-state')).toBe('empty');
    await drop(join(root, 'fixtures/documents/budget.xlsx'));
    await isDone();
  });

  test('says so when nothing can be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
    writeFileSync(join(folder, 'own.yaml'), '# nothing\n');
    await drop(join(folder, 'own.yaml'));
    await page.waitForSelector('#notes:not(:empty)');
    expect(await page.textContent('#notes')).toContain('没有可以核对的文件');
    rmSync(folder, { recursive: true });
  });

  test('no connection leaves the page, whoever asks for one', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const attempts = await page.evaluate(async (at) => {
      const image = (): Promise<string> =>
        new Promise((resolve) => {
          const element = new Image();
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          element.src = `http://${at}/image`;
        });
      const socket = (): Promise<string> =>
        new Promise((resolve) => {
          try {
            const opened = new WebSocket(`ws://${at}/socket`);
            opened.onopen = () => resolve('opened');
            opened.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        });
      const fetched = fetch(`http://${at}/fetch`, { mode: 'no-cors' }).then(
        () => 'fetched',
        () => 'refused',
      );
      navigator.sendBeacon(`http://${at}/beacon`, 'x');
      const script = document.createElement('script');
      script.src = `http://${at}/script`;
      document.body.append(script);
      return await Promise.all([image(), socket(), fetched]);
    }, `127.0.0.1:${port}`);
    await page.waitForTimeout(300);
    server.close();
    expect(attempts).toEqual(['refused', 'refused', 'refused']);
    expect(asked).toEqual([]);
  });
});
