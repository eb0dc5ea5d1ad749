import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { RawBlock, RawDocument, RawGrid } from '../raw.ts';
import { cellText } from './cell-text.ts';
import { type FlowItem, flowDocument } from './flow.ts';
import type { PageGrid } from './grid-model.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { findFurniture } from './page-furniture.ts';
import { openPdf } from './pdf-session.ts';
import { readPages } from './read-pages.ts';
import { growsTooLarge } from './stream-sizes.ts';

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

async function read(file: string, bytes: Uint8Array): Promise<RawDocument> {
  if (await growsTooLarge(bytes)) throw new ReadError('too-complex', 'stream', { file });
  const session = await openPdf(file, bytes);
  try {
    const { pages, problems } = await readPages(file, session);
    const blocks = flowDocument(pages, findFurniture(pages)).map((item) => toBlock(item, file));
    return { file, format: 'pdf', blocks, problems };
  } finally {
    session.close();
  }
}

/** Reads a PDF with a text layer: tables by their rulings, the rest as paragraphs. */
export function readPdf(file: string, bytes: Uint8Array): Promise<RawDocument> {
  return oneAtATime(() => read(file, bytes));
}
