/** A stream of the file as it lies there, still compressed. */
export interface RawStream {
  readonly data: Uint8Array;
  /** What its dictionary says, as far as it was looked at. */
  readonly dictionary: string;
}

/** How much before the keyword is looked at. */
const reach = 512;

function codes(word: string): number[] {
  return Array.from(word, (character) => character.charCodeAt(0));
}

const opening = codes('stream');
const closing = codes('endstream');

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const first = word[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

/** Start of the data after the keyword: a line break belongs to the keyword. */
function dataStart(bytes: Uint8Array, keyword: number): number {
  let at = keyword + opening.length;
  if (bytes[at] === 0x0d) at += 1;
  if (bytes[at] === 0x0a) at += 1;
  return at;
}

function dictionaryBefore(bytes: Uint8Array, keyword: number): string {
  const text = String.fromCharCode(...bytes.subarray(Math.max(0, keyword - reach), keyword));
  const start = Math.max(text.lastIndexOf(' obj'), text.lastIndexOf('endobj'));
  return start < 0 ? text : text.slice(start);
}

/** Walks over all streams of a file, whether or not its table of objects knows them. */
export function* findStreams(bytes: Uint8Array): Generator<RawStream> {
  for (let at = find(bytes, opening, 0); at >= 0; ) {
    const start = dataStart(bytes, at);
    const found = find(bytes, closing, start);
    const end = found < 0 ? bytes.length : found;
    yield { data: bytes.subarray(start, end), dictionary: dictionaryBefore(bytes, at) };
    at = found < 0 ? -1 : find(bytes, opening, end + closing.length);
  }
}
