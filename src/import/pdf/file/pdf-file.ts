import { latinText } from './latin-text.ts';
import {
  isDictionary,
  isList,
  isWhite,
  type PdfDictionary,
  PdfLexer,
  PdfReference,
  type PdfValue,
} from './pdf-value.ts';
import { type StreamData, type UnpackedStreams, unpack } from './stream-data.ts';

/** An object of the file: its value, and where the data of a stream begins. */
export interface PdfObject {
  readonly value: PdfValue | undefined;
  /** Offset of the data of a stream in the file. */
  readonly data?: number;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Where characters of one kind begin that end at an offset. */
function startOf(text: string, end: number, isOne: (code: number) => boolean): number {
  let at = end;
  while (at > 0 && isOne(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

const [mostDigits, mostOfGeneration] = [10, 5];

/** What stands before the keyword of an object: its number and its generation, each with white space behind. */
function headBefore(text: string, keyword: number): { at: number; number: number } | undefined {
  const generationEnd = startOf(text, keyword, isWhite);
  if (generationEnd === keyword) return undefined;
  const generation = startOf(text, generationEnd, isDigit);
  const end = startOf(text, generation, isWhite);
  const at = Math.max(startOf(text, end, isDigit), end - mostDigits);
  const hasGeneration = generation < generationEnd && generationEnd - generation <= mostOfGeneration;
  return hasGeneration && end < generation && at < end
    ? { at, number: Number(text.slice(at, end)) }
    : undefined;
}

/** Ways of packing that are not looked into. */
const otherFilters = new Set(
  ['ASCIIHex', 'ASCII85', 'LZW', 'RunLength', 'CCITTFax', 'JBIG2', 'DCT', 'JPX'].map(
    (name) => `/${name}Decode`,
  ),
).add('/Crypt');

/** Bytes of line breaks that the length of a stream may count in. */
const slack = 2;

/** The objects of a file as they lie there, whatever its table says of them; of two with one number the last counts. */
export class PdfFile {
  readonly text: string;
  /** Where each object begins. */
  readonly places = new Map<number, number>();
  readonly #bytes: Uint8Array;
  readonly #known: UnpackedStreams;
  readonly #objects = new Map<number, PdfObject>();
  readonly #packed = new Map<number, PdfObject>();
  readonly #streams = new Map<number, StreamData>();
  /** Streams that hold objects and are damaged themselves. */
  readonly damagedContainers: number[] = [];

  constructor(bytes: Uint8Array, unpacked: UnpackedStreams = new Map()) {
    this.#bytes = bytes;
    this.#known = unpacked;
    this.text = latinText(bytes);
    const { text } = this;
    for (let keyword = text.indexOf('obj'); keyword >= 0; keyword = text.indexOf('obj', keyword + 3)) {
      const head = headBefore(text, keyword);
      if (head !== undefined) this.places.set(head.number, head.at);
    }
  }

  /** Takes in the objects that lie inside streams. */
  unpackObjects(): void {
    for (const number of this.places.keys()) {
      const { value } = this.object(number);
      if (!isDictionary(value) || value.get('/Type') !== '/ObjStm') continue;
      const { data, whole } = this.streamOf(number);
      if (!whole) this.damagedContainers.push(number);
      this.#unpack(latinText(data), value);
    }
  }

  #unpack(text: string, dictionary: PdfDictionary): void {
    const heads = new PdfLexer(text);
    const first = this.numberAt(dictionary, '/First');
    const count = Math.min(this.numberAt(dictionary, '/N'), text.length);
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [heads.next(), heads.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') return;
      this.#packed.set(number, { value: new PdfLexer(text, first + offset).next() });
    }
  }

  /** The value at an offset of the file. */
  parseAt(at: number): PdfValue | undefined {
    return new PdfLexer(this.text, at).next();
  }

  numbers(): number[] {
    return [...new Set([...this.places.keys(), ...this.#packed.keys()])];
  }

  object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const read = this.places.has(number)
      ? this.#read(number)
      : (this.#packed.get(number) ?? { value: undefined });
    this.#objects.set(number, read);
    return read;
  }

  #read(number: number): PdfObject {
    const at = this.places.get(number) ?? 0;
    const lexer = new PdfLexer(this.text, this.text.indexOf('obj', at) + 3);
    const value = lexer.next();
    lexer.skipSpace();
    if (!isDictionary(value) || !this.text.startsWith('stream', lexer.at)) return { value };
    let data = lexer.at + 6;
    if (this.text[data] === '\r') data += 1;
    if (this.text[data] === '\n') data += 1;
    return { value, data };
  }

  /** A value, or the one of the object that it mentions. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let result = value;
    for (let step = 0; step < 8 && result instanceof PdfReference; step += 1) {
      result = this.object(result.number).value;
    }
    return result;
  }

  numberAt(dictionary: PdfDictionary, key: string): number {
    const value = this.resolve(dictionary.get(key));
    return typeof value === 'number' ? value : 0;
  }

  dictionaryAt(dictionary: PdfDictionary, key: string): PdfDictionary | undefined {
    const value = this.resolve(dictionary.get(key));
    return isDictionary(value) ? value : undefined;
  }

  /** The bytes of a stream as they lie in the file, up to the keyword that ends it. */
  rawStreamOf(number: number): Uint8Array | undefined {
    const { value, data } = this.object(number);
    if (data === undefined || !isDictionary(value)) return undefined;
    const stated = data + this.numberAt(value, '/Length');
    const isStated = /^[\r\n ]*endstream/.test(this.text.slice(stated, stated + 16));
    const found = isStated ? stated : this.text.indexOf('endstream', data);
    return this.#bytes.subarray(data, found < 0 ? undefined : found);
  }

  /** Whether all of a stream is there and right. */
  isWhole(number: number): boolean {
    return this.streamOf(number).whole;
  }

  /** The data of a stream. What is packed in another way than by deflating counts as whole and says nothing. */
  streamOf(number: number): StreamData {
    const known = this.#streams.get(number) ?? this.#unpacked(number);
    this.#streams.set(number, known);
    return known;
  }

  #unpacked(number: number): StreamData {
    const raw = this.rawStreamOf(number);
    const { value, data: start = 0 } = this.object(number);
    if (raw === undefined || !isDictionary(value)) return { data: new Uint8Array(0), whole: false };
    const filter = this.resolve(value.get('/Filter'));
    const filters = isList(filter) ? filter.map((each) => this.resolve(each)) : [filter ?? null];
    // Plain data has no checksum; all that can be told is that less is there than was written.
    if (filters.every((each) => each === null))
      return { data: raw, whole: raw.length + slack >= this.numberAt(value, '/Length') };
    const isPlain = filters.length === 1 && this.#predictor(value) <= 1;
    if (filters[0] !== '/FlateDecode' && filters[0] !== '/Fl') {
      return {
        data: new Uint8Array(0),
        whole: typeof filters[0] === 'string' && otherFilters.has(filters[0]),
      };
    }
    const { data, whole } = unpack(raw, this.#known.get(start));
    return { data: isPlain ? data : new Uint8Array(0), whole };
  }

  #predictor(dictionary: PdfDictionary): number {
    const parameters = this.resolve(dictionary.get('/DecodeParms'));
    const own = isList(parameters) ? this.resolve(parameters[0]) : parameters;
    return isDictionary(own) ? this.numberAt(own, '/Predictor') : 0;
  }
}
