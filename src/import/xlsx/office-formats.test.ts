import { expect, test } from 'vitest';
import { makeZip } from '../../../test/make-documents.ts';
import type { RawGrid } from '../raw.ts';
import { rowsOf } from '../text/grid-rows.ts';
import { readWorkbook } from './read-workbook.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function cells(blocks: readonly unknown[]): string[][][] {
  return blocks.map((block) => rowsOf(block as RawGrid));
}

test('an OpenDocument sheet: repeated and merged cells, what is shown beside what is stored', async () => {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
    <office:body><office:spreadsheet><table:table table:name="表">
    <table:table-row><table:table-cell table:number-columns-spanned="3"><text:p>收支<text:s/>总表</text:p></table:table-cell>
      <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
    <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    <table:table-row><table:table-cell><text:p>合计</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="12.345" table:number-columns-repeated="2"><text:p>12.35</text:p></table:table-cell></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`;
  const { blocks, format } = await readWorkbook('a.ods', makeZip({ mimetype: 'x', 'content.xml': content }));
  const grid = blocks[0] as RawGrid;
  expect(format).toBe('ods');
  expect(grid.cells.map(({ text, columnSpan, rounded }) => [text, columnSpan, rounded ?? false])).toEqual([
    ['收支 总表', 3, false],
    ['合计', 1, false],
    ['12.35', 1, true],
    ['12.35', 1, true],
  ]);
});

test('the XML form of a workbook', async () => {
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Styles><Style ss:ID="m"><NumberFormat ss:Format="Standard"/></Style></Styles>
    <Worksheet ss:Name="表"><Table>
    <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">收支总表</Data></Cell></Row>
    <Row ss:Index="3"><Cell><Data ss:Type="String">合计</Data></Cell><Cell ss:StyleID="m"><Data ss:Type="Number">1234.5</Data></Cell></Row>
    </Table></Worksheet></Workbook>`;
  const { blocks, format } = await readWorkbook('a.xls', utf8(xml));
  expect(format).toBe('xls');
  expect(cells(blocks)).toEqual([
    [
      ['收支总表*2', ''],
      ['', ''],
      ['合计', '1,234.50'],
    ],
  ]);
});
