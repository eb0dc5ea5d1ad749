import { expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { layoutKey, rowKind } from './row-key.ts';

test.each([
  ['total', 'total'],
  ['201', 'code'],
  ['2010306', 'code'],
  ['current', 'line'],
  ['budget.general', 'line'],
  ['addend:某某收入', 'addend'],
  ['of-which:教育收费', 'of-which'],
  ['unit:某某中心', 'unit'],
  ['item-3', 'item'],
  ['unknown:4', 'unknown'],
] as const)('%s is a %s row', (key, kind) => {
  expect(rowKind(key)).toBe(kind);
});

test.each(['addend', 'of-which', 'unit', 'unknown', 'item'] as const)(
  'a key made for %s is read as such',
  (kind) => {
    expect(rowKind(layoutKey(kind, '1'))).toBe(kind);
  },
);

test('every line of the catalogue has a key of kind line', () => {
  const ids = catalogue.tables.flatMap((table) =>
    table.sides.flatMap((side) => side.lines.map((line) => line.id)),
  );
  expect(ids.filter((id) => rowKind(id) !== 'line')).toEqual([]);
});
