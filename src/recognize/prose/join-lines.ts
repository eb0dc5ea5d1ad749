import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { goesOn, type LineLayout } from './goes-on.ts';
import type { ProseLine } from './prose-line.ts';

/** A paragraph or heading, joined of lines. */
export interface Paragraph {
  readonly text: string;
  readonly heading: boolean;
  readonly declared?: number;
  readonly cell?: true;
  readonly places: Passage['places'];
}

/** A line with what is known of it. */
export interface MarkedLine extends ProseLine {
  readonly heading: boolean;
}

const isWhole = ({ heading, cell }: MarkedLine): boolean => heading || cell === true;

/** Whether a line goes on with the paragraph that is open. */
function joins(open: readonly MarkedLine[], line: MarkedLine, layout: LineLayout, lexicon: Lexicon): boolean {
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined || isWhole(first) || isWhole(line)) return false;
  return !line.afterTable && line.declared === undefined && goesOn({ first, last }, line, layout, lexicon);
}

/** Joins lines to paragraphs: a sentence that a line breaks off goes on in the next. */
export function joinLines(lines: readonly MarkedLine[], layout: LineLayout, lexicon: Lexicon): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: MarkedLine[] = [];
  for (const line of lines) {
    const [first] = open;
    const isMore = joins(open, line, layout, lexicon);
    if (!isMore && first !== undefined) paragraphs.push(paragraphOf(first, open));
    if (isMore) open.push(line);
    else open = [line];
  }
  const [first] = open;
  if (first !== undefined) paragraphs.push(paragraphOf(first, open));
  return paragraphs;
}

function paragraphOf({ heading, declared, cell }: MarkedLine, lines: readonly MarkedLine[]): Paragraph {
  let offset = 0;
  const places = lines.map(({ text, place }) => {
    const piece = { offset, place };
    offset += text.length;
    return piece;
  });
  return {
    text: lines.map(({ text }) => text).join(''),
    heading,
    ...(declared === undefined ? {} : { declared }),
    ...(cell && { cell }),
    places,
  };
}
