import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { code, column, compare, disclosure, inRows, rule, sum } from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const parts = compare(column('total'), '==', sum(column('basic'), column('project')));
const rowRule = rule([{ quantifier: inRows('spending'), assertions: [parts] }], { kind: 'hard' });
const wrong = { total: '30.00', basic: '20.00', project: '20.00' };

function verdictWith(reason: string, page: number | undefined): string | undefined {
  const place = { file: 'a.pdf', page: 5 };
  const read = disclosure([{ id: 'spending', rows: [code('201', wrong)] }]);
  const tables = read.tables.map((table) => {
    const rows = table.rows.map((row) => {
      const cells = Object.entries(row.cells).map(([id, cell]) => [id, { ...cell, place }]);
      return { ...row, place, cells: Object.fromEntries(cells) };
    });
    return { ...table, rows, place };
  });
  const part = { reason, detail: '', place: { file: 'a.pdf', ...(page === undefined ? {} : { page }) } };
  return evaluate([rowRule], { ...read, tables, unread: [part] }, catalogue)[0]?.verdict;
}

test.each([
  ['damaged-page', 5, 'insufficient'],
  // The table may have begun on the page before, or go on overleaf.
  ['damaged-page', 4, 'insufficient'],
  ['no-text-layer', 6, 'insufficient'],
  ['damaged-page', 7, 'fail'],
  ['damaged-structure', undefined, 'insufficient'],
  // Nothing is missing.
  ['repaired-structure', undefined, 'fail'],
  ['hidden-sheet', undefined, 'fail'],
])('a difference on page 5 and %s on page %s: %s', (reason, page, verdict) => {
  expect(verdictWith(reason, page)).toBe(verdict);
});
