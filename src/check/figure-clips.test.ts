import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { context } from '../../test/report/sample.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import type { DoubtfulFigure } from '../core/scan/doubtful-figures.ts';
import { readPdf } from '../import/pdf/read-pdf.ts';
import { recognize } from '../recognize/recognize.ts';
import { doubtfulPage } from '../report/html/doubtful-page.ts';
import { doubtfulRows } from './figure-clips.ts';

const path = 'final.pdf';
const bytes = new Uint8Array(readFileSync(new URL('../../fixtures/documents/final.pdf', import.meta.url)));
const [document] = recognize([await readPdf(path, bytes)], catalogue);

/** Figures of the first two rows of a table of two columns and more, as if they were read from a picture of their page. */
function doubtful(): readonly DoubtfulFigure[] {
  const table = document?.tables.find(
    ({ rows }) => rows.length > 1 && Object.keys(rows[0]?.cells ?? {}).length > 1,
  );
  const [first, second] = table?.rows ?? [];
  const of = (row: typeof first, count: number) =>
    Object.entries(row?.cells ?? {})
      .filter(([, cell]) => cell.state === 'value')
      .slice(0, count)
      .map(([column, cell], index): DoubtfulFigure => {
        const others = ['7.20', '7.2o', '7. 20', '7,28'];
        const reading = { confidence: 61, alternatives: others.map((text) => ({ text, confidence: 9 })) };
        const isUnread = index === 1;
        return {
          table: table?.id ?? '',
          rowLabel: row?.label ?? '',
          column,
          cell: isUnread ? { ...cell, state: 'unreadable', text: '<7:20>', reading } : { ...cell, reading },
          ...(isUnread && { asked: '7.21' }),
        };
      });
  return [...of(first, 2), ...of(second, 1)];
}

test('figures that nothing proves stand row by row beside their print, those not read in red', async () => {
  const rows = await doubtfulRows([{ path, bytes }], doubtful());
  expect(rows.map(({ figures }) => figures.length)).toEqual([2, 1]);
  expect(rows.map(({ clip }) => clip?.marks.map(({ isSuspect }) => isSuspect))).toEqual([
    [false, true],
    [false],
  ]);
  for (const { clip } of rows) {
    const [left, top, right, bottom] = clip?.area ?? [0, 0, 0, 0];
    expect(clip?.png.length).toBeGreaterThan(100);
    for (const { box } of clip?.marks ?? [])
      expect(box[0] > left && box[1] > top && box[2] < right && box[3] < bottom).toBe(true);
  }
});

test('the page of them says what other numbers each may be and what its sums ask for, and is no markup of the document', async () => {
  const counts = { pages: 1, figures: 9, certified: 6, uncertain: 2, unread: 1 };
  const page = doubtfulPage([{ counts, rows: await doubtfulRows([{ path, bytes }], doubtful()) }], context);
  expect(page.match(/<article>/g)).toHaveLength(2);
  expect(page.match(/<image href="data:image\/png;base64,/g)).toHaveLength(2);
  expect(page).toContain('&lt;7:20&gt;，认不出是什么数，也可能是 7.20、728，合计相符则应为 7.21');
  expect(page).toContain('6 个已由合计关系证实');
});

test('a file that is gone leaves the figures without pictures', async () => {
  const rows = await doubtfulRows([], doubtful());
  expect(rows.map(({ figures, clip }) => [figures.length, clip])).toEqual([
    [2, undefined],
    [1, undefined],
  ]);
});
