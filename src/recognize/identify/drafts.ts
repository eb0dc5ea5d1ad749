import { anyOf, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import type { DocumentKind, Note } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import type { Banner } from '../grid/banner.ts';
import { bannerOf } from '../grid/banner-lines.ts';
import { codesNamed } from '../grid/code-names.ts';
import { isContents } from '../grid/contents.ts';
import { stripEnumerator } from '../grid/enumerator.ts';
import { type BodyRow, type GridPart, gridPart } from '../grid/grid-part.ts';
import { readLabel } from '../grid/labels.ts';
import { anchors, emptySlot, printedText, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { Section } from '../grid/sections.ts';
import { type TitleLine, titleAbove } from '../grid/title-lines.ts';
import { continuedForm, continuedRows } from './continuation.ts';
import { identify, type KnownOfGrid, type Matter } from './identify.ts';

/** A recognized table with all its rows, before they are read. */
export interface TableDraft {
  readonly entry: TableEntry;
  readonly title: string;
  readonly excerpt?: true;
  readonly head: GridPart;
  /** Rows of all parts, in the columns of the first. */
  readonly rows: readonly BodyRow[];
  readonly notes: readonly Note[];
  readonly banner: Banner;
  readonly place: Place;
}

/** A grid that no table of the catalogue explains, with the rows of all its parts in the columns of the first. */
export interface Unexplained {
  readonly title: string;
  /** Its amounts are of foreign money. */
  readonly otherMoney: boolean;
  readonly part: GridPart;
  readonly rows: readonly BodyRow[];
}

export interface Drafts {
  readonly drafts: readonly TableDraft[];
  readonly unexplained: readonly Unexplained[];
}

interface Open {
  readonly entry?: TableEntry;
  readonly title: string;
  readonly byTitle: boolean;
  readonly byMatter?: true;
  readonly head: GridPart;
  readonly banner: Banner;
  last: GridPart;
  rows: BodyRow[];
  notes: Note[];
}

/** Names the table of every grid and joins the parts of tables that go on over a page. */
export function draftTables(
  sections: readonly Section[],
  kind: DocumentKind | undefined,
  lexicon: Lexicon,
  matters: (section: Section) => Matter | undefined,
): Drafts {
  const open: Open[] = [];
  for (const section of sections) {
    if (!mayBeTable(section, lexicon)) continue;
    const part = gridPart(section, lexicon);
    const title = titleAbove(section.before, lexicon.catalogue);
    const before = open.at(-1);
    const rows = before === undefined ? undefined : continues(before, part, title, lexicon);
    if (before !== undefined && rows !== undefined) extend(before, part, rows, lexicon);
    else open.push(start(part, title, { kind, matter: matters(section) }, lexicon));
  }
  const isNamed = (each: Open): boolean => each.entry !== undefined && !isSecondByColumns(each, open);
  return {
    drafts: open.flatMap((each) =>
      isNamed(each) && each.entry !== undefined ? [draftOf(each, each.entry)] : [],
    ),
    unexplained: open
      .filter((each) => !isNamed(each))
      .map(({ title, head, rows, banner }) => ({
        title,
        otherMoney: banner.foreign === true,
        part: head,
        rows,
      })),
  };
}

/** A grid of one text a row is a box around text, and a list of titles a contents page. */
function mayBeTable(section: Section, lexicon: Lexicon): boolean {
  return section.matrix.rows.some((row) => anchors(row).length > 1) && !isContents(section, lexicon);
}

/** A table that the columns alone would make a second one of a table that is there already is a table of its own kind. */
function isSecondByColumns(table: Open, all: readonly Open[]): boolean {
  if (table.byTitle) return false;
  const same = all.filter((each) => each.entry === table.entry);
  return same.some((each) => each.byTitle) || same[0] !== table;
}

function continues(
  before: Open,
  part: GridPart,
  title: TitleLine | undefined,
  lexicon: Lexicon,
): BodyRow[] | undefined {
  if (title !== undefined && !title.matches.some((match) => match.table === before.entry)) return undefined;
  if (before.entry?.shape === 'form') return continuedForm(before.head, part, title, lexicon);
  return continuedRows(before, part, title, lexicon);
}

function extend(before: Open, part: GridPart, rows: BodyRow[], lexicon: Lexicon): void {
  const wrapped = before.entry?.shape === 'form' ? rows : joinWrapped(rows, before.head, lexicon);
  before.rows = joinPages(before.rows, wrapped, before.head, lexicon);
  before.notes = before.notes.concat(part.notes);
  before.last = part;
}

function start(part: GridPart, title: TitleLine | undefined, known: KnownOfGrid, lexicon: Lexicon): Open {
  const banner = bannerOf(part.section.before, title, lexicon);
  const identity = banner.foreign ? undefined : identify(part, title, known, lexicon);
  return {
    ...(identity === undefined ? {} : { entry: identity.entry }),
    title: identity?.title ?? title?.text ?? '',
    byTitle: identity?.byTitle ?? false,
    ...(identity?.byMatter && { byMatter: true }),
    head: part,
    banner,
    last: part,
    rows: identity?.entry.shape === 'form' ? formBody(part, lexicon) : joinWrapped(part.body, part, lexicon),
    notes: [...part.notes],
  };
}

/** All rows of a form. Its cells are words more often than amounts: 15万元 is a target as it stands. */
function formBody({ matrix }: GridPart, { catalogue }: Lexicon): BodyRow[] {
  const score = new RegExp(
    `^([0-9]+(?:\\.[0-9]+)?)\\s*(?:${anyOf(wordsOf(catalogue, 'proseScore'))})?(?:[(\\uff08]\\p{Script=Han}{1,4}[)\\uff09])?$`,
    'u',
  );
  return matrix.rows.map((row) => row.map((slot) => formSlot(slot, score)));
}

/** 98.6分, 98.6（优）: a score is a figure whatever stands behind it. */
function formSlot(slot: Slot, score: RegExp): Slot {
  const printed = printedText(slot);
  const [whole, figure] = score.exec(printed) ?? [];
  if (figure !== undefined && figure !== whole) return { ...slot, text: figure, printed };
  return slot.unit === undefined ? slot : { ...slot, text: printed };
}

function draftOf(open: Open, entry: TableEntry): TableDraft {
  const { title, head, rows, notes, banner, byMatter } = open;
  return {
    entry,
    title,
    ...(byMatter && { excerpt: true }),
    head,
    rows,
    notes,
    banner,
    place: head.matrix.place,
  };
}

/**
 * Joins the rows of a page to those of the page before. A label that the page break cut in two is put together
 * again, and a row that is printed on both pages is taken once.
 */
function joinPages(
  before: readonly BodyRow[],
  next: readonly BodyRow[],
  head: GridPart,
  lexicon: Lexicon,
): BodyRow[] {
  const last = before.at(-1);
  const first = next[0];
  if (last === undefined || first === undefined) return [...before, ...next];
  if (isSameRow(last, first)) return [...before, ...next.slice(1)];
  const joined = joinLabels(last, first, head, lexicon);
  if (joined === undefined) return [...before, ...next];
  const rest = anchors(joined.first).length === 0 ? next.slice(1) : [joined.first, ...next.slice(1)];
  return [...before.slice(0, -1), joined.last, ...rest];
}

/**
 * Puts labels together that were broken over two rows of one page. One of the two rows holds nothing but its part of
 * the label, which by itself is none.
 */
function joinWrapped(rows: readonly BodyRow[], head: GridPart, lexicon: Lexicon): BodyRow[] {
  const joined: BodyRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const whole = above === undefined ? undefined : wholeRow(above, row, head, lexicon);
    if (whole === undefined) joined.push(row);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function wholeRow(above: BodyRow, row: BodyRow, head: GridPart, lexicon: Lexicon): BodyRow | undefined {
  const [upper, lower] = [fragmentOf(above, head), fragmentOf(row, head)];
  const column = lower ?? upper;
  if (column === undefined) return undefined;
  const [front, back] = [above[column], row[column]];
  if (front?.anchor !== true || back?.anchor !== true || isKnownLabel(back.text, lexicon)) return undefined;
  if (lower === undefined && isKnownLabel(front.text, lexicon)) return undefined;
  const text = front.text + back.text;
  if (stripEnumerator(back.text, lexicon).depth > 0 || !isKnownLabel(text, lexicon)) return undefined;
  const base = [...(lower === undefined ? row : above)];
  base[column] = { ...front, text };
  return base;
}

/** The column of a row whose only text is part of a name. */
function fragmentOf(row: BodyRow, head: GridPart): number | undefined {
  const column = row.findIndex((slot) => slot.anchor && slot.text !== '');
  const alone = anchors(row).length === 1 && head.roles[column] === 'name';
  return alone && !isNumeric(row[column]?.text ?? '') ? column : undefined;
}

function isSameRow(last: BodyRow, first: BodyRow): boolean {
  const text = (row: BodyRow): string =>
    row.map((slot) => (slot.anchor ? slot.text.replace(/\s+/g, '') : '')).join('|');
  return anchors(first).some((slot) => isNumeric(slot.text)) && text(last) === text(first);
}

function joinLabels(
  last: BodyRow,
  first: BodyRow,
  head: GridPart,
  lexicon: Lexicon,
): { last: BodyRow; first: BodyRow } | undefined {
  if (anchors(first).some((slot) => isNumeric(slot.text))) return undefined;
  const [upper, lower] = [[...last], [...first]];
  let found = false;
  first.forEach((slot, column) => {
    const above = last[column];
    if (head.roles[column] !== 'name' || !slot.anchor || above?.anchor !== true || above.text === '') return;
    const text = above.text + slot.text;
    if (stripEnumerator(slot.text, lexicon).depth > 0 || !isKnownLabel(text, lexicon)) return;
    upper[column] = { ...above, text } satisfies Slot;
    lower[column] = emptySlot;
    found = true;
  });
  return found ? { last: upper, first: lower } : undefined;
}

function isKnownLabel(text: string, lexicon: Lexicon): boolean {
  const forms = [normaliseLabel(text), readLabel(text, lexicon).label];
  const side = { id: '', title: '', headers: [], lines: [] };
  return (
    forms.some((form) => lexicon.lines.has(form)) ||
    codesNamed(forms, { ...side, classification: 'functional' }, lexicon).length > 0 ||
    codesNamed(forms, { ...side, classification: 'economic' }, lexicon).length > 0
  );
}
