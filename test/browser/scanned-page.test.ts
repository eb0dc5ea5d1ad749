/** The offline page that holds the recognizer (`npm run build:page -- --ocr`), opened from the disk. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scanCopy } from '../scanned/scan-copy.ts';
import { scanSets } from '../scanned/scan-sets.ts';
import { hasBrowser, startBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scanPage = join(root, 'packages/gouji-ocr/page/gouji-ocr.html');

describe.skipIf(!hasBrowser || !existsSync(scanPage))('the offline page that reads scans', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-scan-'));
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('shows what is wrong in a scan, on its page, and asks nothing of a network', async () => {
    const bytes = new Uint8Array(readFileSync(join(root, 'fixtures/drafts/slips-wide.pdf')));
    const how = scanSets['grey-150'] ?? expect.fail();
    const file = join(folder, 'scan.pdf');
    writeFileSync(file, await scanCopy(bytes, [3], how));
    const page = await browser.newPage({ locale: 'zh-CN' });
    const problems: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(scanPage).href);
    await page.setInputFiles('#files', [file]);
    await page.waitForSelector('body[data-state=done]', { timeout: 240_000 });
    const report = page.frameLocator('#report');
    expect(await report.locator('body').textContent()).toContain('扫描件读数');
    expect(await report.locator('rect.uncertain, rect.wrong').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    expect(asked.filter((url) => !/^(?:file|blob|data|about):/.test(url))).toEqual([]);
  }, 300_000);
});
