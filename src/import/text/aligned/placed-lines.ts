import type { Line } from '../../layout/line.ts';
import { makeRun, type Run } from '../../layout/run.ts';
import { makeLine } from '../../layout/text/lines.ts';
import type { CharacterWidth } from './character-width.ts';
import { em } from './em.ts';
import { partColumns } from './part-heading.ts';
import { type PlacedWord, wordsOf } from './words.ts';

/** Height of a line of text, in places. */
const lineHeight = 1.2 * em;
const everywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** A line of text as if it were printed on a page. */
export interface PlacedLine {
  readonly line: Line;
  /** Index among the lines of the text. */
  readonly index: number;
  /** Empty lines above it; none where only a page number interrupts the text. */
  readonly gap: number;
  /** Where indented texts begin. */
  readonly indents: ReadonlySet<number>;
}

function toRun(word: PlacedWord, index: number): Run {
  const glyphs = word.characters.map(({ text, from, to, spaced }, position) => {
    return { text, left: from, right: to, starts: position === 0, spaced };
  });
  return makeRun(glyphs, index * lineHeight, em, everywhere);
}

/** Puts a line of text on a page where every place is as wide as any other. */
export function placeLine(
  text: string,
  { index, gap }: Pick<PlacedLine, 'index' | 'gap'>,
  width: CharacterWidth,
): PlacedLine | undefined {
  const words = wordsOf(text, width);
  if (words === undefined || words.length === 0) return undefined;
  const indents = words.filter((word) => word.indented).map((word) => word.characters[0]?.from ?? 0);
  const line = makeLine(partColumns(words.map((word) => toRun(word, index))));
  return { line, index, gap, indents: new Set(indents) };
}

/** The index of the line on which a text stands. */
export function lineIndex(run: Run): number {
  return Math.round(run.baseline / lineHeight);
}
