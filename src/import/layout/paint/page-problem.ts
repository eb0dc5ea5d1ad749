import type { Box } from '../box.ts';
import { countCharacters, type ShownText } from '../shown-text.ts';
import type { PageMarks } from './page-marks.ts';

/** What a page shows, in points from the top left. */
export interface ShownPage {
  readonly box: Box;
  readonly texts: readonly ShownText[];
  readonly marks: PageMarks;
}

/** Share of a page that a picture covers when the page, bare of text, is a scan; more when it has a page number. */
const bareScan = 0.02;
const numberedScan = 0.5;
/** Outlines that make a page without text one whose letters are drawings. */
const manyOutlines = 200;
/** Share of glyphs without a known character that makes a page unreadable. */
const mostUnknown = 0.3;

/** Share of the page that its largest picture covers. */
function coveredBy({ marks, box }: ShownPage): number {
  const areas = marks.pictures.map(({ left, top, right, bottom }) => (right - left) * (bottom - top));
  return Math.max(0, ...areas) / (box.right * box.bottom);
}

/** A page nobody can read without looking: a scan, or letters drawn as outlines. */
function isScan(content: ShownPage): boolean {
  const { texts, marks } = content;
  const covered = coveredBy(content);
  if (countCharacters(texts) === 0) return covered > bareScan || marks.outlines > manyOutlines;
  const words = texts.some((text) => text.glyphs.some((glyph) => /[^\d\s\p{P}\p{S}]/u.test(glyph.text)));
  return !words && covered > numberedScan;
}

/** A control character, a private one, or the sign for none. */
function isUnknown(text: string): boolean {
  const point = text.codePointAt(0) ?? 0;
  return point < 0x20 || (point >= 0xe000 && point <= 0xf8ff) || point === 0xfffd;
}

/** Fonts that do not say what their glyphs mean leave characters of nobody's, or none at all. */
function isUnreadable(texts: readonly ShownText[]): boolean {
  let [all, unknown] = [0, 0];
  for (const { glyphs } of texts) {
    all += glyphs.length;
    for (const { text } of glyphs) if (isUnknown(text)) unknown += 1;
  }
  return unknown > mostUnknown * all;
}

/** What keeps a page from being read, as a locale key. */
export function pageProblem(content: ShownPage): string | undefined {
  if (isUnreadable(content.texts)) return 'unreadable-text';
  return isScan(content) ? 'no-text-layer' : undefined;
}
