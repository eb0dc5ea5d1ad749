import { ReadError } from '../../core/model/read-error.ts';
import { pageBlocks } from '../layout/page-blocks.ts';
import type { RawDocument, RawProblem } from '../raw.ts';
import { withoutTables } from './file/cross-reference.ts';
import { type FileInspection, inspectFile } from './file/inspect-file.ts';
import { growsTooLarge } from './guard/stream-sizes.ts';
import { openPdf, type PdfSession } from './pdf-session.ts';
import { readPages } from './read-pages.ts';

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
  return { file, format: 'pdf', blocks: pageBlocks(file, pages), problems: [...problems, ...damage] };
}
