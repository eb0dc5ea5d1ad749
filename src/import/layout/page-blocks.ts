import type { Place } from '../../core/model/place.ts';
import type { RawBlock, RawGrid } from '../raw.ts';
import { type Box, boundingBox } from './box.ts';
import { cellText } from './cell-text.ts';
import type { GridCell, PageGrid } from './grid-model.ts';
import type { PageLayout } from './page-layout.ts';
import { type FlowItem, flowDocument } from './text/flow.ts';
import { findFurniture } from './text/page-furniture.ts';

type PlaceOf = (box: Box) => Place;

function placer(file: string, { number, label, asShown }: PageLayout): PlaceOf {
  const page = { page: number, ...(label === undefined ? {} : { pageLabel: label }) };
  const tenth = (points: number) => Math.round(points * 10) / 10;
  return (box) => {
    const { left, top, right, bottom } = asShown(box);
    return { file, ...page, box: [tenth(left), tenth(top), tenth(right), tenth(bottom)] };
  };
}

/** Where the text of a cell stands; an empty cell is all that its borders hold. */
function cellBox({ pieces, row, column, rowSpan, columnSpan }: GridCell, { xs, ys }: PageGrid): Box {
  if (pieces.length > 0) return boundingBox(pieces);
  const [left = 0, right = 0] = [xs[column], xs[column + columnSpan]];
  const [top = 0, bottom = 0] = [ys[row], ys[row + rowSpan]];
  return { left, top, right, bottom };
}

function toGrid(grid: PageGrid, placeOf: PlaceOf): RawGrid {
  const cells = grid.cells.map((cell) => {
    const { row, column, rowSpan, columnSpan, pieces } = cell;
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      text: cellText(pieces),
      place: placeOf(cellBox(cell, grid)),
    };
  });
  return {
    type: 'grid',
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells,
    spansKnown: grid.spansKnown,
    confidence: grid.confidence,
    place: placeOf(grid),
  };
}

function toBlock(item: FlowItem, file: string): RawBlock {
  const placeOf = placer(file, item.page);
  return item.type === 'grid'
    ? toGrid(item.grid, placeOf)
    : { type: 'text', text: item.text, place: placeOf(item.box) };
}

/** Tables and paragraphs of a file in reading order, each with its page and box. */
export function pageBlocks(file: string, pages: readonly PageLayout[]): RawBlock[] {
  return flowDocument(pages, findFurniture(pages)).map((item) => toBlock(item, file));
}
