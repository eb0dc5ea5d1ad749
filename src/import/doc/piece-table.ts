import { ReadError } from '../../core/model/read-error.ts';
import { part, type WordStreams } from './word-streams.ts';

/** A stretch of text that stands in one piece in the file. */
export interface StoryPiece {
  /** Offset of its first byte in the main stream, and bytes of a character. */
  readonly offset: number;
  readonly width: 1 | 2;
  readonly text: string;
  /** The file ends before the piece does. */
  readonly isCut: boolean;
}

/** Characters of one document; pieces may overlap, so the file's size is no bound. */
const mostCharacters = 4_000_000;
const compressed = 0x40000000;

/** Reads the text of a document in order of its positions. */
export function readPieces(streams: WordStreams): StoryPiece[] {
  const fail = (detail: string) => new ReadError('damaged-document', detail, { file: streams.file });
  const table = findTable(part(streams.table, streams.pieces));
  if (table === undefined) throw fail('piece table');
  const count = Math.floor((table.byteLength - 4) / 12);
  const pieces: StoryPiece[] = [];
  let left = mostCharacters;
  for (let index = 0; index < count; index++) {
    const length = table.getUint32((index + 1) * 4, true) - table.getUint32(index * 4, true);
    const position = table.getUint32((count + 1) * 4 + index * 8 + 2, true);
    left -= length;
    if (length < 0 || left < 0) throw fail('piece table');
    pieces.push(readPiece(streams.main, position, length));
  }
  return pieces;
}

/** The table stands behind any number of property lists. */
function findTable(view: DataView): DataView | undefined {
  let at = 0;
  while (at + 3 <= view.byteLength && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 9 > view.byteLength || view.getUint8(at) !== 2) return undefined;
  return part(view, { start: at + 5, length: view.getUint32(at + 1, true) });
}

function readPiece(main: DataView, position: number, length: number): StoryPiece {
  const isCompressed = (position & compressed) !== 0;
  const width = isCompressed ? 1 : 2;
  const offset = isCompressed ? (position & ~compressed) >>> 1 : position;
  const bytes = part(main, { start: offset, length: length * width });
  const decoder = new TextDecoder(isCompressed ? 'windows-1252' : 'utf-16le', { ignoreBOM: true });
  const text = decoder.decode(bytes);
  // A piece beyond the end of a cut-off file still takes up its positions.
  return { offset, width, text: text.padEnd(length, '\0'), isCut: bytes.byteLength < length * width };
}
