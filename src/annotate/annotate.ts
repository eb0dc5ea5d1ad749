import type { Excerpts } from '../check/excerpts.ts';
import { bytesOf, type InputFile } from '../check/input-file.ts';
import type { Report } from '../core/findings/report.ts';
import { ReadError } from '../core/model/read-error.ts';
import type { FileFormat } from '../import/readable-names.ts';
import { sniffFormat } from '../import/sniff.ts';
import { openArchive } from '../import/zip.ts';
import { fill } from '../locale/fill.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import type { ReportContext } from '../report/reporter.ts';
import { type MarginNote, notesOf } from './notes.ts';

/** A copy of an input with its findings written into it. */
export interface MarkedCopy {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Marked copies, and a sentence for each document with findings that has none. */
export interface MarkedCopies {
  readonly copies: readonly MarkedCopy[];
  readonly remarks: readonly string[];
}

/** What a writer of marked copies is given. */
export interface Marking {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly MarginNote[];
  readonly excerpts: Excerpts;
  readonly report: Report;
  readonly context: ReportContext;
}

type Writer = (marking: Marking) => Promise<Uint8Array>;

/** Writers by format, loaded on use. A format without one gets a sentence. */
const writers: Readonly<Partial<Record<FileFormat, () => Promise<Writer>>>> = {
  xlsx: async () => (await import('./xlsx/mark-workbook.ts')).markWorkbook,
  docx: async () => (await import('./docx/mark-document.ts')).markDocument,
  pdf: async () => (await import('./pdf/mark-pdf.ts')).markPdf,
};

/** Writes the findings of a report into copies of the files that they stand in. */
export async function annotate(
  inputs: readonly InputFile[],
  report: Report,
  excerpts: Excerpts,
  context: ReportContext,
): Promise<MarkedCopies> {
  const notes = notesOf(report, context);
  const copies: MarkedCopy[] = [];
  const remarks: string[] = [];
  const files = new Map(inputs.map((input) => [input.path, input]));
  for (const [path, own] of notes) {
    const input = files.get(path);
    // A member of an archive is no file of its own.
    const marked =
      input === undefined
        ? fill(context.locale.report.marked.format, { path })
        : await markOne(input, { notes: own, excerpts, report, context });
    if (typeof marked === 'string') remarks.push(marked);
    else copies.push({ path, bytes: marked });
  }
  return { copies, remarks };
}

async function markOne(
  input: InputFile,
  marking: Omit<Marking, 'path' | 'bytes'>,
): Promise<Uint8Array | string> {
  const { path } = input;
  const { locale } = marking.context;
  const texts = locale.report.marked;
  try {
    const bytes = await bytesOf(input);
    const format = sniffFormat(path, bytes).format;
    const load = isOpenDocument(path, bytes, format) ? undefined : writers[format];
    if (load === undefined) return fill(texts.format, { path });
    return await (await load())({ ...marking, path, bytes });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return fill(texts.failed, { path, reason: readErrorSentence(error, locale) });
  }
}

/** Tables of the other office standard are read like workbooks; their parts are others. */
function isOpenDocument(path: string, bytes: Uint8Array, format: FileFormat): boolean {
  return format === 'xlsx' && openArchive(path, bytes).names.includes('content.xml');
}
