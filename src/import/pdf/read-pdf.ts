import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { type Box, boundingBox } from '../layout/box.ts';
import { cellText } from '../layout/cell-text.ts';
import type { GridCell, PageGrid } from '../layout/grid-model.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type FlowItem, flowDocument } from '../layout/text/flow.ts';
import { findFurniture } from '../layout/text/page-furniture.ts';
import type { RawBlock, RawDocument, RawGrid, RawProblem } from '../raw.ts';
import { withoutTables } from './file/cross-reference.ts';
import { type FileInspection, inspectFile } from './file/inspect-file.ts';
import { growsTooLarge } from './guard/stream-sizes.ts';
import { openPdf, type PdfSession } from './pdf-session.ts';
import { readPages } from './read-pages.ts';

type PlaceOf = (box: Box) => Place;

function placer(file: string, { number, asShown }: PageLayout): PlaceOf {
  const tenth = (points: number) => Math.round(points * 10) / 10;
  return (box) => {
    const { left, top, right, bottom } = asShown(box);
    return { file, page: number, box: [tenth(left), tenth(top), tenth(right), tenth(bottom)] };
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

/** What the look at the file adds to what the engine noticed itself. */
function damageOf(file: string, inspection: FileInspection, session: PdfSession): RawProblem[] {
  const { pages, damagedPages, lost, misplaced } = inspection;
  const at = (reason: string, detail: string, page?: number): RawProblem => {
    return { reason, detail, place: { file, ...(page === undefined ? {} : { page }) } };
  };
  const isTorn = lost.length > 0 || (pages !== undefined && pages !== session.pages);
  return [
    ...damagedPages.map((page) => at('damaged-page', '', page)),
    ...(isTorn ? [at('damaged-structure', '')] : []),
    ...(misplaced.length > 0 ? [at('repaired-structure', String(misplaced.length))] : []),
  ];
}

/** Reads a PDF with a text layer: tables by their rulings, the rest as paragraphs. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<RawDocument> {
  if (await growsTooLarge(bytes)) throw new ReadError('too-complex', 'stream', { file });
  const inspection = await inspectFile(bytes);
  const isMisplaced = inspection.misplaced.length > 0;
  const session = await openPdf(file, isMisplaced ? withoutTables(bytes, inspection.text) : bytes);
  const { pages, problems } = readPages(file, session);
  const known = new Set(problems.map(({ place }) => place.page));
  const damage = damageOf(file, inspection, session).filter(
    ({ place }) => place.page === undefined || !known.has(place.page),
  );
  const blocks = flowDocument(pages, findFurniture(pages)).map((item) => toBlock(item, file));
  return { file, format: 'pdf', blocks, problems: [...problems, ...damage] };
}
