import { normaliseLabel } from './normalise-text.ts';
import type { Catalogue, CodeEntry, ColumnEntry, LineEntry, SideEntry, TableEntry } from './types.ts';

const isNamed = (entry: { title: string; names?: readonly string[] }, name: string): boolean =>
  entry.title === name || (entry.names?.includes(name) ?? false);

const tablesById = new WeakMap<Catalogue, ReadonlyMap<string, TableEntry>>();

/** The table with this id, also where the id names a document first: `prior:final_summary`. */
export function findTable(catalogue: Catalogue, id: string): TableEntry | undefined {
  let tables = tablesById.get(catalogue);
  if (tables === undefined) {
    tables = new Map(catalogue.tables.map((table) => [table.id, table]));
    tablesById.set(catalogue, tables);
  }
  return tables.get(id.slice(id.indexOf(':') + 1));
}

/**
 * Tables that rules may call by this name. An official title wins over the further names of other tables; a title or
 * name that both kinds of document use gives both tables.
 */
export function tablesNamed(catalogue: Catalogue, name: string): readonly TableEntry[] {
  const titled = catalogue.tables.filter((table) => table.title === name);
  if (titled.length > 0) return titled;
  return catalogue.tables.filter((table) => isNamed(table, name));
}

/** The column of a table by its title or one of its further names. */
export function columnNamed(table: TableEntry, name: string): ColumnEntry | undefined {
  return (
    table.columns.find((column) => column.title === name) ?? table.columns.find((each) => isNamed(each, name))
  );
}

/** The column of a table by its id. */
export function findColumn(table: TableEntry, id: string): ColumnEntry | undefined {
  return table.columns.find((column) => column.id === id);
}

/** Columns that a side prints; without a side, all. */
export function columnsOfSide(table: TableEntry, side?: string): readonly ColumnEntry[] {
  if (side === undefined) return table.columns;
  return table.columns.filter((column) => column.sides === undefined || column.sides.includes(side));
}

/** The side of a table by its official name (收入, 支出 …). */
export function sideNamed(table: TableEntry, name: string): SideEntry | undefined {
  return table.sides.find((side) => side.title === name);
}

/** The side of a table by its id; the side without a name is ``. */
export function findSide(table: TableEntry, id: string): SideEntry | undefined {
  return table.sides.find((side) => side.id === id);
}

/** Every line that bears a title or further name, with its side; a title wins over further names of the same side. */
export function linesNamed(
  table: TableEntry,
  name: string,
  side?: string,
): readonly { readonly side: SideEntry; readonly line: LineEntry }[] {
  return table.sides
    .filter((each) => side === undefined || each.id === side)
    .flatMap((each) => {
      const line = each.lines.find((it) => it.title === name) ?? each.lines.find((it) => isNamed(it, name));
      return line === undefined ? [] : [{ side: each, line }];
    });
}

/** The line of a side by its id. */
export function findLine(side: SideEntry, id: string): LineEntry | undefined {
  return side.lines.find((line) => line.id === id);
}

/**
 * Whether a line adds up to the subtotal of its side. A line that is part of another addend (一般公共预算 of 财政拨款,
 * 事业收入 of 单位资金) does so only where that other line is not printed.
 */
export function isAddend(side: SideEntry, line: LineEntry, isPrinted: (line: string) => boolean): boolean {
  if (line.role !== 'addend') return false;
  const whole = line.partOf === undefined ? undefined : findLine(side, line.partOf);
  return whole?.role !== 'addend' || !isPrinted(whole.id);
}

/** Columns in official order whose headers, or their last step, are this normalised text. For suggestions and tests. */
export function columnsByHeader(table: TableEntry, header: string): readonly ColumnEntry[] {
  const text = normaliseLabel(header);
  return table.columns.filter((column) => column.headers.includes(text));
}

interface CodeIndex {
  readonly byCode: ReadonlyMap<string, readonly CodeEntry[]>;
  readonly byName: ReadonlyMap<string, readonly CodeEntry[]>;
}

const codeIndexes = new WeakMap<Catalogue, CodeIndex>();

function push(map: Map<string, CodeEntry[]>, key: string, entry: CodeEntry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
}

function codeIndex(catalogue: Catalogue): CodeIndex {
  const known = codeIndexes.get(catalogue);
  if (known !== undefined) return known;
  const byCode = new Map<string, CodeEntry[]>();
  const byName = new Map<string, CodeEntry[]>();
  for (const entry of catalogue.codes) {
    push(byCode, `${entry.classification}/${entry.code}`, entry);
    for (const name of [entry.name, ...entry.aliases]) {
      push(byName, `${entry.classification}/${normaliseLabel(name)}`, entry);
    }
  }
  const index = { byCode, byName };
  codeIndexes.set(catalogue, index);
  return index;
}

type Classification = CodeEntry['classification'];

const isInForce = (entry: CodeEntry, year: number | undefined): boolean =>
  year === undefined || ((entry.from ?? year) <= year && (entry.to ?? year) >= year);

/** All entries of a code: its names over the years. */
export function codeEntries(catalogue: Catalogue, code: string, classification: Classification) {
  return codeIndex(catalogue).byCode.get(`${classification}/${code}`) ?? [];
}

/** The name of a code in a year; without a year, the latest. */
export function codeName(
  catalogue: Catalogue,
  code: string,
  classification: Classification,
  year?: number,
): string | undefined {
  const entries = codeEntries(catalogue, code, classification).filter((entry) => isInForce(entry, year));
  return (entries.find((entry) => entry.to === undefined) ?? entries[0])?.name;
}

/**
 * Codes that bear a name or one of its aliases, shortest first (行政运行 has many, 一般公共服务支出 one). `length` keeps
 * those of one level. The name is normalised here.
 */
export function codesByName(
  catalogue: Catalogue,
  name: string,
  classification: Classification,
  length?: number,
): readonly string[] {
  const entries = codeIndex(catalogue).byName.get(`${classification}/${normaliseLabel(name)}`) ?? [];
  const codes = new Set(entries.map((entry) => entry.code));
  return [...codes]
    .filter((code) => length === undefined || code.length === length)
    .sort((a, b) => a.length - b.length);
}
