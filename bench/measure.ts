/** Whole processes measured: processor time, time on the clock and peak memory, in an environment that changes nothing of how Node starts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measured {
  readonly seconds: number;
  readonly wall: number;
  readonly megabytes: number;
  readonly stdout: string;
}

/** A folder of its own for what a bench writes. */
export const benchFolder = (): string => mkdtempSync(join(tmpdir(), 'gouji-bench-'));

/** Runs Node; its times and its peak come from the process itself as it ends. */
export function measure(
  root: string,
  argv: readonly string[],
  cwd: string = process.cwd(),
): Promise<Measured> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    TMPDIR: tmpdir(),
    XDG_CACHE_HOME: join(root, 'home'),
  };
  const usage = join(root, 'usage.json');
  const probe = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
  });`;
  const data = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('/'); ${probe}`)}`;
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', data, ...argv], {
      cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.on('close', () => {
      const [cpu, rss] = JSON.parse(readFileSync(usage, 'utf8')) as [number, number];
      resolve({
        seconds: cpu / 1e6,
        wall: (performance.now() - start) / 1000,
        megabytes: rss / 1024,
        stdout,
      });
    });
  });
}

/** The run of the median processor time. */
export async function median(times: number, run: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  for (let at = 0; at < times; at++) all.push(await run());
  all.sort((a, b) => a.seconds - b.seconds);
  return all[times >> 1] as Measured;
}

const bare = `const fs = require('node:fs'), path = require('node:path');
for (const name of fs.readdirSync(process.argv[1], { recursive: true })) {
  const file = path.join(process.argv[1], name);
  if (fs.statSync(file).isFile()) fs.readFileSync(file);
}`;

/** What programs are measured against. */
export const yardsticks = {
  bare,
  csv: `const { parse } = require('csv-parse/sync'); ${bare.replace('fs.readFileSync(file)', "file.endsWith('.csv') ? parse(fs.readFileSync(file)) : fs.readFileSync(file)")}`,
};
