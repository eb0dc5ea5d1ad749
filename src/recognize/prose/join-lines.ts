import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { goesOn, type LineLayout } from './goes-on.ts';
import type { ProseLine } from './prose-line.ts';

/** A paragraph or heading, joined of lines. */
export interface Paragraph {
  readonly text: string;
  readonly heading: boolean;
  readonly declared?: number;
  readonly places: Passage['places'];
}

/** A line with what is known of it. */
export interface MarkedLine extends ProseLine {
  readonly heading: boolean;
}

/** Joins lines to paragraphs: a sentence that a line breaks off goes on in the next. */
export function joinLines(lines: readonly MarkedLine[], layout: LineLayout, lexicon: Lexicon): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: MarkedLine[] = [];
  for (const line of lines) {
    const [first] = open;
    const last = open.at(-1);
    const isNew = line.heading || line.afterTable || line.declared !== undefined;
    const joins =
      !isNew &&
      first?.heading === false &&
      last !== undefined &&
      goesOn({ first, last }, line, layout, lexicon);
    if (!joins && first !== undefined) paragraphs.push(paragraphOf(first, open));
    if (joins) open.push(line);
    else open = [line];
  }
  const [first] = open;
  if (first !== undefined) paragraphs.push(paragraphOf(first, open));
  return paragraphs;
}

function paragraphOf({ heading, declared }: MarkedLine, lines: readonly MarkedLine[]): Paragraph {
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
    places,
  };
}
