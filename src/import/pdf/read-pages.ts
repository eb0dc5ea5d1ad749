import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageLayout } from '../layout/page-layout.ts';
import { noRulings } from '../layout/ruling.ts';
import { countCharacters } from '../layout/shown-text.ts';
import type { RawProblem } from '../raw.ts';
import { pdfLimits } from './guard/pdf-limits.ts';
import type { OperatorHandler } from './page/operator-walk.ts';
import { pageSource, readOperators, readTextLayer } from './page/page-source.ts';
import { operatorTable } from './page/walk-operators.ts';
import { type PageContent, pageProblem } from './page-problem.ts';
import { Overload, type PdfSession } from './pdf-session.ts';
import { readLayout } from './read-layout.ts';

/** Share of the text layer's characters that the operators must show to be taken for complete. */
const complete = 0.9;
/** The pages of a document, and what was wrong with some of them. */
interface PagesRead {
  readonly pages: readonly PageLayout[];
  readonly problems: readonly RawProblem[];
}

async function readContent(
  page: PDFPageProxy,
  table: ReadonlyMap<number, OperatorHandler>,
): Promise<PageContent> {
  const source = pageSource(page);
  const layer = await readTextLayer(source);
  const walk = await readOperators(source, table);
  const truncated = countCharacters(walk.texts) < complete * layer.characters;
  if (layer.characters > pdfLimits.characters) throw new Overload('characters');
  // Operators tell where every glyph stands. When they break off early the text layer is still whole.
  return { source, texts: truncated ? layer.texts() : walk.texts, walk, truncated };
}

type Report = (reason: string, detail: string, page: number) => void;

async function readPage(
  number: number,
  session: PdfSession,
  table: ReadonlyMap<number, OperatorHandler>,
  report: Report,
): Promise<PageLayout> {
  const page = await session.within(session.document.getPage(number));
  const content = await session.within(readContent(page, table));
  const problem = pageProblem(content);
  if (problem !== undefined) report(problem, '', number);
  const rulings = content.truncated ? noRulings : content.walk.rulings;
  const layout = readLayout(number, content.source.box, content.texts, rulings);
  page.cleanup();
  session.pageFinished();
  return layout;
}

/** Reads all pages, one after the other; a page that cannot be read is reported and left out. */
export async function readPages(file: string, session: PdfSession): Promise<PagesRead> {
  const pages: PageLayout[] = [];
  const problems: RawProblem[] = [];
  const report: Report = (reason, detail, page) => problems.push({ reason, detail, place: { file, page } });
  const table = operatorTable(session.library.OPS);
  const count = session.document.numPages;
  if (count > pdfLimits.pages) report('too-many-pages', String(count), 1);
  for (let number = 1; number <= count && count <= pdfLimits.pages; number += 1) {
    try {
      pages.push(await readPage(number, session, table, report));
    } catch (cause) {
      if (!(cause instanceof Overload)) {
        report('damaged-page', '', number);
        continue;
      }
      report('too-complex', `${number}-${count}`, number);
      break;
    }
  }
  return { pages, problems };
}
