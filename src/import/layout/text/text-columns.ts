import type { Line } from '../line.ts';
import type { PageLayout } from '../page-layout.ts';
import { type Measure, measureOf } from './paragraphs.ts';

/** Share of a page's width that a column of text fills at least. */
const shortest = 0.5;

/** A short page says little about the text column; then the one of the whole document counts. */
function widest(own: Measure | undefined, usual: Measure | undefined): Measure | undefined {
  if (own === undefined || usual === undefined) return own ?? usual;
  const short = own.right - own.left < 0.8 * (usual.right - usual.left);
  return short ? usual : { left: own.left, right: Math.max(own.right, usual.right) };
}

/** When no line is long, nothing shows where lines end; then the margins are taken to be alike. */
function plausible(measure: Measure, pageWidth: number): Measure {
  const long = measure.right - measure.left > shortest * pageWidth;
  return long ? measure : { left: measure.left, right: pageWidth - measure.left };
}

function widthOf(page: PageLayout): number {
  return Math.round(page.box.right);
}

/** The text column of every page, judged by its lines and by those of pages of the same width. */
export function textColumns(
  pages: readonly PageLayout[],
  linesOf: (page: PageLayout) => readonly Line[],
): ReadonlyMap<PageLayout, Measure> {
  const prose = new Map<number, Line[]>();
  for (const page of pages) {
    const lines = prose.get(widthOf(page)) ?? [];
    prose.set(widthOf(page), lines);
    if (page.grids.length === 0) for (const line of linesOf(page)) lines.push(line);
  }
  const usual = new Map([...prose].map(([width, lines]) => [width, measureOf(lines)]));
  return new Map(
    pages.map((page) => {
      const measure = widest(measureOf(linesOf(page)), usual.get(widthOf(page)));
      return [page, plausible(measure ?? { left: 0, right: 0 }, page.box.right)];
    }),
  );
}
