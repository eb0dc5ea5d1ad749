import { describe, expect, test } from 'vitest';
import type { Disclosure, Table } from '../core/model/disclosure.ts';
import { joinDisclosures } from './join-disclosures.ts';

const place = { file: 'a' };
const table = (id: string): Table => ({
  id,
  instance: 1,
  title: id,
  currencyUnit: '万元',
  unitExponent: 4,
  unitPrinted: true,
  columns: [],
  rows: [],
  notes: [],
  unplaced: [],
  figuresRead: 0,
  confidence: 'high',
  place,
});

const part = (department: string, tables: readonly string[], year = 2025): Disclosure => ({
  id: `budget/${department}/${year}`,
  paths: [`${department}${tables.join('')}`],
  kind: 'budget',
  department,
  year,
  currencyUnit: '万元',
  tables: tables.map(table),
  unrecognized: [],
  unfilled: [],
  unread: [],
});

const ids = (parts: readonly Disclosure[]) =>
  joinDisclosures(parts).map(({ id, tables }) => `${id}: ${tables.map((each) => each.id).join(' ')}`);

describe('files of one document', () => {
  test.each([
    [
      'text and tables of one office',
      [part('甲局', []), part('甲局', ['t1', 't2'])],
      ['budget/甲局/2025: t1 t2'],
    ],
    [
      'tables without an office',
      [part('甲局', ['t3']), part('', ['t1', 't2'])],
      ['budget/甲局/2025: t3 t1 t2'],
    ],
    [
      'tables that may be those of two offices',
      [part('甲局', []), part('乙局', []), part('', ['t1'])],
      ['budget/甲局/2025: ', 'budget/乙局/2025: ', 'budget//2025: t1'],
    ],
    [
      'the same table in both',
      [part('甲局', ['t1']), part('', ['t1'])],
      ['budget/甲局/2025: t1', 'budget//2025: t1'],
    ],
    ['another year', [part('甲局', []), part('', ['t1'], 2024)], ['budget/甲局/2025: ', 'budget//2024: t1']],
  ])('%s', (_, parts, expected) => {
    expect(ids(parts)).toEqual(expected);
  });
});
