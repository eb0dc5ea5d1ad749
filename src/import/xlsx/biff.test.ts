import { expect, test } from 'vitest';
import { makeCompoundFile } from '../../../test/make-documents.ts';
import type { RawGrid } from '../raw.ts';
import { readWorkbook } from './read-workbook.ts';

type Bytes = readonly number[];

const short = (value: number): Bytes => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): Bytes => [...short(value), ...short(value >> 16)];
const double = (value: number): Bytes => [...new Uint8Array(new Float64Array([value]).buffer)];
const record = (type: number, ...content: Bytes[]): Bytes => {
  const bytes = content.flat();
  return [...short(type), ...short(bytes.length), ...bytes];
};
const end = record(0x0a);
const begin = (kind: number) => record(0x0809, short(0x0600), short(kind), long(0), long(0), long(0));

/** A workbook of one sheet `S` with the given records. */
function workbook(...records: Bytes[]): Uint8Array {
  const start = begin(5);
  const sheetRecord = (offset: number) => record(0x85, long(offset), short(0), [1, 0, 0x53]);
  const offset = start.length + sheetRecord(0).length + end.length;
  const stream = [...start, ...sheetRecord(offset), ...end, ...begin(0x10), ...records.flat(), ...end];
  return makeCompoundFile({ Workbook: Uint8Array.from(stream) });
}

const number = (row: number, column: number, value: number) =>
  record(0x0203, short(row), short(column), short(0), double(value));
const formula = (row: number, column: number, result: Bytes, tokens: Bytes) =>
  record(0x06, short(row), short(column), short(0), result, short(0), long(0), short(tokens.length), tokens);

const relative = 0xc000;
const cell = (row: number, column: number): Bytes => [0x24, ...short(row), ...short(column | relative)];
const plus = 0x03;
const sum = [0x19, 0x10, 0, 0];

async function read(...records: Bytes[]) {
  const { blocks, problems } = await readWorkbook('a.xls', workbook(...records));
  const cells = (blocks[0] as RawGrid | undefined)?.cells ?? [];
  return { cells: cells.map(({ place, text, formula }) => [place.cell, text, formula]), problems };
}

test('reads formulae of old workbooks and checks them', async () => {
  const area = [0x25, ...short(0), ...short(0), ...short(relative), ...short(1 | relative)];
  const { cells, problems } = await read(
    number(0, 0, 1.1),
    number(0, 1, 2.2),
    formula(0, 2, double(3.3), [...cell(0, 0), ...cell(0, 1), plus]),
    formula(0, 3, double(9), [...area, ...sum]),
  );
  expect(cells).toEqual([
    ['A1', '1.1', undefined],
    ['B1', '2.2', undefined],
    ['C1', '3.3', 'A1+B1'],
    ['D1', '9', 'SUM(A1:B1)'],
  ]);
  expect(problems.map(({ place, stale }) => [place.cell, stale?.recomputed])).toEqual([['D1', '3.3']]);
});

test('unfolds shared formulae', async () => {
  const pointer = [0x01, ...short(0), ...short(1)];
  const left = [0x2c, ...short(0), ...short(0x00ff | 0xc000), 0x1e, ...short(2), 0x05];
  const { cells } = await read(
    number(0, 0, 1),
    formula(0, 1, double(2), pointer),
    record(0x04bc, short(0), short(1), [1, 1], [0, 2], short(left.length), left),
    number(1, 0, 3),
    formula(1, 1, double(6), pointer),
  );
  expect(cells.map(([address, text]) => [address, text])).toEqual([
    ['A1', '1'],
    ['B1', '2'],
    ['A2', '3'],
    ['B2', '6'],
  ]);
  expect(cells[1]?.[2]).toMatch(/\*2$/);
  expect(cells[3]?.[2]).toMatch(/\*2$/);
});

test('reads formulae of text', async () => {
  const isText = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
  const { cells } = await read(
    formula(0, 0, isText, [0x17, 1, 0, 0x61]),
    record(0x0207, short(1), [0, 0x62]),
  );
  expect(cells).toEqual([['A1', 'b', '"a"']]);
});

test.each([
  ['choices', [0x19, 0x04, 0xff, 0xff]],
  ['arrays', [0x20, 0, 0, 0, 0, 0, 0, 0]],
  ['names', [0x23, 1, 0, 0, 0]],
  ['a token cut off', [0x1f, 1]],
  ['nothing', []],
])('keeps the result of a formula with %s, without the formula', async (_, tokens) => {
  const { cells } = await read(number(0, 0, 5), formula(0, 1, double(7), tokens));
  expect(cells[0]).toEqual(['A1', '5', undefined]);
  expect(cells.slice(1).every(([, text, found]) => text === '7' && found === undefined)).toBe(true);
});

test('leaves zeros blank that the window hides', async () => {
  const window = record(0x023e, short(0x06a6), long(0), long(0), long(0), long(0));
  expect((await read(number(0, 0, 0), number(0, 1, 1), window)).cells).toEqual([
    ['A1', '', undefined],
    ['B1', '1', undefined],
  ]);
});

test('bounds merges, columns and hyperlinks', async () => {
  const columns = record(0x7d, short(0), short(0xffff), short(10), short(0), short(1), short(0));
  const link = record(0x01b8, short(0), short(0xffff), short(0), short(0xff), [...Array(40).keys()]);
  const { cells } = await read(number(0, 0, 1), columns, ...Array.from({ length: 500 }, () => link));
  expect(cells).toEqual([['A1', '1', undefined]]);
  const one = [short(0), short(1), short(0), short(0)].flat();
  const merges = Array.from({ length: 201 }, () =>
    record(0xe5, short(1_000), Array.from({ length: 1_000 }, () => one).flat()),
  );
  await expect(read(number(0, 0, 1), ...merges)).rejects.toMatchObject({ reason: 'too-many-merges' });
});
