import { ReadError } from '../../core/model/read-error.ts';
import type { Box } from '../layout/box.ts';
import { resolvePart } from '../relationships.ts';
import type { Archive } from '../zip.ts';
import { Resources } from './resources.ts';
import { childrenOf, descend, numbersOf, readElement, type XmlElement } from './xml-element.ts';

/** A page, or a form that lies under or over pages: its part, and what its names mean. */
export interface OfdPage {
  readonly part: string;
  readonly document: OfdDocument;
}

/** What all pages of one document have in common. */
export interface OfdDocument {
  /** Millimetres; `undefined` where nothing is said of it. */
  readonly area: Box | undefined;
  readonly templates: ReadonlyMap<string, string>;
  readonly resources: Resources;
}

const entry = 'OFD.xml';

/** A4, upright. */
const usualArea: Box = { left: 0, top: 0, right: 210, bottom: 297 };

/** The pages of all documents of a file, in their order. Throws `ReadError` when the file does not say which it has. */
export function listPages(archive: Archive): OfdPage[] {
  const roots = childrenOf(readElement(archive, entry), 'DocBody').flatMap((body) =>
    locationsIn(body, 'DocRoot'),
  );
  if (roots.length === 0) throw new ReadError('damaged-document', entry, { file: archive.file });
  return roots.flatMap((root) => pagesOf(archive, findPart(archive, '', root)));
}

function pagesOf(archive: Archive, root: string): OfdPage[] {
  const element = readElement(archive, root);
  const common = descend(element, 'CommonData');
  const resources = new Resources(archive);
  for (const kind of ['PublicRes', 'DocumentRes'])
    for (const location of locationsIn(common, kind)) resources.add(findPart(archive, root, location));
  const document: OfdDocument = {
    area: areaIn(common, 'PageArea'),
    templates: new Map(childrenOf(common, 'TemplatePage').map((each) => partOf(archive, root, each))),
    resources,
  };
  const pages = childrenOf(descend(element, 'Pages'), 'Page');
  // A page that is listed again is no further page.
  const parts = new Set(pages.map((page) => partOf(archive, root, page)[1]));
  return [...parts].map((part) => ({ part, document }));
}

const partOf = (archive: Archive, root: string, { attributes }: XmlElement): [id: string, part: string] => [
  attributes['ID'] ?? '',
  findPart(archive, root, attributes['BaseLoc'] ?? ''),
];

/** The box of a page: its own, else that of the document. */
export function pageArea(page: XmlElement, { area }: OfdDocument): Box {
  return areaIn(page, 'Area') ?? area ?? usualArea;
}

function areaIn(element: XmlElement | undefined, name: string): Box | undefined {
  const area = childrenOf(element, name)[0];
  const [left, top, width, height] = numbersOf(descendText(area, 'PhysicalBox'));
  if (left === undefined || top === undefined || width === undefined || height === undefined)
    return undefined;
  return width > 0 && height > 0 ? { left, top, right: left + width, bottom: top + height } : undefined;
}

const descendText = (element: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text;

/** The locations that an element names. */
export function locationsIn(element: XmlElement | undefined, name: string): string[] {
  return childrenOf(element, name).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
}

/** The part that a location means: seen from the folder of the part that names it, as some programs write it, or from the root. */
export function findPart(archive: Archive, from: string, location: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const near = resolvePart(folder, location);
  return archive.has(near) ? near : ([resolvePart('', location)].find((part) => archive.has(part)) ?? near);
}
