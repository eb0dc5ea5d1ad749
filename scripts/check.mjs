// The whole quality gate, step by step; the last line is the tally of steps and tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'gouji-check-'));
const results = join(folder, 'vitest.json');

const steps = [
  ['rules and catalogue', 'npm run --silent generate -- --check'],
  ['reference pages are fresh', 'npm run --silent reference -- --check'],
  ['format and lint', 'npx biome ci .'],
  ['types', 'npx tsc -p tsconfig.json'],
  ['types of the core without ambient names', 'npx tsc -p src/core/tsconfig.json'],
  ['types of the offline page', 'npx tsc -p src/page/tsconfig.json'],
  ['build', 'npm run --silent build'],
  ['package for scanned pages', 'npm run --silent build -w gouji-ocr'],
  ['tests', `npx vitest run --reporter=default --reporter=json --outputFile.json=${results}`],
  ['no unused code', 'npx knip'],
  ['package', 'npx publint --strict && npx attw --pack . --profile esm-only'],
];

/** Counts of the test runner, or one failure when it wrote nothing. */
function testCounts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

let passed = 0;
let failed = 0;
for (const [name, command] of steps) {
  console.log(`\n== ${name}: ${command}`);
  const ok = spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
  passed += ok ? 1 : 0;
  failed += ok ? 0 : 1;
  if (!ok) console.log(`== ${name}: FAILED`);
}
const tests = testCounts();
rmSync(folder, { recursive: true, force: true });
if (tests.skipped > 0)
  console.log(`\n${tests.skipped} tests skipped (their documents are not part of this repository)`);
console.log(`${passed + tests.passed} passed, ${failed + tests.failed} failed`);
process.exitCode = failed + tests.failed === 0 ? 0 : 1;
