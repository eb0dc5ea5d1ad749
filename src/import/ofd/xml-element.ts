import { ReadError } from '../../core/model/read-error.ts';
import { type Attributes, largePart, readXmlPart } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** An element of a part, by its local name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Stands for a part that has no content. */
export const noElement: XmlElement = { name: '', attributes: {}, children: [], text: '' };

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Elements of one part; a page of dense tables has some ten thousand. */
const mostElements = 1_000_000;

/** Reads a part as a tree; the document type declaration and depth are bounded as everywhere. */
export function readElement(archive: Archive, part: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  const handlers = {
    open(name: string, attributes: Attributes): void {
      if (++count > mostElements) throw new ReadError('xml-too-long', part, { file: archive.file });
      const element: OpenElement = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text: string): void {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    },
    close(): void {
      open.pop();
    },
  };
  readXmlPart(archive, part, handlers, largePart);
  return root.children[0] ?? noElement;
}

/** The children of one name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element that a path of names leads to. */
export function descend(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of path) found = childrenOf(found, name)[0];
  return found;
}

/** The numbers of a list; what is no number is left out. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? '').split(/[\s,]+/).flatMap((each) => {
    const value = Number(each);
    return each === '' || !Number.isFinite(value) ? [] : [value];
  });
}

/** A yes or no; absent ones have a usual answer. */
export function isTrue(text: string | undefined, usual: boolean): boolean {
  return text === undefined ? usual : text.trim().toLowerCase() === 'true';
}
