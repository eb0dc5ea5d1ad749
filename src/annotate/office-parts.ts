import { readRelationships, relatedPart } from '../import/relationships.ts';
import type { Archive } from '../import/zip.ts';
import { xmlText } from '../report/gates/xml.ts';
import { edited, insertion, partText, scan } from './xml-text.ts';

export const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = '[Content_Types].xml';

/** Parts of an office package that are changed or added; the others stay as they lie in the archive. */
export class OfficeParts {
  readonly archive: Archive;
  readonly #names: ReadonlyMap<string, string>;
  readonly #texts = new Map<string, string>();

  constructor(archive: Archive) {
    this.archive = archive;
    this.#names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  }

  /** A part as it will be written. */
  text(part: string): string {
    const name = this.#nameOf(part);
    return this.#texts.get(name) ?? partText(this.archive, name);
  }

  set(part: string, text: string): void {
    this.#texts.set(this.#nameOf(part), text);
  }

  /** What is to be written into the archive. */
  written(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  }

  #nameOf(part: string): string {
    return this.#names.get(part.toLowerCase()) ?? part;
  }

  #has(part: string): boolean {
    return this.#names.has(part.toLowerCase()) || this.#texts.has(part);
  }

  /** The first name of a row that no part bears yet: `xl/comments1.xml`, `xl/comments2.xml` … */
  freeName(nameOf: (number: number) => string): string {
    let number = 1;
    while (this.#has(nameOf(number))) number++;
    return nameOf(number);
  }

  /** The part of a kind that another part refers to, as the package came. */
  related(part: string, type: string): string | undefined {
    return relatedPart(this.archive, readRelationships(this.archive, part), type);
  }

  /** Refers from one part to another one, and gives the reference its id. */
  relate(part: string, type: string, target: string): string {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const text = this.#has(name)
      ? this.text(name)
      : `${head}<Relationships xmlns="${relations}"></Relationships>`;
    const ids = new Set<string>();
    const prefix = scan(text, { open: ({ attributes }) => void ids.add(attributes['Id'] ?? '') });
    let number = 1;
    while (ids.has(`gouji${number}`)) number++;
    const id = `gouji${number}`;
    const added = `<${prefix}Relationship Id="${id}" Type="${relation}/${type}" Target="/${xmlText(target)}"/>`;
    this.set(name, withLast(text, 'Relationships', added));
    return id;
  }

  /** Says what a new part is. */
  declare(part: string, type: string): void {
    const text = this.text(contentTypes);
    const prefix = scan(text, {});
    const added = `<${prefix}Override PartName="/${xmlText(part)}" ContentType="${type}"/>`;
    this.set(contentTypes, withLast(text, 'Types', added));
  }
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts markup behind the last child of the first element of a name. */
export function withLast(text: string, name: string, added: string): string {
  let at: number | undefined;
  let opened = '';
  let isEmpty = false;
  scan(text, {
    open: (tag) => {
      if (opened === '' && tag.name === name) opened = text.slice(tag.start, tag.end);
    },
    close: (tag) => {
      if (at !== undefined || tag.name !== name) return;
      ({ isEmpty } = tag);
      at = tag.start;
    },
  });
  if (at === undefined) return text;
  if (!isEmpty) return edited(text, [insertion(at, added)]);
  const own = opened.slice(1).match(/^[^\s/>]+/)?.[0] ?? name;
  const whole = `${opened.replace(/\/>$/, '>')}${added}</${own}>`;
  return edited(text, [{ start: at, end: at + opened.length, text: whole }]);
}
