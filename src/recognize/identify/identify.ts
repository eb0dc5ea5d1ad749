import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import type { GridPart } from '../grid/grid-part.ts';
import { labelForms } from '../grid/labels.ts';
import type { TitleLine } from '../grid/title-lines.ts';
import { type BlockColumn, blockColumns, isBlockHeader, itemNamed } from './block-columns.ts';
import { isWhole } from './item-rows.ts';
import { headerScore } from './match-columns.ts';

/** Which table of the catalogue a grid is. */
export interface TableIdentity {
  readonly entry: TableEntry;
  /** As printed; empty when the columns alone decided. */
  readonly title: string;
  /** The title named the table; otherwise the columns alone did. */
  readonly byTitle: boolean;
  /** Nothing but the chapter in which the grid stands told. */
  readonly byMatter?: true;
}

/** What is known of a grid beside its own words. */
export interface KnownOfGrid {
  readonly kind: DocumentKind | undefined;
  readonly matter: Matter | undefined;
}

/** What the chapter around a grid is on: the tables of that matter, and the first amount that is told of it. */
export interface Matter {
  readonly tables: readonly TableEntry[];
  readonly told: number;
}

/** A title is believed when the grid has this share of its columns. */
const believedShare = 0.34;
/** Without a title, or against it, the columns must be known almost entirely. */
const certainShare = 0.8;
/** In a chapter on its matter a table has at least this share of columns that are known: rates and remarks stand beside them. */
const halfOfColumns = 0.5;
/** Below this difference two tables fit equally well: then only the one that every document must hold is taken. */
const clearMargin = 0.15;

interface Ranked {
  readonly entry: TableEntry;
  readonly fit: Signature;
  readonly score: number;
}

/**
 * Finds the table by its title, confirmed by its columns; by the columns alone where there is no title that fits, and by
 * the chapter in which it stands where columns alone do not tell.
 */
export function identify(
  part: GridPart,
  title: TitleLine | undefined,
  { kind, matter }: KnownOfGrid,
  lexicon: Lexicon,
): TableIdentity | undefined {
  const printed = title?.text ?? '';
  const [named] = title === undefined ? [] : rank(titleEntries(title, kind), part, lexicon);
  const sure = title !== undefined && isSure(title);
  if (named !== undefined && isConfirmed(named, sure))
    return { entry: named.entry, title: printed, byTitle: true };
  if (title?.matches.some((match) => match.otherLane)) return undefined;
  const entry = identifyByColumns(part, kind, lexicon);
  if (entry !== undefined) return { entry, title: printed, byTitle: false };
  const told = identifyByMatter(part, title, matter, lexicon);
  if (told !== undefined) return { entry: told, title: printed, byTitle: false, byMatter: true };
  const believed = sure && named !== undefined && !named.fit.foreignCodes;
  return believed ? { entry: named.entry, title: printed, byTitle: true } : undefined;
}

function isSure(title: TitleLine): boolean {
  return title.matches.some((match) => match.confidence === 'exact' || match.confidence === 'office');
}

function isConfirmed({ fit }: Ranked, sure: boolean): boolean {
  return fit.columns >= (sure ? believedShare : certainShare) && !fit.foreignCodes;
}

function titleEntries(title: TitleLine, kind: DocumentKind | undefined): TableEntry[] {
  const own = title.matches.filter((match) => !match.otherLane).map((match) => match.table);
  const ofKind = own.filter((entry) => kind === undefined || entry.kind === kind);
  return ofKind.length > 0 ? ofKind : own;
}

