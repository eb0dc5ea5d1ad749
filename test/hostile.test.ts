/** Hostile files, each read by a process of its own with little memory. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './cli/run-cli.ts';
import { hostileFiles, sound } from './hostile-files.ts';
import type { ChildResult } from './read-in-child.ts';

const root = new URL('..', import.meta.url).pathname;
// Inside node_modules, so that the bundle finds the packages it leaves outside.
const cache = join(root, 'node_modules', '.cache', 'gouji-tests');
const program = join(cache, `read-in-child-${process.pid}.mjs`);
const folder = mkdtempSync(join(tmpdir(), 'gouji-hostile-'));

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/read-in-child.ts'],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
});
afterAll(() => {
  rmSync(program, { force: true });
  rmSync(folder, { recursive: true, force: true });
});

const run = promisify(execFile);

async function readInChild(name: string, bytes: Uint8Array): Promise<ChildResult> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { stdout } = await run(process.execPath, ['--max-old-space-size=1024', program, file], {
    // What runs away is cut off; a busy machine takes its time over what does not.
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  rmSync(file);
  return JSON.parse(stdout) as ChildResult;
}

/** Why each is refused. */
const refused: Readonly<Record<string, string>> = {
  'bomb.xlsx': 'archive-bomb',
  'bomb.docx': 'archive-bomb',
  'entities.xlsx': 'xml-doctype',
  'entities.docx': 'xml-doctype',
  'outside.xlsx': 'xml-doctype',
  'encrypted.pdf': 'encrypted',
  'encrypted.xlsx': 'encrypted',
  'encrypted.xls': 'encrypted',
  'half.doc': 'damaged-document',
  'half.docx': 'damaged-zip',
  'half.pdf': 'damaged-pdf',
  'half.xls': 'damaged-workbook',
  'half.xlsx': 'damaged-zip',
  'nested.html': 'too-deeply-nested',
  'nested.docx': 'xml-too-deep',
  'deep.json': 'bad-json',
  'odd-names.json': 'unknown-table',
  'long-cell.csv': 'line-too-long',
  'long-line.txt': 'line-too-long',
  'long-line.csv': 'line-too-long',
  'wide.csv': 'too-many-columns',
  'nul.txt': 'unknown-format',
  'nul.csv': 'binary-file',
  'nul.html': 'binary-file',
  'png-named.docx': 'picture-file',
  'png-named.txt': 'picture-file',
  'zip-named.xlsx': 'archive-file',
};

/** What is noted of those that are read, and how many tables they hold. */
const noted: Readonly<Record<string, readonly [problems: readonly string[], tables: number]>> = {
  'loop.pdf': [['damaged-page', 'damaged-structure'], 0],
  'deep-tree.pdf': [['damaged-page', 'damaged-structure'], 0],
  'wide-tree.pdf': [['too-many-pages', 'damaged-structure'], 0],
  'xlsx-named.pdf': [['extension-mismatch'], 1],
  'html-named.xls': [['extension-mismatch'], 1],
  'pdf-named.docx': [['extension-mismatch'], 1],
  'text-named.pdf': [['extension-mismatch'], 1],
  'odd-names.xlsx': [[], 1],
  'bait-cells.txt': [[], 17],
};

function expected(name: string): ChildResult {
  if (name.startsWith('empty.')) return { refused: 'empty-file' };
  const reason = refused[name];
  if (reason !== undefined) return { refused: reason };
  const [problems, tables] = noted[name] ?? [[], 0];
  return { problems, tables };
}

describe('a hostile file ends in a result or a reason', () => {
  test.concurrent.each(Object.keys(hostileFiles))('%s', async (name) => {
    const bytes = hostileFiles[name]?.() ?? new Uint8Array();
    const result = await readInChild(name, bytes);
    expect(result).toEqual(expected(name));
  });

  test.concurrent.each(Object.keys(sound))('%s is read', async (name) => {
    expect(await readInChild(name, sound[name] ?? new Uint8Array())).toEqual({ problems: [], tables: 1 });
  });
});

describe('the command line', () => {
  const cases = ['half.xlsx', 'encrypted.pdf', 'entities.docx', 'nul.csv', 'empty.doc', 'png-named.docx'];

  test.each(cases)('says that %s cannot be read, and checks the others', async (name) => {
    const own = mkdtempSync(join(folder, 'cli-'));
    writeFileSync(join(own, name), hostileFiles[name]?.() ?? new Uint8Array());
    writeFileSync(join(own, 'sound.xlsx'), sound['sound.xlsx'] ?? new Uint8Array());
    const { code, stdout } = await runCli(own, [
      'check',
      name,
      'sound.xlsx',
      '-f',
      'json',
      '--fail-on',
      'never',
    ]);
    const report = JSON.parse(stdout) as {
      inputs: { path: string; status: string }[];
      documents: { tables: unknown[] }[];
    };
    expect(code).toBe(3);
    expect(report.inputs.map(({ path, status }) => [path, status])).toEqual([
      [name, 'unreadable'],
      ['sound.xlsx', 'ok'],
    ]);
    expect(report.documents.map(({ tables }) => tables.length)).toEqual([1]);
  });
});
