/** Thousands of damaged files: each is refused with a reason, or read without losing a figure unsaid. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { ReadError } from '../src/core/model/read-error.ts';
import { openCompoundFile } from '../src/import/compound-file.ts';
import { readJsonDocument } from '../src/import/package/read-package.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { sniffFormat } from '../src/import/sniff.ts';
import { loadLocale } from '../src/locale/locale.ts';
import { recognize } from '../src/recognize/recognize.ts';
import { lostAmounts, miscounted } from './accounted-figures.ts';
import { checkDisclosures } from './check-disclosures.ts';
import { fixtureFiles, loadFixture } from './fixture-packages.ts';
import { sound } from './hostile-files.ts';
import { makeCompoundFile } from './make-documents.ts';
import { mutate, type Random, randomNumbers } from './mutate.ts';
import { printOfficially } from './official-layout.ts';
import { formats } from './written-formats.ts';

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Damages one part of an archive and packs it again, so that the checksums are right. */
const insideZip: Damage = (bytes, random) => {
  const parts = Object.entries(unzipSync(bytes));
  const chosen = random(parts.length);
  return zipSync(
    Object.fromEntries(
      parts.map(([name, part], index) => [name, index === chosen ? mutate(part, random) : part]),
    ),
    { level: 0 },
  );
};

/** Damages the main stream of an old office file. */
const insideCompound: Damage = (bytes, random) => {
  const container = openCompoundFile('a', bytes);
  const names = container.names.filter((name) => /^(?:Workbook|WordDocument|1Table)$/.test(name));
  const chosen = names[random(names.length)];
  return makeCompoundFile(
    Object.fromEntries(
      names.map((name) => [
        name,
        name === chosen ? mutate(container.read(name), random) : container.read(name),
      ]),
    ),
  );
};

const document = loadFixture('example-final');
const kept = new Set(['final_summary', 'final_general', 'final_basic', 'final_three_public']);
const tables = printOfficially({
  ...document,
  tables: document.tables.filter((table) => kept.has(table.id)),
});
const cover = '示例市地方志办公室2023年部门决算';

function written(format: string): readonly [string, Uint8Array] {
  const [file, write] = formats[format] ?? [];
  return [file ?? '', write?.(cover, tables) ?? new Uint8Array()];
}

/** The package in one JSON document. */
function jsonDocument(): Uint8Array {
  const files = fixtureFiles('example-final');
  const descriptor = JSON.parse(strFromU8(files.get('datapackage.json') ?? new Uint8Array())) as {
    resources: { path: string }[];
  };
  const resources = descriptor.resources.map(({ path, ...rest }) => {
    const [head = [], ...rows] = strFromU8(files.get(path) ?? new Uint8Array())
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    return { ...rest, data: rows.map((row) => Object.fromEntries(head.map((id, i) => [id, row[i] ?? '']))) };
  });
  return strToU8(JSON.stringify({ ...descriptor, resources }, undefined, 1));
}

const cases: readonly (readonly [string, readonly [string, Uint8Array], Damage])[] = [
  ['XLSX', written('XLSX'), mutate],
  ['XLSX inside', written('XLSX'), insideZip],
  ['XLS', written('XLS'), mutate],
  ['XLS inside', written('XLS'), insideCompound],
  ['DOCX', written('DOCX'), mutate],
  ['DOCX inside', written('DOCX'), insideZip],
  ['DOC inside', written('DOC'), insideCompound],
  ['OFD', written('OFD'), mutate],
  ['OFD inside', written('OFD'), insideZip],
  ['web archive', written('web archive of Excel'), mutate],
  ['HTML', written('HTML'), mutate],
  ['text', written('text in UTF-8'), mutate],
  ['text in GB18030', written('text in GB18030'), mutate],
  ['text in UTF-16', written('text in UTF-16'), mutate],
  ['Markdown', written('Markdown'), mutate],
  ['CSV', ['sound.csv', sound['sound.csv'] ?? new Uint8Array()], mutate],
  ['JSON', ['package.json', jsonDocument()], mutate],
  ['PDF', ['sound.pdf', sound['sound.pdf'] ?? new Uint8Array()], mutate],
];

const rounds = Number(process.env['GOUJI_FUZZ_ROUNDS'] ?? '140');
const locale = await loadLocale('en');

/** What is wrong with the reading of a file; nothing when it was refused with a reason. */
async function faults(file: string, bytes: Uint8Array): Promise<readonly string[] | 'refused'> {
  try {
    if (sniffFormat(file, bytes).format === 'json') {
      const disclosure = readJsonDocument(file, bytes, catalogue);
      await checkDisclosures([disclosure], rules, catalogue, locale);
      return miscounted(disclosure, true);
    }
    const raw = await readRawDocument(file, bytes);
    const disclosures = recognize([raw], catalogue);
    await checkDisclosures(disclosures, rules, catalogue, locale);
    const lost = lostAmounts(raw, disclosures);
    return [
      ...disclosures.flatMap((disclosure) => miscounted(disclosure, false)),
      ...lost.map((text) => `${text} is lost`),
    ];
  } catch (error) {
    if (error instanceof ReadError) return 'refused';
    throw error;
  }
}

describe('a damaged file is refused with a reason or read without losing a figure unsaid', () => {
  test.each(cases)('%s', async (_, [file, bytes], damage) => {
    expect(await faults(file, bytes)).toEqual([]);
    const random = randomNumbers(20_241_121);
    const found: string[] = [];
    let read = 0;
    for (let round = 0; round < rounds; round++) {
      const result = await faults(file, damage(bytes, random));
      if (result === 'refused') continue;
      read++;
      found.push(...result.map((fault) => `${round}: ${fault}`));
    }
    expect(found).toEqual([]);
    expect(read).toBeLessThanOrEqual(rounds);
  });
});
