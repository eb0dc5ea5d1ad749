/**
 * Writes a plain workbook (ECMA-376): texts as inline strings, so that nothing in a cell is ever a formula, and amounts
 * as numbers with their printed decimals. Own code because the bytes must be the same for the same report, and every
 * maintained writer stamps the time into the archive.
 */
import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../gates/xml.ts';
import { widthOf } from '../text-width.ts';

/** A text, or an amount as printed (`1892.52`) that spreadsheets may count with. */
export type CellValue = string | { readonly amount: string };

export interface SheetColumn {
  readonly title: string;
  /** In characters of the usual font. */
  readonly width: number;
}

export interface PaperSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Digits that a spreadsheet keeps. */
const exactDigits = 15;
const mostDecimals = 6;
/** Cell styles by position in `cellXfs`: wrapped text, header, then numbers with 0, 1, 2 … decimals. */
const style = { text: 0, header: 1, firstNumber: 2 };

/** A4 across, header row frozen, repeated on every page, with filters. */
export function writeWorkbook(sheets: readonly PaperSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)] as const);
  // The first moment that an archive can name: the clock must not change the bytes.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageParts = 'http://schemas.openxmlformats.org/package/2006';

function contentTypes(sheets: number): string {
  const type = (name: string): string =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const overrides = [
    ['/xl/workbook.xml', type('sheet.main')],
    ['/xl/styles.xml', type('styles')],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      type('worksheet'),
    ]),
  ].map(([name, content]) => `<Override PartName="${name}" ContentType="${content}"/>`);
  return `<Types xmlns="${packageParts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageParts}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly PaperSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, columns, rows }, index) => {
    const sheet = `'${xmlText(name.replaceAll("'", "''"))}'`;
    const range = `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function stylesXml(): string {
  const decimals = Array.from({ length: mostDecimals + 1 }, (_, count) => count);
  const formats = decimals.map(
    (count) =>
      `<numFmt numFmtId="${164 + count}" formatCode="#,##0${count === 0 ? '' : `.${'0'.repeat(count)}`}"/>`,
  );
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const numbers = decimals.map(
    (count) =>
      `<xf numFmtId="${164 + count}" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  );
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFC5CC"/></${name}>`;
  return `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="9"/><name val="Microsoft YaHei"/></font><font><b/><sz val="9"/><name val="Microsoft YaHei"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${2 + numbers.length}"><xf numFmtId="49" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${wrap}</xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf>${numbers.join('')}</cellXfs></styleSheet>`;
}

/** Number of styles that a sheet uses, one behind the other: wrapped text, header, numbers by their decimals. */
export const sheetStyles = style.firstNumber + mostDecimals + 1;

/** A sheet of which `firstStyle` is the first of its styles. */
export function sheetXml({ columns, rows }: PaperSheet, firstStyle = 0): string {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = rowXml(
    columns.map(({ title }) => title),
    0,
    firstStyle,
    style.header,
    columns,
  );
  const body = rows.map((cells, index) => rowXml(cells, index + 1, firstStyle, style.text, columns));
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${header}${body.join('')}</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

function rowXml(
  cells: readonly CellValue[],
  row: number,
  firstStyle: number,
  textStyle: number,
  columns: readonly SheetColumn[],
): string {
  const all = cells.map((cell, column) =>
    cellXml(cell, `${columnName(column)}${row + 1}`, firstStyle, textStyle),
  );
  const lines = cells.map((cell, column) =>
    typeof cell === 'string' ? linesIn(cell, columns[column]?.width ?? 1) : 1,
  );
  const height = Math.min(tallest, Math.max(...lines) * lineHeight + 3);
  return `<row r="${row + 1}" ht="${height}" customHeight="1">${all.join('')}</row>`;
}

/** Points; spreadsheets do not all fit the height of a row to its wrapped text by themselves. */
const lineHeight = 13;
const tallest = 409;

/** Lines that a text wraps into; one character of the width is lost at the edges. */
const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(widthOf(line) / Math.max(2, width - 1))))
    .reduce((sum, lines) => sum + lines, 0);

function cellXml(cell: CellValue, address: string, firstStyle: number, textStyle: number): string {
  if (typeof cell !== 'string') {
    const decimals = decimalsOf(cell.amount);
    if (decimals !== undefined)
      return `<c r="${address}" s="${firstStyle + style.firstNumber + decimals}"><v>${cell.amount}</v></c>`;
  }
  const text = typeof cell === 'string' ? cell : cell.amount;
  if (text === '') return `<c r="${address}" s="${firstStyle + textStyle}"/>`;
  return `<c r="${address}" s="${firstStyle + textStyle}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** Decimals of an amount that a spreadsheet can hold exactly as printed. */
function decimalsOf(amount: string): number | undefined {
  const [, whole, fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === undefined || fraction.length > mostDecimals) return undefined;
  return whole.length + fraction.length <= exactDigits ? fraction.length : undefined;
}

/** `A`, `Z`, `AA`. */
function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (column % 26));
}
