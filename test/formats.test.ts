import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { writePackage } from '../src/import/package/write-package.ts';
import { figuresOf, findingsOf, readDisclosure, strayFigures } from './compared-disclosures.ts';
import { loadFixture } from './fixture-packages.ts';
import { printOfficially } from './official-layout.ts';
import { formats } from './written-formats.ts';

const kinds = { budget: '部门预算', final: '部门决算', 'self-eval': '绩效自评' };

describe.each(['hebei-2023-budget', 'henan-2022-final', 'example-budget', 'example-final', 'example-broken'])(
  '%s',
  (name) => {
    const original = loadFixture(name);
    const cover = `${original.department}${original.year}年${kinds[original.kind]}`;
    const tables = printOfficially(original);

    test.each(Object.entries(formats))('as %s: same figures, same findings', async (_, [file, write]) => {
      const read = await readDisclosure(file, write(cover, tables));
      const { kind, department, year, currencyUnit } = read;
      expect({ kind, department, year, currencyUnit }).toEqual({
        kind: original.kind,
        department: original.department,
        year: original.year,
        currencyUnit: original.currencyUnit,
      });
      expect(figuresOf(read).sort()).toEqual(figuresOf(original).sort());
      expect(strayFigures(read)).toEqual([]);
      expect(await findingsOf(read)).toEqual(await findingsOf(original));
    });

    test('as a package that was written again', async () => {
      const files = [...writePackage(original, catalogue)];
      const encoder = new TextEncoder();
      const read = readPackage(
        new Map(files.map(([path, text]) => [path, encoder.encode(text)])),
        name,
        catalogue,
      );
      expect(figuresOf(read)).toEqual(figuresOf(original));
      expect(await findingsOf(read)).toEqual(await findingsOf(original));
    });
  },
);
