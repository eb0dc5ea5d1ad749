/** A folder with one document as Word, Excel and PDF: one figure changed in one of them is one error that names them all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { draftSlips } from './draft-slips.ts';
import { loadFixture } from './fixture-packages.ts';
import { changed, type Slip } from './make-open-documents.ts';
import { printOfficially } from './official-layout.ts';
import { formats } from './written-formats.ts';

const sound = loadFixture('example-budget');
const print = new Uint8Array(readFileSync(new URL('../fixtures/drafts/sound-wide.pdf', import.meta.url)));

function file(format: string, disclosure: Disclosure, slip?: Slip) {
  const [name, write] = formats[format] ?? ['', () => new Uint8Array()];
  const draft = slip === undefined ? disclosure : changed(disclosure, [slip]);
  const cover = `${disclosure.department}${disclosure.year}年部门预算`;
  return { path: `某局/${name}`, bytes: write(cover, printOfficially(draft)) };
}

const pdf = { path: '某局/公开.pdf', bytes: print };
const sets: readonly (readonly [string, (slip: Slip) => ReturnType<typeof file>[]])[] = [
  ['Word of three', (slip) => [file('DOCX', sound, slip), file('XLSX', sound), pdf]],
  ['Excel of three', (slip) => [file('DOCX', sound), file('XLSX', sound, slip), pdf]],
  ['the page form of three', (slip) => [file('DOCX', sound), file('XLSX', sound), file('OFD', sound, slip)]],
  ['Word of two', (slip) => [file('DOCX', sound, slip), file('XLSX', sound)]],
  ['Excel of two', (slip) => [file('DOCX', sound), file('XLSX', sound, slip)]],
];

describe.each(sets)('changed in %s', (_, files) => {
  test.each(draftSlips)('$table $key $column', async (slip) => {
    const inputs = files(slip);
    const { documents, findings } = await checkFiles(inputs);
    expect(documents).toHaveLength(1);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['GJ-XD-40 error']);
    const [finding] = findings;
    const named = finding?.cells.map(({ place }) => place.file).sort();
    expect(named).toEqual(inputs.map(({ path }) => path).sort());
    for (const { path } of inputs) expect(finding?.message).toContain(path.split('/')[1]);
  });
});
