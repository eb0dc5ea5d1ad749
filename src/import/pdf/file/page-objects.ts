import type { PdfFile } from './pdf-file.ts';
import { isDictionary, isList, type PdfDictionary, PdfReference, type PdfValue } from './pdf-value.ts';

/** A page of the tree: its object, and the resources it has or inherits. */
export interface TreePage {
  readonly number: number;
  readonly page: PdfDictionary;
  readonly resources: PdfDictionary | undefined;
}

/** Most nodes of a tree that are followed. */
const mostNodes = 20_000;
const deepest = 200;

/** The trailer, or the stream in its place, that comes last. */
export function trailerOf(file: PdfFile): PdfDictionary | undefined {
  const trailers = [...file.text.matchAll(/trailer[\0\t\n\f\r ]*(?=<<)/g)].map(({ index, 0: word }) =>
    file.parseAt(index + word.length),
  );
  const streams = [...file.places.keys()].map((number) => file.object(number).value);
  return [...trailers, ...streams].filter(isDictionary).findLast((each) => isTrailer(each));
}

function isTrailer(dictionary: PdfDictionary): boolean {
  return dictionary.has('/Root') && (dictionary.get('/Type') ?? '/XRef') === '/XRef';
}

/** The pages of a document as their tree orders them. */
export class PageTree {
  readonly pages: TreePage[] = [];
  /** A node is missing, is none, or comes twice. */
  torn = false;
  readonly #file: PdfFile;
  readonly #seen = new Set<number>();

  constructor(file: PdfFile, trailer: PdfDictionary) {
    this.#file = file;
    this.#walk(file.dictionaryAt(trailer, '/Root')?.get('/Pages'), undefined, 0);
  }

  #walk(kid: PdfValue | undefined, inherited: PdfDictionary | undefined, depth: number): void {
    const node = this.#file.resolve(kid);
    if (!isDictionary(node) || !(kid instanceof PdfReference) || this.#isKnown(kid.number, depth)) {
      this.torn = true;
      return;
    }
    const resources = this.#file.dictionaryAt(node, '/Resources') ?? inherited;
    const kids = this.#file.resolve(node.get('/Kids'));
    if (isList(kids)) for (const each of kids) this.#walk(each, resources, depth + 1);
    else if (node.get('/Type') === '/Page') this.pages.push({ number: kid.number, page: node, resources });
    else this.torn = true;
  }

  #isKnown(number: number, depth: number): boolean {
    const known = this.#seen.has(number) || this.#seen.size > mostNodes || depth > deepest;
    this.#seen.add(number);
    return known;
  }
}

/** Numbers of the streams that a page shows, in their order. */
export function contentsOf(file: PdfFile, page: PdfDictionary): number[] {
  const contents = page.get('/Contents');
  const list = file.resolve(contents);
  const parts = isList(list) ? list : [contents ?? null];
  return parts.flatMap((part) => (part instanceof PdfReference ? part.number : []));
}
