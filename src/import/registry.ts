import { ReadError } from '../core/model/read-error.ts';
import { withLooseTables } from './loose/loose-tables.ts';
import type { Importer, RawDocument } from './raw.ts';
import { type FileFormat, sniffFormat } from './sniff.ts';
import { withoutControls } from './without-controls.ts';

/** Importers by format, loaded on first use: a check of normalized data pays for none of them. */
const importers: Readonly<Record<Exclude<FileFormat, 'json'>, () => Promise<Importer>>> = {
  csv: async () => (await import('./csv/read-csv.ts')).readCsv,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  mht: async () => (await import('./html/read-mht.ts')).readMht,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  text: async () => (await import('./text/read-text.ts')).readText,
  xls: async () => (await import('./xlsx/read-workbook.ts')).readWorkbook,
  xlsx: async () => (await import('./xlsx/read-workbook.ts')).readWorkbook,
};

/** Reads any raw document. Normalized JSON is no raw document: ask `sniffFormat` first. */
export async function readRawDocument(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const { format, problems } = sniffFormat(file, bytes);
  if (format === 'json') throw new ReadError('unknown-format', format, { file });
  const read = await importers[format]();
  const document = withLooseTables(withoutControls(await read(file, bytes)));
  return problems.length === 0 ? document : { ...document, problems: [...problems, ...document.problems] };
}
