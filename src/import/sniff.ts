import type { Place } from '../core/model/place.ts';
import { ReadError } from '../core/model/read-error.ts';
import { isDelimited } from './csv/find-delimiter.ts';
import { headText, markupFormat, startsLikeText } from './markup.ts';
import { oleStreamNames } from './ole-names.ts';
import type { RawProblem } from './raw.ts';
import { readDirectory } from './zip-directory.ts';

/** File formats that can be read; `json` is a normalized document, the others are raw ones. */
export type FileFormat =
  | 'pdf'
  | 'ofd'
  | 'docx'
  | 'xlsx'
  | 'xls'
  | 'doc'
  | 'html'
  | 'mht'
  | 'json'
  | 'csv'
  | 'text';

/** The format of a file, and a problem when its name says otherwise. */
export interface Sniffed {
  readonly format: FileFormat;
  readonly problems: readonly RawProblem[];
}

const extensions: ReadonlyMap<string, FileFormat> = new Map([
  ['pdf', 'pdf'],
  ['ofd', 'ofd'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xls', 'xls'],
  ['ods', 'xlsx'],
  ['et', 'xls'],
  ['doc', 'doc'],
  ['wps', 'doc'],
  ['html', 'html'],
  ['htm', 'html'],
  ['shtml', 'html'],
  ['mht', 'mht'],
  ['mhtml', 'mht'],
  ['json', 'json'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'text'],
  ['markdown', 'text'],
]);

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const pdfMark = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** Readers accept a PDF whose mark stands within the first kilobyte. */
const pdfMarkWithin = 1_024;

/** Finds the format of a file by its content; its name decides only between kinds of text. */
export function sniffFormat(file: string, bytes: Uint8Array): Sniffed {
  const place = { file };
  if (bytes.length === 0) throw new ReadError('empty-file', '', place);
  const named = extensions.get(extensionOf(file));
  refuseClosed(bytes, place);
  const format = binaryFormat(file, bytes, named) ?? textFormat(bytes, named);
  if (format === undefined) throw new ReadError('unknown-format', extensionOf(file), place);
  const isMismatch = named !== undefined && named !== format;
  return { format, problems: isMismatch ? [{ reason: 'extension-mismatch', detail: format, place }] : [] };
}

function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

function binaryFormat(
  file: string,
  bytes: Uint8Array,
  named: FileFormat | undefined,
): FileFormat | undefined {
  if (startsWith(bytes, zipMark)) return zipFormat(file, bytes, named);
  if (startsWith(bytes, oleMark)) return oleFormat(bytes, { file });
  for (let at = 0; at < Math.min(pdfMarkWithin, bytes.length); at++) {
    if (bytes[at] === pdfMark[0] && startsWith(bytes.subarray(at), pdfMark)) return 'pdf';
  }
  return undefined;
}

const webArchive = /^(?:from|mime-version|content-type|subject|date):[\s\S]{0,2000}multipart\/related/i;

/** Pages that were saved into one file, also under another name: spreadsheets call it `.xls`. */
const isWebArchive = (bytes: Uint8Array): boolean => webArchive.test(headText(bytes));

/** Files that a person has to open first, by their first bytes. */
const closed: readonly (readonly [reason: string, name: string, mark: readonly number[]])[] = [
  ['archive-file', 'rar', [0x52, 0x61, 0x72, 0x21]],
  ['archive-file', '7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive-file', 'gz', [0x1f, 0x8b]],
  ['picture-file', 'png', [0x89, 0x50, 0x4e, 0x47]],
  ['picture-file', 'jpg', [0xff, 0xd8, 0xff]],
  ['picture-file', 'gif', [0x47, 0x49, 0x46, 0x38]],
  ['picture-file', 'bmp', [0x42, 0x4d]],
  ['picture-file', 'tif', [0x49, 0x49, 0x2a, 0x00]],
  ['picture-file', 'tif', [0x4d, 0x4d, 0x00, 0x2a]],
];

function refuseClosed(bytes: Uint8Array, place: Place): void {
  const found = closed.find(
    ([, name, mark]) => startsWith(bytes, mark) && (name !== 'bmp' || !startsLikeText(bytes)),
  );
  if (found !== undefined) throw new ReadError(found[0], found[1], place);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function zipFormat(file: string, bytes: Uint8Array, named: FileFormat | undefined): FileFormat {
  let names: string[];
  try {
    names = readDirectory(file, bytes).map((entry) => entry.name);
  } catch (error) {
    // A truncated archive is reported by its own importer, which may know more.
    if (error instanceof ReadError && (named === 'docx' || named === 'xlsx')) return named;
    throw error;
  }
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.includes('content.xml') && !named?.startsWith('doc')) return 'xlsx';
  if (names.includes('OFD.xml')) return 'ofd';
  throw new ReadError('archive-file', 'zip', { file });
}

function oleFormat(bytes: Uint8Array, place: Place): FileFormat {
  const names = oleStreamNames(bytes);
  if (names.has('EncryptedPackage')) throw new ReadError('encrypted', '', place);
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  if (names.has('WordDocument')) return 'doc';
  throw new ReadError('unknown-format', 'ole2', place);
}

function textFormat(bytes: Uint8Array, named: FileFormat | undefined): FileFormat | undefined {
  if (!startsLikeText(bytes)) return undefined;
  if (named === 'mht' || isWebArchive(bytes)) return 'mht';
  const markup = markupFormat(bytes, named === 'text');
  if (markup !== undefined) return markup;
  const isTable = named === 'csv' || (named === undefined && isDelimited(headText(bytes)));
  return isTable ? 'csv' : 'text';
}
