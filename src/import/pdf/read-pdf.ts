import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { cellText } from '../layout/cell-text.ts';
import type { PageGrid } from '../layout/grid-model.ts';
import { type FlowItem, flowDocument } from '../layout/text/flow.ts';
import { findFurniture } from '../layout/text/page-furniture.ts';
import type { RawBlock, RawDocument, RawGrid } from '../raw.ts';
import { growsTooLarge } from './guard/stream-sizes.ts';
import { openPdf } from './pdf-session.ts';
import { readPages } from './read-pages.ts';

function toGrid(grid: PageGrid, place: Place): RawGrid {
  const cells = grid.cells.map(({ row, column, rowSpan, columnSpan, pieces }) => {
    return { row, column, rowSpan, columnSpan, text: cellText(pieces), place };
  });
  return {
    type: 'grid',
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells,
    spansKnown: grid.spansKnown,
    confidence: grid.confidence,
    place,
  };
}

function toBlock(item: FlowItem, file: string): RawBlock {
  const place = { file, page: item.page };
  return item.type === 'grid' ? toGrid(item.grid, place) : { type: 'text', text: item.text, place };
}

/** Reads a PDF with a text layer: tables by their rulings, the rest as paragraphs. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<RawDocument> {
  if (await growsTooLarge(bytes)) throw new ReadError('too-complex', 'stream', { file });
  const { pages, problems } = readPages(file, await openPdf(file, bytes));
  const blocks = flowDocument(pages, findFurniture(pages)).map((item) => toBlock(item, file));
  return { file, format: 'pdf', blocks, problems };
}
