/**
 * Takes the pictures of `docs/officers.zh-CN.md` from the real thing: `npm run build`, then
 * `node scripts/run.mjs make-pictures` (needs Chromium and a Chinese font; the pictures are committed).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../test/browser/browser.ts';

const target = 'docs/pictures';
const document = 'fixtures/documents/final.pdf';
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
const report = join(folder, 'report.html');
spawnSync(process.execPath, ['bin/gouji.js', 'check', document, '-f', `html=${report}`], {
  stdio: 'inherit',
});

const browser = await startBrowser();
const page = await browser.newPage({
  viewport: { width: 1100, height: 640 },
  locale: 'zh-CN',
  colorScheme: 'light',
});
const url = (path: string): string => pathToFileURL(resolve(path)).href;

await page.goto(url('dist/gouji.html'));
await page.screenshot({ path: `${target}/page.png`, clip: { x: 0, y: 0, width: 1100, height: 300 } });
await page.setInputFiles('#files', document);
await page.waitForSelector('body[data-state=done]');
await page.frameLocator('#report').locator('.verdict').waitFor();
await page.screenshot({ path: `${target}/checked.png` });

await page.setViewportSize({ width: 1100, height: 2400 });
await page.goto(url(report));
await page
  .locator('.finding')
  .first()
  .screenshot({ path: `${target}/finding.png` });
await browser.close();
rmSync(folder, { recursive: true });
