import { type Attributes, attribute, readXmlPart } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** One level of an automatic list. */
export interface ListLevel {
  start: number;
  format: string;
  /** Text with `%1` … `%9` for the counts of the levels. */
  text: string;
  /** All counts in decimal digits (`w:isLgl`). */
  isDecimal: boolean;
  /** Paragraph style that the level belongs to. */
  style: string | undefined;
  /** `false`: the count goes on when a higher level counts up. */
  restarts: boolean;
}

/** A list as paragraphs refer to it. Lists of one `family` share their counts. */
export interface ListDefinition {
  readonly family: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** First counts that this list sets for itself. */
  readonly starts: ReadonlyMap<number, number>;
}

interface OpenList {
  family: string;
  readonly levels: Map<number, ListLevel>;
  readonly starts: Map<number, number>;
}

/** Reads the list definitions of `numbering.xml` by `w:numId`. */
export function readNumbering(archive: Archive, part: string): Map<string, ListDefinition> {
  const reader = new NumberingReader();
  readXmlPart(archive, part, {
    open: (name, attributes, isMain) => {
      if (isMain) reader.open(name, attributes);
    },
    close: (name, isMain) => {
      if (isMain) reader.close(name);
    },
  });
  return reader.definitions();
}

class NumberingReader {
  private readonly abstracts = new Map<string, OpenList>();
  private readonly lists = new Map<string, OpenList>();
  private current: OpenList | undefined;
  private level: ListLevel | undefined;
  private index = 0;

  open(name: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val') ?? '';
    if (name === 'abstractNum')
      this.current = startList(this.abstracts, attribute(attributes, 'abstractNumId'));
    else if (name === 'num') this.current = startList(this.lists, attribute(attributes, 'numId'));
    else if (name === 'lvl') this.openLevel(attribute(attributes, 'ilvl'));
    else if (name === 'lvlOverride') this.index = toCount(attribute(attributes, 'ilvl'), 0);
    else if (name === 'abstractNumId' && this.current !== undefined) this.current.family = value;
    else if (name === 'startOverride') this.current?.starts.set(this.index, toCount(value, 1));
    else if (this.level !== undefined) setLevel(this.level, name, value);
  }

  close(name: string): void {
    if (name === 'lvl') this.level = undefined;
    else if (name === 'num' || name === 'abstractNum') this.current = undefined;
  }

  private openLevel(printed: string | undefined): void {
    this.level = {
      start: 0,
      format: 'decimal',
      text: '',
      isDecimal: false,
      style: undefined,
      restarts: true,
    };
    this.current?.levels.set(toCount(printed, 0), this.level);
  }

  definitions(): Map<string, ListDefinition> {
    const found = new Map<string, ListDefinition>();
    for (const [id, list] of this.lists) {
      const levels = new Map([...(this.abstracts.get(list.family)?.levels ?? []), ...list.levels]);
      found.set(id, { family: list.family, levels, starts: list.starts });
    }
    return found;
  }
}

function startList(lists: Map<string, OpenList>, id: string | undefined): OpenList {
  const list = { family: '', levels: new Map<number, ListLevel>(), starts: new Map<number, number>() };
  lists.set(id ?? '', list);
  return list;
}

function setLevel(level: ListLevel, name: string, value: string): void {
  if (name === 'start') level.start = toCount(value, 0);
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'isLgl') level.isDecimal = value !== '0' && value !== 'false';
  else if (name === 'pStyle') level.style = value;
  else if (name === 'lvlRestart') level.restarts = value !== '0';
}

/** A small whole number of the markup, or `otherwise`. */
export function toCount(printed: string | undefined, otherwise: number): number {
  return printed !== undefined && /^\d{1,6}$/.test(printed) ? Number(printed) : otherwise;
}
