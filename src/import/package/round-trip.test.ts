import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../core/model/disclosure.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { at, catalogue, cell, disclosure, encode, encodeAll, row, table } from './example-disclosure.ts';
import { packagePaths, readJsonDocument, readPackage } from './read-package.ts';
import { withoutStore } from './testing/without-store.ts';
import { writeJsonDocument, writePackage } from './write-package.ts';

test('writing and reading brings everything back', () => {
  const files = writePackage(disclosure, catalogue, [{ file: 'a.txt', sha256: 'ab' }]);
  expect([...files.keys()]).toEqual([
    'datapackage.json',
    'final_income.csv',
    'final_summary-2.csv',
    'claims.csv',
    'passages.csv',
  ]);
  const back = readPackage(encodeAll(files), 'out', catalogue);
  expect(back.package).toBe('out/datapackage.json');
  expect(back.tables[0]?.rows[0]?.place.stored).toEqual({ file: 'out/final_income.csv', line: 2 });
  expect(withoutStore(back)).toEqual(disclosure);
  expect(packagePaths(encode(files.get('datapackage.json') ?? ''), 'out')).toEqual(
    [...files.keys()].slice(1),
  );
  const json = writeJsonDocument(disclosure, catalogue);
  expect(withoutStore(readJsonDocument('a.json', encode(json), catalogue))).toEqual(disclosure);
});

test('a table on disk reads like the printed one', () => {
  const csv = writePackage(disclosure, catalogue).get('final_income.csv');
  expect(csv?.split('\n').slice(0, 4)).toEqual([
    'row,kind,ordinal,code,label,total,fiscal,rate,source',
    'total,,,,"名称, ""甲""",3305.30,——,12.5%,L3',
    '2010306,,2,201|03|06,"名称, ""甲""",12..5,,,L4|rate=-',
    'addend:某项,,,,"名称, ""甲""",-0.50,,,L5|fiscal=-|rate=-',
  ]);
});

test('boxes on a page come back, each said with the place that it belongs to', () => {
  const on = (page: number, ...box: [number, number, number, number]) => ({ file: 'a.txt', page, box });
  const rows = [
    row('total', 'total', on(3, 60, 80.5, 120.3, 91), {
      total: cell('3', on(3, 130, 80.5, 144, 91)),
      fiscal: cell('1', on(4, -2, 10, 9.9, 20)),
    }),
  ];
  const files = writePackage({ ...disclosure, tables: [{ ...table, rows }] }, catalogue);
  expect(files.get('final_income.csv')?.split('\n')[1]).toContain(
    'p3 [60 80.5 120.3 91]|total=[130 80.5 144 91]|fiscal=p4 [-2 10 9.9 20]',
  );
  expect(withoutStore(readPackage(encodeAll(files), 'out', catalogue).tables[0]?.rows)).toEqual(rows);
});

test('separators are dropped, and nothing else of a figure', () => {
  const tables = [
    {
      ...table,
      rows: [
        row('total', 'total', at(3), { total: cell('3,305.30', at(3)), fiscal: cell('（１.20）', at(3)) }),
      ],
    },
  ];
  const back = readPackage(encodeAll(writePackage({ ...disclosure, tables }, catalogue)), '.', catalogue);
  expect(back.tables[0]?.rows[0]?.cells).toMatchObject({
    total: { text: '3305.30', figure: { coefficient: 330530, exponent: 2 }, half: 2 },
    fiscal: { text: '-1.20', figure: { coefficient: -120, exponent: 2 }, half: 2 },
  });
});

test('names of persons stay behind', () => {
  const notes = [{ text: '填报人：某某', saysEmpty: false, place: at(1) }];
  const unplaced = [{ text: '13800000000', reason: 'no-header', header: '填报人电话', place: at(1) }];
  const written = [
    ...writePackage({ ...disclosure, tables: [{ ...table, notes, unplaced }] }, catalogue).values(),
  ].join('');
  expect(written).not.toContain('某某');
  expect(written).not.toContain('138');
});

const printed = fc.oneof(
  fc.constantFrom('', '-', '——', 'x', '1.2.3', '(1.50)', '12%', '1 2 3.4'),
  fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
);

test('any table comes back with the same figures, states and half-units', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(printed, printed), { maxLength: 8 }),
      fc.integer({ min: 0, max: 3 }),
      (texts, decimals) => {
        const rows = texts.map(([a, b], i) =>
          row(String(201 + i), 'code', at(i), {
            total: cell(a, at(i), decimals),
            fiscal: cell(b, at(i + 1), decimals),
          }),
        );
        const columns = ['total', 'fiscal'].map((id) => ({ id, header: id, decimals }));
        const tables = [{ ...table, rows, columns }];
        const back = readPackage(
          encodeAll(writePackage({ ...disclosure, tables }, catalogue)),
          '.',
          catalogue,
        );
        const bare = (list: readonly Row[]) =>
          list.map((each) => Object.values(each.cells).map(({ text: _, ...rest }) => rest));
        expect(bare(withoutStore(back.tables[0]?.rows ?? []))).toEqual(bare(rows));
      },
    ),
  );
});

test('damaged packages and documents give a ReadError', () => {
  const files = writePackage(disclosure, catalogue);
  const json = writeJsonDocument(disclosure, catalogue);
  const damage = (text: string, position: number, junk: string) =>
    encode(text.slice(0, position % text.length) + junk + text.slice((position % text.length) + 1));
  const attempt = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(ReadError);
    }
  };
  const junk = fc.constantFrom('', '"', ',', '}', ']', '\n', '-', '1', 'null', '\\');
  fc.assert(
    fc.property(fc.nat(100_000), junk, (position, text) => {
      attempt(() => readJsonDocument('a.json', damage(json, position, text), catalogue));
      for (const [path, content] of files) {
        const damaged = encodeAll(files).set(path, damage(content, position, text));
        attempt(() => readPackage(damaged, 'x', catalogue));
      }
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.json(), fc.uint8Array(), (text, bytes) => {
      attempt(() => readJsonDocument('a.json', encode(text), catalogue));
      attempt(() => readPackage(new Map([['datapackage.json', bytes]]), 'x', catalogue));
    }),
  );
});
