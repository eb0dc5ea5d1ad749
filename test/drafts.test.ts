/** One draft in every format of an office, made by `scripts/make-drafts.ts`: sound ones are clean, slips are found alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { writePackage } from '../src/import/package/write-package.ts';
import { figuresOf, findingsOf, readDisclosure, strayFigures } from './compared-disclosures.ts';
import { draftSlips } from './draft-slips.ts';
import { loadFixture } from './fixture-packages.ts';
import { changed } from './make-open-documents.ts';

const folder = new URL('../fixtures/drafts/', import.meta.url);
const drafts = readdirSync(folder);
/** WPS writes the formats of Microsoft under endings of its own. */
const renamed: Readonly<Record<string, string>> = { xls: 'et', xlsx: 'et', doc: 'wps', docx: 'wps' };

function filesOf(kind: string): (readonly [name: string, file: string])[] {
  const files = drafts.filter((file) => file.startsWith(kind));
  return files.flatMap((file) => {
    const ending = renamed[file.slice(file.lastIndexOf('.') + 1)];
    return [
      [file, file] as const,
      ...(ending === undefined ? [] : [[`${file} as .${ending}`, `${file}.${ending}`] as const]),
    ];
  });
}

const read = async ([name, file]: readonly [string, string]): Promise<Disclosure> =>
  await readDisclosure(file, readFileSync(new URL(name.split(' ')[0] ?? '', folder)));

const sound = loadFixture('example-budget');
const slipFiles = [...writePackage(changed(sound, draftSlips), catalogue)].map(
  ([path, text]) => [path, new TextEncoder().encode(text)] as const,
);
const slips = readPackage(new Map(slipFiles), 'slips', catalogue);

describe.each([
  ['sound', sound],
  ['slips', slips],
] as const)('%s', (kind, expected) => {
  test.each(filesOf(kind))('%s', async (...file) => {
    const disclosure = await read(file);
    const { department, year, currencyUnit } = disclosure;
    expect({ department, year, currencyUnit }).toEqual({
      department: '示例市档案局',
      year: 2024,
      currencyUnit: '万元',
    });
    expect(strayFigures(disclosure)).toEqual([]);
    expect(figuresOf(disclosure).sort()).toEqual(figuresOf(expected).sort());
    expect(await findingsOf(disclosure)).toEqual(await findingsOf(expected));
  });
});

test('nothing is found in the sound package', async () => {
  expect(await findingsOf(sound)).toEqual([]);
});

test('each slip of the package is one finding, which shows it', async () => {
  const inputs = slipFiles.map(([path, bytes]) => ({ path: `slips/${path}`, bytes }));
  const { findings } = await checkFiles(inputs);
  expect(findings.map(({ severity }) => severity)).toEqual(draftSlips.map(() => 'error'));
  const shown = draftSlips.map(({ table, key, column, printed }) =>
    findings.filter(({ cells }) =>
      cells.some(
        (cell) =>
          cell.table === table && cell.row === key && cell.column === column && cell.value === printed,
      ),
    ),
  );
  expect(shown.map(({ length }) => length)).toEqual(draftSlips.map(() => 1));
});
