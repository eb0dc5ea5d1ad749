/**
 * Makes the office files and PDFs of `fixtures/documents` from the invented packages beside them, with LibreOffice.
 * Call: `node scripts/run.mjs make-documents` (needs `soffice` and a Chinese font; the files are committed).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure, Table } from '../src/core/model/disclosure.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { proseOf } from '../test/consistent-prose.ts';
import { type PlacedCell, placeCells, type TableCell } from '../test/make-documents.ts';
import { type PrintedTable, printOfficially } from '../test/official-layout.ts';

const folder = 'fixtures/documents';

/** One printed figure that the files get wrong, as the README beside them lists it. */
interface Slip {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly side?: string;
  readonly printed: string;
}

const budgetSlips: readonly Slip[] = [
  { table: 'budget_expenditure', key: '2010302', column: 'project', printed: '321.55' },
  { table: 'budget_three_public', key: 'budget', column: 'reception', printed: '4.05' },
];
const finalSlips: readonly Slip[] = [
  { table: 'final_general', key: '2210201', column: 'current', printed: '74.29' },
];
/** What the prose of the final account says wrongly: printed figure → what the files say. */
const proseSlip = ['人员经费857.70万元', '人员经费875.70万元'] as const;

const changed = (disclosure: Disclosure, slips: readonly Slip[]): Disclosure => ({
  ...disclosure,
  tables: disclosure.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const cells = { ...row.cells };
      for (const slip of slips) {
        const cell = cells[slip.column];
        if (slip.table === table.id && slip.key === row.key && slip.side === row.side && cell !== undefined)
          cells[slip.column] = { ...cell, text: slip.printed };
      }
      return { ...row, cells };
    }),
  })),
});

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const paragraph = (text: string, style = ''): string =>
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

/** A flat OpenDocument file; A4 across, as offices print wide tables. */
function flatDocument(kind: 'spreadsheet' | 'text', body: string): string {
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
<style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="2.4cm"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="5.5cm"/></style:style>
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

function sheetXml(printed: PrintedTable, table: Table): string {
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
  const addends = addendsIn(table, top);
  const lines = rows.map((_, row) => rowXml(placed, row, width, addends));
  return `<table:table table:name="${printed.title.replace(/[^\p{Script=Han}]/gu, '').slice(0, 20)}" table:style-name="sheet">${columnsXml(width, /^budget_(general|expenditure|income|fund|basic)$/.test(table.id) ? 1 : 0)}${lines.join('')}</table:table>`;
}

function reportXml(disclosure: Disclosure, slips: readonly Slip[]): string {
  const tables = printOfficially(changed(disclosure, slips)).map((printed, index) => {
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
  const passages = proseOf(disclosure, { change: 7, budget: -3 });
  const prose = passages.flatMap(({ path, text }, index) => [
    ...(passages[index - 1]?.path[0] === path[0] ? [] : [paragraph(path[0] ?? '', 'heading')]),
    paragraph(text.replace(...proseSlip)),
  ]);
  const cover = `${disclosure.department}${disclosure.year}年度部门决算`;
  return [
    paragraph(cover, 'heading'),
    paragraph('第一部分 部门决算表', 'newpage'),
    ...tables,
    paragraph('第二部分 部门决算情况说明', 'newpage'),
    ...prose,
  ].join('');
}

/** Has LibreOffice write a flat file in other formats: target file → its filter. */
function convert(name: string, text: string, targets: Readonly<Record<string, string>>): void {
  const work = mkdtempSync(join(tmpdir(), 'gouji-documents-'));
  writeFileSync(join(work, name), text);
  const base = name.replace(/\.\w+$/, '');
  for (const [target, filter] of Object.entries(targets)) {
    const run = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${work}/profile`,
        '--convert-to',
        filter,
        '--outdir',
        work,
        join(work, name),
      ],
      { encoding: 'utf8' },
    );
    const extension = filter.split(':')[0];
    if (run.status !== 0) throw new Error(`${target}: ${run.stderr}`);
    copyFileSync(join(work, `${base}.${extension}`), join(folder, target));
  }
  rmSync(work, { recursive: true, force: true });
}

function load(name: string): Disclosure {
  const path = join('fixtures', name);
  const files = readdirSync(path).map((file) => [file, readFileSync(join(path, file))] as const);
  return readPackage(new Map(files), name, catalogue);
}

const budget = changed(load('example-budget'), budgetSlips);
const sheets = printOfficially(budget).map((printed, index) =>
  sheetXml(printed, budget.tables[index] as Table),
);
convert('budget.fods', flatDocument('spreadsheet', sheets.join('')), {
  'budget.xlsx': 'xlsx:Calc MS Excel 2007 XML',
  'budget.xls': 'xls:MS Excel 97',
  'budget-workbook.pdf': 'pdf:calc_pdf_Export',
});
const final = load('example-final');
convert('final.fodt', flatDocument('text', reportXml(final, finalSlips)), {
  'final.docx': 'docx:MS Word 2007 XML',
  'final.doc': 'doc:MS Word 97',
  'final.pdf': 'pdf:writer_pdf_Export',
  'final.html': 'html:HTML (StarWriter)',
});
process.stdout.write(`${folder}: written\n`);
