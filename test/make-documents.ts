/** Makes office documents from plain tables, so that one fixture can be read in every format. */
import { CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

/** A cell of a table. Cells under a span are left out of later rows, as in HTML. */
export interface TableCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export interface DocumentTable {
  /** Printed above the table; also the name of its sheet. Empty for none. */
  readonly title: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A paragraph or a table. */
export type DocumentBlock = string | DocumentTable;

/** A cell with its place in the grid. */
export interface PlacedCell extends Required<TableCell> {
  readonly row: number;
  readonly column: number;
}

/** Finds the column of every cell from the spans before it. */
export function placeCells(rows: DocumentTable['rows']): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, rowSpan = 1, columnSpan = 1 }) => {
      while (taken.has(`${row}:${column}`)) column++;
      const placed = { text, rowSpan, columnSpan, row, column };
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r}:${c}`);
      column += columnSpan;
      return placed;
    });
  });
}

/** A workbook of today with one sheet for each table; numbers are stored as numbers that print the same. */
export function makeXlsx(tables: readonly DocumentTable[]): Uint8Array {
  return new Uint8Array(write(makeWorkbook(tables), { type: 'array', bookType: 'xlsx', compression: true }));
}

/** A workbook of 1997 with one sheet for each table. */
export function makeXls(tables: readonly DocumentTable[]): Uint8Array {
  return new Uint8Array(write(makeWorkbook(tables), { type: 'array', bookType: 'biff8' }));
}

function makeWorkbook(tables: readonly DocumentTable[]) {
  const workbook = utils.book_new();
  tables.forEach((table, index) => {
    const plain = table.title.replace(/[\\/?*[\]:']/g, '').slice(0, 25);
    const name = workbook.SheetNames.includes(plain) || plain === '' ? `${plain}${index + 1}` : plain;
    utils.book_append_sheet(workbook, makeSheet(table), name);
  });
  return workbook;
}

function makeSheet({ title, rows }: DocumentTable): WorkSheet {
  const placed = placeCells(rows);
  const columns = Math.max(1, ...placed.map((cell) => cell.column + cell.columnSpan));
  const above = title === '' ? 0 : 1;
  const cells = placed.map((cell) => ({ ...cell, row: cell.row + above }));
  if (above === 1) cells.unshift({ text: title, rowSpan: 1, columnSpan: columns, row: 0, column: 0 });
  const sheet: WorkSheet = {};
  for (const { text, row, column } of cells) {
    if (text !== '') sheet[utils.encode_cell({ r: row, c: column })] = sheetCell(text);
  }
  sheet['!merges'] = cells
    .filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      s: { r: row, c: column },
      e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
    }));
  const lastRow = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan - 1));
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: lastRow, c: columns - 1 } });
  return sheet;
}

function sheetCell(text: string) {
  const match = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?(%?)$/.exec(text);
  if (match === null || text.replace(/\D/g, '').length > 15) return { t: 's', v: text };
  const [, decimals = '', percent = ''] = match;
  const format = `${text.includes(',') ? '#,##' : ''}0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const shift = percent === '' ? 0 : 2;
  return { t: 'n', v: Number(`${text.replace(/[,%]/g, '')}e-${shift}`), z: format + percent };
}

/** A Word document of today. */
export function makeDocx(blocks: readonly DocumentBlock[]): Uint8Array {
  const body = blocks.map((block) => (typeof block === 'string' ? paragraphXml(block) : tableXml(block)));
  return makeDocxFromBody(body.join(''));
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document around the markup of a body, with further parts by name. */
export function makeDocxFromBody(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  namespace = wordNamespace,
): Uint8Array {
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:o="urn:o" xmlns:r="urn:r"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  });
}

/** A ZIP archive of text parts. */
export function makeZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(bytes));
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function paragraphXml(text: string): string {
  const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:r>${runs.join('<w:br/>')}</w:r></w:p>`;
}

function tableXml({ title, rows }: DocumentTable): string {
  const placed = placeCells(rows);
  const lines = rows.map((_, row) => `<w:tr>${rowXml(placed, row)}</w:tr>`);
  return `${title === '' ? '' : paragraphXml(title)}<w:tbl>${lines.join('')}</w:tbl><w:p/>`;
}

/** Word repeats a cell that spans rows in each of them, marked as going on. */
function rowXml(placed: readonly PlacedCell[], row: number): string {
  return placed
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column)
    .map((cell) => {
      const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
      const merge = cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const text = cell.row === row ? cell.text : '';
      return `<w:tc><w:tcPr>${span}${cell.rowSpan > 1 ? merge : ''}</w:tcPr>${paragraphXml(text)}</w:tc>`;
    })
    .join('');
}

/** An HTML page in UTF-8. */
export function makeHtml(blocks: readonly DocumentBlock[]): Uint8Array {
  const body = blocks.map((block) => (typeof block === 'string' ? paragraphHtml(block) : tableHtml(block)));
  const head = '<meta charset="utf-8"><title></title>';
  return strToU8(`<!DOCTYPE html><html><head>${head}</head><body>${body.join('\n')}</body></html>`);
}

function paragraphHtml(text: string): string {
  return `<p>${escapeXml(text).replaceAll('\n', '<br>')}</p>`;
}

function tableHtml({ title, rows }: DocumentTable): string {
  const lines = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`);
  return `${title === '' ? '' : paragraphHtml(title)}<table>${lines.join('\n')}</table>`;
}

function cellHtml({ text, rowSpan = 1, columnSpan = 1 }: TableCell): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  return `<td${spans}>${escapeXml(text).replaceAll('\n', '<br>')}</td>`;
}

/** A compound file with streams at its top, the container of old office files. */
export function makeCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes);
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}
