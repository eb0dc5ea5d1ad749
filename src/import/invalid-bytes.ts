/** What a scan of bytes as UTF-8 found; `firstBad` is -1 when every byte is valid. */
export interface Utf8Scan {
  readonly firstBad: number;
  readonly bad: number;
  readonly multiByte: number;
}

/** Finds the first byte that is no UTF-8, which `TextDecoder` does not tell. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
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
export function firstBadGb18030(bytes: Uint8Array): number {
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
