import { ReadError } from '../../core/model/read-error.ts';
import type { ScannedLine } from '../../core/model/scan.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { pageProblem } from '../layout/paint/page-problem.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { RawProblem } from '../raw.ts';
import type { PageRecognition } from '../recognition.ts';
import { readPageLabel } from './page/page-label.ts';
import type { FontNames } from './page/read-glyphs.ts';
import { loadPage, type PdfPage, readPage } from './page/read-page.ts';
import type { PdfSession } from './pdf-session.ts';
import { pagePixels } from './scan/page-pixels.ts';
import { readScannedPage } from './scan/read-scanned-page.ts';

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
  fonts: FontNames | undefined,
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
  readonly #fonts: readonly FontNames[];

  constructor(
    file: string,
    session: PdfSession,
    fonts: readonly FontNames[],
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
    const problem = (await this.#recognized(number, found)) ?? found;
    if (this.scanned.has(number)) return;
    if (problem !== undefined) this.report(problem, '', number);
    if (content === undefined) return;
    this.textObjects.set(number, content.textObjects);
    const layout = readLayout(number, content.box, content.texts, content.marks.rulings);
    const label = readPageLabel(this.#session.pdfium, this.#session.document, number);
    this.pages.push(label === undefined ? layout : { ...layout, label });
  }

  /** Reads a page from its picture where it has no other text, or all are to be; what keeps it from that. */
  async #recognized(number: number, problem: string | undefined): Promise<string | undefined> {
    const isPicture = problem === 'no-text-layer' || problem === 'unreadable-text';
    if (this.#recognition === undefined || !(isPicture || this.#recognition.pages === 'all'))
      return undefined;
    const recognize = await this.#recognition.open();
    const drawn = recognize && pagePixels(this.#session, number);
    if (recognize === undefined || drawn === undefined) return undefined;
    if (drawn.own < leastResolution) return 'low-resolution';
    this.#recognition.progress?.(number);
    const { layout, lines } = readScannedPage(this.#file, number, await recognize(drawn.pixels, drawn.dpi));
    this.scanned.add(number);
    this.lines.push(...lines);
    this.pages.push(layout);
    return undefined;
  }
}

/** Pixels an inch below which small print cannot be read; scanners that say 120 make a few less. */
const leastResolution = 115;

/**
 * Reads all pages; what stands in mute fonts is unknown. One that cannot be loaded is reported and left out. Throws
 * `ReadError` when the engine gives up: its memory says nothing certain from then on.
 */
export async function readPages(
  file: string,
  session: PdfSession,
  fonts: readonly FontNames[],
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
