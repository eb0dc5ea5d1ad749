import { ReadError } from '../../core/model/read-error.ts';
import type { ScannedLine } from '../../core/model/scan.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { pageProblem } from '../layout/paint/page-problem.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { RawProblem } from '../raw.ts';
import type { PageRecognition } from '../recognition.ts';
import { recognizePicture } from '../scan/recognize-picture.ts';
import type { FontUse } from './file/page-damage.ts';
import { readPageLabel } from './page/page-label.ts';
import { loadPage, type PdfPage, readPage } from './page/read-page.ts';
import type { PdfSession } from './pdf-session.ts';
import { pagePixels } from './scan/page-pixels.ts';

/** The pages of a document, and what was wrong with some of them. */
interface PagesRead {
  readonly pages: readonly PageLayout[];
  readonly problems: readonly RawProblem[];
  /** Texts that the engine found on each page that it could load. */
  readonly textObjects: ReadonlyMap<number, number>;
  /** Pages that were read from their pictures. */
  readonly scanned: ReadonlySet<number>;
  readonly lines: readonly ScannedLine[];
}

function contentOf(
  number: number,
  { pdfium, document }: PdfSession,
  fonts: readonly FontUse[] | undefined,
): PdfPage | undefined {
  const page = loadPage(pdfium, document, number - 1);
  if (page === 0) return undefined;
  const content = readPage(pdfium, page, fonts);
  pdfium.calls.FPDF_ClosePage(page);
  return content;
}

const problemOf = (content: PdfPage): string | undefined =>
  content.isMute ? 'unreadable-text' : pageProblem(content);

/** Reads pages one after the other. */
class PagesReader implements PagesRead {
  readonly pages: PageLayout[] = [];
  readonly problems: RawProblem[] = [];
  readonly textObjects = new Map<number, number>();
  readonly scanned = new Set<number>();
  readonly lines: ScannedLine[] = [];
  readonly #recognition: PageRecognition | undefined;
  readonly #file: string;
  readonly #session: PdfSession;
  readonly #fonts: readonly (readonly FontUse[])[];

  constructor(
    file: string,
    session: PdfSession,
    fonts: readonly (readonly FontUse[])[],
    recognition: PageRecognition | undefined,
  ) {
    this.#file = file;
    this.#session = session;
    this.#fonts = fonts;
    this.#recognition = recognition;
  }

  report(reason: string, detail: string, page: number): void {
    this.problems.push({ reason, detail, place: { file: this.#file, page } });
  }

  /** Whether the next page can still be read. */
  async read(number: number): Promise<boolean> {
    try {
      await this.#readPage(number);
      return true;
    } catch (cause) {
      if (!(cause instanceof Overload)) {
        throw new ReadError('too-complex', String(number), { file: this.#file, page: number });
      }
      this.report('too-complex', `${number}-${this.#session.pages}`, number);
      return false;
    }
  }

  async #readPage(number: number): Promise<void> {
    const content = contentOf(number, this.#session, this.#fonts[number - 1]);
    const found = content === undefined ? 'damaged-page' : problemOf(content);
    const isPicture = found === 'no-text-layer' || found === 'unreadable-text';
    const picture =
      isPicture || this.#recognition?.pages === 'all' ? await this.#recognized(number) : undefined;
    if (picture === 'read') return;
    const { reason, detail } = picture ?? { reason: found, detail: '' };
    if (reason !== undefined) this.report(reason, detail, number);
    if (content === undefined) return;
    this.textObjects.set(number, content.textObjects);
    const layout = readLayout(number, content.box, content.texts, content.marks.rulings);
    const label = readPageLabel(this.#session.pdfium, this.#session.document, number);
    this.pages.push(label === undefined ? layout : { ...layout, label });
  }

  /** Reads a page from its picture; what keeps it from that, if there is a recognizer. */
  async #recognized(number: number): Promise<'read' | Pick<RawProblem, 'reason' | 'detail'> | undefined> {
    if (this.#recognition === undefined) return undefined;
    const draw = () => pagePixels(this.#session, number);
    const read = await recognizePicture(this.#file, number, draw, this.#recognition);
    if (read === undefined || 'reason' in read) return read;
    this.scanned.add(number);
    this.lines.push(...read.lines);
    this.pages.push(read.layout);
    return 'read';
  }
}

/**
 * Reads all pages; what stands in mute fonts is unknown. One that cannot be loaded is reported and left out. Throws
 * `ReadError` when the engine gives up: its memory says nothing certain from then on.
 */
export async function readPages(
  file: string,
  session: PdfSession,
  fonts: readonly (readonly FontUse[])[],
  recognition?: PageRecognition,
): Promise<PagesRead> {
  const reader = new PagesReader(file, session, fonts, recognition);
  const count = session.pages;
  if (count > pageLimits.pages) reader.report('too-many-pages', String(count), 1);
  for (let number = 1; number <= count && count <= pageLimits.pages; number += 1) {
    if (!(await reader.read(number))) break;
  }
  return reader;
}
