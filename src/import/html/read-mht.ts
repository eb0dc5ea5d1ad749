import { ReadError } from '../../core/model/read-error.ts';
import type { RawDocument } from '../raw.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtmlBlocks } from './read-html.ts';

const boundaryMark = /boundary\s{0,9}=\s{0,9}"?([^";\r\n]{1,200})/i;
const headerEnd = /\r?\n\r?\n/;
/** Pages of one file: a workbook saved as a web archive has one for each sheet. */
const mostPages = 400;

/** Reads a web archive (`.mht`): the pages that word processors and spreadsheets save into one file, in their order. */
export async function readMht(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const text = new TextDecoder('latin1').decode(bytes);
  const boundary = boundaryMark.exec(text.slice(0, 8_192))?.[1];
  if (boundary === undefined) throw new ReadError('damaged-document', 'boundary', { file });
  const pages = text
    .split(`--${boundary.trim()}`)
    .slice(1)
    .flatMap((part) => pageOf(part) ?? [])
    .slice(0, mostPages)
    .map((page) => decodeHtml(page, file));
  const [first] = pages;
  if (first === undefined) throw new ReadError('damaged-document', 'text/html', { file });
  const blocks = pages.flatMap((page) => readHtmlBlocks(file, page.text, 1));
  // Every archive ends with its boundary and two more dashes.
  const isCut = !text.includes(`--${boundary.trim()}--`);
  const problems = isCut ? [{ reason: 'text-cut', detail: '', place: { file } }] : [];
  return { file, format: 'mht', encoding: first.encoding, blocks, problems };
}

/** The bytes of a part that is a page. */
function pageOf(part: string): Uint8Array | undefined {
  const end = headerEnd.exec(part.replace(/^\r?\n/, ''));
  if (end === null) return undefined;
  const start = part.length - part.replace(/^\r?\n/, '').length;
  const head = part.slice(start, start + end.index);
  if (!/content-type\s{0,9}:\s{0,9}text\/html/i.test(head)) return undefined;
  const body = part.slice(start + end.index + end[0].length);
  const encoding = /content-transfer-encoding\s{0,9}:\s{0,9}([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return toBytes(fromBase64(body));
  return toBytes(encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body);
}

function fromBase64(body: string): string {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  // One digit alone is no byte: what it was part of is lost.
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}

function fromQuotedPrintable(body: string): string {
  return body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
