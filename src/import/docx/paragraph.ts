import type { RawBlock } from '../raw.ts';
import type { ListCounter } from './list-counter.ts';
import type { ParagraphStyle } from './styles.ts';

/** A paragraph while its markup is read. */
export class WordParagraph {
  readonly line: number;
  /** Blocks of text boxes that hang on the paragraph; they follow it. */
  readonly floating: RawBlock[] = [];
  style: string | undefined;
  outline: number | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  /** The paragraph mark was deleted: the text goes on in the next paragraph. */
  isJoined = false;
  isRunHidden = false;
  private pieces: string[] = [];

  constructor(line: number) {
    this.line = line;
  }

  add(text: string): void {
    if (!this.isRunHidden) this.pieces.push(text);
  }

  text(): string {
    return this.pieces.join('');
  }
}

/** What the document says about styles and lists. */
export interface ParagraphContext {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly counter: ListCounter;
}

/** Heading level of a paragraph, 1 for the highest. */
export function headingOf(paragraph: WordParagraph, context: ParagraphContext): number | undefined {
  if (paragraph.outline !== undefined) return paragraph.outline < 9 ? paragraph.outline + 1 : undefined;
  return context.styles.get(paragraph.style ?? '')?.heading;
}

/** Counts the paragraph if it is a list item, and returns the label that Word prints before it. */
export function listLabel(paragraph: WordParagraph, context: ParagraphContext): string {
  const style = context.styles.get(paragraph.style ?? '');
  const list = paragraph.list ?? style?.list;
  if (list === undefined || list === '0') return '';
  const own = paragraph.listLevel ?? (paragraph.list === undefined ? style?.listLevel : 0);
  return context.counter.next(list, own ?? context.counter.levelOfStyle(list, paragraph.style));
}
