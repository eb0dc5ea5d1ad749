/**
 * A folder of packages, from files to the report: `npm run bench [COUNT…]`, after `npm run build`. Processor time, time on the
 * clock and peak memory of whole processes, against the yardsticks of the same run. The processes inherit nothing that changes
 * how Node starts.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';

const counts = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const environment = { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir(), XDG_CACHE_HOME: join(root, 'home') };

interface Measured {
  readonly seconds: number;
  readonly wall: number;
  readonly megabytes: number;
}

/** Runs a program; its times and its peak come from the process itself as it ends. */
function measure(argv: readonly string[]): Promise<Measured> {
  const probe = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeFileSync(${JSON.stringify(join(root, 'usage.json'))}, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
  });`;
  const data = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('/'); ${probe}`)}`;
  const start = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, ['--import', data, ...argv], { env: environment, stdio: 'ignore' }).on(
      'close',
      () => {
        const [cpu, rss] = JSON.parse(readFileSync(join(root, 'usage.json'), 'utf8')) as [number, number];
        resolve({ seconds: cpu / 1e6, wall: (performance.now() - start) / 1000, megabytes: rss / 1024 });
      },
    );
  });
}

const bare = `const fs = require('node:fs'), path = require('node:path');
for (const name of fs.readdirSync(process.argv[1], { recursive: true })) {
  const file = path.join(process.argv[1], name);
  if (fs.statSync(file).isFile()) fs.readFileSync(file);
}`;
const csv = `${bare.replace('fs.readFileSync(file)', "file.endsWith('.csv') ? parse(fs.readFileSync(file)) : fs.readFileSync(file)")}`;

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

const line = (name: string, { seconds, wall, megabytes }: Measured, yardstick?: Measured): string =>
  `| ${name} | ${seconds.toFixed(2)} | ${wall.toFixed(2)} | ${megabytes.toFixed(0)} | ${yardstick === undefined ? '' : (seconds / yardstick.seconds).toFixed(2)} |`;

console.log(`Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n`);
for (const count of counts.length > 0 ? counts : [500]) {
  const folder = join(root, String(count));
  const report = join(root, 'report.json');
  writeCorpus(folder, count);
  const check = (...options: string[]) =>
    measure(['bin/gouji.js', 'check', folder, '-f', `json=${report}`, '--fail-on', 'never', ...options]);
  console.log(`| ${count} packages | processor s | clock s | peak MB | / csv-parse |\n|---|---|---|---|---|`);
  console.log(line('node -e 0', await measure(['-e', '0'])));
  console.log(line('bare reading', await measure(['-e', bare, folder])));
  const parse = await measure(['-e', `const { parse } = require('csv-parse/sync'); ${csv}`, folder]);
  console.log(line('csv-parse on the same files', parse));
  const digests = new Set<string>();
  const kept = join(root, `kept-${count}`);
  for (const [name, options] of [
    ['gouji, one thread', ['--jobs', '1', '--no-cache']],
    ['gouji, two threads', ['--jobs', '2', '--no-cache']],
    ['gouji, two threads, empty cache', ['--jobs', '2', '--cache', kept]],
    ['gouji, nothing changed', ['--jobs', '2', '--cache', kept]],
  ] as const) {
    console.log(line(name, await check(...options), parse));
    digests.add(await digest(report));
  }
  console.log(`\n${digests.size === 1 ? 'The same bytes each time.' : 'THE REPORTS DIFFER.'}\n`);
  rmSync(folder, { recursive: true });
}
rmSync(root, { recursive: true });
