import type { Box } from '../../layout/box.ts';
import { type Matrix, multiply, toMatrix } from '../../layout/matrix.ts';
import type { ShownGlyph, ShownText } from '../../layout/shown-text.ts';

/** An item of the text layer, as the PDF library yields it. */
export interface TextItem {
  readonly str: string;
  readonly transform: unknown;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Share of an em that a character usually takes: full for ideographs and their punctuation, half for others. */
function share(character: string): number {
  return (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5;
}

/** Spreads the known width of an item over its characters. */
function spread(text: string, x: number, y: number, dx: number, dy: number): ShownGlyph[] {
  const characters = Array.from(text);
  const whole = characters.reduce((sum, character) => sum + share(character), 0) || 1;
  const glyphs: ShownGlyph[] = [];
  let before = 0;
  for (const character of characters) {
    const part = share(character) / whole;
    const start = before / whole;
    glyphs.push({ text: character, x: x + dx * start, y: y + dy * start, dx: dx * part, dy: dy * part });
    before += share(character);
  }
  return glyphs;
}

/** Text of the text layer, with positions inside an item estimated from the kind of character. */
export function showItem(item: TextItem, toPage: Matrix, page: Box, upright: boolean): ShownText | undefined {
  const matrix = multiply(toPage, toMatrix(item.transform));
  const size = Math.hypot(matrix[2], matrix[3]);
  const along = upright ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
  const length = Math.hypot(along[0] as number, along[1] as number);
  if (item.str === '' || !(size > 0) || !(length > 0)) return undefined;
  const extent = upright ? item.height : item.width;
  const [ux, uy] = [(along[0] as number) / length, (along[1] as number) / length];
  return {
    glyphs: spread(item.str, matrix[4], matrix[5], ux * extent, uy * extent),
    size,
    ux,
    uy,
    upright,
    clip: page,
  };
}
