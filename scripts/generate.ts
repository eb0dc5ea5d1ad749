/**
 * Compiles the data of `rules/` into `src/core/generated/`. Call: `node scripts/run.mjs generate`.
 * With `--check` nothing is written; a file that is not fresh is an error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkCatalogue } from './check-catalogue.ts';
import { readCatalogue } from './generate-catalogue.ts';
import { printCatalogue } from './print-catalogue.ts';
import { DataError } from './read-yaml.ts';

const check = process.argv.includes('--check');

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check) throw new DataError(`${file}: not fresh, run \`npm run generate\``);
  writeFileSync(file, text);
}

try {
  const catalogue = readCatalogue('rules/catalogue');
  checkCatalogue(catalogue);
  write('src/core/generated/catalogue.ts', printCatalogue(catalogue));
  process.stdout.write(`catalogue: ${catalogue.tables.length} tables, ${catalogue.codes.length} codes\n`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
