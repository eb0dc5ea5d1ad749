import { expect, test } from 'vitest';
import { groupInputs } from './group-inputs.ts';

const bytes = new Uint8Array();

/** Groups in short: `document PATH` or `package ROOT: members`. */
const grouped = (...paths: string[]) =>
  groupInputs(paths.map((path) => ({ path, bytes }))).map((group) =>
    group.type === 'document'
      ? `document ${group.file.path}`
      : `package ${group.root}: ${[...group.members.keys()].join(' ')}`,
  );

test.each<[string, string[], string[]]>([
  ['documents stay alone', ['a.pdf', 'b/c.xlsx'], ['document a.pdf', 'document b/c.xlsx']],
  [
    'a package takes the files of its folder',
    ['p/datapackage.json', 'p/t.csv', 'p/deep/u.csv', 'q/t.csv'],
    ['package p: datapackage.json t.csv deep/u.csv', 'document q/t.csv'],
  ],
  ['in any order', ['p/a.csv', 'p/datapackage.json'], ['package p: a.csv datapackage.json']],
  ['a package of the current folder', ['datapackage.json', 't.csv'], ['package : datapackage.json t.csv']],
  ['an absolute path', ['/x/datapackage.json', '/x/t.csv'], ['package /x: datapackage.json t.csv']],
  [
    'a package inside a package',
    ['p/datapackage.json', 'p/q/datapackage.json', 'p/q/t.csv'],
    ['package p: datapackage.json', 'package p/q: datapackage.json t.csv'],
  ],
  ['a name that only ends alike', ['p/mydatapackage.json'], ['document p/mydatapackage.json']],
])('%s', (_, paths, groups) => {
  expect(grouped(...paths)).toEqual(groups);
});
