/** A folder with one document as Word, Excel and PDF: one figure changed in one of them is one error that names them all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { writePackage } from '../src/import/package/write-package.ts';
import { proseOf } from './consistent-prose.ts';
import { draftSlips } from './draft-slips.ts';
import { loadFixture } from './fixture-packages.ts';
import { makeDocx, makeHtml } from './make-documents.ts';
import { makeOfd } from './make-ofd.ts';
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

test('a package beside the workbook that it was made from', async () => {
  const slip = draftSlips[4] as Slip;
  const written = [...writePackage(changed(sound, [slip]), catalogue)];
  const files = written.map(([path, text]) => ({
    path: `数据/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { documents, findings } = await checkFiles([...files, file('XLSX', sound), pdf]);
  expect(documents).toHaveLength(1);
  expect(findings.map(({ rule }) => rule)).toEqual(['GJ-XD-40']);
  expect(findings[0]?.cells.map(({ place }) => place.file).sort()).toEqual([
    // The file of the package itself; what it was made from is told beside it.
    '数据/budget_expenditure.csv',
    '某局/document.xlsx',
    '某局/公开.pdf',
  ]);
});

test('a package of another office stays as it is', async () => {
  const written = [
    ...writePackage({ ...sound, department: '示例市林业局', id: 'budget/示例市林业局/2024' }, catalogue),
  ];
  const files = written.map(([path, text]) => ({
    path: `数据/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { documents } = await checkFiles([...files, file('XLSX', sound)]);
  expect(documents.map(({ department }) => department)).toEqual(['示例市林业局', '示例市档案局']);
});

const account = loadFixture('example-final');
const prose = proseOf(account, { change: 7, budget: -3 }).map(({ text }) => text);

/** A report with its prose, one paragraph of it changed. */
function report(format: 'DOCX' | 'OFD' | 'HTML', at = -1) {
  const blocks = [
    `${account.department}${account.year}年度部门决算`,
    ...printOfficially(account).flatMap(({ title, banner, rows, notes }) => [
      title,
      ...banner.map((texts) => texts.join('    ')),
      { title: '', rows },
      ...notes,
    ]),
    '第二部分 部门决算情况说明',
    ...prose.map((text, index) =>
      index === at ? text.replace(/(\d)(\d)\.(\d)(\d)万元/, '$2$1.$4$3万元') : text,
    ),
  ];
  const write = { DOCX: makeDocx, OFD: makeOfd, HTML: makeHtml }[format];
  return { path: `某局/决算.${format.toLowerCase()}`, bytes: write(blocks) };
}

const told = prose.flatMap((text, index) => {
  const [whole, a, b, c, d] = /(\d)(\d)\.(\d)(\d)万元/.exec(text) ?? [];
  return whole === undefined || (a === b && c === d) ? [] : [[text.slice(0, 24), index] as const];
});

const reports: readonly (readonly [string, (at: number) => ReturnType<typeof report>[]])[] = [
  ['the last of three', (at) => [report('DOCX'), report('HTML'), report('OFD', at)]],
  ['the first of two', (at) => [report('DOCX', at), report('OFD')]],
];

describe.each(reports)('one sentence changed in %s', (_, made) => {
  test.each(told)('%s…', async (__, at) => {
    const files = made(at);
    const { documents, findings } = await checkFiles([...files, file('XLSX', account)]);
    expect(documents).toHaveLength(1);
    const errors = findings.filter(({ severity }) => severity === 'error');
    // Of two forms, nothing tells which one is right where the figure stands nowhere else: what follows from it is told too.
    const others = errors.filter(({ rule }) => rule !== 'GJ-XD-40');
    if (files.length > 2) expect(others).toEqual([]);
    const [difference, ...more] = errors.filter(({ rule }) => rule === 'GJ-XD-40');
    expect(more).toEqual([]);
    for (const { path } of files) expect(difference?.message).toContain(path.split('/')[1]);
  });
});

/** Sentences with an amount that the workbook prints as well, in figures that no other cell shows. */
const printedAmounts = account.tables.flatMap(({ rows }) =>
  rows.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text.replaceAll(',', ''))),
);
const inTables = told.filter(([, at]) => {
  const [amount = ''] = /\d{2,}\.\d{2}(?=万元)/.exec(prose[at] ?? '') ?? [];
  return printedAmounts.includes(amount);
});

test.each(inTables.slice(0, 4))('a sentence changed in the report of three files: %s…', async (_, at) => {
  const files = [report('DOCX', at), report('OFD'), file('XLSX', account)];
  const { documents, findings } = await checkFiles(files);
  expect(documents).toHaveLength(1);
  const [difference] = findings.filter(({ rule }) => rule === 'GJ-XD-40');
  for (const { path } of files) expect(difference?.message).toContain(path.split('/')[1]);
});
