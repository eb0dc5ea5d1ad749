import { ReadError } from '../../core/model/read-error.ts';
import { openCompoundFile } from '../compound-file.ts';

/** The streams of an old Word document, and where its parts stand in them. */
export interface WordStreams {
  readonly file: string;
  readonly main: DataView;
  readonly table: DataView;
  /** Properties too large for the main stream; empty when there is no such stream. */
  readonly data: DataView;
  /** Character counts of the stories in their order in the text. */
  readonly stories: Stories;
  readonly pieces: Extent;
  readonly characterPages: Extent;
  readonly paragraphPages: Extent;
}

export interface Extent {
  readonly start: number;
  readonly length: number;
}

export interface Stories {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly annotations: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

const magic = 0xa5ec;
/** Format number of Word 97; older files are laid out differently. */
const oldestVersion = 0x00c1;
const flags = { encrypted: 0x0100, secondTable: 0x0200 } as const;
const headerLength = 0x01aa;

/** Opens an old Word document. Throws `encrypted`, `doc-too-old`, `damaged-document`. */
export function openWordStreams(file: string, bytes: Uint8Array): WordStreams {
  const container = openCompoundFile(file, bytes);
  const open = (name: string) => viewOf(container.has(name) ? container.read(name) : new Uint8Array());
  const main = open('WordDocument');
  const fail = (reason: string) => new ReadError(reason, '', { file });
  if (main.byteLength < 12 || main.getUint16(0, true) !== magic) throw fail('damaged-document');
  const found = main.getUint16(10, true);
  if ((found & flags.encrypted) !== 0) throw fail('encrypted');
  if (main.getUint16(2, true) < oldestVersion) throw fail('doc-too-old');
  if (main.byteLength < headerLength) throw fail('damaged-document');
  return {
    file,
    main,
    table: open((found & flags.secondTable) === 0 ? '0Table' : '1Table'),
    data: open('Data'),
    stories: readStories(main),
    characterPages: extentAt(main, 0x00fa),
    paragraphPages: extentAt(main, 0x0102),
    pieces: extentAt(main, 0x01a2),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function extentAt(main: DataView, at: number): Extent {
  return { start: main.getUint32(at, true), length: main.getUint32(at + 4, true) };
}

function readStories(main: DataView): Stories {
  const count = (at: number) => Math.max(main.getInt32(at, true), 0);
  return {
    body: count(0x4c),
    footnotes: count(0x50),
    headers: count(0x54),
    annotations: count(0x5c),
    endnotes: count(0x60),
    textBoxes: count(0x64),
  };
}

/** Bytes of an extent, cut to what the stream holds. */
export function part(view: DataView, { start, length }: Extent): DataView {
  const from = Math.min(start, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + from, Math.min(length, view.byteLength - from));
}
