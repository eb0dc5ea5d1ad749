/** Writes printed tables in every format that gouji reads. */
import { strToU8 } from 'fflate';
import {
  type DocumentBlock,
  makeDocx,
  makeHtml,
  makeXls,
  makeXlsx,
  placeCells,
  type TableCell,
} from './make-documents.ts';
import { makeOfd, type OfdHabits } from './make-ofd.ts';
import { excelPage, webArchive, wordPage, xmlWorkbook } from './make-web-pages.ts';
import { makeDoc } from './make-word97.ts';
import type { PrintedTable } from './official-layout.ts';

/** Office and year on the cover. */
export type Cover = string;

type Writer = (cover: Cover, tables: readonly PrintedTable[]) => Uint8Array;

/** File name and writer by format. */
export const formats: Readonly<Record<string, readonly [string, Writer]>> = {
  XLSX: ['document.xlsx', (_, tables) => makeXlsx(tables.map(asSheet))],
  XLS: ['document.xls', (_, tables) => makeXls(tables.map(asSheet))],
  DOCX: ['document.docx', (cover, tables) => makeDocx([cover, ...tables.flatMap(asBlocks)])],
  DOC: ['document.doc', (cover, tables) => makeDoc([cover, ...tables.flatMap(asBlocks)])],
  OFD: ofd({}),
  'OFD in points': ofd({ inPoints: true, bars: true }),
  'OFD with forms': ofd({ linesBelow: true, perCharacter: true }),
  HTML: ['document.html', (cover, tables) => makeHtml([cover, ...tables.flatMap(asBlocks)])],
  'web page of Word': [
    'document.htm',
    (cover, tables) => encodeGb18030(wordPage([cover, ...tables.flatMap(asBlocks)])),
  ],
  'web page of Excel as .xls': ['document.xls', (_, tables) => encodeGb18030(excelPage(tables.map(asSheet)))],
  'web archive of Excel': [
    'document.mht',
    (_, tables) => webArchive(tables.map((table) => encodeGb18030(excelPage([asSheet(table)])))),
  ],
  'XML workbook as .xls': ['document.xls', (_, tables) => strToU8(xmlWorkbook(tables.map(asSheet)))],
  'text in UTF-8': ['document.txt', (cover, tables) => strToU8(plainText(cover, tables))],
  'text in GB18030': ['document.txt', (cover, tables) => encodeGb18030(plainText(cover, tables))],
  'text in UTF-16': ['document.txt', (cover, tables) => encodeUtf16(plainText(cover, tables))],
  Markdown: ['document.md', (cover, tables) => strToU8(markdown(cover, tables))],
};

function ofd(habits: OfdHabits): readonly [string, Writer] {
  return ['document.ofd', (cover, tables) => makeOfd([cover, ...tables.flatMap(asBlocks)], habits)];
}

/** Title, banner and notes are rows of the sheet. */
function asSheet({ title, banner, rows, notes }: PrintedTable) {
  const width = widthOf(rows);
  return {
    title,
    rows: [
      ...banner.map((texts) => spread(texts, width)),
      ...rows,
      ...notes.map((text) => [{ text, columnSpan: width }]),
    ],
  };
}

/** Texts at the left edge, at the right edge and between. */
function spread(texts: readonly string[], width: number): TableCell[] {
  const cells: TableCell[] = Array.from({ length: width }, () => ({ text: '' }));
  texts.forEach((text, index) => {
    const last = Math.max(1, texts.length - 1);
    cells[texts.length === 1 ? width - 1 : Math.round(((width - 1) * index) / last)] = { text };
  });
  return cells;
}

function widthOf(rows: PrintedTable['rows']): number {
  return Math.max(...placeCells(rows).map((cell) => cell.column + cell.columnSpan));
}

function asBlocks({ title, banner, rows, notes }: PrintedTable): DocumentBlock[] {
  return [title, ...banner.map((texts) => texts.join('    ')), { title: '', rows }, ...notes];
}

/** The texts of a grid; cells under a span are blank. */
function lines(rows: PrintedTable['rows']): string[][] {
  const grid = rows.map(() => new Array<string>(widthOf(rows)).fill(''));
  for (const { row, column, text } of placeCells(rows)) {
    const line = grid[row];
    if (line !== undefined) line[column] = text;
  }
  return grid;
}

function plainText(cover: Cover, tables: readonly PrintedTable[]): string {
  const parts = tables.flatMap(({ title, banner, rows, notes }) => [
    title,
    ...banner.map((texts) => texts.join('    ')),
    '',
    ...lines(rows).map((texts) => texts.join('\t')),
    '',
    ...notes,
    '',
  ]);
  return [cover, '', ...parts].join('\n');
}

function markdown(cover: Cover, tables: readonly PrintedTable[]): string {
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  const parts = tables.flatMap(({ title, banner, rows, notes }) => {
    const [head = [], ...rest] = lines(rows);
    return [
      `## ${title}`,
      '',
      ...banner.flatMap((texts) => [texts.join('    '), '']),
      line(head),
      line(head.map(() => '---')),
      ...rest.map(line),
      '',
      ...notes,
      '',
    ];
  });
  return [`# ${cover}`, '', ...parts].join('\n');
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}

let doubleBytes: ReadonlyMap<string, readonly number[]> | undefined;

/** There is no encoder, but the decoder knows every pair of bytes. */
function readDoubleBytes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== '\ufffd')
        found.set(character, [lead, trail]);
    }
  }
  return found;
}

function encodeGb18030(text: string): Uint8Array {
  doubleBytes ??= readDoubleBytes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? [code] : doubleBytes.get(character);
    if (pair === undefined) throw new Error(`not in GBK: ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
