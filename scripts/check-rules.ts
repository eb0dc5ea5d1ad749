/**
 * Checks `rules/national` with its examples and prints every problem: `node scripts/run.mjs check-rules`.
 * With `--write-sound` the sound rules are written although others are not; for work in progress only.
 */
import { writeFileSync } from 'node:fs';
import { readCatalogue } from './generate-catalogue.ts';
import { generateRules, printProblem } from './generate-rules.ts';

const { rules, examples, problems, outputs } = generateRules(readCatalogue('rules/catalogue'));
for (const problem of problems) process.stdout.write(`${printProblem(problem)}\n`);
const counts = `${rules.length} sound rules, ${examples.length} examples, ${problems.length} problems\n`;
process.stdout.write(counts);
if (process.argv.includes('--write-sound')) {
  for (const [file, text] of outputs) writeFileSync(file, text);
}
process.exitCode = problems.length > 0 ? 1 : 0;
