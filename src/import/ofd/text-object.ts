import type { Box } from '../layout/box.ts';
import { classify } from '../layout/character-class.ts';
import { type Transform, transformPoint } from '../layout/matrix.ts';
import type { ShownGlyph, ShownText } from '../layout/shown-text.ts';
import { childrenOf, numbersOf, type XmlElement } from './xml-element.ts';

/** Shares of an em: how far a glyph stands above or below, or in front of, the one before it to begin a text of its own. */
const newLine = 0.2;
const backward = 0.5;
/** Shares of an em that glyphs of unknown fonts take. */
const wideAdvance = 1;
const narrowAdvance = 0.5;
/** What writers put where a glyph has no character. */
const noCharacter = '\u00a4';

/** Where a glyph begins, in the space of its object. */
interface PlacedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** What it takes of the line. */
  readonly advance: number;
}

/** The texts that an object shows: one for each piece of a line, since one object may hold several lines or a column. */
export function shownTexts(object: XmlElement, toPage: Transform, clip: Box): ShownText[] {
  const [size = 0] = numbersOf(object.attributes['Size']);
  const [turn = 0] = numbersOf(object.attributes['CharDirection']);
  const [stretch = 1] = numbersOf(object.attributes['HScale']);
  if (!(size > 0)) return [];
  const [a, b, c, d] = toPage;
  const angle = (turn * Math.PI) / 180;
  const along = [Math.cos(angle), Math.sin(angle)] as const;
  const way = [a * along[0] + c * along[1], b * along[0] + d * along[1]] as const;
  const length = Math.hypot(...way);
  if (!(length > 0)) return [];
  const [ux, uy] = [way[0] / length, way[1] / length];
  const em = size * Math.hypot(c * along[0] - a * along[1], d * along[0] - b * along[1]);
  const shape = { size, stretch, length, ux, uy };
  return placeGlyphs(object, size * stretch)
    .flatMap((code) => cutIntoLines(code, along, size))
    .map((glyphs) => ({
      glyphs: glyphs.map((glyph) => shownGlyph(glyph, toPage, shape)),
      size: em,
      ux,
      uy,
      upright: false,
      clip,
    }));
}

function shownGlyph(
  { text, x, y, advance }: PlacedGlyph,
  toPage: Transform,
  { length, ux, uy }: { readonly length: number; readonly ux: number; readonly uy: number },
): ShownGlyph {
  const [pageX, pageY] = transformPoint(toPage, x, y);
  return { text, x: pageX, y: pageY, dx: ux * advance * length, dy: uy * advance * length };
}

/** The glyphs of each code of an object. A code without a place begins where the one before it did. */
function placeGlyphs(object: XmlElement, size: number): PlacedGlyph[][] {
  let start: readonly [number, number] = [0, 0];
  const isMapped = childrenOf(object, 'CGTransform').length > 0;
  return childrenOf(object, 'TextCode').map((code) => {
    const [x = start[0]] = numbersOf(code.attributes['X']);
    const [y = start[1]] = numbersOf(code.attributes['Y']);
    start = [x, y];
    const glyphs = placeCode(code, start, size);
    return isMapped ? glyphs.map(withoutPlaceholder) : glyphs;
  });
}

const withoutPlaceholder = (glyph: PlacedGlyph): PlacedGlyph =>
  glyph.text === noCharacter ? { ...glyph, text: '\ufffd' } : glyph;

function placeCode(
  { text, attributes }: XmlElement,
  start: readonly [number, number],
  size: number,
): PlacedGlyph[] {
  // Parts that were set out for people to read have line breaks around the text.
  const characters = [...text.replace(/^\s*\n\s*|\s*\n\s*$/g, '')];
  const right = offsetsOf(attributes['DeltaX']);
  const down = offsetsOf(attributes['DeltaY']);
  let [x, y] = start;
  return characters.map((character, index) => {
    const natural = (classify(character) === 'wide' ? wideAdvance : narrowAdvance) * size;
    const [stepX, stepY] = stepAfter(right[index], down[index], natural);
    const placed = { text: character, x, y, advance: stepX > 0 ? Math.min(stepX, natural) : natural };
    [x, y] = [x + stepX, y + stepY];
    return placed;
  });
}

/** How far the glyph after this one stands; where nothing is said of it, beside this one. */
function stepAfter(
  right: number | undefined,
  down: number | undefined,
  natural: number,
): readonly [number, number] {
  const usual = down === undefined || down === 0 ? natural : 0;
  return [right ?? usual, down ?? 0];
}

/** Glyphs of one object beyond any line that is printed. */
const mostOffsets = 10_000;

/** A list of offsets; `g n v` stands for `v`, n times. */
function offsetsOf(list: string | undefined): number[] {
  const offsets: number[] = [];
  for (const [, count = '1', value] of (list ?? '').matchAll(/(?:[gG]\s+(\d+)\s+)?(-?[\d.]+)/g)) {
    const times = Math.min(Number(count), mostOffsets - offsets.length);
    for (let each = 0; each < times; each += 1) offsets.push(Number(value));
  }
  return offsets;
}

/** Cuts where a glyph stands on another line than the one before it, or in front of it. */
function cutIntoLines(
  glyphs: readonly PlacedGlyph[],
  along: readonly [number, number],
  size: number,
): PlacedGlyph[][] {
  const lines: PlacedGlyph[][] = [];
  let before: PlacedGlyph | undefined;
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    if (line === undefined || before === undefined || startsLine(before, glyph, along, size))
      lines.push([glyph]);
    else line.push(glyph);
    before = glyph;
  }
  return lines;
}

function startsLine(
  before: PlacedGlyph,
  glyph: PlacedGlyph,
  [ux, uy]: readonly [number, number],
  size: number,
): boolean {
  const [dx, dy] = [glyph.x - before.x, glyph.y - before.y];
  return Math.abs(dy * ux - dx * uy) > newLine * size || dx * ux + dy * uy < -backward * size;
}
