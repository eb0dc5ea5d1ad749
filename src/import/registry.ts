import { ReadError } from '../core/model/read-error.ts';
import { limits } from './limits.ts';
import { withLooseTables } from './loose/loose-tables.ts';
import type { Importer, RawBlock, RawDocument, RawGrid } from './raw.ts';
import type { FileFormat } from './readable-names.ts';
import type { PageRecognition } from './recognition.ts';
import { sniffFormat } from './sniff.ts';
import { withWordPlaces } from './word-places.ts';

/** Importers by format, loaded on first use: a check of normalized data pays for none of them. */
const importers: Readonly<Record<Exclude<FileFormat, 'json' | 'zip'>, () => Promise<Importer>>> = {
  csv: async () => (await import('./csv/read-csv.ts')).readCsv,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  mht: async () => (await import('./html/read-mht.ts')).readMht,
  ofd: async () => (await import('./ofd/read-ofd.ts')).readOfd,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  picture: async () => (await import('./picture/read-picture.ts')).readPicture,
  text: async () => (await import('./text/read-text.ts')).readText,
  xls: async () => (await import('./xlsx/read-workbook.ts')).readWorkbook,
  xlsx: async () => (await import('./xlsx/read-workbook.ts')).readWorkbook,
};

/** Reads any raw document. Normalized JSON and archives are none: ask `sniffFormat` first. */
export async function readRawDocument(
  file: string,
  bytes: Uint8Array,
  recognition?: PageRecognition,
): Promise<RawDocument> {
  const { format, problems } = sniffFormat(file, bytes);
  if (format === 'json') throw new ReadError('unknown-format', format, { file });
  if (format === 'zip') throw new ReadError('archive-file', format, { file });
  const read = await importers[format]();
  const raw = await read(file, bytes, recognition);
  refuseTooManyRows(raw);
  const document = withLooseTables(withWordPlaces(withoutControls(raw)));
  return problems.length === 0 ? document : { ...document, problems: [...problems, ...document.problems] };
}

function refuseTooManyRows({ file, blocks }: RawDocument): void {
  let rows = 0;
  for (const block of blocks) if (block.type === 'grid') rows += filledRows(block);
  if (rows > limits.rows) throw new ReadError('too-many-rows', String(limits.rows), { file });
}

/** Rows with cells: sheets may leave most of their rows empty. */
function filledRows({ cells }: RawGrid): number {
  let [count, last] = [0, -1];
  for (const { row } of cells) {
    if (row !== last) count++;
    last = row;
  }
  return count;
}

/** Control characters, tabs and line breaks apart: no document means anything by them, and a package cannot carry them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const clean = (text: string): string => text.replace(controls, '');

/** The document without control characters; as it is when it holds none. */
function withoutControls(document: RawDocument): RawDocument {
  const blocks = document.blocks.map(cleanBlock);
  return blocks.every((block, index) => block === document.blocks[index])
    ? document
    : { ...document, blocks };
}

function cleanBlock(block: RawBlock): RawBlock {
  if (block.type === 'text') {
    const text = clean(block.text);
    return text === block.text ? block : { ...block, text };
  }
  if (block.cells.every(({ text }) => clean(text) === text)) return block;
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: clean(cell.text) })) };
}