function rank(entries: readonly TableEntry[], part: GridPart, lexicon: Lexicon): Ranked[] {
  return entries
    .map((entry) => {
      const fit = signatureOf(part, entry, lexicon);
      return { entry, fit, score: scoreOf(fit) };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf(fit: Signature): number {
  return fit.columns + fit.lines + fit.known / 20 - fit.missing * 0.3 - (fit.foreignCodes ? 2 : 0);
}

/** Columns and labels alone: only when one table fits clearly better than every other. */
function identifyByColumns(
  part: GridPart,
  kind: DocumentKind | undefined,
  lexicon: Lexicon,
): TableEntry | undefined {
  const entries = lexicon.catalogue.tables.filter((entry) => kind === undefined || entry.kind === kind);
  const ranked = rank(entries, part, lexicon).filter(isCertain);
  const best = ranked[0];
  if (best === undefined || best.fit.known + best.fit.lines === 0) return undefined;
  const rivals = ranked.filter((each) => best.score - each.score <= clearMargin);
  const [first, second] = rivals.length > 1 ? rivals.filter(({ entry }) => entry.required === true) : rivals;
  return second === undefined ? first?.entry : undefined;
}

/** The one table of the matter, and of those that a title may name, that the grid is the whole of, in half of its columns or more. */
function identifyByMatter(
  part: GridPart,
  title: TitleLine | undefined,
  matter: Matter | undefined,
  lexicon: Lexicon,
): TableEntry | undefined {
  if (matter === undefined) return undefined;
  const entries = matter.tables.filter(
    (entry) => title?.matches.some(({ table }) => table === entry) ?? true,
  );
  const fits = rank(entries, part, lexicon).filter(({ entry, fit }) => {
    return (
      isWhole(part, entry, matter.told, lexicon) &&
      fit.known > 0 &&
      fit.columns >= halfOfColumns &&
      fit.missing === 0 &&
      !fit.foreignCodes
    );
  });
  return fits.length === 1 ? fits[0]?.entry : undefined;
}

function isCertain({ fit }: Ranked): boolean {
  return (
    fit.columns >= certainShare &&
    fit.missing === 0 &&
    !fit.foreignCodes &&
    !fit.isNameless &&
    (fit.known > 1 || fit.lines >= 0.5)
  );
}

/** How well the columns and labels of a grid fit a table of the catalogue. */
interface Signature {
  /** Share of the value columns that the table knows; 1 when the grid has none. */
  readonly columns: number;
  /** Value columns that the table knows, twice where it knows the item and its block. */
  readonly known: number;
  /** Required columns of the table that the grid does not print. */
  readonly missing: number;
  /** Share of the labels that are lines of the table; 0 when it names none. */
  readonly lines: number;
  /** A list without a column that says what its items are. */
  readonly isNameless: boolean;
  /** The codes belong to the other classification. */
  readonly foreignCodes: boolean;
}

/** From this share of its labels on, a table prints its items as rows. */
const fewestItems = 0.4;

/** Compares a grid with one table of the catalogue. */
function signatureOf(part: GridPart, entry: TableEntry, lexicon: Lexicon): Signature {
  const at = part.columns.flatMap((_, index) => (part.roles[index] === 'value' ? [index] : []));
  const values = at.flatMap((index) => part.columns[index] ?? []);
  const lines = lineShare(part, entry, lexicon);
  // Names of blocks (预算数, 一般公共预算) head columns of every table: they count beside rows or headers that are items.
  const hasItemRows = entry.shape === 'blocks' && lines >= fewestItems;
  const placed = hasItemRows ? [] : itemsInBlocks(part, at, entry, lexicon);
  const known = values.filter(
    (column, index) =>
      placed[index] !== undefined ||
      entry.columns.some((each) => headerScore(column, each, lexicon) > 0) ||
      (hasItemRows && isBlockHeader(column, entry, lexicon)),
  );
  const printed = (required: TableEntry['columns'][number]): boolean =>
    values.some((column) => headerScore(column, required, lexicon) > 0);
  return {
    columns: values.length === 0 ? 1 : known.length / values.length,
    known: known.length + placed.filter((column) => column !== undefined).length,
    missing: entry.columns.filter((column) => column.required === true && !printed(column)).length,
    lines,
    isNameless: entry.shape === 'list' && !namesThings(part, entry, lexicon),
    foreignCodes: hasForeignCodes(part, entry),
  };
}

/** Of each value column the item under or over its block, where a table of blocks prints its items as columns. */
function itemsInBlocks(
  part: GridPart,
  values: readonly number[],
  entry: TableEntry,
  lexicon: Lexicon,
): readonly (BlockColumn | undefined)[] {
  if (entry.shape !== 'blocks') return [];
  const columns = blockColumns(part.columns, values, entry, lexicon);
  const isBoth = ({ item, block }: BlockColumn): boolean => item !== undefined && block !== undefined;
  return values.map((index) => columns.slice(index, index + 1).find(isBoth));
}

function lineShare(part: GridPart, entry: TableEntry, lexicon: Lexicon): number {
  if (entry.shape === 'blocks') return itemShare(part, entry, lexicon);
  const known = new Set(entry.sides.flatMap((side) => side.lines.flatMap((line) => line.variants)));
  if (known.size === 0) return 0;
  const labels = textsOfRole(part, 'name').map((text) => labelForms(text, lexicon));
  const wanted = labels.filter((forms) => forms.some((form) => form.length > 1));
  if (wanted.length === 0) return 0;
  return wanted.filter((forms) => forms.some((form) => known.has(form))).length / wanted.length;
}

/** Share of the labels that are items, where a table of blocks prints its items as rows. */
function itemShare(part: GridPart, entry: TableEntry, lexicon: Lexicon): number {
  const labels = textsOfRole(part, 'name').filter((text) => normaliseTight(text).length > 1);
  const items = labels.filter((label) => itemNamed(label, entry, lexicon) !== undefined);
  return labels.length === 0 ? 0 : items.length / labels.length;
}

/** Printed texts of all columns of one role. */
function textsOfRole(part: GridPart, role: string): string[] {
  return part.body.flatMap((row) =>
    row
      .filter((slot, index) => slot.anchor && slot.text !== '' && part.roles[index] === role)
      .map((slot) => slot.text),
  );
}

/** Whether a column of the grid is one of words that the list has. */
function namesThings(part: GridPart, entry: TableEntry, lexicon: Lexicon): boolean {
  const words = entry.columns.filter(({ type }) => type === 'text' || type === 'code');
  return part.columns.some((column) => words.some((each) => headerScore(column, each, lexicon) > 0));
}

/** Functional codes begin with 2, economic ones with 3 or 5; other numbers are those of units. */
function hasForeignCodes(part: GridPart, entry: TableEntry): boolean {
  if (entry.classification === undefined) return false;
  const leads = textsOfRole(part, 'code')
    .map(normaliseTight)
    .filter((text) => /^[0-9]{3}([0-9]{2}){0,2}$/.test(text));
  const functional = leads.filter((text) => text.startsWith('2')).length;
  const economic = leads.filter((text) => text.startsWith('3') || text.startsWith('5')).length;
  return entry.classification === 'functional' ? economic > functional : functional > economic;
}
