/** Test data: a small catalogue and a disclosure with everything that a package must bring back. */
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Cell, Disclosure, Row, Table } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import { readCell } from '../../core/model/read-cell.ts';
import { narrative } from './testing/narrative.ts';

const money = (id: string, sides?: string[]) =>
  ({ id, title: id, type: 'money', headers: [], ...(sides === undefined ? {} : { sides }) }) as const;

/** A catalogue of two tables. */
export const catalogue: Catalogue = {
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
    {
      id: 'final_narrative',
      title: '决算情况说明',
      kind: 'final',
      shape: 'narrative',
      stems: [],
      columns: [
        money('amount'),
        money('change'),
        { id: 'growth', title: '增减率', type: 'percent', headers: [] },
        { id: 'count', title: '数量', type: 'count', headers: [] },
      ],
      sides: [],
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

/** Bytes of a text. */
export const encode = (text: string) => new TextEncoder().encode(text);
/** Bytes of several files. */
export const encodeAll = (files: ReadonlyMap<string, string>) =>
  new Map([...files].map(([path, text]) => [path, encode(text)]));

/** A cell as recognition reads it. */
export function cell(
  text: string,
  place: Place,
  columnDecimals = 2,
  type: 'money' | 'percent' = 'money',
): Cell {
  return readCell(text, {
    blankMarks: catalogue.conventions.blankMarks,
    unitExponent: 4,
    type,
    columnDecimals,
    place,
  });
}

/** A place in a text. */
export const at = (line: number): Place => ({ file: 'a.txt', line });
const sheet = (address: string): Place => ({ file: 'b.xlsx', sheet: '表 1|=%', cell: address });

/** A row with a label that CSV must quote. */
export function row(
  key: string,
  kind: Row['kind'],
  place: Place,
  cells: Row['cells'],
  rest: Partial<Row> = {},
): Row {
  return { key, kind, label: '名称, "甲"', cells, texts: {}, place, ...rest };
}

/** A table with rows of every kind. */
export const table: Table = {
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

/** A disclosure from two files. */
export const disclosure: Disclosure = {
  id: 'final/某局/2022',
  paths: ['a.txt', 'b.xlsx'],
  kind: 'final',
  department: '某局',
  year: 2022,
  region: '某市',
  currencyUnit: '万元',
  tables: [table, summary],
  narrative,
  unrecognized: [{ title: '其他表', figures: 3, place: at(40) }],
  unread: [{ reason: 'no-text-layer', detail: '7', place: { file: 'a.txt', page: 7 } }],
};
