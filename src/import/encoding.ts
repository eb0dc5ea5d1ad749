import { ReadError } from '../core/model/read-error.ts';
import { limits } from './limits.ts';
import { countZeros } from './markup.ts';

/** Decoded text and the name of the encoding that was used. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

type Encoding = DecodedText['encoding'];

/** Share of valid multi-byte sequences at which a file with wrong bytes counts as damaged UTF-8, not as GB18030. */
const damagedUtf8Ratio = 10;

/**
 * Decodes text bytes: byte order mark, UTF-16 by its zero bytes, UTF-8, GB18030, in this order. Never guesses by
 * frequency: detectors take short Chinese text for Big5 or Shift_JIS.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length > limits.bytes) throw new ReadError('file-too-large', String(bytes.length), { file });
  const encoding = markedEncoding(bytes) ?? zeroByteEncoding(bytes, file);
  const decoded = encoding === undefined ? decodeUnmarked(bytes, file) : decodeMarked(bytes, encoding, file);
  if (decoded.text.trim() === '') throw new ReadError('empty-file', '', { file });
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0) throw new ReadError('binary-file', String(nul), { file });
  return decoded;
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return undefined;
}

/** Text in UTF-16 has most of its zero bytes, those of ASCII, on one side; anything else with a zero byte is no text. */
function zeroByteEncoding(bytes: Uint8Array, file: string): Encoding | undefined {
  const first = bytes.indexOf(0);
  if (first < 0) return undefined;
  const [even, odd] = countZeros(bytes);
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = even === odd || isMarredUtf8(bytes) ? undefined : decodeStrictly(bytes, encoding);
  if (text === undefined || !looksLikeText(text)) throw new ReadError('binary-file', String(first), { file });
  return encoding;
}

/** Chinese in UTF-8 with a zero byte among it: in UTF-16 the same bytes would be no valid UTF-8. */
function isMarredUtf8(bytes: Uint8Array): boolean {
  const { bad, multiByte } = scanUtf8(bytes);
  return bad === 0 && multiByte > 0;
}

function looksLikeText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 9 || (unit > 13 && unit < 32)) return false;
  }
  return true;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding, file: string): DecodedText {
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  const offset = encoding === 'utf-8' ? scanUtf8(bytes).firstBad : bytes.length;
  throw invalid(bytes, encoding, Math.max(offset, 0), file);
}

function decodeUnmarked(bytes: Uint8Array, file: string): DecodedText {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const scan = scanUtf8(bytes);
  // A few bad bytes in much good UTF-8 often decode as GB18030 too, into nonsense.
  if (scan.multiByte >= scan.bad * damagedUtf8Ratio) throw invalid(bytes, 'utf-8', scan.firstBad, file);
  const text = decodeStrictly(bytes, 'gb18030');
  if (text !== undefined) return { text, encoding: 'gb18030' };
  // Neither: name the encoding that the bytes come closer to.
  if (scan.multiByte > scan.bad) throw invalid(bytes, 'utf-8', scan.firstBad, file);
  const offset = firstBadGb18030(bytes);
  throw invalid(bytes, 'gb18030', offset < 0 ? scan.firstBad : offset, file);
}

function invalid(bytes: Uint8Array, encoding: Encoding, offset: number, file: string): ReadError {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return new ReadError(encoding === 'utf-8' ? 'invalid-utf8' : 'invalid-encoding', String(offset), {
    file,
    line,
  });
}

/** What a scan of bytes as UTF-8 found; `firstBad` is -1 when every byte is valid. */
interface Utf8Scan {
  readonly firstBad: number;
  readonly bad: number;
  readonly multiByte: number;
}

/** Finds the first byte that is no UTF-8, which `TextDecoder` does not tell. */
function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let firstBad = -1;
  let bad = 0;
  let multiByte = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length === 0) {
      if (firstBad < 0) firstBad = at;
      bad++;
    } else if (length > 1) multiByte++;
    at += length || 1;
  }
  return { firstBad, bad, multiByte };
}

/** Length of the valid sequence that starts at `at`; 0 when there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = sequenceLength(lead);
  if (length === 0) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return isAllowedSecond(lead, bytes[at + 1] ?? 0) ? length : 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Overlong forms, surrogates and code points beyond U+10FFFF are no UTF-8. */
function isAllowedSecond(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}

/** Offset of the first byte that cannot be GB18030, or -1. */
function firstBadGb18030(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = gb18030Length(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

function gb18030Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead === 0x80 || lead === 0xff) return 0;
  const second = bytes[at + 1] ?? 0;
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2;
  const isFourByte =
    isDigitByte(second) &&
    (bytes[at + 2] ?? 0) > 0x80 &&
    bytes[at + 2] !== 0xff &&
    isDigitByte(bytes[at + 3]);
  return isFourByte ? 4 : 0;
}

function isDigitByte(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
