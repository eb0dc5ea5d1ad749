import { ReadError } from '../../core/model/read-error.ts';
import { PageTree, type TreePage, trailerOf } from '../../import/pdf/file/page-objects.ts';
import { PdfFile } from '../../import/pdf/file/pdf-file.ts';
import { isList, type PdfDictionary, PdfReference, type PdfValue } from '../../import/pdf/file/pdf-value.ts';
import { pageFrame } from '../../import/pdf/page/page-frame.ts';
import { openPdf, type PdfSession } from '../../import/pdf/pdf-session.ts';
import type { Marking } from '../annotate.ts';
import type { MarginNote } from '../notes.ts';
import { addedTo } from './added-objects.ts';
import { annotationObjects, type Quad } from './highlight.ts';
import { written } from './pdf-text.ts';

/**
 * Highlights with notes on the figures of the findings, added behind the end of the file, whose bytes stay as they are.
 * The result is opened again: a copy that cannot be read is no copy.
 */
export async function markPdf({ path, bytes, notes }: Marking): Promise<Uint8Array> {
  const file = new PdfFile(bytes);
  const trailer = trailerOf(file);
  if (trailer === undefined) throw new ReadError('damaged-pdf', '', { file: path });
  if (trailer.has('/Encrypt')) throw new ReadError('encrypted', '', { file: path });
  file.unpackObjects();
  const { pages } = new PageTree(file, trailer);
  const session = await openPdf(path, bytes, 'drawing');
  if (pages.length !== session.pages) throw new ReadError('damaged-pdf', '', { file: path });
  const { objects, expected } = newObjects(file, pages, session, notes);
  const marked = addedTo(file, bytes, trailer, objects);
  await verify(path, marked, session.pages, expected);
  return marked;
}

/** Objects to be added or written anew, by number, and the annotations that each page has then. */
function newObjects(
  file: PdfFile,
  pages: readonly TreePage[],
  session: PdfSession,
  notes: readonly MarginNote[],
) {
  const objects = new Map<number, string>();
  const expected = new Map<number, number>();
  let next = Math.max(0, ...file.numbers()) + 1;
  for (const [index, own] of notesByPage(notes, pages.length)) {
    const page = pages[index];
    if (page === undefined) continue;
    const { quadOf, annotations } = lookAt(session, index);
    const added = own.map((note) => {
      const made = annotationObjects(note, quadOf(note), page.number, next);
      for (const { number, text } of made) objects.set(number, text);
      next += made.length;
      return made[0].number;
    });
    objects.set(...withAnnotations(file, page.number, page.page, added));
    expected.set(index, annotations + added.length);
  }
  return { objects, expected };
}

/** Notes by the index of their page; a note without one stands on the first. */
function notesByPage(
  notes: readonly MarginNote[],
  count: number,
): ReadonlyMap<number, readonly MarginNote[]> {
  const pages = new Map<number, MarginNote[]>();
  for (const note of notes) {
    const index = Math.min(count, note.place.page ?? 1) - 1;
    pages.set(index, [...(pages.get(index) ?? []), note]);
  }
  return pages;
}

/** How many annotations a page has, and where on it a note stands, in the space of the page itself. */
function lookAt({ pdfium, document }: PdfSession, index: number) {
  const page = pdfium.calls.FPDF_LoadPage(document, index);
  const { toPage, box } = pageFrame(pdfium, page);
  const annotations = pdfium.calls.FPDFPage_GetAnnotCount(page);
  pdfium.calls.FPDF_ClosePage(page);
  const [a, b, c, d, e, f] = toPage;
  const size = a * d - b * c;
  const fromPage = (x: number, y: number): readonly [number, number] => [
    (d * (x - e) - c * (y - f)) / size,
    (a * (y - f) - b * (x - e)) / size,
  ];
  const quadOf = ({ place }: MarginNote): Quad => {
    const [left, top, right, bottom] = place.box ?? [
      box.left + 12,
      box.top + 12,
      box.left + 32,
      box.top + 28,
    ];
    return [fromPage(left, top), fromPage(right, top), fromPage(left, bottom), fromPage(right, bottom)];
  };
  return { annotations, quadOf };
}

/** The page with further annotations, or the list it refers to. */
function withAnnotations(
  file: PdfFile,
  number: number,
  page: PdfDictionary,
  added: readonly number[],
): readonly [number: number, text: string] {
  const own = page.get('/Annots');
  const known = file.resolve(own);
  const list: PdfValue[] = [...(isList(known) ? known : []), ...added.map((each) => new PdfReference(each))];
  if (own instanceof PdfReference && isList(known)) return [own.number, written(list)];
  return [number, written(new Map([...page, ['/Annots', list]]))];
}

async function verify(
  path: string,
  bytes: Uint8Array,
  pages: number,
  expected: ReadonlyMap<number, number>,
): Promise<void> {
  const { pdfium, document, pages: found } = await openPdf(path, bytes, 'drawing');
  const isRight = [...expected].every(([index, count]) => {
    const page = pdfium.calls.FPDF_LoadPage(document, index);
    return page !== 0 && pdfium.calls.FPDFPage_GetAnnotCount(page) === count;
  });
  if (found !== pages || !isRight) throw new ReadError('damaged-pdf', '', { file: path });
}
