import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Cell, Disclosure, Row, Table } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import { readCell } from '../../core/model/read-cell.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { packagePaths, readJsonDocument, readPackage } from './read-package.ts';
import { writeJsonDocument, writePackage } from './write-package.ts';

const money = (id: string, sides?: string[]) =>
  ({ id, title: id, type: 'money', headers: [], ...(sides === undefined ? {} : { sides }) }) as const;

const catalogue: Catalogue = {
  tables: [
    {
      id: 'final_income',
      title: '收入决算表',
      kind: 'final',
      shape: 'coded',
      stems: [],
      columns: [money('total'), money('fiscal'), { id: 'rate', title: '占比', type: 'percent', headers: [] }],
      sides: [],
    },
    {
      id: 'final_summary',
      title: '收支总表',
      kind: 'final',
      shape: 'sided',
      stems: [],
      columns: [
        money('amount'),
        money('prior', ['income']),
        { id: 'remark', title: '备注', type: 'text', headers: [] },
      ],
      sides: ['income', 'expenditure'].map((id) => ({ id, title: id, headers: [], lines: [] })),
    },
  ],
  codes: [],
  conventions: {
    units: [
      { title: '元', exponent: 0 },
      { title: '万元', exponent: 4 },
    ],
    blankMarks: ['-', '——'],
    totalLabels: [],
    ofWhichPrefixes: [],
    ordinalHeaders: [],
    columnNumberLabels: [],
    notePrefixes: [],
    emptyPhrases: ['空表'],
    words: { personnel: ['填报人'] },
  },
};

const encode = (text: string) => new TextEncoder().encode(text);
const encodeAll = (files: ReadonlyMap<string, string>) =>
  new Map([...files].map(([path, text]) => [path, encode(text)]));

function cell(text: string, place: Place, columnDecimals = 2, type: 'money' | 'percent' = 'money'): Cell {
  return readCell(text, {
    blankMarks: catalogue.conventions.blankMarks,
    unitExponent: 4,
    type,
    columnDecimals,
    place,
  });
}

const at = (line: number): Place => ({ file: 'a.txt', line });
const sheet = (address: string): Place => ({ file: 'b.xlsx', sheet: '表 1|=%', cell: address });

function row(
  key: string,
  kind: Row['kind'],
  place: Place,
  cells: Row['cells'],
  rest: Partial<Row> = {},
): Row {
  return { key, kind, label: '名称, "甲"', cells, texts: {}, place, ...rest };
}

const table: Table = {
  id: 'final_income',
  instance: 1,
  title: '收入决算表',
  currencyUnit: '万元',
  unitExponent: 4,
  unitPrinted: false,
  compiledBy: '某局',
  year: 2022,
  columns: [
    { id: 'total', header: '本年 / 合计', decimals: 2 },
    { id: 'fiscal', header: '财政', decimals: 2 },
    { id: 'rate', header: '占比', decimals: 1 },
  ],
  rows: [
    row('total', 'total', at(3), {
      total: cell('3305.30', at(3)),
      fiscal: cell('——', at(3)),
      rate: cell('12.5%', at(3), 1, 'percent'),
    }),
    row(
      '2010306',
      'code',
      at(4),
      { total: cell('12..5', at(4)), fiscal: cell('', at(4)) },
      { printedCode: '201|03|06', ordinal: '2' },
    ),
    row('addend:某项', 'addend', at(5), { total: cell('-0.50', at(5)) }),
    row('of-which:其中', 'of-which', at(6), {}),
    row('unit:甲中心', 'unit', { file: 'a.txt', page: 12 }, {}),
    row('unknown:1', 'unknown', { file: 'a.txt' }, {}),
    row('item-3', 'item', sheet('A7'), {
      total: cell('1', sheet('C7')),
      fiscal: { ...cell('2', at(9)), half: 0 },
    }),
    row('201', 'line', at(8), { total: { state: 'blank', text: '—', place: at(8) } }),
  ],
  notes: [{ text: '注：空表', saysEmpty: true, place: at(20) }],
  unplaced: [{ text: '7', reason: 'unknown-column', row: '201', header: '其他', place: at(4) }],
  figuresRead: 9,
  confidence: 'low',
  place: at(1),
};

