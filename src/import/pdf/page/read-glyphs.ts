import { groupBy } from '../../../core/model/group-by.ts';
import { multiply, type Transform, transformPoint } from '../../layout/matrix.ts';
import { Overload, pageLimits } from '../../layout/page-limits.ts';
import type { ShownGlyph, ShownText } from '../../layout/shown-text.ts';
import { type Pdfium, scratchBytes } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import { latinText } from '../file/latin-text.ts';
import type { FontUse } from '../file/page-damage.ts';
import { at, readMatrix, type TextMark } from './read-marks.ts';

/** Stands for a glyph that the file gives no character for. */
const unknown = '\ufffd';
/** Points of width below which a text has no ink. */
const inkless = 0.01;

type Written<T> = { -readonly [K in keyof T]: T[K] };

/** The glyphs of one text object. Until they are placed, `dx` and `dy` are the width and the height of their boxes. */
interface GlyphRun {
  /** Index of its first character on the page of text. */
  readonly first: number;
  readonly glyphs: Written<ShownGlyph>[];
}

function fontName({ calls, scratch }: Pdfium, font: MemoryAddress): string {
  const length = calls.FPDFFont_GetBaseFontName(font, scratch, scratchBytes);
  if (length < 1 || length > scratchBytes) return '';
  return latinText(new Uint8Array(calls.memory.buffer, scratch, length - 1));
}

/** What `fontName` makes of the name that a font has in the file. */
const nameInEngine = ({ name }: FontUse): string => (name.length < scratchBytes ? name : '');

/** Whether the numbers are the same, in whatever order. */
function areSame(some: readonly number[], others: readonly number[]): boolean {
  const [one, other] = [some, others].map((each) => [...each].sort((a, b) => a - b).join());
  return one === other;
}

/**
 * The mute ones among fonts of one name. An engine tells no more of a font than its name; of several that have it, those
 * are told apart that show different numbers of texts. Where that does not tell, none of them is believed.
 */
function muteAmong(engine: ReadonlyMap<MemoryAddress, number>, uses: readonly FontUse[]): MemoryAddress[] {
  const all = [...engine.keys()];
  if (uses.every(({ isMute }) => isMute)) return all;
  const isTold = areSame(
    [...engine.values()],
    uses.map(({ shows }) => shows),
  );
  if (!isTold) return all;
  const doubtful = new Set(uses.filter(({ isMute }) => isMute).map(({ shows }) => shows));
  return all.filter((font) => doubtful.has(engine.get(font) ?? 0));
}

/** The fonts of a page in the engine that do not say which characters they show. */
function muteFonts(pdfium: Pdfium, { all, fonts }: PageTexts): ReadonlySet<MemoryAddress> {
  const byFont = groupBy(all, ({ object }) => pdfium.calls.FPDFTextObj_GetFont(object));
  const byName = groupBy(byFont, ([font]) => fontName(pdfium, font));
  const names = new Set(fonts.filter(({ isMute }) => isMute).map(nameInEngine));
  const mute = [...names].flatMap((name) => {
    const engine = new Map((byName.get(name) ?? []).map(([font, marks]) => [font, marks.length]));
    return muteAmong(
      engine,
      fonts.filter((use) => nameInEngine(use) === name && use.shows > 0),
    );
  });
  return new Set(mute);
}

/** What the engine takes the characters of a mute font for is a guess. */
function forgetGuesses(pdfium: Pdfium, runs: ReadonlyMap<MemoryAddress, GlyphRun>, texts: PageTexts): void {
  if (!texts.fonts.some(({ isMute }) => isMute)) return;
  const mute = muteFonts(pdfium, texts);
  for (const [object, { glyphs }] of runs) {
    if (!mute.has(pdfium.calls.FPDFTextObj_GetFont(object))) continue;
    for (const glyph of glyphs) glyph.text = unknown;
  }
}

function characterAt({ calls }: Pdfium, text: MemoryAddress, index: number): string {
  if (calls.FPDFText_HasUnicodeMapError(text, index) === 1) return unknown;
  // The library hides a hyphen at the end of a line that the next one seems to go on with.
  if (calls.FPDFText_IsHyphen(text, index) === 1) return '-';
  const point = calls.FPDFText_GetUnicode(text, index);
  return point > 0 && point <= 0x10ffff ? characterOf(point) : unknown;
}

/** A document shows some hundreds of characters many times over. */
const characters = new Map<number, string>();
const mostCharacters = 20_000;

function characterOf(point: number): string {
  const known = characters.get(point);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(point);
  if (characters.size < mostCharacters) characters.set(point, character);
  return character;
}

function addCharacter(
  pdfium: Pdfium,
  text: MemoryAddress,
  index: number,
  run: GlyphRun,
  toPage: Transform,
): void {
  const { calls, scratch } = pdfium;
  calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const { doubles } = pdfium;
  const [x, y] = transformPoint(toPage, doubles[0] as number, doubles[1] as number);
  const character = characterAt(pdfium, text, index);
  const last = run.glyphs[run.glyphs.length - 1];
  // The characters of a ligature stand in one place.
  if (last !== undefined && last.x === x && last.y === y) {
    last.text += character;
    return;
  }
  calls.FPDFText_GetLooseCharBox(text, index, scratch);
  const { floats } = pdfium;
  const dx = (floats[2] as number) - (floats[0] as number);
  const dy = Math.abs((floats[1] as number) - (floats[3] as number));
  run.glyphs.push({ text: character, x, y, dx, dy });
}

