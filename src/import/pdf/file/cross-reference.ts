import type { PdfFile } from './pdf-file.ts';
import { isDictionary, isList, type PdfDictionary } from './pdf-value.ts';
import { unpack } from './stream-data.ts';

const header = /[\0\t\n\f\r ]*(\d{1,12})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y;

/** Whether the entry of an object leads to it. Junk before the head of the file moves everything. */
function leadsTo({ text, places }: PdfFile, number: number, offset: number, junk: number): boolean {
  if (places.get(number) === offset) return true;
  header.lastIndex = offset;
  if (Number(header.exec(text)?.[1] ?? -1) === number) return true;
  header.lastIndex = offset + junk;
  return junk > 0 && Number(header.exec(text)?.[1] ?? -1) === number;
}

const section = /(?:^|[\r\n ])xref[\0\t\n\f\r ]+(?=\d)/g;
const entries = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})(?:[\0\t\n\f\r ]+([nf]))?[\0\t\n\f\r ]*/y;

/** Objects that a table of the older kind misplaces: sections of a first number and a count, then so many entries. */
function misplacedInTable(file: PdfFile, start: number, junk: number): number[] {
  const wrong: number[] = [];
  let [number, end] = [0, 0];
  entries.lastIndex = start;
  let read = start;
  for (let match = entries.exec(file.text); match !== null; match = entries.exec(file.text)) {
    read = entries.lastIndex;
    const [first, count, kind] = [Number(match[1]), Number(match[2]), match[3]];
    if (kind === undefined) {
      [number, end] = [first, first + count];
      continue;
    }
    if (number >= end) return wrong;
    if (kind === 'n' && !leadsTo(file, number, first, junk)) wrong.push(number);
    number += 1;
  }
  // Behind the last entry stands the trailer; anything else is an entry that cannot be read.
  return number >= end || file.text.startsWith('trailer', read) ? wrong : [...wrong, number];
}

/** Undoes the prediction of rows of bytes that PNG defines; `undefined` where a row names a rare one. */
function unpredict(data: Uint8Array, width: number): Uint8Array | undefined {
  const rows = Math.floor(data.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let at = 0; at < result.length; at += 1) {
    const row = Math.floor(at / width);
    const kind = data[row * (width + 1)] ?? 0;
    // The byte itself, more than the one before it, more than the one above it.
    const back = [0, at % width === 0 ? 0 : 1, row === 0 ? 0 : width][kind];
    if (back === undefined) return undefined;
    result[at] = (data[at + row + 1] as number) + (back === 0 ? 0 : (result[at - back] as number));
  }
  return result;
}

function numbersAt(file: PdfFile, dictionary: PdfDictionary, key: string): number[] {
  const list = file.resolve(dictionary.get(key));
  return isList(list) ? list.map((each) => (typeof each === 'number' ? each : 0)) : [];
}

function tableOf(file: PdfFile, number: number, dictionary: PdfDictionary): Uint8Array | undefined {
  const raw = file.rawStreamOf(number);
  if (raw === undefined || dictionary.get('/Filter') !== '/FlateDecode') return undefined;
  const { data, whole } = unpack(raw);
  if (!whole) return undefined;
  const parameters = file.dictionaryAt(dictionary, '/DecodeParms');
  const isPredicted = parameters !== undefined && file.numberAt(parameters, '/Predictor') >= 10;
  return isPredicted ? unpredict(data, file.numberAt(parameters, '/Columns')) : data;
}

function readField(table: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (table[at + index] ?? 0);
  return value;
}

/** Numbers of the objects that the rows of a table speak of. */
function* listedNumbers(file: PdfFile, dictionary: PdfDictionary): Generator<number> {
  const index = numbersAt(file, dictionary, '/Index');
  const ranges = index.length > 0 ? index : [0, file.numberAt(dictionary, '/Size')];
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let step = 0; step < (ranges[range + 1] ?? 0); step += 1) yield (ranges[range] ?? 0) + step;
  }
}

/** Objects that a table of the newer kind, a stream, misplaces; the stream itself when it is damaged. */
function misplacedInStream(file: PdfFile, own: number, dictionary: PdfDictionary, junk: number): number[] {
  const table = tableOf(file, own, dictionary);
  const [type = 0, offset = 0, last = 0] = numbersAt(file, dictionary, '/W');
  const width = type + offset + last;
  if (table === undefined || width === 0) return [own];
  const wrong: number[] = [];
  let at = 0;
  for (const number of listedNumbers(file, dictionary)) {
    if (at >= table.length) return wrong;
    const isPlain = type === 0 || readField(table, at, type) === 1;
    if (isPlain && !leadsTo(file, number, readField(table, at + type, offset), junk)) wrong.push(number);
    at += width;
  }
  return wrong;
}

/** Objects that the tables of the file misplace. An engine that goes by the tables does not find them. */
export function misplacedObjects(file: PdfFile): number[] {
  const junk = Math.max(0, file.text.indexOf('%PDF-'));
  const wrong: number[] = [];
  for (const { index, 0: head } of file.text.matchAll(section)) {
    wrong.push(...misplacedInTable(file, index + head.length, junk));
  }
  for (const number of file.places.keys()) {
    const { value } = file.object(number);
    if (isDictionary(value) && value.get('/Type') === '/XRef') {
      wrong.push(...misplacedInStream(file, number, value, junk));
    }
  }
  return [...new Set(wrong)];
}

/** A copy without the marks that lead to the tables: an engine then looks for the objects itself. */
export function withoutTables(bytes: Uint8Array, text: string): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { index } of text.matchAll(/startxref/g)) copy[index] = 0x20;
  return copy;
}
