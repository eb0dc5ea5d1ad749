/** Flat OpenDocument files of workbooks and reports, for LibreOffice to write in other formats. */
import { replaceTexts } from '../src/check/mutate/replace-cells.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure, Table } from '../src/core/model/disclosure.ts';
import { type PlacedCell, placeCells, type TableCell } from './make-documents.ts';
import { type PrintedTable, printOfficially } from './official-layout.ts';

/** One printed figure that the files get wrong, as the README beside them lists it. */
export interface Slip {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly side?: string;
  readonly printed: string;
}

/** The document with what the slips print. */
export function changed(disclosure: Disclosure, slips: readonly Slip[]): Disclosure {
  const texts = slips.flatMap(({ table, key, column, side, printed }) => {
    const rows = disclosure.tables.find(({ id }) => id === table)?.rows ?? [];
    const cell = rows.find((row) => row.key === key && row.side === side)?.cells[column];
    return cell === undefined ? [] : [[cell, printed] as const];
  });
  return replaceTexts(disclosure, new Map(texts), catalogue);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A paragraph in a style. */
export const paragraph = (text: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${escapeXml(text)}</text:p>`;
const numeric = /^-?\d{1,3}(,\d{3})*\.\d{2}$/;

const schema = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = Object.entries({
  office: 'office',
  style: 'style',
  text: 'text',
  table: 'table',
  number: 'datastyle',
  fo: 'xsl-fo-compatible',
})
  .map(([prefix, name]) => `xmlns:${prefix}="${schema}:${name}:1.0"`)
  .concat(`xmlns:of="${schema}:of:1.2"`)
  .join(' ');

/** Widths of the columns of figures and of labels, in centimetres. */
const usualWidths: readonly [number, number] = [2.4, 5.5];

/** A flat OpenDocument file; A4 across, as offices print wide tables. */
export function flatDocument(kind: 'spreadsheet' | 'text', body: string, widths = usualWidths): string {
  const cellBorder = '<style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.${kind}">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name-asian="Noto Sans CJK SC" style:font-name="Noto Sans CJK SC" fo:font-size="9pt" style:font-size-asian="9pt"/></style:default-style>
<style:default-style style:family="table-cell"><style:text-properties style:font-name-asian="Noto Sans CJK SC" style:font-name="Noto Sans CJK SC" fo:font-size="9pt" style:font-size-asian="9pt"/></style:default-style>
</office:styles>
<office:automatic-styles>
<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<style:style style:name="ruled" style:family="table-cell">${cellBorder}</style:style>
<style:style style:name="money" style:family="table-cell" style:data-style-name="N2">${cellBorder}</style:style>
<style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="${widths[0]}cm"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="${widths[1]}cm"/></style:style>
<style:style style:name="heading" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-size="13pt" style:font-size-asian="13pt"/></style:style>
<style:style style:name="newpage" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/><style:text-properties fo:font-size="13pt" style:font-size-asian="13pt"/></style:style>
<style:page-layout style:name="across"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>
<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="across"/><style:master-page style:name="Standard" style:page-layout-name="across"/></office:master-styles>
<office:body><office:${kind}>${body}</office:${kind}></office:body>
</office:document>`;
}

const columnName = (column: number): string => String.fromCharCode(65 + column);

/** The markup of one row; covered places are told, as OpenDocument wants it. */
function rowXml(placed: readonly PlacedCell[], row: number, width: number, addends: AddendsOf): string {
  const cells: string[] = [];
  for (let column = 0; column < width; column++) {
    const owner = placed.find(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowSpan &&
        cell.column <= column &&
        column < cell.column + cell.columnSpan,
    );
    if (owner === undefined) cells.push('<table:table-cell/>');
    else if (owner.row !== row || owner.column !== column) cells.push('<table:covered-table-cell/>');
    else cells.push(cellXml(owner, formulaOf(placed, addends(row, column))));
  }
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

/** The places whose figures a cell adds up, as [row, column]; none for a figure that was typed. */
type AddendsOf = (row: number, column: number) => readonly (readonly [number, number])[];
const typed: AddendsOf = () => [];

function cellXml({ text, rowSpan, columnSpan }: PlacedCell, formula: Formula | undefined): string {
  const spans = `${rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : ''}${columnSpan > 1 ? ` table:number-columns-spanned="${columnSpan}"` : ''}`;
  if (!numeric.test(text))
    return `<table:table-cell table:style-name="ruled" office:value-type="string"${spans}>${paragraph(text)}</table:table-cell>`;
  const value = formula?.value ?? text.replaceAll(',', '');
  const computed = formula === undefined ? '' : ` table:formula="of:=${formula.text}"`;
  return `<table:table-cell table:style-name="money" office:value-type="float" office:value="${value}"${computed}${spans}>${paragraph(value)}</table:table-cell>`;
}

interface Formula {
  readonly text: string;
  readonly value: string;
}

function formulaOf(placed: readonly PlacedCell[], addends: ReturnType<AddendsOf>): Formula | undefined {
  if (addends.length === 0) return undefined;
  const cents = addends.map(([row, column]) => {
    const text = placed.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
    return BigInt(text === '' ? '0' : text.replace(/[,.]/g, ''));
  });
  const sum = String(cents.reduce((a, b) => a + b, 0n)).padStart(3, '0');
  return {
    text: addends.map(([row, column]) => `[.${columnName(column)}${row + 1}]`).join('+'),
    value: `${sum.slice(0, -2)}.${sum.slice(-2)}`,
  };
}

function printsItsSum(
  placed: readonly PlacedCell[],
  row: number,
  column: number,
  addends: ReturnType<AddendsOf>,
): boolean {
  const own = placed.find((cell) => cell.row === row && cell.column === column)?.text.replaceAll(',', '');
  return formulaOf(placed, addends)?.value === own;
}

const widthOf = (rows: readonly (readonly TableCell[])[]): number =>
  Math.max(...placeCells(rows).map((cell) => cell.column + cell.columnSpan));

const columnsXml = (width: number, labelColumn: number): string =>
  Array.from(
    { length: width },
    (_, column) => `<table:table-column table:style-name="${column === labelColumn ? 'wide' : 'narrow'}"/>`,
  ).join('');

/** What is added up along a row, and down the classes, where the form has it. */
function addendsIn(table: Table, top: number): AddendsOf {
  const columns = table.columns.map(({ id }) => id);
  const [total, ...parts] = ['total', 'basic', 'project'].map((id) => columns.indexOf(id));
  if (!/^budget_(general|expenditure)$/.test(table.id)) return typed;
  const classes = table.rows.flatMap((row, index) => (row.key.length === 3 ? [top + index] : []));
  return (row, column) => {
    const line = table.rows[row - top];
    const figure = column - 2;
    if (line === undefined || figure < 0) return [];
    if (figure === total) return parts.map((part) => [row, part + 2]);
    return line.kind === 'total' ? classes.map((index) => [index, column]) : [];
  };
}

/** A sheet with one table; what adds up along it is a formula. */
function sheetXml(printed: PrintedTable, table: Table, sums: 'follow' | 'typed'): string {
  const width = widthOf(printed.rows);
  const banner = printed.banner.map((texts): TableCell[] => {
    const cells: TableCell[] = Array.from({ length: width }, () => ({ text: '' }));
    texts.forEach((text, index) => {
      cells[texts.length === 1 ? width - 1 : Math.round(((width - 1) * index) / (texts.length - 1))] = {
        text,
      };
    });
    return cells;
  });
  const rows = [
    [{ text: printed.title, columnSpan: width }],
    ...banner,
    ...printed.rows,
    ...printed.notes.map((text) => [{ text, columnSpan: width }]),
  ];
  const placed = placeCells(rows);
  const top = rows.length - printed.notes.length - table.rows.length;
  const all = addendsIn(table, top);
  const addends: AddendsOf = (row, column) =>
    sums === 'follow' || printsItsSum(placed, row, column, all(row, column)) ? all(row, column) : [];
  const lines = rows.map((_, row) => rowXml(placed, row, width, addends));
  return `<table:table table:name="${printed.title.replace(/[^\p{Script=Han}]/gu, '').slice(0, 20)}" table:style-name="sheet">${columnsXml(width, /^budget_(general|expenditure|income|fund|basic)$/.test(table.id) ? 1 : 0)}${lines.join('')}</table:table>`;
}

/**
 * The sheets of a workbook, one for each table. Sums are formulas: they follow the figures that they add up, or, where
 * slips are `typed` over them, stand only where they print the same.
 */
export function workbookXml(disclosure: Disclosure, sums: 'follow' | 'typed' = 'follow'): string {
  return printOfficially(disclosure)
    .map((printed, index) => sheetXml(printed, disclosure.tables[index] as Table, sums))
    .join('');
}

/** The tables of a report, each on a page of its own. */
export function tablesXml(disclosure: Disclosure): string[] {
  return printOfficially(disclosure).map((printed, index) => {
    const width = widthOf(printed.rows);
    const placed = placeCells(printed.rows);
    const lines = printed.rows.map((_, row) => rowXml(placed, row, width, typed));
    return [
      paragraph(printed.title, 'newpage'),
      ...printed.banner.map((texts) => paragraph(texts.join('        '))),
      `<table:table table:name="t${index}">${columnsXml(width, 1)}${lines.join('')}</table:table>`,
      ...printed.notes.map((text) => paragraph(text)),
    ].join('');
  });
}
