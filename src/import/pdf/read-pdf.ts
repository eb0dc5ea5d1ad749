import { ReadError } from '../../core/model/read-error.ts';
import { pageBlocks } from '../layout/page-blocks.ts';
import { pageLimits } from '../layout/page-limits.ts';
import type { RawDocument, RawProblem } from '../raw.ts';
import type { PageRecognition } from '../recognition.ts';
import { keepForReading } from './engine/load-pdfium.ts';
import { withoutTables } from './file/cross-reference.ts';
import { type FileInspection, inspectFile } from './file/inspect-file.ts';
import type { ContentLook } from './file/page-damage.ts';
import { growsTooLarge } from './guard/stream-sizes.ts';
import { openPdf, type PdfSession } from './pdf-session.ts';
import { readPages } from './read-pages.ts';

/** What is wrong with a page by the look at the file: all texts that its operators show must have reached the engine. */
function pageDefect(
  { broken, shows, mute }: ContentLook,
  textObjects: number | undefined,
): string | undefined {
  if (broken || (textObjects !== undefined && textObjects < shows)) return 'damaged-page';
  return mute ? 'unreadable-text' : undefined;
}

/** What the look at the file adds to what the engine noticed itself. */
function damageOf(
  file: string,
  inspection: FileInspection,
  session: PdfSession,
  textObjects: ReadonlyMap<number, number>,
): RawProblem[] {
  const { pages, looks, lost, misplaced } = inspection;
  const at = (reason: string, detail: string, page?: number): RawProblem => {
    return { reason, detail, place: { file, ...(page === undefined ? {} : { page }) } };
  };
  const isTorn = lost.length > 0 || (pages !== undefined && pages !== session.pages);
  return [
    ...looks.flatMap((look, index) => {
      const defect = pageDefect(look, textObjects.get(index + 1));
      return defect === undefined ? [] : at(defect, '', index + 1);
    }),
    ...(isTorn ? [at('damaged-structure', '')] : []),
    ...(misplaced.length > 0 ? [at('repaired-structure', String(misplaced.length))] : []),
  ];
}

/** Reads a PDF with a text layer: tables by their rulings, the rest as paragraphs. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  recognition?: PageRecognition,
): Promise<RawDocument> {
  if (await growsTooLarge(bytes)) throw new ReadError('too-complex', 'stream', { file });
  const inspection = await inspectFile(bytes);
  const endless = inspection.looks.findIndex(({ forms }) => forms > pageLimits.objects) + 1;
  if (endless > 0) throw new ReadError('too-complex', String(endless), { file, page: endless });
  const isMisplaced = inspection.misplaced.length > 0;
  const session = await openPdf(file, isMisplaced ? withoutTables(bytes, inspection.text) : bytes);
  const { pages, problems, textObjects, scanned, lines } = await readPages(file, session, recognition);
  keepForReading(session.pdfium);
  const known = new Set(problems.map(({ place }) => place.page));
  const damage = damageOf(file, inspection, session, textObjects).filter(
    ({ place: { page } }) => page === undefined || !(known.has(page) || scanned.has(page)),
  );
  const scan = { pages: [...scanned].map((page) => ({ file, page })), lines };
  return {
    file,
    format: 'pdf',
    blocks: pageBlocks(file, pages),
    problems: [...problems, ...damage],
    ...(scanned.size > 0 && { scan }),
  };
}
