import { ReadError } from '../../core/model/read-error.ts';
import { pageBlocks } from '../layout/page-blocks.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { pageProblem, type ShownPage } from '../layout/paint/page-problem.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { RawDocument, RawProblem } from '../raw.ts';
import { type Archive, openArchive } from '../zip.ts';
import { findPart, listPages, locationsIn, type OfdDocument, type OfdPage, pageArea } from './page-list.ts';
import { PagePainter, type Spent } from './paint-page.ts';
import { childrenOf, noElement, readElement, type XmlElement } from './xml-element.ts';

/** Reads an OFD document (GB/T 33190): pages of placed texts and lines, as a PDF has them. */
export async function readOfd(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const archive = openArchive(file, bytes);
  if (archive.has('Encryptions.xml')) throw new ReadError('encrypted', '', { file });
  const parts = listPages(archive);
  const problems: RawProblem[] = [];
  const report = (reason: string, detail: string, page: number) =>
    problems.push({ reason, detail, place: { file, page } });
  if (parts.length > pageLimits.pages) report('too-many-pages', String(parts.length), 1);
  const spent: Spent = { objects: 0 };
  const pages: PageLayout[] = [];
  const readable = parts.slice(0, pageLimits.pages);
  for (const [index, part] of readable.entries()) {
    const number = index + 1;
    const { shown, reason } = showPage(archive, part, spent);
    // What is too much on one page is too much for the rest.
    if (reason === 'too-complex') {
      report(reason, `${number}-${readable.length}`, number);
      break;
    }
    if (reason !== undefined) report(reason, '', number);
    if (shown !== undefined) pages.push(readLayout(number, shown.box, shown.texts, shown.marks.rulings));
  }
  return { file, format: 'ofd', blocks: pageBlocks(file, pages), problems };
}

/** A page as far as it can be read, and what keeps the rest from it. */
interface PageShown {
  readonly shown?: ShownPage;
  readonly reason?: string | undefined;
}

function showPage(archive: Archive, page: OfdPage, spent: Spent): PageShown {
  try {
    const { shown, isWhole } = paintPage(archive, page, spent);
    return { shown, reason: isWhole ? pageProblem(shown) : 'damaged-page' };
  } catch (error) {
    if (error instanceof Overload) return { reason: 'too-complex' };
    return { reason: damageOf(error) };
  }
}

/** What a damaged part is called. A bomb is no damage of a page: it ends the reading of the file. */
function damageOf(error: unknown): string {
  if (!(error instanceof ReadError) || error.reason === 'archive-bomb') throw error;
  return error.reason === 'encrypted' ? 'encrypted' : 'damaged-page';
}

/** A page with the forms that lie under and over it; not whole when one of them or a resource is damaged. */
function paintPage(
  archive: Archive,
  { part, document }: OfdPage,
  spent: Spent,
): { shown: ShownPage; isWhole: boolean } {
  const content = readElement(archive, part);
  for (const location of locationsIn(content, 'PageRes'))
    document.resources.add(findPart(archive, part, location));
  const painter = new PagePainter(pageArea(content, document), document.resources, spent);
  const forms = childrenOf(content, 'Template').map((form) => readForm(archive, form, document));
  const above = forms.filter(({ isAbove }) => isAbove);
  for (const { content: form } of forms.filter(({ isAbove }) => !isAbove)) painter.layers(form);
  painter.layers(content);
  for (const { content: form } of above) painter.layers(form);
  const isWhole = document.resources.damaged.length === 0 && forms.every((form) => form.isWhole);
  return { shown: painter.shown(), isWhole };
}

/** A form that a page lies on, or that lies on it; empty when it is damaged. */
interface PageForm {
  readonly content: XmlElement;
  readonly isAbove: boolean;
  readonly isWhole: boolean;
}

function readForm(archive: Archive, { attributes }: XmlElement, { templates }: OfdDocument): PageForm {
  const part = templates.get(attributes['TemplateID'] ?? '');
  const isAbove = attributes['ZOrder'] === 'Foreground';
  try {
    if (part !== undefined) return { content: readElement(archive, part), isAbove, isWhole: true };
  } catch (error) {
    damageOf(error);
  }
  return { content: noElement, isAbove, isWhole: false };
}
