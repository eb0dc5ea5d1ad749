import { ListCounter } from '../../import/docx/list-counter.ts';
import { StoryReader } from '../../import/docx/story-reader.ts';
import { scan, type Tag, type TagHandlers, tellReader } from '../xml-text.ts';

/** A run of text: where it stands in the part, and where its text stands in that of its paragraph. */
export interface WordRun {
  readonly start: number;
  end: number;
  readonly from: number;
  to: number;
  /** Behind its opening tag and its properties. */
  content: number;
  readonly texts: RunText[];
}

/** One text element of a run: where its content stands in the part, and where its text begins in the paragraph. */
export interface RunText {
  readonly tag: Pick<Tag, 'start' | 'end'>;
  end: number;
  readonly from: number;
}

/** A paragraph of the body with its place in the part. */
export interface PlacedParagraph {
  /** The line by which places name it: its own, or that of its row. */
  readonly line: number;
  /** The cell of a table it stands in, counted along its row; absent outside of tables. */
  readonly cell?: number;
  readonly tag: Pick<Tag, 'start' | 'end' | 'isEmpty'>;
  /** Behind its properties, where its content begins. */
  content: number;
  text: string;
  readonly runs: WordRun[];
}

/** Paragraphs as the reader of documents counts them, and the prefix of the vocabulary. */
export function paragraphsOf(
  file: string,
  text: string,
): { readonly paragraphs: readonly PlacedParagraph[]; readonly prefix: string } {
  const reader = new ParagraphReader(file);
  const prefix = scan(text, reader);
  return { paragraphs: reader.paragraphs, prefix };
}

/** Follows the reader of documents and notes where its paragraphs stand. */
class ParagraphReader implements TagHandlers {
  readonly paragraphs: PlacedParagraph[] = [];
  readonly #story: StoryReader;
  readonly #reader: Required<TagHandlers>;
  readonly #open: PlacedParagraph[] = [];
  /** For each open table the cell that its row is at. */
  readonly #cells: number[] = [];
  #text: RunText | undefined;

  constructor(file: string) {
    this.#story = new StoryReader(file, { styles: new Map(), counter: new ListCounter(new Map()) });
    this.#reader = tellReader(this.#story);
  }

  open(tag: Tag): void {
    const { paragraphs, tables } = this.#story;
    const [depth, tableDepth] = [paragraphs.length, tables.length];
    this.#reader.open(tag);
    if (paragraphs.length > depth) this.#begin(tag);
    if (tables.length > tableDepth) this.#cells.push(-1);
    if (!tag.isMain) return;
    const own = this.#open.at(-1);
    const at = own?.text.length ?? 0;
    if (tag.name === 'tr') this.#cells.splice(-1, 1, -1);
    else if (tag.name === 'tc') this.#cells.push((this.#cells.pop() ?? -1) + 1);
    else if (tag.name === 'r') own?.runs.push(newRun(tag, at));
    else if (tag.name === 't' && this.#story.isText) {
      const text = { tag, end: tag.end, from: at };
      own?.runs.at(-1)?.texts.push(text);
      this.#text = text;
    }
  }

  #begin(tag: Tag): void {
    const { tables, paragraph } = this.#story;
    const cell = this.#cells.at(-1);
    const begun = { line: paragraph?.line ?? 0, tag, content: tag.end, text: '', runs: [] };
    const placed = tables.length === 0 || cell === undefined ? begun : { ...begun, cell };
    this.#open.push(placed);
    this.paragraphs.push(placed);
  }

  text(value: string): void {
    const own = this.#open.at(-1);
    if (this.#story.isText && own !== undefined) own.text += value;
    this.#reader.text(value);
  }

  close(tag: Omit<Tag, 'attributes'>): void {
    const { paragraphs, tables } = this.#story;
    const [depth, tableDepth] = [paragraphs.length, tables.length];
    if (tag.isMain) this.#end(tag);
    this.#reader.close(tag);
    if (paragraphs.length < depth) this.#open.pop();
    if (tables.length < tableDepth) this.#cells.pop();
  }

  #end({ name, start, end }: Omit<Tag, 'attributes'>): void {
    if (name === 't' && this.#text !== undefined) this.#text.end = start;
    const own = this.#open.at(-1);
    if (own === undefined) return;
    if (name === 'pPr') own.content = end;
    const run = own.runs.at(-1);
    if (name === 'rPr' && run !== undefined && run.texts.length === 0) run.content = end;
    if (name === 'r' && run !== undefined) {
      run.end = end;
      run.to = own.text.length;
    }
  }
}

const newRun = ({ start, end }: Tag, at: number): WordRun => ({
  start,
  end,
  from: at,
  to: at,
  content: end,
  texts: [],
});
