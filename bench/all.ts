/**
 * Everything in one table: `npm run bench [-- --packages N] [--rounds N] [PDF…]`, after `npm run build`. Each figure stands beside the
 * yardstick of the same run; both are whole processes, from files to the report. As it is it takes some minutes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { lowerRule } from '../src/core/lowering/lower-rule.ts';
import { writeCorpus } from './corpus.ts';
import { benchFolder, type Measured, measure, median, yardsticks } from './measure.ts';

const given = process.argv.slice(2);
const number = (name: string, usual: number): number =>
  Number(given[given.indexOf(name) + 1 || given.length] ?? usual);
const packages = number('--packages', 300);
const rounds = number('--rounds', 5);
const pdfs = given.filter((path) => path.endsWith('.pdf')).map((path) => resolve(path));
const ownPdfs = ['documents', 'drafts'].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => resolve(`fixtures/${folder}/${name}`)),
);
const files = pdfs.length > 0 ? pdfs : ownPdfs;

const root = benchFolder();
const gouji = resolve('bin/gouji.js');
const report = join(root, 'report.json');
const folder = join(root, 'packages');
const decided = (): number => {
  const { identities } = JSON.parse(readFileSync(report, 'utf8')).coverage;
  return identities.pass + identities.rounding + identities.fail + identities.undefined;
};
const run = (argv: readonly string[], cwd?: string) => measure(root, argv, cwd);
const check = (...options: string[]) =>
  run([gouji, 'check', ...options, '-f', `json=${report}`, '--fail-on', 'never']);

function line(name: string, measured: Measured, against?: readonly [string, Measured], aim = ''): void {
  const { seconds, wall, megabytes } = measured;
  const ratio = against === undefined ? '' : `${(seconds / against[1].seconds).toFixed(2)} × ${against[0]}`;
  const row = `| ${name} | ${seconds.toFixed(2)} | ${wall.toFixed(2)} | ${megabytes.toFixed(0)} | ${ratio} | ${aim} |`;
  console.log(row);
}

console.log(
  `Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, ${packages} packages\n`,
);
console.log('| | processor s | clock s | peak MB | ratio | aim |\n|---|---:|---:|---:|---|---|');

const empty = await median(rounds, () => run(['-e', '0']));
line('`node -e 0`', empty);
const ofEmpty = ['node -e 0', empty] as const;
line('`--version`', await median(rounds, () => run([gouji, '--version'])), ofEmpty);
line('`--help`', await median(rounds, () => run([gouji, '--help'])), ofEmpty);
const one = await median(rounds, () => check('fixtures/example-budget'));
line('`check`, one package', one, ofEmpty, '4; from Node 22 on 3 (of the clock, on an idle machine)');

writeCorpus(folder, packages);
line('bare reading of the bytes', await run(['-e', yardsticks.bare, folder]));
const csv = await run(['-e', yardsticks.csv, folder]);
line('csv-parse on the same files', csv);
const digests = new Set<string>();
const kept = join(root, 'kept');
const checked = new Map<string, Measured>();
for (const [name, options] of [
  ['one thread', ['--jobs', '1', '--no-cache']],
  ['two threads', ['--jobs', '2', '--no-cache']],
  ['empty cache', ['--jobs', '1', '--cache', kept]],
  ['nothing changed', ['--jobs', '1', '--cache', kept]],
] as const) {
  const measured = await check(folder, ...options);
  checked.set(name, measured);
  const first = checked.get('one thread') as Measured;
  if (name === 'nothing changed') line(`gouji, ${name}`, measured, ['one thread', first], '0.05');
  else line(`gouji, ${name}`, measured, ['csv-parse', csv]);
  digests.add(createHash('sha256').update(readFileSync(report)).digest('hex'));
}
const all = decided();

/** Rules that SQL says whole: on these both decide the same. */
const said = rules
  .filter((rule) => lowerRule(rule, catalogue).unsaid.length === 0)
  .map(({ code }) => code)
  .join(',');
const warehouse = join(root, 'warehouse');
mkdirSync(warehouse);
line('`gouji export`, the relations for an engine', await run([gouji, 'export', folder, '-o', warehouse]));
const script = join(root, 'rules.sql');
await run([gouji, 'sql', '--dialect', 'duckdb', '--select', said, '-o', script]);
const duckdb = await run([resolve('bench/duckdb.mjs'), script], warehouse);
line('DuckDB, one thread: the relations and the rules', duckdb);
const same = await check(folder, '--jobs', '1', '--no-cache', '--select', said);
line('gouji, one thread, the same rules from files to the report', same, ['DuckDB', duckdb], '1');
const ofSame = decided();

const pdfjs = await run([resolve('bench/pdfjs.mjs'), ...files]);
line(`pdfjs-dist, text and operators of ${files.length} PDFs`, pdfjs);
line(
  'gouji, the whole check of them',
  await check(...files, '--jobs', '1', '--no-cache'),
  ['pdfjs-dist', pdfjs],
  '0.67',
);

const share = ((100 * Number(duckdb.stdout)) / ofSame).toFixed(1);
console.log(
  `\nDecided identities: all rules ${all}; the same rules: gouji ${ofSame}, DuckDB ${duckdb.stdout} (${share} %).`,
);
console.log(digests.size === 1 ? 'The same bytes each time.' : 'THE REPORTS DIFFER.');
rmSync(root, { recursive: true });
