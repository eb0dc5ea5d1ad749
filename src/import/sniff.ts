import type { Place } from '../core/model/place.ts';
import { ReadError } from '../core/model/read-error.ts';
import { isDelimited } from './csv/find-delimiter.ts';
import { headText, markupFormat, startsLikeText } from './markup.ts';
import { pictureKind } from './picture/picture-kind.ts';
import type { RawProblem } from './raw.ts';
import { extensionOf, extensions, type FileFormat } from './readable-names.ts';
import { readDirectory } from './zip-directory.ts';

/** The format of a file, and a problem when its name says otherwise. */
export interface Sniffed {
  readonly format: FileFormat;
  readonly problems: readonly RawProblem[];
}

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
  const isMismatch =
    named !== undefined && named !== format && !ofOneProgram.has(`${extensionOf(file)} ${format}`);
  return { format, problems: isMismatch ? [{ reason: 'extension-mismatch', detail: format, place }] : [] };
}

/** Programs that write either generation of a format under one ending. */
const ofOneProgram: ReadonlySet<string> = new Set(['et xlsx', 'wps docx']);

function binaryFormat(
  file: string,
  bytes: Uint8Array,
  named: FileFormat | undefined,
): FileFormat | undefined {
  if (startsWith(bytes, zipMark)) return zipFormat(file, bytes, named);
  if (startsWith(bytes, oleMark)) return oleFormat(bytes, { file });
  if (pictureKind(bytes) !== undefined) return 'picture';
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
  ['picture-file', 'gif', [0x47, 0x49, 0x46, 0x38]],
  ['picture-file', 'bmp', [0x42, 0x4d]],
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
  try {
    const names = readDirectory(file, bytes).map((entry) => entry.name);
    return packageFormat(names) ?? openDocumentFormat(file, bytes);
  } catch (error) {
    // A truncated archive is reported by its own importer, which may know more.
    if (error instanceof ReadError && (named === 'docx' || named === 'xlsx')) return named;
    throw error;
  }
}

/** What the names of its parts make of an archive; `undefined` for an OpenDocument file. */
function packageFormat(names: readonly string[]): FileFormat | undefined {
  const has = (part: string) => names.some((name) => name.startsWith(part));
  const isOffice = names.includes('[Content_Types].xml');
  if (has('xl/workbook') || (isOffice && has('xl/'))) return 'xlsx';
  if (has('word/document') || (isOffice && has('word/'))) return 'docx';
  if (names.includes('OFD.xml')) return 'ofd';
  return names.includes('content.xml') ? undefined : 'zip';
}

/** The first entry of an OpenDocument file says, uncompressed, what it is. */
function openDocumentFormat(file: string, bytes: Uint8Array): FileFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const kind = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(head)?.[1] ?? 'spreadsheet';
  if (kind === 'spreadsheet') return 'xlsx';
  throw new ReadError('unknown-format', kind === 'text' ? 'odt' : kind, { file });
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

const entryLength = 128;
const nameLengthAt = 64;
const longestName = 64;

/**
 * Names of the streams in an OLE2 file. Directory entries lie at multiples of 128 bytes and state the length of
 * their name; looking at every such place finds them without following sector chains, also in damaged files.
 */
function oleStreamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = 512; at + entryLength <= bytes.length && names.size < 1_000; at += entryLength) {
    const length = (bytes[at + nameLengthAt] ?? 0) + (bytes[at + nameLengthAt + 1] ?? 0) * 256;
    const type = bytes[at + nameLengthAt + 2];
    const isStream = (type === 1 || type === 2) && length >= 4 && length <= longestName && length % 2 === 0;
    const name = isStream ? asciiName(bytes.subarray(at, at + length)) : undefined;
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** UTF-16LE text that is plain ASCII and ends with a zero. */
function asciiName(bytes: Uint8Array): string | undefined {
  let name = '';
  for (let i = 0; i < bytes.length - 2; i += 2) {
    const code = bytes[i] ?? 0;
    if (bytes[i + 1] !== 0 || code < 0x01 || code > 0x7e) return undefined;
    name += String.fromCharCode(code);
  }
  return bytes.at(-2) === 0 && bytes.at(-1) === 0 ? name : undefined;
}
