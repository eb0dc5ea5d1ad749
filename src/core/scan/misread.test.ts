import { describe, expect, test } from 'vitest';
import { evaluate } from '../engine/evaluate.ts';
import {
  code,
  codeCell,
  column,
  compare,
  disclosure,
  inDocument,
  inRows,
  rule,
  spending,
  sum,
  total,
  totalCell,
} from '../engine/testing/builders.ts';
import { catalogue } from '../engine/testing/catalogue.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { readScan } from './read-scan.ts';

const whole = compare(column('total'), '==', sum(column('basic'), column('project')));
const rows = rule([{ quantifier: inRows('spending'), assertions: [whole] }]);

/** A row 合计 and a row 201 on a scanned page; `others`: what a figure may be besides, by its print, in hundredths. */
function scanned(
  cells: Readonly<Record<string, string>>,
  ...others: readonly Readonly<Record<string, readonly [string, number]>>[]
): Disclosure {
  const sure = { total: '9.00', basic: '4.00', project: '5.00' };
  const document = disclosure([spending(total(sure), code('201', cells))]);
  const tables = document.tables.map((each) => ({
    ...each,
    rows: each.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([id, cell]) => {
          const alternatives = others.flatMap((each) => {
            const [text, confidence = 0] = each[cell.text] ?? [];
            return text === undefined ? [] : [{ text, confidence }];
          });
          return [id, { ...cell, reading: { confidence: 90, alternatives } }];
        }),
      ),
    })),
  }));
  return { ...document, tables, scan: { pages: [{ file: 'a.pdf', page: 1 }], lines: [] } };
}

const read = (document: Disclosure) =>
  readScan(document, catalogue, (each) => evaluate([rows], each, catalogue));

describe('what fails on a scanned page is a misreading where another reading closes everything', () => {
  test.each<[string, Record<string, string>, Record<string, readonly [string, number]>, string, string]>([
    [
      'the recognizer held it possible',
      { total: '8.00', basic: '1.00', project: '2.00' },
      { '8.00': ['3.00', 20] },
      '8.00>3.00',
      'pass pass',
    ],
    [
      'not where it did not',
      { total: '8.00', basic: '1.00', project: '2.00' },
      { '8.00': ['9.00', 20] },
      '',
      'pass fail',
    ],
    [
      'not where it hardly did',
      { total: '8.00', basic: '1.00', project: '2.00' },
      { '8.00': ['3.00', 0] },
      '',
      'pass fail',
    ],
    [
      'the likeliest of several',
      { total: '8.00', basic: '1.00', project: '2.00' },
      { '8.00': ['3.00', 20], '1.00': ['6.00', 30] },
      '1.00>6.00',
      'pass pass',
    ],
    [
      'what closes is left alone',
      { total: '3.00', basic: '1.00', project: '2.00' },
      { '3.00': ['8.00', 40] },
      '',
      'pass pass',
    ],
  ])('%s', (_, cells, others, misread, verdicts) => {
    const { facts, outcomes } = read(scanned(cells, others));
    expect(facts.misread.map((each) => `${each.read}>${each.text}`).join(' ')).toBe(misread);
    expect(outcomes.map(({ verdict }) => verdict).join(' ')).toBe(verdicts);
  });

  test.each([
    ['8:00', '8.00', 20, '8:00>8.00'],
    ['8:00', '9.00', 20, ''],
  ])('%s is %s where a sum proves it', (print, text, confidence, misread) => {
    const document = scanned(
      { total: print, basic: '6.00', project: '2.00' },
      { [print]: [text, confidence] },
    );
    const { facts } = read(document);
    expect(facts.misread.map((each) => `${each.read}>${each.text}`).join(' ')).toBe(misread);
    expect(facts.unread).toBe(misread === '' ? 1 : 0);
  });

  test.each([
    [2, ''],
    [5, '7.00>8.00'],
  ])('another reading held possible at %i in a hundred', (likely, misread) => {
    const { facts } = read(
      scanned({ total: '7.00', basic: '6.00', project: '2.00' }, { '7.00': ['8.00', likely] }),
    );
    expect(facts.misread.map((each) => `${each.read}>${each.text}`).join(' ')).toBe(misread);
  });

  // The row 合计 repeats the only row, so that all but one figure of that row are proved.
  const repeated = ['basic', 'project'].map((id) =>
    rule([
      {
        quantifier: inDocument,
        assertions: [compare(totalCell('spending', id), '==', codeCell('spending', '201', id))],
      },
    ]),
  );
  test.each([
    [
      'what its sum asks for, also where the recognizer held something else likelier',
      '9.00',
      '8:00>9.00',
      '',
    ],
    ['not read where the recognizer saw nothing of the kind, but told', '7.00', '', '8:00>9.00'],
  ])('a figure that was not read is %s', (_, other, misread, asked) => {
    const printed = { total: '8:00', basic: '4.00', project: '5.00' };
    const document = scanned(printed, { '8:00': ['8.00', 20] }, { '8:00': [other, 1] });
    const { facts } = readScan(document, catalogue, (each) => evaluate([rows, ...repeated], each, catalogue));
    const told = (figures: typeof facts.misread = []) =>
      figures.map(({ read: before, text }) => `${before}>${text}`).join(' ');
    expect([told(facts.misread), told(facts.asked)]).toEqual([misread, asked]);
    expect(facts.certified).toBe(misread === '' ? 5 : 6);
  });

  test('all figures are counted once', () => {
    const document = scanned({ total: '8.00', basic: '1.00', project: '2.00' }, {});
    const { facts } = read(document);
    const { figures, certified, uncertain, unread } = facts;
    expect({ figures, certified, uncertain, unread }).toEqual({
      figures: 6,
      certified: 3,
      uncertain: 3,
      unread: 0,
    });
  });
});
