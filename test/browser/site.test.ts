/** The site of the pages: every link leads somewhere, every rule has its page, the search knows it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/core/generated/rules.ts';
import { hasBrowser, startBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'gouji-site-'));
let files: ReadonlySet<string> = new Set();

beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/run.mjs', 'build-site', site], { cwd: root });
  expect(built.status).toBe(0);
  files = new Set(
    readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
}, 120_000);
afterAll(() => rmSync(site, { recursive: true }));

const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const pages = (): string[] =>
  [...files].filter((path) => path.endsWith('.html') && !path.startsWith('docs/examples/'));

/** Whether what a page names is there, and the place within it. */
function leadsSomewhere(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const found = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
  return files.has(found) && (anchor === undefined || read(found).includes(`id="${decodeURI(anchor)}"`));
}

test('every link, picture and script is there, and so is the place within a page that a link names', () => {
  const broken = pages().flatMap((path) =>
    [...read(path).matchAll(/(?:href|src)="([^"]*)"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(path, target))
      .map((target) => `${path} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every rule has a page in both languages, with its formula and its examples', () => {
  for (const { code, title, basis } of rules) {
    const page = read(`rules/${code}.html`);
    for (const text of [title, basis]) expect(page).toContain(text.replaceAll('"', '&quot;'));
    expect(page).toContain(`<code>${code}:\n`);
    expect(page).toMatch(/(?:相符|不符|不适用) · /);
    expect(files).toContain(`rules/${code}.en.html`);
  }
  expect(read('docs/rules.zh-CN.html')).toContain(
    '<a href="../rules/GJ-HI-01.html"><code>GJ-HI-01</code></a>',
  );
});

test('Chinese comes first', () => {
  expect(read('index.html')).toContain('<html lang="zh-CN">');
  expect(read('index.html')).toContain('政府部门预算、决算公开的勾稽核对工具');
});

describe.skipIf(!hasBrowser)('in a browser', () => {
  test('a search finds a rule by words of its title, and leads there', async () => {
    const browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.goto(pathToFileURL(join(site, 'docs/officers.zh-CN.html')).href);
    await page.fill('#search', '上级功能科目 下级');
    await page.locator('#found a').first().click();
    expect(await page.locator('h1').textContent()).toContain('GJ-HI-01');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await browser.close();
  });
});
