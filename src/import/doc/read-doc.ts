import { firstFrom } from '../../core/model/first-from.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { RawBlock, RawDocument, RawProblem } from '../raw.ts';
import { type ParagraphProperties, readParagraph } from './paragraph-properties.ts';
import { walkProperties } from './properties.ts';
import { WordStory } from './word-story.ts';
import { type Extent, openWordStreams, part, type Stories, type WordStreams } from './word-streams.ts';

const tracked = { deleted: 0x0800, hidden: 0x083c } as const;

/**
 * Reads a Word document of 1997 to 2003. Numbers that lists count by themselves are not read.
 */
export async function readDoc(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const streams = openWordStreams(file, bytes);
  const reader = new TextReader(streams);
  const blocks: RawBlock[] = [];
  const problems: RawProblem[] = [];
  let line = 0;
  for (const { start, end } of readableStories(streams.stories)) {
    const story = new WordStory(file, line);
    reader.read(start, end, story);
    for (const block of story.blocks) blocks.push(block);
    if (story.hasLists) problems.push({ reason: 'list-numbers-unread', detail: '', place: { file } });
    line = story.lastLine;
  }
  if (reader.isCut) problems.push({ reason: 'text-cut', detail: '', place: { file } });
  return { file, format: 'doc', blocks, problems };
}

/** Body, footnotes, endnotes, text boxes; headers and comments are no part of the text. */
function readableStories(stories: Stories): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const [name, length] of Object.entries(stories)) {
    const end = start + length;
    if (length > 0 && name !== 'headers' && name !== 'annotations') found.push({ start, end });
    start = end;
  }
  return found;
}

class TextReader {
  private readonly streams: WordStreams;
  private readonly pieces: readonly StoryPiece[];
  private readonly paragraphs: readonly PropertyRun[];
  private readonly unseen: readonly PropertyRun[];

  constructor(streams: WordStreams) {
    this.streams = streams;
    this.pieces = readPieces(streams);
    this.paragraphs = readParagraphRuns(streams);
    this.unseen = readCharacterRuns(streams).filter((run) => isUnseen(run.list));
  }

  /** The file ends before its text does, or before what says which paragraphs are cells of tables. */
  get isCut(): boolean {
    return this.pieces.some(({ isCut }) => isCut) || lacksPages(this.streams);
  }

  /** Hands the characters from position `start` to `end` to a story. */
  read(start: number, end: number, story: WordStory): void {
    let position = 0;
    for (const piece of this.pieces) {
      const from = Math.max(start - position, 0);
      const to = Math.min(end - position, piece.text.length);
      for (let at = from; at < to; at++) this.take(piece, at, story);
      position += piece.text.length;
    }
    story.finish();
  }

  private take(piece: StoryPiece, at: number, story: WordStory): void {
    const offset = piece.offset + at * piece.width;
    if (runAt(this.unseen, offset) !== undefined) return;
    story.take(piece.text.charCodeAt(at), () => this.paragraphAt(offset));
  }

  private paragraphAt(offset: number): ParagraphProperties {
    return readParagraph(this.streams, runAt(this.paragraphs, offset)?.list);
  }
}

/** Text deleted in a tracked change, or hidden. */
function isUnseen(list: DataView): boolean {
  let isFound = false;
  walkProperties(list, (property, operand) => {
    if (property === tracked.deleted || property === tracked.hidden)
      isFound ||= operand.byteLength > 0 && operand.getUint8(0) === 1;
  });
  return isFound;
}

/** A stretch of text that stands in one piece in the file. */
interface StoryPiece {
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
function readPieces(streams: WordStreams): StoryPiece[] {
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

/** Properties of the text between two offsets of the main stream. */
interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly list: DataView;
}

const pageLength = 512;

/** Reads the runs of characters that have properties of their own. */
function readCharacterRuns(streams: WordStreams): PropertyRun[] {
  return readPages(streams, streams.characterPages, 1, (page, at) => {
    const offset = page.getUint8(at) * 2;
    return offset === 0 ? undefined : part(page, { start: offset + 1, length: page.getUint8(offset) });
  });
}

/** Reads the paragraphs' properties; each list begins with the number of the paragraph's style. */
function readParagraphRuns(streams: WordStreams): PropertyRun[] {
  return readPages(streams, streams.paragraphPages, 13, (page, at) => {
    const offset = page.getUint8(at) * 2;
    if (offset === 0 || offset + 2 > pageLength) return undefined;
    const words = page.getUint8(offset);
    return words === 0
      ? part(page, { start: offset + 2, length: page.getUint8(offset + 1) * 2 })
      : part(page, { start: offset + 1, length: words * 2 - 1 });
  });
}

type ListReader = (page: DataView, at: number) => DataView | undefined;

/** Whether the file ends before pages that say which paragraphs are cells of tables. */
function lacksPages(streams: WordStreams): boolean {
  const needed = Math.max(-1, ...pageNumbers(streams, streams.paragraphPages)) + 1;
  return needed * pageLength > streams.main.byteLength;
}

function pageNumbers({ table }: WordStreams, extent: Extent): ReadonlySet<number> {
  const index = part(table, extent);
  const count = Math.floor((index.byteLength - 4) / 8);
  const pages = new Set<number>();
  for (let i = 0; i < count; i++) pages.add(index.getUint32((count + 1 + i) * 4, true) & 0x3fffff);
  return pages;
}

function readPages(streams: WordStreams, extent: Extent, entry: number, read: ListReader): PropertyRun[] {
  const runs: PropertyRun[] = [];
  for (const number of pageNumbers(streams, extent)) {
    const page = part(streams.main, { start: number * pageLength, length: pageLength });
    if (page.byteLength === pageLength) addRuns(runs, page, entry, read);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function addRuns(runs: PropertyRun[], page: DataView, entry: number, read: ListReader): void {
  const count = page.getUint8(pageLength - 1);
  const entries = (count + 1) * 4;
  if (entries + count * entry >= pageLength) return;
  for (let i = 0; i < count; i++) {
    const list = read(page, entries + i * entry);
    const start = page.getUint32(i * 4, true);
    if (list !== undefined) runs.push({ start, end: page.getUint32((i + 1) * 4, true), list });
  }
}

/** The run that holds an offset. Runs are sorted and do not overlap. */
function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  const run = runs[firstFrom(runs, ({ start }) => start <= offset) - 1];
  return run !== undefined && offset < run.end ? run : undefined;
}
