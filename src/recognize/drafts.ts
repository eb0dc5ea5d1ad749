import type { TableEntry } from '../core/catalogue/types.ts';
import type { DocumentKind, Note } from '../core/model/disclosure.ts';
import type { Place } from '../core/model/place.ts';
import { type Banner, readBanner } from './banner.ts';
import { continuedRows } from './continuation.ts';
import { type BodyRow, type GridPart, gridPart } from './grid-part.ts';
import { identify } from './identify.ts';
import type { Lexicon } from './lexicon.ts';
import type { Section } from './sections.ts';
import { titleAbove, type TitleLine } from './title-lines.ts';

/** A recognized table with all its rows, before they are read. */
export interface Draft {
  readonly entry: TableEntry;
  readonly title: string;
  readonly head: GridPart;
  /** Rows of all parts, in the columns of the first. */
  readonly rows: readonly BodyRow[];
  readonly notes: readonly Note[];
  readonly banner: Banner;
  readonly place: Place;
}

/** A grid that no table of the catalogue explains. */
export interface Unexplained {
  readonly title: string;
  readonly part: GridPart;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly unexplained: readonly Unexplained[];
}

/** Lines above a title that may still speak of its table. */
const linesAboveTitle = 3;

interface Open {
  readonly entry?: TableEntry;
  readonly title: string;
  readonly head: GridPart;
  readonly banner: Banner;
  last: GridPart;
  rows: BodyRow[];
  notes: Note[];
}

/** Names the table of every grid and joins the parts of tables that go on over a page. */
export function draftTables(sections: readonly Section[], kind: DocumentKind | undefined, lexicon: Lexicon): Drafts {
  const open: Open[] = [];
  for (const section of sections) {
    const part = gridPart(section, lexicon);
    const title = titleAbove(section.before, lexicon.catalogue);
    const before = open.at(-1);
    const rows = before === undefined ? undefined : continues(before, part, title, lexicon);
    if (before !== undefined && rows !== undefined) extend(before, part, rows);
    else open.push(start(part, title, kind, lexicon));
  }
  return {
    drafts: open.flatMap((each) => (each.entry === undefined ? [] : [draftOf(each, each.entry)])),
    unexplained: open.flatMap((each) => (each.entry === undefined ? [{ title: each.title, part: each.head }] : [])),
  };
}

function continues(before: Open, part: GridPart, title: TitleLine | undefined, lexicon: Lexicon): BodyRow[] | undefined {
  if (title !== undefined && !title.matches.some((match) => match.table === before.entry)) return undefined;
  return continuedRows(before.head, before.last, part, title, lexicon);
}

function extend(before: Open, part: GridPart, rows: BodyRow[]): void {
  before.rows = before.rows.concat(rows);
  before.notes = before.notes.concat(part.notes);
  before.last = part;
}

function start(part: GridPart, title: TitleLine | undefined, kind: DocumentKind | undefined, lexicon: Lexicon): Open {
  const identity = identify(part, title, kind, lexicon);
  return {
    ...(identity === undefined ? {} : { entry: identity.entry }),
    title: identity?.title ?? title?.text ?? '',
    head: part,
    banner: bannerOf(part, title, lexicon),
    last: part,
    rows: [...part.body],
    notes: [...part.notes],
  };
}

/** Unit, department and year from the lines between title and grid, else from the few lines above the title. */
function bannerOf(part: GridPart, title: TitleLine | undefined, lexicon: Lexicon): Banner {
  const lines = part.section.before.slice(Math.max(0, (title?.index ?? part.section.before.length) - linesAboveTitle));
  const banner = lines.reduce((all: Banner, line) => ({ ...all, ...readBanner(line.text, lexicon.catalogue) }), {});
  const year = title?.matches[0]?.year;
  return year === undefined ? banner : { ...banner, year };
}

function draftOf(open: Open, entry: TableEntry): Draft {
  const { title, head, rows, notes, banner } = open;
  return { entry, title, head, rows, notes, banner, place: head.matrix.place };
}
