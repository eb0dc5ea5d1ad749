/** The order of a word list means nothing: with every list written the other way round, documents read the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import type { Catalogue } from '../src/core/catalogue/types.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';

const folder = new URL('../fixtures/documents/', import.meta.url);
const documents = readdirSync(folder).filter((name) => !/^README|^budget-workbook/.test(name));

const { conventions } = catalogue;
const turned: Catalogue = {
  ...catalogue,
  conventions: {
    ...conventions,
    words: Object.fromEntries(
      Object.entries(conventions.words).map(([name, words]) => [name, [...words].reverse()]),
    ),
  },
};

test.each(documents)('%s', async (path) => {
  const inputs = [{ path, bytes: new Uint8Array(readFileSync(new URL(path, folder))) }];
  const report = await checkFiles(inputs, { catalogue });
  expect(report.coverage.rules.length).toBeGreaterThan(0);
  expect(await checkFiles(inputs, { catalogue: turned })).toEqual(report);
});
