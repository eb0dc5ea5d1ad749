/**
 * A folder of packages, from files to the report: `node scripts/run.mjs bench/scale [COUNT…]`, after `npm run build`. Processor time, time on the
 * clock and peak memory of whole processes, against the yardsticks of the same run. The processes inherit nothing that changes
 * how Node starts.
 */
import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { benchFolder, type Measured, measure, yardsticks } from './measure.ts';

const counts = process.argv.slice(2).map(Number);
const root = benchFolder();

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
    measure(root, [
      'bin/gouji.js',
      'check',
      folder,
      '-f',
      `json=${report}`,
      '--fail-on',
      'never',
      ...options,
    ]);
  console.log(`| ${count} packages | processor s | clock s | peak MB | / csv-parse |\n|---|---|---|---|---|`);
  console.log(line('node -e 0', await measure(root, ['-e', '0'])));
  console.log(line('bare reading', await measure(root, ['-e', yardsticks.bare, folder])));
  const parse = await measure(root, ['-e', yardsticks.csv, folder]);
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
