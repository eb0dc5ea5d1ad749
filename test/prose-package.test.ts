/** What a package holds of the prose is what was read from the document: checking one is checking the other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { readJsonDocument, readPackage } from '../src/import/package/read-package.ts';
import { withoutStore } from '../src/import/package/testing/without-store.ts';
import { writeJsonDocument, writePackage } from '../src/import/package/write-package.ts';
import { findingsOf, readDisclosure } from './compared-disclosures.ts';

const shared = new URL('../../shared/', import.meta.url);
const folders = ['seeds/', 'samples/labelled/', 'samples/unlabelled/'];
const documents = existsSync(shared)
  ? folders.flatMap((folder) =>
      readdirSync(new URL(folder, shared))
        .filter((name) => /\.(txt|pdf)$/.test(name))
        .map((name) => folder + name),
    )
  : [];

const encode = (text: string) => new TextEncoder().encode(text);

describe.skipIf(documents.length === 0)('prose in a package', () => {
  test.each(documents)('%s', async (path) => {
    const disclosure = await readDisclosure(path, new Uint8Array(readFileSync(new URL(path, shared))));
    expect(disclosure.narrative).toBeDefined();
    const files = new Map(
      [...writePackage(disclosure, catalogue)].map(([name, text]) => [name, encode(text)]),
    );
    const back = readPackage(files, 'out', catalogue);
    expect(withoutStore(back).narrative).toEqual(disclosure.narrative);
    expect(await findingsOf(back)).toEqual(await findingsOf(disclosure));
    const document = readJsonDocument('a.json', encode(writeJsonDocument(disclosure, catalogue)), catalogue);
    expect(withoutStore(document).narrative).toEqual(disclosure.narrative);
  });
});
