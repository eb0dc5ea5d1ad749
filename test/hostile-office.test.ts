/** Office files made to exhaust memory or time end in a clear error or are read within bounds. */
import { expect, test } from 'vitest';
import { ReadError } from '../src/core/model/read-error.ts';
import { readDoc } from '../src/import/doc/read-doc.ts';
import { readDocx } from '../src/import/docx/read-docx.ts';
import { readWorkbook } from '../src/import/xlsx/read-workbook.ts';
import { makeCompoundFile, makeDocxFromBody, makeZip } from './make-documents.ts';

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const cellsOf = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

function xlsx(sheet: string, strings = ''): Promise<unknown> {
  const related = ['worksheet', 'sharedStrings', 'styles'].map(
    (type, index) => `<Relationship Id="r${index}" Type="x/${type}" Target="${type}.xml"/>`,
  );
  const bytes = makeZip({
    'xl/workbook.xml':
      '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="s" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/worksheet.xml': `<worksheet xmlns="m">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="m">${strings}</sst>`,
  });
  return readWorkbook('a.xlsx', bytes);
}

const docx = (body: string) => readDocx('a.docx', makeDocxFromBody(body));

function xls(...records: (readonly [type: number, content: readonly number[]])[]): Promise<unknown> {
  const bytes = records.flatMap(([type, content]) => [
    ...[type & 255, type >> 8, content.length & 255, content.length >> 8],
    ...content,
  ]);
  return readWorkbook('a.xls', makeCompoundFile({ Workbook: Uint8Array.from(bytes) }));
}

/** A document whose many pieces all point at the same text. */
function overlappingPieces(): Promise<unknown> {
  const count = 1_000;
  const main = new DataView(new ArrayBuffer(0x10000));
  main.setUint16(0, 0xa5ec, true);
  main.setUint16(2, 0x00c1, true);
  main.setUint32(0x4c, 0x7fffffff, true);
  const table = new DataView(new ArrayBuffer(5 + (count + 1) * 4 + count * 8));
  table.setUint8(0, 2);
  table.setUint32(1, table.byteLength - 5, true);
  for (let index = 0; index <= count; index++) table.setUint32(5 + index * 4, index * 30_000, true);
  main.setUint32(0x1a6, table.byteLength, true);
  const streams = { WordDocument: new Uint8Array(main.buffer), '0Table': new Uint8Array(table.buffer) };
  return readDoc('a.doc', makeCompoundFile(streams));
}

const beginning = [0x0809, [0, 6, 5, 0]] as const;

test.each<[string, () => Promise<unknown>, string | undefined]>([
  [
    'a cell of a million characters',
    () => xlsx(cellsOf(`<c t="str"><v>${'x'.repeat(1_000_000)}</v></c>`)),
    undefined,
  ],
  ['NUL bytes', () => xlsx(cellsOf('<c t="str"><v>a\0b</v></c>')), undefined],
  [
    'a long string that many cells share',
    () =>
      xlsx(cellsOf(repeat(1_000, () => '<c t="s"><v>0</v></c>')), `<si><t>${'x'.repeat(100_000)}</t></si>`),
    'too-much-text',
  ],
  [
    'every column hidden many times',
    () =>
      xlsx(
        `<cols>${repeat(20_000, () => '<col min="1" max="999999999" hidden="1"/>')}</cols>${cellsOf('<c><v>1</v></c>')}`,
      ),
    undefined,
  ],
  [
    'the whole sheet merged many times',
    () =>
      xlsx(
        `${cellsOf('<c><v>1</v></c>')}<mergeCells>${repeat(20_000, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
      ),
    undefined,
  ],
  [
    'too many merges',
    () =>
      xlsx(
        `${cellsOf('<c><v>1</v></c>')}<mergeCells>${repeat(200_001, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>`,
      ),
    'too-many-merges',
  ],
  [
    'the far corners only',
    () =>
      xlsx(
        '<dimension ref="A1:XFD1048576"/><sheetData><row><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
    undefined,
  ],
  [
    'links over the whole sheet',
    () => xlsx(`${cellsOf('<c><v>1</v></c>')}<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>`),
    undefined,
  ],
  [
    'a shared formula unfolded too often',
    () =>
      xlsx(
        cellsOf(
          `<c><f t="shared" si="0">${'A1+'.repeat(2_000)}A1</f><v>1</v></c>${repeat(10_000, () => '<c><f t="shared" si="0"/><v>1</v></c>')}`,
        ),
      ),
    undefined,
  ],
  [
    'numbers beyond all bounds',
    () => xlsx(cellsOf('<c><v>1e999</v></c><c><v>-1e308</v></c><c><v>5e-324</v></c><c><v>NaN</v></c>')),
    undefined,
  ],
  [
    'strings that send the reader back',
    () => xls(beginning, [0xfc, [0, 0, 0, 0, 255, 255, 255, 255, 1, 0, 4, 0xf0, 255, 255, 255, 65]]),
    'damaged-workbook',
  ],
  ['a record cut off', () => xls(beginning, [0xfc, []], [0x85, []], [0x06, [1]]), 'damaged-workbook'],
  ['pieces of text that overlap', overlappingPieces, 'damaged-document'],
  [
    'tables within tables',
    () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(100)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(100)}`),
    undefined,
  ],
  [
    'text boxes within text boxes',
    () =>
      docx(`${'<w:p><w:r><w:txbxContent>'.repeat(200)}<w:p/>${'</w:txbxContent></w:r></w:p>'.repeat(200)}`),
    'xml-too-deep',
  ],
  [
    'spans beyond all bounds',
    () =>
      docx(
        `<w:tbl>${'<w:tr><w:trPr><w:gridBefore w:val="999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>'.repeat(100)}</w:tbl>`,
      ),
    undefined,
  ],
  [
    'a million line breaks',
    () => docx(`<w:p><w:r>${'<w:t>a</w:t><w:br/>'.repeat(300_000)}</w:r></w:p>`),
    undefined,
  ],
])('%s', async (_, read, reason) => {
  const result = await read().catch((error: unknown) => error);
  const found =
    result instanceof ReadError ? result.reason : result instanceof Error ? String(result) : undefined;
  expect(found).toBe(reason);
});
