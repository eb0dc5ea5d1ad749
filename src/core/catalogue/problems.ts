import { stemKey } from './title-index.ts';
import { titleStem } from './title-stem.ts';
import type { Catalogue, CellEntry, ColumnEntry, SideEntry, TableEntry } from './types.ts';

/** Keys that stand for more than one thing, as `key: first, second`. */
function doubles(pairs: readonly (readonly [key: string, owner: string])[]): string[] {
  const owners = new Map<string, string>();
  const found: string[] = [];
  for (const [key, owner] of pairs) {
    const known = owners.get(key);
    if (known !== undefined && known !== owner) found.push(`${key}: ${known}, ${owner}`);
    owners.set(key, known ?? owner);
  }
  return found;
}

const overlaps = (a: ColumnEntry, b: ColumnEntry): boolean =>
  a.sides === undefined || b.sides === undefined || a.sides.some((side) => b.sides?.includes(side));

function columnProblems({ id, columns }: TableEntry): string[] {
  const found: string[] = [];
  columns.forEach((column, index) => {
    for (const other of columns.slice(index + 1)) {
      if (!overlaps(column, other) || other.yields) continue;
      const shared = column.headers.filter((header) => other.headers.includes(header));
      if (shared.length > 0)
        found.push(`${id}: ${column.id} and ${other.id} share the header ${shared.join(', ')}`);
    }
  });
  const names = columns.flatMap((each) =>
    [each.title, ...(each.names ?? [])].map((name) => [name, each.id] as const),
  );
  return [...found, ...doubles(names).map((each) => `${id}: column name ${each}`)];
}

function lineProblems(table: string, side: SideEntry): string[] {
  const ids = new Set(side.lines.map((line) => line.id));
  const unknown = side.lines.flatMap((line) =>
    [line.after, line.partOf].flatMap((each) =>
      each === undefined || ids.has(each) ? [] : [`${table}.${side.id}.${line.id}: no line ${each}`],
    ),
  );
  const variants = side.lines.flatMap((line) =>
    line.variants.map((variant) => [`${line.after ?? ''}/${variant}`, line.id] as const),
  );
  const titles = side.lines.flatMap((line) =>
    [line.title, ...(line.names ?? [])].map((name) => [name, line.id] as const),
  );
  return [
    ...unknown,
    ...doubles(variants).map((each) => `${table}.${side.id}: label ${each}`),
    ...doubles(titles).map((each) => `${table}.${side.id}: line name ${each}`),
  ];
}

/** Cells that the prose repeats must be there, and so must the topics of its headings. */
function measureProblems(entry: TableEntry, tables: readonly TableEntry[]): string[] {
  const topics = new Set([noTopic, ...(entry.topics ?? []).map(({ id }) => id)]);
  return entry.sides.flatMap(({ lines }) =>
    lines.flatMap(({ id, measure }) => [
      ...(measure?.topics ?? []).flatMap((each) =>
        topics.has(each) ? [] : [`${entry.id}.${id}: no topic ${each}`],
      ),
      ...Object.values(measure?.repeats ?? {})
        .flat()
        .flatMap((cell) =>
          hasCell(cell, tables) ? [] : [`${entry.id}.${id}: no cell ${Object.values(cell).join(' ')}`],
        ),
    ]),
  );
}

const noTopic = 'none';

function hasCell({ table, side, row, column }: CellEntry, tables: readonly TableEntry[]): boolean {
  const entry = tables.find(({ id }) => id === table);
  if (entry === undefined || !entry.columns.some(({ id }) => id === column)) return false;
  if (row === '*' || row === 'total') return side === '' || entry.sides.some(({ id }) => id === side);
  return entry.sides.some(({ id, lines }) => id === side && lines.some((line) => line.id === row));
}

/** What is wrong with a catalogue, in English; empty for a sound one. */
export function catalogueProblems({ tables, codes, conventions }: Catalogue): string[] {
  const stems = tables.flatMap((table) =>
    table.stems.map((printed) => {
      const { stem, suffix } = titleStem(printed, conventions);
      return [`${table.kind} ${stemKey(stem, suffix)}`, table.id] as const;
    }),
  );
  const ids = tables.map((table, index) => [table.id, String(index)] as const);
  const titles = tables.map((table) => [`${table.kind} ${table.title}`, table.id] as const);
  const codeKeys = codes.map(
    (each, index) => [`${each.code} ${each.from ?? ''} ${each.to ?? ''}`, String(index)] as const,
  );
  return [
    ...doubles(ids).map((each) => `table ${each}`),
    ...doubles(titles).map((each) => `title ${each}`),
    ...doubles(stems).map((each) => `stem ${each}`),
    ...doubles(codeKeys).map((each) => `code ${each}`),
    ...tables.flatMap(columnProblems),
    ...tables.flatMap((table) => measureProblems(table, tables)),
    ...tables.flatMap((table) => table.sides.flatMap((side) => lineProblems(table.id, side))),
  ];
}
