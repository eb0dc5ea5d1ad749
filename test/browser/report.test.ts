/** The HTML report in a browser: what people do with it, and what it may not do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatHtml } from '../../src/report/html/html.ts';
import { runCli } from '../cli/run-cli.ts';
import { context, reportOf, sumFinding } from '../report/sample.ts';
import { hasBrowser, startBrowser } from './browser.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    readonly axe: { run(): Promise<AxeResults> };
  }
}

describe.skipIf(!hasBrowser)('the HTML report', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-report-'));
  const [broken, final, index] = ['broken.html', 'final.html', 'all/index.html'].map((name) =>
    join(folder, name),
  );

  beforeAll(async () => {
    browser = await startBrowser();
    await runCli(fixtures, ['example-broken', '-f', `html=${broken}`]);
    await runCli(fixtures, ['documents/final.pdf', '-f', `html=${final}`]);
    await runCli(fixtures, ['example-broken', 'documents/final.docx', '-f', `html=${folder}/all/`]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (path = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
    await page.goto(pathToFileURL(path).href);
    return page;
  };
  const shown = (page: Page): Promise<string[]> => page.locator('.finding:visible .code').allTextContents();

  test('is filtered by level, table, rule and text', async () => {
    const page = await open(final);
    expect(await shown(page)).toHaveLength(6);
    await page.uncheck('input[value=warning]');
    expect(await shown(page)).toEqual(['GJ-HI-01', 'GJ-NA-02']);
    await page.selectOption('#rule', 'GJ-NA-02');
    expect(await shown(page)).toEqual(['GJ-NA-02']);
    await page.selectOption('#rule', '');
    await page.selectOption('#table', 'final_general');
    expect(await shown(page)).toEqual(['GJ-HI-01']);
    await page.selectOption('#table', '');
    await page.fill('#search', '857.70 人员经费');
    expect(await shown(page)).toEqual(['GJ-NA-02']);
    await page.fill('#search', 'nowhere');
    expect(await page.isVisible('#none')).toBe(true);
    await page.close();
  });

  test('is walked through with keys, and opens what is folded', async () => {
    const page = await open(broken);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.locator('.finding:focus .code').textContent()).toBe('GJ-GP-01');
    await page.keyboard.press('/');
    expect(await page.locator('#search').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    const folded = page.locator('.finding', { hasText: 'GJ-GP-01' }).first().locator('details').first();
    await folded.locator('summary').click();
    expect(await folded.textContent()).toContain('GJ-HI-01');
    await page.close();
  });

  test('a figure of the equation leads to its cell, and from there to the next one', async () => {
    const page = await open(broken);
    const card = page.locator('.finding', { hasText: 'GJ-GP-01' }).first();
    await card.locator('.sums a', { hasText: '312.55' }).click();
    expect(await page.locator('td:target').textContent()).toBe('312.55');
    await page.locator('td:target a').click();
    expect(await page.locator('td:target').textContent()).toContain('321.55');
    await page.close();
  });

  test('as a folder: the gravest document first, each with a page of its own', async () => {
    const page = await open(index);
    expect(await page.locator('tbody th').allTextContents()).toEqual(['示例市档案局', '示例市地方志办公室']);
    await page.locator('tbody a').first().click();
    expect(await page.locator('h1').textContent()).toBe('示例市档案局 2024 年度部门预算');
    expect(await shown(page)).toHaveLength(5);
    await page.locator('a', { hasText: '全部文件' }).click();
    expect(await page.locator('tbody th').count()).toBe(2);
    await page.close();
  });

  test('on a narrow screen a wide table comes into view with its marked cell', async () => {
    const page = await open(broken, { viewport: { width: 390, height: 800 } });
    const card = page.locator('.finding', { hasText: 'GJ-GP-01' }).first();
    await card.scrollIntoViewIfNeeded();
    const cell = card.locator('td.wrong').first();
    await expect.poll(async () => (await cell.boundingBox())?.x ?? 390).toBeLessThan(390 - 40);
    await page.close();
  });

  test('prints on A4 with everything that is folded, and without its buttons', async () => {
    const page = await open(broken);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['broken', 'light', 1366],
    ['broken', 'dark', 390],
    ['final', 'light', 390],
    ['final', 'dark', 1366],
    ['index', 'light', 1366],
  ] as const)(
    '%s, %s, %i wide: no serious finding of axe, nothing wider than the window',
    async (name, colorScheme, width) => {
      // The policy of the page would keep the tool out.
      const page = await open({ broken, final, index }[name], {
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 768 },
      });
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => window.axe.run());
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.close();
    },
  );

  test('hostile names are texts, and no script but its own runs', async () => {
    const hostile =
      '<script>window.broken=1</script><img src=x onerror="window.broken=1">" onclick="x ]]> =cmd() \u001b[31m\u202e\n';
    const finding = { ...sumFinding, message: hostile, title: hostile, basis: hostile, quote: hostile };
    const cells = sumFinding.cells.map((cell) => ({ ...cell, rowLabel: hostile }));
    const report = reportOf([finding, { ...finding, id: 'b', cells }], { fail: 2 });
    const path = join(folder, 'hostile.html');
    const documents = report.documents.map((document) => ({
      ...document,
      department: hostile,
      paths: [hostile],
    }));
    writeFileSync(path, formatHtml({ ...report, documents }, context));
    const page = await open(path);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = 1';
      document.body.append(script);
      document.body.setAttribute('onclick', 'window.broken = 1');
      document.body.click();
    });
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('h2').first().textContent()).toContain('<script>window.broken=1</script>');
    await page.close();
  });

  test('five hundred findings are filtered at once', async () => {
    const findings = Array.from({ length: 500 }, (_, at) => ({
      ...sumFinding,
      id: `f${at}`,
      message: `n${at}n`,
      worded: true as const,
    }));
    const path = join(folder, 'many.html');
    writeFileSync(path, formatHtml(reportOf(findings, { fail: 500 }), context));
    const page = await open(path);
    await page.fill('#search', 'n499n');
    expect(await shown(page)).toHaveLength(1);
    await page.close();
  });
});
