// Runs a TypeScript script, `node scripts/run.mjs generate [arguments]`, or a benchmark, `node scripts/run.mjs bench/throughput`.
// Node 20 reads no types, so esbuild bundles it first.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeCheckLists } from './check-lists.mjs';

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !/^(bench\/)?[a-z-]+$/.test(name)) {
  process.stderr.write('usage: node scripts/run.mjs SCRIPT [arguments]\n');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
writeCheckLists(root, rest.includes('--check'));
// Inside node_modules, so that the bundle finds the packages it leaves outside.
const folder = join(root, 'node_modules', '.cache', 'gouji-scripts');
mkdirSync(folder, { recursive: true });
const entry = name.includes('/') ? `${name}.ts` : `scripts/${name}.ts`;
const outfile = join(folder, `${name.replace('/', '-')}-${process.pid}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.chdir(root);
process.argv = [process.argv[0], entry, ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  const { rmSync } = await import('node:fs');
  rmSync(outfile, { force: true });
}
