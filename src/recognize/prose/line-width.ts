import type { ProseLine } from './prose-line.ts';

const narrowest = 16;
const widest = 160;
/** Share of the longer lines that are of nearly one width in a text whose lines are those of a page. */
const fewestFull = 0.35;
const nearly = 0.85;
const fullFrom = 0.8;

/** Says which lines fill the width of the page; none where each line is a whole paragraph. */
export function fullLines(lines: readonly ProseLine[]): (line: ProseLine) => boolean {
  // Programs break lines at a width or at a number of characters.
  const byWidth = pageWidth(lines.map(widthOf), widest);
  const byCount = pageWidth(lines.map(countOf), widest / 2);
  if (byWidth === undefined && byCount === undefined) return () => false;
  return (line) =>
    (byWidth !== undefined && widthOf(line) >= byWidth * fullFrom) ||
    (byCount !== undefined && countOf(line) >= byCount * fullFrom);
}

/** The width that most of the longer lines have; `undefined` where they have none in common. */
function pageWidth(all: readonly number[], most: number): number | undefined {
  const widths = all.filter((width) => width >= narrowest).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = widths.filter((each) => each >= width * nearly && each <= width / nearly).length;
  const over = widths.filter((each) => each > width / nearly).length;
  const isPage = width <= most && full >= widths.length * fewestFull && over <= widths.length * 0.03;
  return isPage && width > 0 ? width : undefined;
}

function countOf({ spaced, ahead = '' }: ProseLine): number {
  return ahead.length + spaced.length;
}

/** Han characters are twice as wide as others. */
function widthOf({ spaced, ahead = '' }: ProseLine): number {
  let width = 0;
  for (const mark of ahead + spaced) width += mark > '\u2e7f' ? 2 : 1;
  return width;
}
