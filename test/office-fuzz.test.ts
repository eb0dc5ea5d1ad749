/** Damaged and hostile office files must end in a result or a ReadError, never in anything else. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ReadError } from '../src/core/model/read-error.ts';
import { openCompoundFile } from '../src/import/compound-file.ts';
import { readDoc } from '../src/import/doc/read-doc.ts';
import { readDocx } from '../src/import/docx/read-docx.ts';
import type { Importer } from '../src/import/raw.ts';
import { readWorkbook } from '../src/import/xlsx/read-workbook.ts';
import {
  type DocumentTable,
  makeCompoundFile,
  makeDocx,
  makeXls,
  makeXlsx,
  makeZip,
} from './make-documents.ts';
import { makeDoc } from './make-word97.ts';
import { mutate, randomNumbers } from './mutate.ts';

const table: DocumentTable = {
  title: '一般公共预算支出表',
  rows: [
    [
      { text: '科目', columnSpan: 2 },
      { text: '合计', rowSpan: 2 },
      { text: '其中', columnSpan: 2 },
    ],
    [{ text: '编码' }, { text: '名称' }, { text: '基本支出' }, { text: '项目支出' }],
    ...Array.from({ length: 12 }, (_, row) =>
      [`20${row + 101}`, `科目${row}`, `${row},234.50`, '1,000.00', '-'].map((text) => ({ text })),
    ),
  ],
};

type Remake = (bytes: Uint8Array, change: (part: Uint8Array) => Uint8Array, pick: number) => Uint8Array;

/** Changes the bytes of the file itself. */
const outside: Remake = (bytes, change) => change(bytes);

/** Changes one part inside an archive and packs it again, so that the checksums are right. */
const insideZip: Remake = (bytes, change, pick) => {
  const parts = Object.entries(unzipSync(bytes));
  const changed = parts.map(([name, part], index) => [
    name,
    index === pick % parts.length ? change(part) : part,
  ]);
  return makeZip(Object.fromEntries(changed.map(([name, part]) => [name, strFromU8(part as Uint8Array)])));
};

/** Changes one stream inside a compound file. */
const insideCompound: Remake = (bytes, change, pick) => {
  const container = openCompoundFile('a', bytes);
  const names = container.names.filter((name) => /^(?:Workbook|WordDocument|1Table)$/.test(name));
  const streams = names.map((name, index) => [
    name,
    index === pick % names.length ? change(container.read(name)) : container.read(name),
  ]);
  return makeCompoundFile(Object.fromEntries(streams));
};

const cases: readonly (readonly [string, Importer, Uint8Array, Remake])[] = [
  ['xlsx', readWorkbook, makeXlsx([table]), outside],
  ['xlsx parts', readWorkbook, makeXlsx([table]), insideZip],
  ['docx', readDocx, makeDocx(['文', table]), outside],
  ['docx parts', readDocx, makeDocx(['文', table]), insideZip],
  ['xls', readWorkbook, makeXls([table]), outside],
  ['xls streams', readWorkbook, makeXls([table]), insideCompound],
  ['doc', readDoc, makeDoc(['文', table]), outside],
  ['doc streams', readDoc, makeDoc(['文', table]), insideCompound],
];

const rounds = Number(process.env['GOUJI_FUZZ_ROUNDS'] ?? '150');

test.each(cases)('a damaged %s ends in a result or a ReadError', async (_, read, bytes, remake) => {
  const random = randomNumbers(20_240_701);
  const other: string[] = [];
  let readable = 0;
  for (let round = 0; round < rounds; round++) {
    const damaged = remake(bytes, (part) => mutate(part, random), random(1_000));
    try {
      await read('a', damaged);
      readable++;
    } catch (error) {
      if (!(error instanceof ReadError)) other.push(`${round}: ${String(error)}`);
    }
  }
  expect(other).toEqual([]);
  expect(readable).toBeLessThan(rounds);
});
