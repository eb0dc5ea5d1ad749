import { expect, test } from 'vitest';
import { makeCompoundFile, makeZip } from '../../../test/make-documents.ts';
import type { RawGrid } from '../raw.ts';
import { readWorkbook } from './read-workbook.ts';

const relations = (entries: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="urn:rel">${entries.map(([type, target], i) => `<Relationship Id="r${i}" Type="http://x/${type}" Target="${target}"/>`).join('')}</Relationships>`;

interface Parts {
  readonly sheets?: string;
  readonly workbook?: string;
  readonly strings?: string;
  readonly formats?: readonly string[];
  readonly prefix?: string;
}

/** A workbook whose first sheet has the given markup. */
function workbook(
  sheet: string,
  { sheets = '', workbook = '', strings = '', formats = [], prefix = '' }: Parts = {},
) {
  const numFmts = formats.map(
    (code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`);
  const root = prefix === '' ? 'xmlns="urn:main"' : `xmlns:${prefix.slice(0, -1)}="urn:main"`;
  return makeZip({
    'xl/workbook.xml': `<workbook xmlns="urn:main" xmlns:r="urn:r">${workbook}<sheets><sheet name="表1" sheetId="1" r:id="r0"/>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="urn:main"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="urn:main">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<${prefix}worksheet ${root}>${sheet}</${prefix}worksheet>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet xmlns="urn:main"><sheetData><row r="1"><c r="B2"><v>2</v></c></row></sheetData></worksheet>',
  });
}

const data = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

async function firstGrid(bytes: Uint8Array): Promise<RawGrid> {
  const { blocks } = await readWorkbook('a.xlsx', bytes);
  return blocks[0] as RawGrid;
}

const texts = (grid: RawGrid) => grid.cells.map((cell) => `${cell.place.cell} ${cell.text}`);

test.each([
  [
    'numbers and shared strings',
    data('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.50</v></c>'),
    { strings: '<si><t>合计</t></si>' },
    ['A1 合计', 'B1 1.5'],
  ],
  [
    'rich strings without phonetic guides',
    data('<c r="A1" t="s"><v>0</v></c>'),
    { strings: '<si><r><t>合</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>he</t></rPh></si>' },
    ['A1 合计'],
  ],
  [
    'inline strings, truth values, errors',
    data(
      '<c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c>',
    ),
    {},
    ['A1 甲', 'B1 TRUE', 'C1 #REF!'],
  ],
  ['escaped characters', data('<c r="A1" t="str"><v>a_x000D_\nb_x0041_</v></c>'), {}, ['A1 a\nbA']],
  [
    'cells without address',
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row></sheetData>',
    {},
    ['A1 1', 'B1 2', 'C2 3', 'D2 4'],
  ],
  [
    'number formats',
    data('<c r="A1" s="1"><v>-1234.5</v></c><c r="B1" s="2"><v>0</v></c><c r="C1" s="3"><v>45292</v></c>'),
    { formats: ['#,##0.00;(#,##0.00)', '0;0;"-"', 'yyyy"年"m"月"d"日"'] },
    ['A1 (1,234.50)', 'B1 -', 'C1 2024年1月1日'],
  ],
  [
    'dates since 1904',
    data('<c r="A1" s="1"><v>0</v></c>'),
    { formats: ['yyyy-mm-dd'], workbook: '<workbookPr date1904="1"/>' },
    ['A1 1904-01-01'],
  ],
  [
    'prefixed markup',
    '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData><ext><c r="B1"><v>8</v></c></ext>',
    { prefix: 'x:' },
    ['A1 7'],
  ],
  [
    'the last of two cells at one address',
    data('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c>'),
    {},
    ['A1 2', 'B1 3'],
  ],
  [
    'hidden zeros as blanks',
    `<sheetViews><sheetView showZeros="0"/></sheetViews>${data('<c r="A1"><v>0</v></c><c r="B1"><v>5</v></c>')}`,
    {},
    ['A1 ', 'B1 5'],
  ],
  [
    'styled blanks as nothing',
    data('<c r="A1" s="0"/><c r="B1"><v>5</v></c><c r="C1" t="s"/>'),
    {},
    ['B1 5'],
  ],
])('reads %s', async (_, sheet, parts, expected) => {
  expect(texts(await firstGrid(workbook(sheet, parts)))).toEqual(expected);
});

test('keeps merges, drops what they cover, clips what reaches far', async () => {
  const merges =
    '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>';
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="D3"><v>3</v></c></row>';
  const grid = await firstGrid(
    workbook(`<dimension ref="A1:XFD10000"/><sheetData>${rows}</sheetData>${merges}`),
  );
  expect(
    grid.cells.map(({ place, row, column, rowSpan, columnSpan, text }) => [
      place.cell,
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    ]),
  ).toEqual([
    ['A1', 0, 0, 1, 69, '1'],
    ['A2', 1, 0, 2, 1, '2'],
    ['B2', 1, 1, 1, 2, ''],
    ['D3', 2, 3, 1, 1, '3'],
  ]);
  expect([grid.rows, grid.columns, grid.spansKnown]).toEqual([3, 69, true]);
});

test('marks hidden rows, columns and sheets', async () => {
  const cols = '<cols><col min="2" max="16384" hidden="1"/></cols>';
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" ht="0"><c r="A3"><v>4</v></c></row>';
  const bytes = workbook(`${cols}<sheetData>${rows}</sheetData>`, {
    sheets: '<sheet name="藏" sheetId="2" state="veryHidden" r:id="r3"/>',
  });
  const { blocks, problems } = await readWorkbook('a.xlsx', bytes);
  expect(blocks.map((block) => (block as RawGrid).cells.map((cell) => cell.hidden ?? false))).toEqual([
    [false, true, true, true],
    [true],
  ]);
  expect(problems).toEqual([
    { reason: 'hidden-cells', detail: '2:3, B:XFD', place: { file: 'a.xlsx', sheet: '表1' } },
    { reason: 'hidden-sheet', detail: '藏', place: { file: 'a.xlsx', sheet: '藏' } },
  ]);
});

test('keeps formulae, and says when their results are missing or stale', async () => {
  const cells =
    '<c r="A1"><v>1.1</v></c><c r="B1"><v>2.2</v></c><c r="C1"><f>A1+B1</f><v>3.3</v></c><c r="D1"><f>SUM(A1:C1)</f><v>7</v></c><c r="E1"><f>A1</f></c><c r="F1"><f>NOW()</f></c>';
  const { blocks, problems } = await readWorkbook('a.xlsx', workbook(data(cells)));
  expect((blocks[0] as RawGrid).cells.map((cell) => [cell.text, cell.formula])).toEqual([
    ['1.1', undefined],
    ['2.2', undefined],
    ['3.3', 'A1+B1'],
    ['7', 'SUM(A1:C1)'],
    ['1.1', 'A1'],
    ['=NOW()', 'NOW()'],
  ]);
  expect(problems.map(({ reason, place, stale }) => [reason, place.cell, stale?.recomputed])).toEqual([
    ['formula-stale', 'D1', '6.6'],
    ['formula-uncached', 'F1', undefined],
  ]);
});

test('flags numbers that their format rounds', async () => {
  const grid = await firstGrid(
    workbook(data('<c r="A1" s="1"><v>12.345678</v></c><c r="B1" s="1"><v>0.30000000000000004</v></c>'), {
      formats: ['0.00'],
    }),
  );
  expect(grid.cells.map((cell) => [cell.text, cell.rounded ?? false])).toEqual([
    ['12.35', true],
    ['0.30', false],
  ]);
});

test('a damaged sheet does not spoil the others; sheets without cells are left out', async () => {
  const bytes = workbook('<sheetData><row>', {
    sheets: '<sheet name="二" r:id="r3"/><sheet name="图" r:id="r4"/><sheet name="缺" r:id="r9"/>',
  });
  const { blocks, problems } = await readWorkbook('a.xlsx', bytes);
  expect(blocks.map((block) => (block as RawGrid).sheet)).toEqual(['二']);
  expect(problems.map((problem) => [problem.reason, problem.detail])).toEqual([
    ['damaged-sheet', '表1'],
    ['damaged-sheet', '缺'],
  ]);
});

test.each([
  ['no workbook', makeZip({ 'a.txt': '' }), 'damaged-workbook'],
  ['only damaged sheets', workbook('<sheetData>'), 'damaged-workbook'],
  [
    'entities',
    workbook('').length > 0 ? makeZip({ 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' }) : new Uint8Array(),
    'xml-doctype',
  ],
  ['a password', makeCompoundFile({ EncryptedPackage: new Uint8Array(100) }), 'encrypted'],
  [
    'an old password',
    makeCompoundFile({ Workbook: new Uint8Array([9, 8, 4, 0, 0, 6, 5, 0, 0x2f, 0, 0, 0]) }),
    'encrypted',
  ],
  ['no stream', makeCompoundFile({ Other: new Uint8Array(10) }), 'damaged-workbook'],
  ['an empty stream', makeCompoundFile({ Workbook: new Uint8Array(4) }), 'damaged-workbook'],
])('refuses a workbook with %s', async (_, bytes, reason) => {
  await expect(readWorkbook('a.xlsx', bytes)).rejects.toMatchObject({ name: 'ReadError', reason });
});
