import { expect, test } from 'vitest';
import { formatPlace as packed, parsePlace } from '../src/import/package/place-text.ts';
import type { RawBlock } from '../src/import/raw.ts';
import { withWordPlaces } from '../src/import/word-places.ts';
import { formatPlace, lineOf, shortPlace } from '../src/locale/format-place.ts';
import { loadLocale } from '../src/locale/locale.ts';

const zh = await loadLocale('zh');
const place = (line: number) => ({ file: 'a.docx', line });
const table: RawBlock = {
  type: 'grid',
  rows: 2,
  columns: 2,
  cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '5.00', place: place(7) }],
  spansKnown: true,
  confidence: 'high',
  place: place(4),
};
const blocks: readonly RawBlock[] = [
  { type: 'text', text: '一、部门 收支总体情况的详细说明', place: place(1) },
  table,
  table,
];

/** The places of text, first table and cell of the second table. */
function placesIn(format: string) {
  const [first, second, third] = withWordPlaces({ file: 'a.docx', format, blocks, problems: [] }).blocks;
  const cell = third?.type === 'grid' ? third.cells[0] : undefined;
  return [first?.place, second?.place, cell?.place].map((each) => each ?? place(0));
}

test('a paragraph is named by its words, a cell by table, row and column; never by a line', () => {
  const found = placesIn('docx');
  expect(found.map((each) => formatPlace(each, zh))).toEqual([
    '“一、部门收支总体情况的详…”一段',
    '第1张表',
    '第2张表第2行第2列',
  ]);
  expect(found.map(shortPlace)).toEqual(['"一、部门收支总体情况的详…"', 'T1', 'T2R2C2']);
  expect(found.map(lineOf)).toEqual([undefined, undefined, undefined]);
});

test('a text file has lines', () => {
  expect(placesIn('text').map((each) => formatPlace(each, zh))).toEqual(['第1行', '第4行', '第7行']);
});

test('a package carries them', () => {
  for (const each of placesIn('docx')) expect(parsePlace(packed(each, ['a.docx']), ['a.docx'])).toEqual(each);
});
