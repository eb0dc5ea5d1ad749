import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { ScannedLine } from '../../core/model/scan.ts';
import type { Box } from '../layout/box.ts';
import { pageBlocks } from '../layout/page-blocks.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { Overload, pageLimits } from '../layout/page-limits.ts';
import { pageProblem, type ShownPage } from '../layout/paint/page-problem.ts';
import { readLayout } from '../layout/read-layout.ts';
import { picturePixels } from '../picture/picture-pixels.ts';
import type { RawDocument, RawProblem } from '../raw.ts';
import type { PageRecognition } from '../recognition.ts';
import { recognizePicture } from '../scan/recognize-picture.ts';
import { type Archive, openArchive } from '../zip.ts';
import { findPart, listPages, locationsIn, type OfdDocument, type OfdPage, pageArea } from './page-list.ts';
import { PagePainter, type PlacedPicture, type Spent } from './paint-page.ts';
import { childrenOf, noElement, readElement, type XmlElement } from './xml-element.ts';

/** Reads an OFD document (GB/T 33190): pages of placed texts and lines, as a PDF has them. */
export async function readOfd(
  file: string,
  bytes: Uint8Array,
  recognition?: PageRecognition,
): Promise<RawDocument> {
  const archive = openArchive(file, bytes);
  if (archive.has('Encryptions.xml')) throw new ReadError('encrypted', '', { file });
  const reader = new OfdReader(archive, recognition);
  await reader.readAll(listPages(archive));
  const { pages, problems, scan } = reader;
  const isScan = scan.pages.length > 0;
  return { file, format: 'ofd', blocks: pageBlocks(file, pages), problems, ...(isScan && { scan }) };
}

/** Reads pages one after the other. */
class OfdReader {
  readonly pages: PageLayout[] = [];
  readonly problems: RawProblem[] = [];
  readonly scan = { pages: [] as Place[], lines: [] as ScannedLine[] };
  readonly #archive: Archive;
  readonly #recognition: PageRecognition | undefined;
  readonly #spent: Spent = { objects: 0 };

  constructor(archive: Archive, recognition: PageRecognition | undefined) {
    this.#archive = archive;
    this.#recognition = recognition;
  }

  async readAll(parts: readonly OfdPage[]): Promise<void> {
    if (parts.length > pageLimits.pages) this.#report('too-many-pages', String(parts.length), 1);
    const readable = parts.slice(0, pageLimits.pages);
    for (const [index, part] of readable.entries()) {
      const page = showPage(this.#archive, part, this.#spent);
      // What is too much on one page is too much for the rest.
      if (page.reason === 'too-complex')
        return this.#report(page.reason, `${index + 1}-${readable.length}`, index + 1);
      await this.#read(index + 1, page);
    }
  }

  #report(reason: string, detail: string, page: number): void {
    this.problems.push({ reason, detail, place: { file: this.#archive.file, page } });
  }

  async #read(number: number, page: PageShown): Promise<void> {
    const isPicture = page.reason === 'no-text-layer' || this.#recognition?.pages === 'all';
    const picture = isPicture ? await this.#recognized(number, page) : undefined;
    if (picture === 'read') return;
    const { reason, detail } = picture ?? { reason: page.reason, detail: '' };
    if (reason !== undefined) this.#report(reason, detail, number);
    const { shown } = page;
    if (shown !== undefined) this.pages.push(readLayout(number, shown.box, shown.texts, shown.marks.rulings));
  }

  /** Reads a page from its picture; what keeps it from that, if it has one and there is a recognizer. */
  async #recognized(number: number, { picture }: PageShown) {
    if (picture === undefined || this.#recognition === undefined) return undefined;
    const { file } = this.#archive;
    const read = await recognizePicture(file, number, () => pixelsOf(file, picture), this.#recognition);
    if (read === undefined || 'reason' in read) return read;
    this.scan.pages.push({ file, page: number });
    this.scan.lines.push(...read.lines);
    this.pages.push(read.layout);
    return 'read';
  }
}

/** A picture as it is seen; nothing where it is missing or damaged. */
async function pixelsOf(file: string, { bytes, box }: PagePart) {
  try {
    const found = bytes();
    return found && (await picturePixels(file, found, box));
  } catch (error) {
    damageOf(error);
    return undefined;
  }
}

/** A page as far as it can be read, and what keeps the rest from it. */
interface PageShown {
  readonly shown?: ShownPage;
  readonly reason?: string | undefined;
  /** The picture that fills it. */
  readonly picture?: PagePart | undefined;
}

interface PagePart {
  readonly box: Box;
  bytes(): Uint8Array | undefined;
}

function showPage(archive: Archive, page: OfdPage, spent: Spent): PageShown {
  try {
    const { shown, isWhole, picture } = paintPage(archive, page, spent);
    return { shown, reason: isWhole ? pageProblem(shown) : 'damaged-page', picture };
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
): { shown: ShownPage; isWhole: boolean; picture: PagePart | undefined } {
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
  const shown = painter.shown();
  return { shown, isWhole, picture: pageScan(shown, painter.pictures, document.resources) };
}

/** Share of a page that its picture covers at least when it is one of the page. */
const mostOfPage = 0.5;

/** The picture that a page is of. */
function pageScan(
  { box: page }: ShownPage,
  pictures: readonly PlacedPicture[],
  resources: OfdDocument['resources'],
): PagePart | undefined {
  const sizeOf = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top);
  const [largest] = [...pictures].sort((a, b) => sizeOf(b.box) - sizeOf(a.box));
  if (largest === undefined || sizeOf(largest.box) < mostOfPage * sizeOf(page)) return undefined;
  return { box: largest.box, bytes: () => resources.picture(largest.id) };
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
