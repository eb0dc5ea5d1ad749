import type { RawBlock, RawDocument, RawProblem } from '../raw.ts';
import { type ParagraphProperties, readParagraph } from './paragraph-properties.ts';
import { readPieces, type StoryPiece } from './piece-table.ts';
import { walkProperties } from './properties.ts';
import {
  lacksPages,
  type PropertyRun,
  readCharacterRuns,
  readParagraphRuns,
  runAt,
} from './property-pages.ts';
import { WordStory } from './word-story.ts';
import { openWordStreams, type Stories, type WordStreams } from './word-streams.ts';

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
