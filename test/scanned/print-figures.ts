/** Prints other figures into the picture of a page, glyph by glyph from glyphs of the page itself. */
import type { Box } from '../../src/import/layout/box.ts';
import type { ShownText } from '../../src/import/layout/shown-text.ts';
import { loadPage, readPage } from '../../src/import/pdf/page/read-page.ts';
import type { PdfSession } from '../../src/import/pdf/pdf-session.ts';
import type { PagePixels } from '../../src/import/recognition.ts';

/** A glyph in points: start of its baseline, advance and height of an em. */
interface PrintedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly em: number;
}

/** How far ink reaches above and below the baseline of a figure, in ems. */
const [above, below] = [0.85, 0.25];
/** Points that ink keeps from the border of its cell. */
const border = 1;

/** The glyphs of a page. */
export function glyphsOf({ pdfium, document }: PdfSession, number: number): readonly PrintedGlyph[] {
  const page = loadPage(pdfium, document, number - 1);
  const { texts } = readPage(pdfium, page);
  pdfium.calls.FPDF_ClosePage(page);
  const isLevel = ({ ux, upright }: ShownText) => ux > 0.99 && !upright;
  return texts
    .filter(isLevel)
    .flatMap(({ glyphs, size }) => glyphs.map(({ text, x, y, dx }) => ({ text, x, y, width: dx, em: size })))
    .filter(({ text }) => text.trim() !== '');
}

/** A figure to be printed instead of another: what is cleared, and which glyph goes where. */
export interface Reprint {
  readonly cleared: Box;
  readonly glyphs: readonly { readonly from: PrintedGlyph; readonly x: number; readonly y: number }[];
}

/** How a figure is printed into a cell instead of the one that stands there; `undefined` where that cannot be done. */
export function reprint(
  glyphs: readonly PrintedGlyph[],
  [left, top, right, bottom]: readonly [number, number, number, number],
  old: string,
  text: string,
): Reprint | undefined {
  const inside = glyphs
    .filter(({ x, y, width }) => x + width / 2 > left && x + width / 2 < right && y > top && y < bottom + 1)
    .sort((a, b) => a.x - b.x);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isOneLine = inside.every(({ y, em }) => Math.abs(y - first.y) < 0.5 && em === first.em);
  if (!isOneLine || inside.map((glyph) => glyph.text).join('') !== old) return undefined;
  const fits = glyphs.filter(({ em, width }) => Math.abs(em - first.em) < 0.02 * em && width > 0);
  const chosen = [...text].map((character) => fits.find((glyph) => glyph.text === character));
  if (chosen.some((glyph) => glyph === undefined)) return undefined;
  const found = chosen as PrintedGlyph[];
  const wide = last.x + last.width - first.x;
  const more = found.reduce((sum, { width }) => sum + width, 0) - wide;
  const [before, after] = [first.x - left, right - last.x - last.width];
  // Aligned to the nearer side, or in the middle.
  const share = Math.abs(before - after) < 0.15 * (right - left) ? 0.5 : before < after ? 0 : 1;
  let x = first.x - more * share;
  const cleared = {
    left: first.x,
    right: last.x + last.width,
    top: first.y - above * first.em,
    bottom: first.y + below * first.em,
  };
  if (x < left + border || x + wide + more > right - border) return undefined;
  const placed = found.map((from) => {
    const at = { from, x, y: first.y };
    x += from.width;
    return at;
  });
  return { cleared, glyphs: placed };
}

interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function patchOf({ left, top, right, bottom }: Box, scale: number): Patch {
  const [x, y] = [Math.round(left * scale), Math.round(top * scale)];
  return { x, y, width: Math.round(right * scale) - x, height: Math.round(bottom * scale) - y };
}

/** The commonest grey of a patch is its paper. */
function paperOf({ width, data }: PagePixels, patch: Patch): number {
  const counts = new Uint32Array(256);
  for (let y = patch.y; y < patch.y + patch.height; y += 1)
    for (let x = patch.x; x < patch.x + patch.width; x += 1) {
      const value = data[(y * width + x) * 3] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  return counts.indexOf(Math.max(...counts));
}

/** Paper where a figure stood. */
function clear(page: PagePixels, { x, y, width, height }: Patch, paper: number): void {
  for (let row = y; row < y + height; row += 1) {
    const start = (row * page.width + x) * 3;
    page.data.fill(paper, start, start + width * 3);
  }
}

/** The ink of a glyph of another page, at another place. */
function ink(page: PagePixels, from: PagePixels, source: Patch, toX: number, toY: number): void {
  for (let row = 0; row < source.height; row += 1) {
    const start = ((source.y + row) * page.width + source.x) * 3;
    const target = ((toY + row) * page.width + toX) * 3;
    for (let at = 0; at < source.width * 3; at += 1)
      page.data[target + at] = Math.min(page.data[target + at] as number, from.data[start + at] as number);
  }
}

const boxOf = ({ x, y, width, em }: PrintedGlyph): Box => ({
  left: x,
  right: x + width,
  top: y - above * em,
  bottom: y + below * em,
});

/** The page with other figures printed. `scale`: pixels a point. */
export function withReprints(page: PagePixels, reprints: readonly Reprint[], scale: number): PagePixels {
  const printed = { ...page, data: page.data.slice() };
  for (const { cleared } of reprints) {
    const patch = patchOf(cleared, scale);
    clear(printed, patch, paperOf(page, patch));
  }
  for (const { from, x, y } of reprints.flatMap(({ glyphs }) => glyphs)) {
    const top = Math.round((y - above * from.em) * scale);
    ink(printed, page, patchOf(boxOf(from), scale), Math.round(x * scale), top);
  }
  return printed;
}

/** The page at half its resolution. */
export function halved({ width, height, data }: PagePixels): PagePixels {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1)
      for (let c = 0; c < 3; c += 1) {
        const at = (2 * y * width + 2 * x) * 3 + c;
        const below = at + width * 3;
        const sum =
          (data[at] as number) +
          (data[at + 3] as number) +
          (data[below] as number) +
          (data[below + 3] as number);
        half[(y * w + x) * 3 + c] = sum >> 2;
      }
  return { width: w, height: h, data: half };
}
