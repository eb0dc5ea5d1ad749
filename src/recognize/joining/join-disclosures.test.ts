import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Disclosure, Table } from '../../core/model/disclosure.ts';
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
  joinDisclosures(parts, catalogue).map(
    ({ id, tables }) => `${id}: ${tables.map((each) => each.id).join(' ')}`,
  );

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

/** The rule in so many words: a part joins the first document of its name that holds none of its tables. */
function joinedNaively(parts: readonly Disclosure[]): string[] {
  const groups: { name: string; tables: string[] }[] = [];
  for (const { id, tables } of parts) {
    const own = tables.map((each) => each.id);
    const group = groups.find(
      ({ name, tables: taken }) => name === id && !own.some((each) => taken.includes(each)),
    );
    if (group === undefined) groups.push({ name: id, tables: own });
    else group.tables.push(...own);
  }
  const seen = new Map<string, number>();
  return groups.map(({ name, tables }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${count === 1 ? name : `${name}#${count}`}: ${tables.join(' ')}`;
  });
}

test('any parts of named offices are joined by the rule', () => {
  const anyPart = fc
    .tuple(fc.constantFrom('甲局', '乙局'), fc.uniqueArray(fc.constantFrom('t1', 't2', 't3')))
    .map(([office, tables]) => part(office, tables));
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
      expect(ids(parts)).toEqual(joinedNaively(parts));
    }),
  );
});
