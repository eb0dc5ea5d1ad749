/**
 * Compiles the data of `rules/` into `src/core/generated/`, which git ignores. Call: `node scripts/run.mjs generate`.
 * With `--check` a committed file that is not fresh is an error.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkCatalogue } from './check-catalogue.ts';
import { readCatalogue, readConventions } from './generate-catalogue.ts';
import { generateRules, printProblem } from './generate-rules.ts';
import { generateSchemas } from './generate-schemas.ts';
import { printCatalogue } from './print-catalogue.ts';
import { printNames } from './print-names.ts';
import { DataError } from './read-yaml.ts';

const check = process.argv.includes('--check');

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check && !file.startsWith('src/core/generated/'))
    throw new DataError(`${file}: not fresh, run \`npm run generate\``);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

try {
  const catalogue = readCatalogue('rules/catalogue');
  checkCatalogue(catalogue);
  write('src/core/generated/names.ts', printNames(readConventions('rules/catalogue'), catalogue.tables));
  write('src/core/generated/catalogue.ts', printCatalogue(catalogue));
  process.stdout.write(`catalogue: ${catalogue.tables.length} tables, ${catalogue.codes.length} codes\n`);
  const { rules, examples, problems, outputs } = generateRules(catalogue);
  if (problems.length > 0) throw new DataError(problems.map(printProblem).join('\n'));
  for (const [file, text] of [...outputs, ...generateSchemas(catalogue)]) write(file, text);
  process.stdout.write(`rules: ${rules.length}, examples: ${examples.length}\n`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
