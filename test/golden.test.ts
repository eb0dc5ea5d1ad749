/**
 * Golden reports: what the command line prints about every fixture, byte for byte.
 * `npm run golden` rewrites them and shows what changed; read the difference before you commit it.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from './cli/run-cli.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const golden = fileURLToPath(new URL('./golden/', import.meta.url));

const packages = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['documents', 'drafts'].includes(entry.name))
  .map(({ name }) => name);
const documents = readdirSync(`${fixtures}documents`)
  .filter((name) => name !== 'README.md')
  .map((name) => `documents/${name}`);

/** File name → arguments; `PATH` stands for the document. */
const reports: Readonly<Record<string, readonly string[]>> = {
  'report.json': ['check', 'PATH', '-f', 'json'],
  'pretty.zh.txt': ['check', 'PATH'],
  'pretty.en.txt': ['check', 'PATH', '--lang', 'en'],
  'concise.txt': ['check', 'PATH', '-f', 'concise'],
  'inspect.txt': ['inspect', 'PATH'],
};

describe.each([...packages, ...documents].sort())('%s', (path) => {
  test.each(Object.entries(reports))('%s', async (name, argv) => {
    const { code, stdout, stderr } = await runCli(
      fixtures,
      argv.map((word) => (word === 'PATH' ? path : word)),
    );
    // Count and hash of the rules change with every rule; what a rule says of a document stands in the rest.
    const text = stdout.replace(/"count": \d+,(\s+)"hash": "[0-9a-f]{64}"/, '"count": 0,$1"hash": ""');
    const notices = stderr === '' ? '' : `\n-- notices --\n${stderr}`;
    const ending = name === 'report.json' ? '' : `\n-- exit ${code} --\n${notices}`;
    await expect(text + ending).toMatchFileSnapshot(`${golden}${path}/${name}`);
  });
});
