import { ReadError } from '../../core/model/read-error.ts';
import { black, type Colour } from '../layout/paint/page-marks.ts';
import { resolvePart } from '../relationships.ts';
import { type Archive, readEntry } from '../zip.ts';
import { childrenOf, descend, numbersOf, readElement, type XmlElement } from './xml-element.ts';

/** How lines and areas are drawn unless an object says otherwise. */
export interface DrawParameters {
  readonly fill?: Colour | undefined;
  readonly stroke?: Colour | undefined;
  /** Millimetres. */
  readonly lineWidth?: number;
}

/** Sets of parameters that refer to one another. */
const longestChain = 16;

/** What the ids of a document stand for: drawing parameters and graphics that are used again and again. */
export class Resources {
  readonly #archive: Archive;
  readonly #parameters = new Map<string, XmlElement>();
  readonly #composites = new Map<string, XmlElement>();
  readonly #media = new Map<string, string>();
  /** Parts that could not be read. */
  readonly damaged: string[] = [];

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Adds the resources that a part lists; a damaged part is noted. */
  add(part: string): void {
    let root: XmlElement;
    try {
      root = readElement(this.#archive, part);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      this.damaged.push(part);
      return;
    }
    // Media lie below the folder that the list names, seen from where the list is.
    const folder = resolvePart(part, `${root.attributes['BaseLoc'] ?? '.'}/`);
    for (const group of root.children) for (const each of group.children) this.#addOne(each, folder);
  }

  #addOne(element: XmlElement, folder: string): void {
    const id = element.attributes['ID'];
    if (id === undefined) return;
    if (element.name === 'DrawParam') this.#parameters.set(id, element);
    else if (element.name === 'CompositeGraphicUnit') this.#composites.set(id, element);
    else if (element.name === 'MultiMedia') {
      const [file] = childrenOf(element, 'MediaFile');
      if (file !== undefined) this.#media.set(id, resolvePart(folder, file.text.trim()));
    }
  }

  /** The parameters of an id, with those that they are relative to. */
  parameters(id: string | undefined): DrawParameters {
    let found: DrawParameters = {};
    let next = id;
    for (let step = 0; step < longestChain && next !== undefined; step += 1) {
      const element = this.#parameters.get(next);
      if (element === undefined) break;
      found = { ...ownParameters(element), ...found };
      next = element.attributes['Relative'];
    }
    return found;
  }

  /** The bytes of a picture; nothing where it is not in the file. */
  picture(id: string): Uint8Array | undefined {
    const part = this.#media.get(id);
    return part !== undefined && this.#archive.has(part) ? readEntry(this.#archive, part) : undefined;
  }

  /** The objects of a graphic that is used in several places. */
  composite(id: string | undefined): XmlElement | undefined {
    const unit = id === undefined ? undefined : this.#composites.get(id);
    return unit === undefined ? undefined : descend(unit, 'Content');
  }
}

/** What an element itself says of how it is drawn. */
export function ownParameters(element: XmlElement): DrawParameters {
  const [lineWidth] = numbersOf(element.attributes['LineWidth']);
  return {
    ...colourIn(element, 'FillColor', 'fill'),
    ...colourIn(element, 'StrokeColor', 'stroke'),
    ...(lineWidth === undefined ? {} : { lineWidth }),
  };
}

/** A colour under a key; shades and patterns have none. */
function colourIn(element: XmlElement, name: string, key: 'fill' | 'stroke'): DrawParameters {
  const found = childrenOf(element, name)[0];
  if (found === undefined) return {};
  return { [key]: found.children.length > 0 ? undefined : parseColour(found.attributes) };
}

/** Grey, red with green and blue, or the four inks, each from 0 to 255. */
function parseColour({ Value: printed = '0 0 0', Alpha: opacity }: XmlElement['attributes']): Colour {
  const values = printed
    .trim()
    .split(/\s+/)
    .map((each) => (each.startsWith('#') ? Number.parseInt(each.slice(1), 16) : Number(each)));
  const [alpha = 255] = numbersOf(opacity);
  const [a = 0, b = a, c = a, ink] = values.map((each) => (Number.isFinite(each) ? each : 0));
  if (ink !== undefined)
    return [a, b, c].map((each) => Math.max(0, 255 - each - ink)).concat(alpha) as unknown as Colour;
  return values.length === 0 ? black : [a, b, c, alpha];
}
