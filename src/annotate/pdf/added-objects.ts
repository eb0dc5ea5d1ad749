import type { PdfFile } from '../../import/pdf/file/pdf-file.ts';
import type { PdfDictionary, PdfValue } from '../../import/pdf/file/pdf-value.ts';
import { joined } from '../zip-patch.ts';
import { latinBytes, written } from './pdf-text.ts';

/** What the last table of a file says that the next one has to repeat. */
const repeated = ['/Root', '/Info', '/ID'];

/** The file with objects added behind its end, and a table that leads to them. A table of the kind the file has. */
export function addedTo(
  file: PdfFile,
  bytes: Uint8Array,
  trailer: PdfDictionary,
  objects: ReadonlyMap<number, string>,
): Uint8Array {
  const junk = Math.max(0, file.text.indexOf('%PDF-'));
  const previous = Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(file.text)?.[1] ?? 0);
  const isStream =
    !/^[\0\t\n\f\r ]*xref/.test(file.text.slice(previous, previous + 12)) &&
    !/^[\0\t\n\f\r ]*xref/.test(file.text.slice(previous + junk, previous + junk + 12));
  const pieces: Uint8Array[] = [latinBytes('\n')];
  let at = bytes.length + 1 - junk;
  const offsets: [number: number, offset: number][] = [];
  const put = (text: string): void => {
    const piece = latinBytes(text);
    pieces.push(piece);
    at += piece.length;
  };
  for (const [number, text] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.push([number, at]);
    put(`${number} 0 obj\n${text}\nendobj\n`);
  }
  const own = Math.max(0, ...objects.keys(), ...file.numbers()) + 1;
  const entries = new Map<string, PdfValue>(
    repeated.flatMap((key) => {
      const value = trailer.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  ).set('/Prev', previous);
  const start = at;
  if (isStream) {
    offsets.push([own, at]);
    put(streamTable(entries, own, offsets));
  } else put(plainTable(entries, own, offsets));
  put(`startxref\n${start}\n%%EOF\n`);
  return joined([bytes, ...pieces]);
}

function plainTable(
  entries: ReadonlyMap<string, PdfValue>,
  size: number,
  offsets: readonly [number, number][],
): string {
  const lines = offsets.map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const trailer = new Map<string, PdfValue>([['/Size', size], ...entries]);
  return `xref\n${lines.join('')}trailer\n${written(trailer)}\n`;
}

function streamTable(
  entries: ReadonlyMap<string, PdfValue>,
  own: number,
  offsets: readonly [number, number][],
): string {
  const rows = offsets.map(([, offset]) => `01${offset.toString(16).padStart(8, '0')}00`).join('');
  const dictionary = new Map<string, PdfValue>([
    ['/Type', '/XRef'],
    ['/Size', own + 1],
    ['/W', [1, 4, 1]],
    ['/Index', offsets.flatMap(([number]) => [number, 1])],
    ['/Filter', '/ASCIIHexDecode'],
    ['/Length', rows.length + 1],
    ...entries,
  ]);
  return `${own} 0 obj\n${written(dictionary)}\nstream\n${rows}>\nendstream\nendobj\n`;
}
