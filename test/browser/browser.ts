/** A browser for tests: Debian's Chromium, or none. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Tests that need a browser are skipped, and counted as skipped, where there is none. */
export const hasBrowser = executable !== undefined;

/** Starts it. The sandbox needs rights that a container lacks. */
export async function startBrowser(): Promise<Browser> {
  if (executable === undefined) throw new Error('no browser');
  return await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}
