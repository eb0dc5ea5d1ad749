import { ReadError } from '../../core/model/read-error.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { pageProblem } from '../layout/paint/page-problem.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { RawProblem } from '../raw.ts';
import { loadPage, readPage } from './page/read-page.ts';
import type { PdfSession } from './pdf-session.ts';

/** The pages of a document, and what was wrong with some of them. */
interface PagesRead {
  readonly pages: readonly PageLayout[];
  readonly problems: readonly RawProblem[];
}

type Report = (reason: string, detail: string, page: number) => void;

function layOut(number: number, { pdfium, document }: PdfSession, report: Report): PageLayout | undefined {
  const page = loadPage(pdfium, document, number - 1);
  if (page === 0) {
    report('damaged-page', '', number);
    return undefined;
  }
  const content = readPage(pdfium, page);
  pdfium.calls.FPDF_ClosePage(page);
  const problem = pageProblem(content);
  if (problem !== undefined) report(problem, '', number);
  return readLayout(number, content.box, content.texts, content.marks.rulings);
}

/**
 * Reads all pages, one after the other; a page that cannot be loaded is reported and left out. Throws `ReadError` when
 * the engine gives up: its memory says nothing certain from then on.
 */
export function readPages(file: string, session: PdfSession): PagesRead {
  const pages: PageLayout[] = [];
  const problems: RawProblem[] = [];
  const report: Report = (reason, detail, page) => problems.push({ reason, detail, place: { file, page } });
  const count = session.pages;
  if (count > pageLimits.pages) report('too-many-pages', String(count), 1);
  for (let number = 1; number <= count && count <= pageLimits.pages; number += 1) {
    try {
      const layout = layOut(number, session, report);
      if (layout !== undefined) pages.push(layout);
    } catch (cause) {
      if (!(cause instanceof Overload)) {
        throw new ReadError('too-complex', String(number), { file, page: number });
      }
      report('too-complex', `${number}-${count}`, number);
      break;
    }
  }
  return { pages, problems };
}
