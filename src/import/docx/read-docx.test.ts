import { expect, test } from 'vitest';
import {
  type DocumentTable,
  makeDocx,
  makeDocxFromBody,
  makeZip,
  placeCells,
} from '../../../test/make-documents.ts';
import type { RawDocument, RawGrid } from '../raw.ts';
import { readDocx } from './read-docx.ts';

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

/** Texts and grids as one line each: `项目@0,0+2x1` has its corner in row 0, column 0 and spans 2 rows. */
function outline(document: RawDocument): string[] {
  return document.blocks.map((block) => (block.type === 'text' ? block.text : outlineGrid(block)));
}

function outlineGrid(grid: RawGrid): string {
  const cells = grid.cells.map((cell) => {
    const span = cell.rowSpan > 1 || cell.columnSpan > 1 ? `+${cell.rowSpan}x${cell.columnSpan}` : '';
    return `${cell.text}@${cell.row},${cell.column}${span}`;
  });
  return `${grid.rows}x${grid.columns} ${cells.join(' ')}`;
}

const read = async (body: string, parts = {}) => readDocx('a.docx', makeDocxFromBody(body, parts));

test.each([
  ['paragraphs in order', p('一') + tbl(tr(tc('甲'))) + p('二'), ['一', '1x1 甲@0,0', '二']],
  ['soft line breaks part lines', '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>', ['a', 'b']],
  ['page breaks do not', '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>', ['ab']],
  [
    'tabs and hyphens',
    '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/></w:r></w:p>',
    ['a\t2-3'],
  ],
  [
    'deletions are skipped, insertions kept',
    '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>',
    ['新来'],
  ],
  [
    'a deleted paragraph mark joins',
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>12</w:t></w:r></w:p>${p('34')}`,
    ['1234'],
  ],
  [
    'hidden text',
    '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r></w:p>',
    ['y'],
  ],
  [
    'field codes are skipped, results kept',
    '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>',
    ['7'],
  ],
  [
    'content controls',
    `<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${p('内')}</w:sdtContent></w:sdt>`,
    ['内'],
  ],
  [
    'only one branch of a text box',
    `<w:p><w:r><w:t>外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ['外', '框'],
  ],
  [
    'column spans',
    tbl(tr(tc('合', '<w:gridSpan w:val="2"/>'), tc('丙')), tr(tc('甲'), tc('乙'), tc('丁'))),
    ['2x3 合@0,0+1x2 丙@0,2 甲@1,0 乙@1,1 丁@1,2'],
  ],
  [
    'row spans',
    tbl(
      tr(tc('项', '<w:vMerge w:val="restart"/>'), tc('一')),
      tr(tc('', '<w:vMerge/>'), tc('二')),
      tr(tc('末'), tc('三')),
    ),
    ['3x2 项@0,0+2x1 一@0,1 二@1,1 末@2,0 三@2,1'],
  ],
  ['a span that nothing begins', tbl(tr(tc('一')), tr(tc('二', '<w:vMerge/>'))), ['2x1 一@0,0 二@1,0']],
  [
    'two spans on top of each other',
    tbl(
      tr(tc('上', '<w:vMerge w:val="restart"/>')),
      tr(tc('', '<w:vMerge/>')),
      tr(tc('下', '<w:vMerge w:val="restart"/>')),
      tr(tc('', '<w:vMerge/>')),
    ),
    ['4x1 上@0,0+2x1 下@2,0+2x1'],
  ],
  [
    'columns before and after',
    tbl(
      tr(tc('a'), tc('b')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('c')}</w:tr>`,
      `<w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>${tc('d')}</w:tr>`,
    ),
    ['3x3 a@0,0 b@0,1 c@1,1 d@2,0'],
  ],
  [
    'old horizontal merges',
    tbl(tr(tc('宽', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('右'))),
    ['1x3 宽@0,0+1x2 右@0,2'],
  ],
  [
    'deleted rows',
    tbl(tr(tc('a')), `<w:tr><w:trPr><w:del/></w:trPr>${tc('b')}</w:tr>`, tr(tc('c'))),
    ['2x1 a@0,0 c@1,0'],
  ],
  [
    'a deleted row within a span',
    tbl(
      tr(tc('项', '<w:vMerge w:val="restart"/>')),
      `<w:tr><w:trPr><w:del/></w:trPr>${tc('', '<w:vMerge/>')}</w:tr>`,
      tr(tc('末')),
    ),
    ['2x1 项@0,0 末@1,0'],
  ],
  [
    'lines of a cell',
    tbl(tr(`<w:tc>${p('功能分类')}${p('科目编码')}</w:tc>`)),
    ['1x1 功能分类\n科目编码@0,0'],
  ],
  [
    'tables in cells follow',
    tbl(tr(`<w:tc>${p('外')}${tbl(tr(tc('内')))}<w:p/></w:tc>`)),
    ['1x1 外@0,0', '1x1 内@0,0'],
  ],
  ['a table around tables only', tbl(tr(`<w:tc>${tbl(tr(tc('内')))}<w:p/></w:tc>`)), ['1x1 内@0,0']],
])('reads %s', async (_, body, expected) => {
  expect(outline(await read(body))).toEqual(expected);
});

test('reads both generations of the standard, with and without prefix', async () => {
  const strict = makeDocxFromBody(p('文'), {}, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
  const plain = makeZip({
    'word/document.xml': '<document xmlns="urn:w"><body><p><r><t>文</t></r></p></body></document>',
  });
  expect(outline(await readDocx('a.docx', strict))).toEqual(['文']);
  expect(outline(await readDocx('a.docx', plain))).toEqual(['文']);
});

test('numbers blocks and table rows in document order', async () => {
  const { blocks } = await read(p('一') + tbl(tr(tc('甲')), tr(tc('乙'))) + p('二'));
  const grid = blocks[1] as RawGrid;
  expect(blocks.map((block) => block.place.line)).toEqual([1, 2, 4]);
  expect(grid.cells.map((cell) => cell.place.line)).toEqual([2, 3]);
});

test('flattens tables beyond the depth bound and says so', async () => {
  let inner = p('深');
  for (let depth = 0; depth < 30; depth++) inner = `${tbl(tr(`<w:tc>${inner}<w:p/></w:tc>`))}`;
  const { blocks, problems } = await read(inner);
  expect(blocks).toHaveLength(1);
  expect(problems.map((problem) => problem.reason)).toEqual(['table-too-deep']);
});

test('names embedded objects, which are not read', async () => {
  const { problems } = await read(
    '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>',
  );
  expect(problems).toMatchObject([{ reason: 'embedded-object', detail: 'Excel.Sheet.12' }]);
});

test('reads back generated tables', async () => {
  const table: DocumentTable = {
    title: '收支总表',
    rows: [
      [
        { text: '项目', rowSpan: 2 },
        { text: '支出 & <其他>', columnSpan: 2 },
      ],
      [{ text: '基本' }, { text: '项目\n支出' }],
      [{ text: '合计' }, { text: '1,234.50' }, { text: '' }],
    ],
  };
  const { blocks } = await readDocx('a.docx', makeDocx(['说明', table]));
  const cells = placeCells(table.rows).filter((cell) => cell.text !== '');
  expect(blocks.slice(0, 2).map((block) => block.type === 'text' && block.text)).toEqual([
    '说明',
    '收支总表',
  ]);
  expect((blocks[2] as RawGrid).cells.map(({ place, ...cell }) => cell)).toEqual(cells);
});

test.each([
  ['no archive', new Uint8Array([1, 2, 3]), 'damaged-zip'],
  ['an archive of something else', makeZip({ 'a.txt': '' }), 'damaged-document'],
  ['broken XML', makeZip({ 'word/document.xml': '<w:document xmlns:w="u"><w:body>' }), 'damaged-xml'],
  ['entities', makeZip({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }), 'xml-doctype'],
  [
    'endless nesting',
    makeZip({ 'word/document.xml': `<x>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</x>` }),
    'xml-too-deep',
  ],
])('refuses %s', async (_, bytes, reason) => {
  await expect(readDocx('a.docx', bytes)).rejects.toMatchObject({ name: 'ReadError', reason });
});
