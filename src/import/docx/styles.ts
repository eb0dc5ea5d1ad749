import { type Attributes, attribute, readXmlPart } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { toCount } from './numbering.ts';

/** What a paragraph takes from its style. */
export interface ParagraphStyle {
  /** 1 for the highest heading. */
  readonly heading?: number;
  readonly list?: string;
  readonly listLevel?: number;
}

interface OpenStyle {
  name: string;
  parent: string | undefined;
  outline: number | undefined;
  list: string | undefined;
  listLevel: number | undefined;
}

/** Reads `styles.xml`: heading level and list of each paragraph style, inherited ones included. */
export function readStyles(archive: Archive, part: string): Map<string, ParagraphStyle> {
  const styles = new Map<string, OpenStyle>();
  let current: OpenStyle | undefined;
  readXmlPart(archive, part, {
    open: (name, attributes, isMain) => {
      if (!isMain) return;
      if (name === 'style') current = startStyle(styles, attributes);
      else if (current !== undefined) setStyle(current, name, attribute(attributes, 'val') ?? '');
    },
    close: (name, isMain) => {
      if (isMain && name === 'style') current = undefined;
    },
  });
  return new Map([...styles.keys()].map((id) => [id, resolve(styles, id)]));
}

function startStyle(styles: Map<string, OpenStyle>, attributes: Attributes): OpenStyle {
  const style = { name: '', parent: undefined, outline: undefined, list: undefined, listLevel: undefined };
  const type = attribute(attributes, 'type') ?? 'paragraph';
  if (type === 'paragraph') styles.set(attribute(attributes, 'styleId') ?? '', style);
  return style;
}

function setStyle(style: OpenStyle, name: string, value: string): void {
  if (name === 'name') style.name = value;
  else if (name === 'basedOn') style.parent = value;
  else if (name === 'outlineLvl') style.outline = toCount(value, 9);
  else if (name === 'numId') style.list = value;
  else if (name === 'ilvl') style.listLevel = toCount(value, 0);
}

const deepestInheritance = 20;

function resolve(styles: ReadonlyMap<string, OpenStyle>, id: string): ParagraphStyle {
  let heading: number | undefined;
  let list: string | undefined;
  let listLevel: number | undefined;
  let style = styles.get(id);
  for (let depth = 0; style !== undefined && depth < deepestInheritance; depth++) {
    heading ??= style.outline === undefined ? headingOfName(style.name) : style.outline + 1;
    list ??= style.list;
    listLevel ??= style.listLevel;
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return {
    ...(heading === undefined || heading > 9 ? {} : { heading }),
    ...(list === undefined ? {} : { list }),
    ...(listLevel === undefined ? {} : { listLevel }),
  };
}

/** The built-in headings keep their English name in every language of Word. */
function headingOfName(name: string): number | undefined {
  const match = /^heading ([1-9])$/i.exec(name);
  return match === null ? undefined : Number(match[1]);
}
