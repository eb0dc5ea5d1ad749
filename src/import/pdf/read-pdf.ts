import type { Place } from '../../core/model/place.ts';
import type { RawBlock, RawDocument, RawGrid, RawProblem } from '../raw.ts';
import { cellText } from './cell-text.ts';
import { type FlowItem, flowDocument } from './flow.ts';
import type { PageGrid } from './grid-model.ts';
import { awaitDocument, startLoading } from './open-pdf.ts';
import { findFurniture } from './page-furniture.ts';
import type { PageLayout } from './page-layout.ts';
import { pageSource, readOperators, readTextLayer } from './page-source.ts';
import { loadPdfLibrary } from './pdf-library.ts';
import { readLayout } from './read-layout.ts';
import { operatorTable } from './walk-operators.ts';

function toGrid(grid: PageGrid, place: Place): RawGrid {
  const cells = grid.cells
    .map(({ row, column, rowSpan, columnSpan, pieces }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: cellText(pieces),
      place,
    }));
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
  const library = await loadPdfLibrary();
  const table = operatorTable(library.OPS);
  const task = startLoading(library, bytes);
  const document = await awaitDocument(task, file);
  const pages: PageLayout[] = [];
  const problems: RawProblem[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const source = pageSource(await document.getPage(number));
    await readTextLayer(source);
    const walk = await readOperators(source, table);
    pages.push(readLayout(number, source.box, walk.texts, walk.rulings));
    source.page.cleanup();
  }
  await task.destroy();
  const blocks = flowDocument(pages, findFurniture(pages)).map((item) => toBlock(item, file));
  return { file, format: 'pdf', blocks, problems };
}
