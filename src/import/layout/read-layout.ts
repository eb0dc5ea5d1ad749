import type { Box } from './box.ts';
import type { PageLayout } from './page-layout.ts';
import { mergeRulings } from './ruled/merge-rulings.ts';
import { readRuledGrids } from './ruled/ruled-grid.ts';
import type { Rulings } from './ruling.ts';
import type { ShownText } from './shown-text.ts';
import { mainQuarter, type Quarter, turnBox, turnRulings, turnText } from './text/orientation.ts';
import { joinPieces } from './text/pieces.ts';
import { shownRuns } from './text/shown-runs.ts';
import { textLines } from './text/text-lines.ts';
import { readUnruledGrids } from './unruled/unruled-grid.ts';

/** Finds tables and lines of text on a page; a page whose text lies on its side is turned first. */
export function readLayout(
  number: number,
  page: Box,
  texts: readonly ShownText[],
  rulings: Rulings,
): PageLayout {
  const quarter = mainQuarter(texts);
  const [width, height] = [page.right, page.bottom];
  const sideways = quarter === 1 || quarter === 3;
  const box = sideways ? { ...page, right: height, bottom: width } : page;
  const upright = texts.map((text) => turnText(text, quarter, width, height));
  const pieces = joinPieces(shownRuns(upright, box));
  const lines = mergeRulings(turnRulings(rulings, quarter, width, height));
  const ruled = readRuledGrids(lines, pieces);
  const unruled = readUnruledGrids(ruled.loose, ruled.rest);
  const back = ((4 - quarter) % 4) as Quarter;
  const asShown = (part: Box) => turnBox(part, back, box.right, box.bottom);
  return { number, box, asShown, grids: [...ruled.grids, ...unruled.grids], lines: textLines(unruled.rest) };
}
