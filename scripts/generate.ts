/** Compiles the data of `rules/` into `src/core/generated/`. Call: `node scripts/run.mjs generate`. */
import { writeFileSync } from 'node:fs';
import { checkCatalogue } from './check-catalogue.ts';
import { readCatalogue } from './generate-catalogue.ts';
import { DataError } from './read-yaml.ts';
import { printCatalogue } from './print-catalogue.ts';

try {
  const catalogue = readCatalogue('rules/catalogue');
  checkCatalogue(catalogue);
  writeFileSync('src/core/generated/catalogue.ts', printCatalogue(catalogue));
  const { tables, codes } = catalogue;
  process.stdout.write(`catalogue: ${tables.length} tables, ${codes.length} codes\n`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
