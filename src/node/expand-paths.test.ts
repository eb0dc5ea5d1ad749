import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReadError } from '../core/model/read-error.ts';
import { expandPaths } from './expand-paths.ts';

const files = [
  'in/b.pdf',
  'in/a.xlsx',
  'in/photo.jpg',
  'in/~$a.xlsx',
  'in/.hidden/c.pdf',
  'in/node_modules/d.csv',
  'in/deep/e.csv',
  'package/datapackage.json',
  'package/t.csv',
  'outside/secret.csv',
  '[odd].csv',
  'pictures/p.jpg',
  'mixed/a.RAR',
  'mixed/b.7z',
  'mixed/c.JPG',
  'mixed/d.exe',
  'mixed/e.zip',
];

let cwd = '';
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-paths-')));
  for (const file of files) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), file);
  }
  symlinkSync('../outside/secret.csv', join(cwd, 'in/leak.csv'));
  symlinkSync('../outside', join(cwd, 'in/leaks'));
  symlinkSync('b.pdf', join(cwd, 'in/same.pdf'));
  symlinkSync('nowhere', join(cwd, 'in/dangling.csv'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function* noInput(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array();
}
const expand = async (...paths: string[]) => await expandPaths(paths, { cwd, stdin: noInput() });

/** Path, and the reason why it cannot be read. */
async function outcome(input: Awaited<ReturnType<typeof expand>>['inputs'][number]): Promise<string> {
  try {
    return `${input.path}: ${new TextDecoder().decode(await input.read())}`;
  } catch (error) {
    return `${input.path}: ${error instanceof ReadError ? error.reason : 'bug'}`;
  }
}

test.each<[string, string[], string[]]>([
  ['a file', ['in/b.pdf'], ['in/b.pdf']],
  ['names as given', ['./in/b.pdf'], ['./in/b.pdf']],
  [
    'a folder: readable files in order, no hidden ones, links only inside',
    ['in'],
    ['in/a.xlsx', 'in/b.pdf', 'in/deep/e.csv', 'in/same.pdf'],
  ],
  ['a folder with a slash', ['in/deep/'], ['in/deep/e.csv']],
  [
    'a package by its descriptor',
    ['package/datapackage.json'],
    ['package/datapackage.json', 'package/t.csv'],
  ],
  ['a glob', ['in/*.pdf'], ['in/b.pdf', 'in/same.pdf']],
  ['a glob over folders', ['in/d*'], ['in/dangling.csv', 'in/deep/e.csv']],
  ['a name that looks like a glob', ['[odd].csv'], ['[odd].csv']],
  ['the same file twice', ['in/b.pdf', './in/b.pdf', 'in/../in/b.pdf'], ['in/b.pdf']],
  ['a link that the user names', ['in/leak.csv'], ['in/leak.csv']],
  ['standard input', ['-'], ['-']],
])('%s', async (_, paths, expected) => {
  expect((await expand(...paths)).inputs.map(({ path }) => path)).toEqual(expected);
});

test.each([
  ['nowhere.pdf', 'nowhere.pdf: not-found'],
  ['in/b.pdf/c', 'in/b.pdf/c: not-found'],
  ['*.docx', '*.docx: no-match'],
  ['pictures', 'pictures: no-documents'],
  ['in/b.pdf', 'in/b.pdf: in/b.pdf'],
])('%s', async (path, expected) => {
  const {
    inputs: [input],
  } = await expand(path);
  expect(input === undefined ? '' : await outcome(input)).toBe(expected);
});

test('what is passed over in a folder has its reason', async () => {
  const { skipped } = await expand('mixed');
  expect(skipped.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    'mixed/a.RAR archive',
    'mixed/b.7z archive',
    'mixed/c.JPG picture',
    'mixed/d.exe format',
  ]);
});
