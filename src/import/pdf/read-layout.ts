import type { Box } from './box.ts';
import { mergeRulings } from './merge-rulings.ts';
import { mainQuarter, turnRulings, turnText } from './orientation.ts';
import type { PageLayout } from './page-layout.ts';
import { joinPieces } from './pieces.ts';
import { readRuledGrids } from './ruled-grid.ts';
import type { Rulings } from './ruling.ts';
import { shownRuns } from './shown-runs.ts';
import type { ShownText } from './shown-text.ts';
import { textLines } from './text-lines.ts';
import { readUnruledGrids } from './unruled-grid.ts';

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
  return { number, box, grids: [...ruled.grids, ...unruled.grids], lines: textLines(unruled.rest) };
}
