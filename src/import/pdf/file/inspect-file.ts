import { readContent } from './content-stream.ts';
import { misplacedObjects } from './cross-reference.ts';
import { type ContentLook, PageInspector } from './page-damage.ts';
import { contentsOf, PageTree, type TreePage, trailerOf } from './page-objects.ts';
import { PdfFile } from './pdf-file.ts';
import { isDictionary } from './pdf-value.ts';
import type { UnpackedStreams } from './stream-data.ts';

/** What a look at the objects of a file found, beside what the engine reads of them. */
export interface FileInspection {
  /** The file as text, one byte a character. */
  readonly text: string;
  /** Objects that its tables misplace: an engine must look for objects itself. */
  readonly misplaced: readonly number[];
  /** Pages in their tree, 0 where it cannot be followed; absent where the file is not looked into. */
  readonly pages?: number;
  /** What the pages show, in their order; empty where the file is not looked into. */
  readonly looks: readonly ContentLook[];
  /** Its texts and streams are encrypted, so that only its structure was looked at. */
  readonly isEncrypted?: true;
  /** Parts that belong to no page known: a page or a content that nothing leads to, a damaged container of objects. */
  readonly lost: readonly number[];
}

/** A file that was changed by adding to it holds what nobody refers to any more. */
function wasAddedTo(text: string): boolean {
  const ends = text.match(/startxref/g)?.length ?? 0;
  return ends > (text.slice(0, 2_048).includes('/Linearized') ? 2 : 1);
}

/** A stream that says nothing of its kind and shows text is the content of a page. */
function isContent(file: PdfFile, number: number): boolean {
  const { value, data } = file.object(number);
  if (data === undefined || !isDictionary(value)) return false;
  const isOther = ['/Type', '/Subtype', '/PatternType', '/FormType', '/Length1'].some((key) =>
    value.has(key),
  );
  if (isOther) return false;
  const { shows, broken, fonts } = readContent(file.streamOf(number).data);
  return shows > 0 && !broken && fonts.size > 0;
}

/** Pages that the tree does not hold, and contents that no page shows. Who joins files leaves pages behind whose copies show the same. */
function lostParts(file: PdfFile, pages: readonly TreePage[]): number[] {
  if (wasAddedTo(file.text)) return [];
  const inTree = new Set(pages.map(({ number }) => number));
  const shown = new Set(pages.flatMap(({ page }) => contentsOf(file, page)));
  const isShownElsewhere = (contents: readonly number[]): boolean =>
    contents.length > 0 && contents.every((content) => shown.has(content));
  return file.numbers().filter((number) => {
    const { value } = file.object(number);
    if (isDictionary(value) && value.get('/Type') === '/Page') {
      return !inTree.has(number) && !isShownElsewhere(contentsOf(file, value));
    }
    return !shown.has(number) && isContent(file, number);
  });
}

/** Looks at a file without an engine. What is encrypted must be made plain for it first. */
export function inspectFile(bytes: Uint8Array, unpacked: UnpackedStreams = new Map()): FileInspection {
  const file = new PdfFile(bytes, unpacked);
  const { text } = file;
  const misplaced = misplacedObjects(file);
  const trailer = trailerOf(file);
  if (trailer === undefined) return { text, misplaced, looks: [], lost: [] };
  if (trailer.has('/Encrypt')) return { text, misplaced, looks: [], lost: [], isEncrypted: true };
  file.unpackObjects();
  const { pages, torn } = new PageTree(file, trailer);
  const inspector = new PageInspector(file);
  const looks = pages.map((page) => inspector.look(page));
  const lost = lostParts(file, pages);
  return {
    text,
    misplaced,
    pages: torn ? 0 : pages.length,
    looks,
    lost: [...lost, ...file.damagedContainers],
  };
}
