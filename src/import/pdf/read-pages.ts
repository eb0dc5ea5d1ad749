import { ReadError } from '../../core/model/read-error.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { pageProblem } from '../layout/paint/page-problem.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { RawProblem } from '../raw.ts';
import { readPageLabel } from './page/page-label.ts';
import { loadPage, type PdfPage, readPage } from './page/read-page.ts';
import type { PdfSession } from './pdf-session.ts';

/** The pages of a document, and what was wrong with some of them. */
interface PagesRead {
  readonly pages: readonly PageLayout[];
  readonly problems: readonly RawProblem[];
  /** Texts that the engine found on each page that it could load. */
  readonly textObjects: ReadonlyMap<number, number>;
}

function contentOf(number: number, { pdfium, document }: PdfSession): PdfPage | undefined {
  const page = loadPage(pdfium, document, number - 1);
  if (page === 0) return undefined;
  const content = readPage(pdfium, page);
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
  readonly #file: string;
  readonly #session: PdfSession;

  constructor(file: string, session: PdfSession) {
    this.#file = file;
    this.#session = session;
  }

  report(reason: string, detail: string, page: number): void {
    this.problems.push({ reason, detail, place: { file: this.#file, page } });
  }

  /** Whether the next page can still be read. */
  read(number: number): boolean {
    try {
      this.#readPage(number);
      return true;
    } catch (cause) {
      if (!(cause instanceof Overload)) {
        throw new ReadError('too-complex', String(number), { file: this.#file, page: number });
      }
      this.report('too-complex', `${number}-${this.#session.pages}`, number);
      return false;
    }
  }

  #readPage(number: number): void {
    const content = contentOf(number, this.#session);
    const problem = content === undefined ? 'damaged-page' : problemOf(content);
    if (problem !== undefined) this.report(problem, '', number);
    if (content === undefined) return;
    this.textObjects.set(number, content.textObjects);
    const layout = readLayout(number, content.box, content.texts, content.marks.rulings);
    const label = readPageLabel(this.#session.pdfium, this.#session.document, number);
    this.pages.push(label === undefined ? layout : { ...layout, label });
  }
}

/**
 * Reads all pages; one that cannot be loaded is reported and left out. Throws `ReadError` when the engine gives up: its
 * memory says nothing certain from then on.
 */
export function readPages(file: string, session: PdfSession): PagesRead {
  const reader = new PagesReader(file, session);
  const count = session.pages;
  if (count > pageLimits.pages) reader.report('too-many-pages', String(count), 1);
  for (let number = 1; number <= count && count <= pageLimits.pages; number += 1) {
    if (!reader.read(number)) break;
  }
  return reader;
}
