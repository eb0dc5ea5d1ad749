import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { catalogue, encode } from './example-disclosure.ts';
import { readJsonDocument, readPackage } from './read-package.ts';

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