/** The characters of a page by the object that shows them; what the library adds between them is left out. */
function gatherRuns(
  pdfium: Pdfium,
  text: MemoryAddress,
  texts: PageTexts,
): ReadonlyMap<MemoryAddress, GlyphRun> {
  const { calls } = pdfium;
  const count = calls.FPDFText_CountChars(text);
  if (count > pageLimits.characters) throw new Overload('characters');
  const runs = new Map<MemoryAddress, GlyphRun>();
  for (let index = 0; index < count; index += 1) {
    if (calls.FPDFText_IsGenerated(text, index) === 1) continue;
    const object = calls.FPDFText_GetTextObject(text, index);
    let run = runs.get(object);
    if (run === undefined) {
      run = { first: index, glyphs: [] };
      runs.set(object, run);
    }
    addCharacter(pdfium, text, index, run, texts.toPage);
  }
  forgetGuesses(pdfium, runs, texts);
  return runs;
}

/** Whether the pen goes down while the glyphs stand upright. */
function writesDown({ glyphs }: GlyphRun, ux: number, uy: number, size: number): boolean {
  const [first, second] = glyphs;
  if (first === undefined || second === undefined) return false;
  const [dx, dy] = [second.x - first.x, second.y - first.y];
  const [along, across] = [dx * ux + dy * uy, dy * ux - dx * uy];
  return across > 0.4 * size && Math.abs(along) < 0.3 * across;
}

/** Share of an em that the pen of vertical writing stands above the baseline. */
const penAbove = 0.88;

function placeGlyphs({ glyphs }: GlyphRun, ux: number, uy: number, size: number, upright: boolean): void {
  for (const glyph of glyphs) {
    if (upright) {
      glyph.x = glyph.x + (ux * size) / 2 + uy * penAbove * size;
      glyph.y = glyph.y + (uy * size) / 2 - ux * penAbove * size;
      glyph.dx = -uy * size;
      glyph.dy = ux * size;
    } else {
      const advance = Math.abs(ux) * glyph.dx + Math.abs(uy) * glyph.dy;
      glyph.dx = ux * advance;
      glyph.dy = uy * advance;
    }
  }
}

function showRun(
  pdfium: Pdfium,
  text: MemoryAddress,
  run: GlyphRun,
  mark: TextMark,
  toPage: Transform,
): ShownText | undefined {
  const { calls, scratch } = pdfium;
  calls.FPDFTextObj_GetFontSize(mark.object, scratch);
  const fontSize = at(pdfium.floats, 0);
  calls.FPDFText_GetMatrix(text, run.first, scratch);
  const { floats } = pdfium;
  const matrix = multiply(toPage, [at(floats, 0), at(floats, 1), at(floats, 2), at(floats, 3), 0, 0]);
  const sign = fontSize < 0 ? -1 : 1;
  const length = Math.hypot(matrix[0], matrix[1]);
  const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(fontSize);
  if (!(size > 0) || !(length > 0)) return undefined;
  const [ux, uy] = [(sign * matrix[0]) / length, (sign * matrix[1]) / length];
  const upright = writesDown(run, ux, uy, size);
  placeGlyphs(run, ux, uy, size, upright);
  const { glyphs } = run;
  const { clip } = mark;
  return upright ? { glyphs, size, ux: -uy, uy: ux, upright, clip } : { glyphs, size, ux, uy, upright, clip };
}

/**
 * A space that is shown by itself. The library drops such a text, since it has no ink; it stands between two texts all
 * the same.
 */
function showSpace(pdfium: Pdfium, { object, toPage, clip }: TextMark): ShownText | undefined {
  const { calls, scratch } = pdfium;
  calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  const { floats } = pdfium;
  const [left, bottom, right] = [at(floats, 0), at(floats, 1), at(floats, 2)];
  if (right - left > inkless) return undefined;
  calls.FPDFTextObj_GetFontSize(object, scratch);
  const fontSize = at(pdfium.floats, 0);
  calls.FPDFFont_GetGlyphWidth(calls.FPDFTextObj_GetFont(object), 0x20, fontSize, scratch);
  const width = at(pdfium.floats, 0);
  const [a, b, c, d] = multiply(toPage, readMatrix(pdfium, object));
  const [length, size] = [Math.hypot(a, b), Math.hypot(c, d) * Math.abs(fontSize)];
  if (!(size > 0) || !(length > 0)) return undefined;
  const [x, y] = transformPoint(toPage, left, bottom);
  const glyph = { text: ' ', x, y, dx: a * width, dy: b * width };
  return { glyphs: [glyph], size, ux: a / length, uy: b / length, upright: false, clip };
}

/** The texts of a page that are seen, and how they are to be read. */
interface PageTexts {
  readonly marks: readonly TextMark[];
  /** Those that are not seen besides. */
  readonly all: readonly TextMark[];
  readonly toPage: Transform;
  /** What a look at the file says of its fonts. */
  readonly fonts: readonly FontUse[];
}

/** The texts of a page in the order in which it paints them. */
export function readGlyphs(pdfium: Pdfium, page: MemoryAddress, texts: PageTexts): ShownText[] {
  const { marks, toPage } = texts;
  const text = pdfium.calls.FPDFText_LoadPage(page);
  try {
    const runs = gatherRuns(pdfium, text, texts);
    return marks.flatMap((mark) => {
      const run = runs.get(mark.object);
      return (run === undefined ? showSpace(pdfium, mark) : showRun(pdfium, text, run, mark, toPage)) ?? [];
    });
  } finally {
    pdfium.calls.FPDFText_ClosePage(text);
  }
}
