import { ReadError } from '../../core/model/read-error.ts';
import { pageBlocks } from '../layout/page-blocks.ts';
import { pageLimits } from '../layout/page-limits.ts';
import type { RawDocument, RawProblem } from '../raw.ts';
import type { PageRecognition } from '../recognition.ts';
import { keepForReading } from './engine/load-pdfium.ts';
import { plainCopy } from './engine/plain-copy.ts';
import { withoutTables } from './file/cross-reference.ts';
import { type FileInspection, inspectFile } from './file/inspect-file.ts';
import type { ContentLook } from './file/page-damage.ts';
import type { UnpackedStreams } from './file/stream-data.ts';
import { growsTooLarge } from './guard/stream-sizes.ts';
import { openPdf, type PdfSession } from './pdf-session.ts';
import { readPages } from './read-pages.ts';

/** What is wrong with a page by the look at the file: all texts that its operators show must have reached the engine. */
function pageDefect(
  { broken, shows, fonts }: ContentLook,
  textObjects: number | undefined,
): string | undefined {
  if (broken || (textObjects !== undefined && textObjects < shows)) return 'damaged-page';
  return [...fonts.values()].some(({ isMute }) => isMute) ? 'unreadable-text' : undefined;
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

/** A page whose forms show each other again and again is given up before anything draws it. */
function refuseEndless(file: string, { looks }: FileInspection): void {
  const page = looks.findIndex(({ forms }) => forms > pageLimits.objects) + 1;
  if (page > 0) throw new ReadError('too-complex', String(page), { file, page });
}

/** Looks at a file whose streams are not too large. */
async function inspectBounded(file: string, bytes: Uint8Array): Promise<FileInspection> {
  const unpacked: UnpackedStreams = new Map();
  if (await growsTooLarge(bytes, unpacked)) throw new ReadError('too-complex', 'stream', { file });
  return inspectFile(bytes, unpacked);
}

/**
 * What an encrypted file that may be read shows, looked at in a copy without the encryption. What the copy holds beside
 * the pages says nothing: the file may have been changed by adding to it.
 */
async function inspectPlain(
  file: string,
  outside: FileInspection,
  session: PdfSession,
): Promise<FileInspection> {
  const plain = await plainCopy(session);
  if (plain === undefined) return outside;
  const inside = await inspectBounded(file, plain);
  refuseEndless(file, inside);
  return { ...inside, misplaced: outside.misplaced, lost: [] };
}

/** Reads a PDF with a text layer: tables by their rulings, the rest as paragraphs. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  recognition?: PageRecognition,
): Promise<RawDocument> {
  const outside = await inspectBounded(file, bytes);
  refuseEndless(file, outside);
  const isMisplaced = outside.misplaced.length > 0;
  const session = await openPdf(file, isMisplaced ? withoutTables(bytes, outside.text) : bytes);
  const inspection = outside.isEncrypted ? await inspectPlain(file, outside, session) : outside;
  const read = await readPages(
    file,
    session,
    inspection.looks.map(({ fonts }) => [...fonts.values()]),
    recognition,
  );
  const { pages, problems, textObjects, scanned, lines } = read;
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