const summary: Table = {
  id: 'final_summary',
  instance: 2,
  title: '',
  currencyUnit: '亿元',
  unitExponent: 8,
  unitPrinted: true,
  columns: [],
  rows: [
    row('fund', 'line', at(31), {}, { side: 'income', texts: { remark: ' 一\n二' } }),
    row('202', 'code', at(31), {}, { side: 'expenditure' }),
  ],
  notes: [],
  unplaced: [],
  figuresRead: 0,
  confidence: 'high',
  place: { file: 'b.xlsx', sheet: 'p1' },
};

const disclosure: Disclosure = {
  id: 'final/某局/2022',
  paths: ['a.txt', 'b.xlsx'],
  kind: 'final',
  department: '某局',
  year: 2022,
  region: '某市',
  currencyUnit: '万元',
  tables: [table, summary],
  unrecognized: [{ title: '其他表', figures: 3, place: at(40) }],
  unread: [{ reason: 'no-text-layer', detail: '7', place: { file: 'a.txt', page: 7 } }],
};

test('writing and reading brings everything back', () => {
  const files = writePackage(disclosure, catalogue, [{ file: 'a.txt', sha256: 'ab' }]);
  expect([...files.keys()]).toEqual(['datapackage.json', 'final_income.csv', 'final_summary-2.csv']);
  expect(readPackage(encodeAll(files), 'out', catalogue)).toEqual(disclosure);
  expect(packagePaths(encode(files.get('datapackage.json') ?? ''), 'out')).toEqual(
    [...files.keys()].slice(1),
  );
  const json = writeJsonDocument(disclosure, catalogue);
  expect(readJsonDocument('a.json', encode(json), catalogue)).toEqual(disclosure);
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

const handMade = {
  gouji: { kind: 'final', department: '某局', year: 2022, currencyUnit: '万元' },
  resources: [{ path: 'income.csv', gouji: { table: 'final_income', notes: ['空表列示'] } }],
};

/** Reads a package of one table; `change` edits a copy of its descriptor. */
function readOne(
  csv: string | Uint8Array,
  change: (descriptor: typeof handMade) => unknown = (it) => it,
): Disclosure {
  const descriptor = JSON.stringify(change(structuredClone(handMade)));
  const table = typeof csv === 'string' ? encode(csv) : csv;
  return readPackage(
    new Map([
      ['datapackage.json', encode(descriptor)],
      ['income.csv', table],
    ]),
    'data',
    catalogue,
  );
}

test('a package written by hand needs only rows and figures', () => {
  const [read] = readOne('row,total,fiscal\ntotal,"1,000.5",\n201,abc,2\n').tables;
  expect(read).toMatchObject({
    title: '',
    unitPrinted: false,
    columns: [
      { id: 'total', header: 'total', decimals: 1 },
      { id: 'fiscal', decimals: 0 },
    ],
    notes: [{ text: '空表列示', saysEmpty: true }],
    figuresRead: 3,
    place: { file: 'data/income.csv' },
  });
  expect(read?.rows[0]?.cells['total']).toEqual({
    state: 'value',
    text: '1,000.5',
    figure: { coefficient: 10005, exponent: 3 },
    half: 3,
    place: { file: 'data/income.csv', line: 2 },
  });
  expect(read?.rows[0]?.cells['fiscal']?.state).toBe('blank');
  expect(read?.rows[1]).toMatchObject({
    kind: 'code',
    cells: { total: { state: 'unreadable', text: 'abc' } },
  });
});

const gouji = { gouji: handMade.gouji };

describe('refused', () => {
  const ok = 'row,total\ntotal,1\n';
  const withPath = (path: string) => (it: typeof handMade) => ({
    ...it,
    resources: [{ ...it.resources[0], path }],
  });

  test.each<[string, string | Uint8Array, (it: typeof handMade) => unknown, string, string, number?]>([
    ['a duplicate column', 'row,total,total\n', (it) => it, 'duplicate-header', 'total', 1],
    ['an unknown column', 'row,totl\n', (it) => it, 'unknown-column', 'totl → total', 1],
    ['a table without keys', 'total\n1\n', (it) => it, 'missing-column', 'row', 1],
    ['a row without key', 'row,total\ntotal,1\n,2\n', (it) => it, 'missing-row-key', '2', 3],
    ['a long row', 'row,total\n"a\nb",1\nx,1,2\n', (it) => it, 'row-too-long', '3/2', 4],
    ['a short row', 'row,total\ntotal\n', (it) => it, 'row-too-short', '1/2', 2],
    ['broken CSV', 'row,total\ntotal,"1\n', (it) => it, 'bad-csv', '"', 2],
    ['an empty table', '', (it) => it, 'empty-file', ''],
    [
      'wrong bytes',
      new Uint8Array([...encode('row,total\n合计合计合计合计'), 0xff]),
      (it) => it,
      'invalid-utf8',
      '34',
      2,
    ],
    [
      'an unknown side',
      'row,side\nx,incom\n',
      (it) => ({ ...it, resources: [{ path: 'income.csv', gouji: { table: 'final_summary' } }] }),
      'unknown-side',
      'incom → income',
      2,
    ],
    [
      'an unknown table',
      ok,
      (it) => ({ ...it, resources: [{ path: 'income.csv', gouji: { table: 'final_incom' } }] }),
      'unknown-table',
      'final_incom → final_income',
    ],
    [
      'an unknown unit',
      ok,
      (it) => ({ ...it, gouji: { ...it.gouji, currencyUnit: '萬元' } }),
      'unknown-unit',
      '萬元 → 万元',
    ],
    [
      'an unknown version',
      ok,
      (it) => ({ ...it, gouji: { ...it.gouji, version: '9' } }),
      'unknown-version',
      '9',
    ],
    [
      'an unknown kind',
      ok,
      (it) => ({ ...it, gouji: { ...it.gouji, kind: 'x' } }),
      'bad-descriptor',
      'gouji.kind',
    ],
    [
      'a year that is a text',
      ok,
      (it) => ({ ...it, gouji: { ...it.gouji, year: '2022' } }),
      'bad-descriptor',
      'gouji.year',
    ],
    ['no description', ok, () => ({}), 'bad-descriptor', 'gouji'],
    ['a list as description', ok, () => [], 'bad-descriptor', 'gouji'],
    ['resources that are no list', ok, () => ({ ...gouji, resources: {} }), 'bad-descriptor', 'resources'],
    [
      'an inherited property',
      ok,
      () => JSON.parse('{"__proto__": {"gouji": {}}}'),
      'bad-descriptor',
      'gouji',
    ],
    ['a missing table', ok, withPath('other.csv'), 'missing-resource', 'other.csv'],
    ...[
      '../income.csv',
      'a/../../b',
      '/etc/passwd',
      'C:/a.csv',
      'c:a.csv',
      '..\\a.csv',
      'https://example.org/a.csv',
      'file:a',
      './a',
      'a//b',
      '',
      'a\n',
    ].map((path): [string, string, (it: typeof handMade) => unknown, string, string] => [
      `path ${JSON.stringify(path)}`,
      ok,
      withPath(path),
      'escaping-path',
      path,
    ]),
  ])('%s', (_, csv, change, reason, detail, line) => {
    const place = line === undefined ? {} : { line };
    expect(() => readOne(csv, change)).toThrow(
      expect.objectContaining({ reason, detail, place: expect.objectContaining(place) }),
    );
  });

  test('a folder without description', () => {
    expect(() => readPackage(new Map(), 'data', catalogue)).toThrow(
      expect.objectContaining({ reason: 'missing-resource' }),
    );
  });

  test('a number that a double cannot hold', () => {
    const data = '[{"row": "total", "total": 12345678901234567}]';
    const text = `{"gouji": ${JSON.stringify(handMade.gouji)}, "resources": [{"gouji": {"table": "final_income"}, "data": ${data}}]}`;
    expect(() => readJsonDocument('a.json', encode(text), catalogue)).toThrow(
      expect.objectContaining({ reason: 'inexact-number', detail: 'resources[0].data[0].total' }),
    );
  });
});

test('resources of others are counted as not read', () => {
  const read = readOne('row,total\n', (it) => ({
    ...it,
    resources: [...it.resources, { path: 'readme.md' }],
  }));
  expect(read.unread).toEqual([
    { reason: 'foreign-resource', detail: 'resources[1]', place: { file: 'data/datapackage.json' } },
  ]);
});

test('a column named like a property of every object does no harm', () => {
  expect(() => readOne('row,__proto__\ntotal,1\n')).toThrow(
    expect.objectContaining({ reason: 'unknown-column' }),
  );
  expect(({} as Record<string, unknown>)['total']).toBeUndefined();
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
        expect(bare(back.tables[0]?.rows ?? [])).toEqual(bare(rows));
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
      attempt(() => readOne(bytes));
    }),
  );
});
