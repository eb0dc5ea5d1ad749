import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { Catalogue, ColumnEntry, LineEntry, SideEntry, TableEntry } from '../../catalogue/types.ts';
import type { DocumentKind } from '../../model/disclosure.ts';

/** A table, or one side of it. */
export interface NamedLane {
  readonly table: TableEntry;
  readonly side?: SideEntry;
  /** Name of the other document that the table stands in. */
  readonly peer?: string;
}

/** A named line with the side it stands on. */
export interface LineOnSide {
  readonly line: LineEntry;
  readonly side: SideEntry;
}

/** The catalogue by the names that rules use. */
export interface CatalogueNames {
  readonly catalogue: Catalogue;
  readonly tables: ReadonlyMap<string, readonly TableEntry[]>;
  readonly tableNames: readonly string[];
  readonly totalLabels: ReadonlySet<string>;
  /** `classification code`. */
  readonly codes: ReadonlySet<string>;
}

interface Named {
  readonly title: string;
  readonly names?: readonly string[];
}

/** Title and further names. */
export const namesOf = (entry: Named): readonly string[] => [entry.title, ...(entry.names ?? [])];

/** Indexes a catalogue once for all rules. */
export function indexCatalogue(catalogue: Catalogue): CatalogueNames {
  const tables = new Map<string, TableEntry[]>();
  for (const table of catalogue.tables) {
    for (const name of new Set(namesOf(table).map(normaliseTight))) {
      tables.set(name, [...(tables.get(name) ?? []), table]);
    }
  }
  return {
    catalogue,
    tables,
    tableNames: catalogue.tables.flatMap(namesOf),
    totalLabels: new Set(catalogue.conventions.totalLabels.map(normaliseTight)),
    codes: new Set(catalogue.codes.map((entry) => `${entry.classification} ${entry.code}`)),
  };
}

/** Tables of that title, or else all sister tables that go by that name. */
export function findTables(names: CatalogueNames, text: string): readonly TableEntry[] {
  const key = normaliseTight(text);
  const found = names.tables.get(key) ?? [];
  const titled = found.filter((table) => normaliseTight(table.title) === key);
  return titled.length > 0 ? titled : found;
}

/** Whether a document of a kind may hold tables of another: final accounts print the self-evaluation with them. */
export function isHeldBy(table: DocumentKind, document: DocumentKind): boolean {
  return table === document || (table === 'self-eval' && document === 'final');
}

/** As `findTables`, among the tables of one kind of document (or of any, when it is not given). */
export function findTablesOfKind(
  names: CatalogueNames,
  text: string,
  kind: DocumentKind | undefined,
): readonly TableEntry[] {
  if (kind === undefined) return findTables(names, text);
  const key = normaliseTight(text);
  const found = (names.tables.get(key) ?? []).filter((table) => isHeldBy(table.kind, kind));
  const titled = found.filter((table) => normaliseTight(table.title) === key);
  return titled.length > 0 ? titled : found;
}

function byName<T extends Named>(entries: readonly T[], text: string): readonly T[] {
  const key = normaliseTight(text);
  const titled = entries.filter((entry) => normaliseTight(entry.title) === key);
  if (titled.length > 0) return titled;
  return entries.filter((entry) => entry.names?.some((name) => normaliseTight(name) === key) ?? false);
}

/** The side of a table by its title. */
export function findSide(table: TableEntry, text: string): SideEntry | undefined {
  return byName(table.sides, text)[0];
}

/** The sides that a lane speaks of. */
export const sidesOf = (lane: NamedLane): readonly SideEntry[] =>
  lane.side === undefined ? lane.table.sides : [lane.side];

/** Named lines of the lane that go by that name; titles win over further names. */
export function findLines(lane: NamedLane, text: string): readonly LineOnSide[] {
  const all = sidesOf(lane).flatMap((side) => side.lines.map((line) => ({ ...line, line, side })));
  return byName(all, text);
}

/** Whether the lane can print a row that sums it up: a total row, or a line in that role. */
export function hasTotal(lane: NamedLane): boolean {
  if (lane.table.shape !== 'sided') return true;
  return sidesOf(lane).some((side) => side.lines.some((line) => line.role === 'total'));
}

/** Columns that stand on the lane. */
export function columnsOf(lane: NamedLane): readonly ColumnEntry[] {
  const id = lane.side?.id;
  return lane.table.columns.filter(
    (column) => id === undefined || column.sides === undefined || column.sides.includes(id),
  );
}

/** The column of the table by its title or a further name, those of the lane first. */
export function findColumn(lane: NamedLane, text: string): ColumnEntry | undefined {
  return byName(columnsOf(lane), text)[0] ?? byName(lane.table.columns, text)[0];
}

/** The classification by which rows of the lane are keyed. */
export function classificationsOf(lane: NamedLane): ReadonlySet<'functional' | 'economic'> {
  const own = lane.table.classification;
  const sides = sidesOf(lane).map((side) => side.classification ?? own);
  return new Set([...sides, lane.side === undefined ? own : undefined].filter((each) => each !== undefined));
}

/**
 * Whether the classification has this code. Economic codes and functional classes (3 digits) are listed in full; of
 * functional 款 and 项 the catalogue knows only those that documents were seen to print, so their class must do.
 */
export function hasCode(names: CatalogueNames, classification: string | undefined, code: string): boolean {
  if (names.codes.has(`${classification} ${code}`)) return true;
  const belowClass = code.length === 5 || code.length === 7;
  return classification === 'functional' && belowClass && names.codes.has(`functional ${code.slice(0, 3)}`);
}

/** How a lane is written in a rule. */
export const laneName = (lane: NamedLane): string =>
  lane.side === undefined || lane.side.id === ''
    ? lane.table.title
    : `${lane.table.title}.${lane.side.title}`;
