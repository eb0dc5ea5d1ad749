import type { ColumnEntry } from '../catalogue/types.ts';
import {
  type CatalogueNames,
  classificationsOf,
  columnsOf,
  findColumn,
  findSide,
  findTables,
  type Lane,
  laneName,
  namesOf,
  sidesOf,
} from './catalogue-names.ts';
import { nearestName } from './edit-distance.ts';
import type { Quantifier } from './ir.ts';
import type { NeverReason } from './problem.ts';
import type { QuantifierEntry, TableName } from './quantifier-entry.ts';
import { hasTree, hasUnits, isRunOver, type ScopeContext, tableRef } from './scope-context.ts';
import { tableSets } from './rule-keys.ts';
import type { SourceText } from './source-text.ts';

/** Tables that a set name stands for. */
function tableSet(names: CatalogueNames, name: string): readonly Lane[] | undefined {
  if (!(tableSets as readonly string[]).includes(name)) return undefined;
  const tables = names.catalogue.tables.filter((table) => name === 'ALL' || hasTree(table));
  return tables.map((table) => ({ table }));
}

/** The tables (or sides) that a name of `each` stands for: one, or several sister tables of one name. */
export function resolveLanes(names: CatalogueNames, written: TableName): readonly Lane[] {
  const { table, side, entry } = written;
  const set = side === undefined ? tableSet(names, table.text) : undefined;
  if (set !== undefined) return set;
  const tables = findTables(names, table.text);
  if (tables.length === 0) {
    const near = nearestName(table.text, names.tableNames);
    entry.report('unknown-table', { name: table.text }, table.span, near);
  }
  if (side === undefined) return tables.map((found) => ({ table: found }));
  const lanes = tables.flatMap((found) => {
    const foundSide = findSide(found, side.text);
    return foundSide === undefined ? [] : [{ table: found, side: foundSide }];
  });
  const [first] = tables;
  if (lanes.length === 0 && first !== undefined) {
    const near = nearestName(side.text, first.sides.flatMap(namesOf));
    entry.report('unknown-side', { name: side.text, table: first.title }, side.span, near);
  }
  return lanes;
}

type Columns = readonly ColumnEntry[];

function namedColumns(source: SourceText, entry: QuantifierEntry, lane: Lane): Columns {
  return entry.columns.flatMap((node) => {
    const column = findColumn(lane, node.text);
    if (column === undefined) {
      const near = nearestName(node.text, columnsOf(lane).flatMap(namesOf));
      source.report('unknown-column', { name: node.text, table: laneName(lane) }, node.span, near);
    } else if (column.type === 'code' || column.type === 'text') {
      source.report('not-numeric', { name: node.text, type: column.type }, node.span);
    } else {
      return [column];
    }
    return [];
  });
}

function runOver(source: SourceText, entry: QuantifierEntry, lane: Lane): Columns {
  const columns = entry.columns.length > 0 ? namedColumns(source, entry, lane) : columnsOf(lane).filter(isRunOver);
  const [first] = columns;
  const odd = columns.find((column) => column.type !== first?.type);
  if (first !== undefined && odd !== undefined) {
    source.report('unit-mix', { left: first.type, right: odd.type }, entry.columns[0]?.span ?? entry.span);
  }
  return columns;
}

function levelsOf(entry: QuantifierEntry, lane: Lane): readonly number[] {
  const wanted = entry.levels?.values ?? [3, 5, 7];
  return lane.table.classification === 'economic' ? wanted.filter((level) => level < 7) : wanted;
}

function whyNeverRows(lane: Lane, rows: QuantifierEntry['rows']): NeverReason | undefined {
  if (rows === 'codes' || rows === 'leaves') return classificationsOf(lane).size === 0 ? 'no-codes' : undefined;
  if (rows === 'lines') return sidesOf(lane).every((side) => side.lines.length === 0) ? 'no-lines' : undefined;
  return rows === 'total' && lane.table.shape === 'sided' ? 'no-total-row' : undefined;
}

function whyNeverJoined(lane: Lane, entry: QuantifierEntry): NeverReason | undefined {
  return whyNeverRows(lane, entry.on === 'line' ? 'lines' : 'codes') ?? whyNeverRows(lane, entry.rows);
}

/** Why the scope can have no row or column in this table, whatever a document prints. */
function whyNever(entry: QuantifierEntry, lane: Lane, columns: Columns): NeverReason | undefined {
  if (entry.type === 'row') return whyNeverRows(lane, entry.rows);
  if (entry.type === 'join') return whyNeverJoined(lane, entry);
  if (entry.type === 'table') return undefined;
  if (columns.length === 0 && entry.columns.length === 0) return 'no-money-column';
  if (entry.type === 'units') return hasUnits(lane.table) ? undefined : 'no-units';
  if (entry.type !== 'tree') return undefined;
  if (!hasTree(lane.table)) return 'no-codes';
  return levelsOf(entry, lane).length < 2 ? 'levels' : undefined;
}

function quantifierOver(entry: QuantifierEntry, lane: Lane, columns: Columns): Quantifier {
  const table = tableRef(lane);
  const ids = columns.map((column) => column.id);
  switch (entry.type) {
    case 'row':
      return { type: 'row', table, rows: entry.rows };
    case 'tree':
      return { type: 'tree', table, levels: levelsOf(entry, lane), columns: ids };
    case 'column':
      return { type: 'column', table, columns: ids };
    case 'units':
      return { type: 'units', table, columns: ids };
    default:
      return { type: 'table', table };
  }
}

function needsSide(entry: QuantifierEntry, lane: Lane): boolean {
  return entry.type === 'column' && lane.side === undefined && lane.table.sides.length > 1;
}

function scopeOver(
  source: SourceText,
  names: CatalogueNames,
  entry: QuantifierEntry,
  lane: Lane,
  written: TableName,
): ScopeContext | undefined {
  const span = written.table.span;
  const table = laneName(lane);
  if (needsSide(entry, lane)) {
    const sides = lane.table.sides.map((side) => side.title).join(', ');
    written.entry.report('side-needed', { table, sides }, span);
    return undefined;
  }
  const runs = entry.type === 'tree' || entry.type === 'column' || entry.type === 'units';
  const columns = runs ? runOver(source, entry, lane) : [];
  const reason = whyNever(entry, lane, columns);
  if (reason !== undefined) {
    written.entry.report('never-applies', { reason, table }, span);
    return undefined;
  }
  const quantifier = quantifierOver(entry, lane, columns);
  return { names, quantifier, kind: lane.table.kind, current: lane, columns };
}

function joinScopes(source: SourceText, names: CatalogueNames, entry: QuantifierEntry): readonly ScopeContext[] {
  if (entry.pair === undefined) return [];
  const { a, b } = entry.pair;
  const lanesA = resolveLanes(names, a);
  const lanesB = resolveLanes(names, b);
  const pairs = lanesA.flatMap((one) =>
    lanesB.filter((other) => other.table.kind === one.table.kind).map((other) => ({ a: one, b: other })),
  );
  const [firstA] = lanesA;
  const [firstB] = lanesB;
  if (pairs.length === 0 && firstA !== undefined && firstB !== undefined) {
    const kinds = { kind: firstA.table.kind, other: firstB.table.kind };
    b.entry.report('mixed-kinds', { table: firstB.table.title, ...kinds }, b.table.span);
  }
  return pairs.flatMap((pair) => {
    for (const side of ['a', 'b'] as const) {
      const reason = whyNeverJoined(pair[side], entry);
      if (reason === undefined) continue;
      const written = entry.pair?.[side];
      written?.entry.report('never-applies', { reason, table: laneName(pair[side]) }, written.table.span);
      return [];
    }
    const { on, unmatched, rows } = entry;
    const refs = { a: tableRef(pair.a), b: tableRef(pair.b) };
    const quantifier: Quantifier = { type: 'join', ...refs, on, unmatched, rows };
    return [{ names, quantifier, kind: pair.a.table.kind, pair, columns: [] }];
  });
}

/** One scope per table of the quantifier; what cannot be looked up is reported. */
export function resolveQuantifier(
  source: SourceText,
  names: CatalogueNames,
  entry: QuantifierEntry,
): readonly ScopeContext[] {
  if (entry.type === 'join') return joinScopes(source, names, entry);
  const seen = new Set<string>();
  return entry.tables.flatMap((written) =>
    resolveLanes(names, written).flatMap((lane) => {
      const name = laneName(lane);
      if (seen.has(name)) written.entry.report('duplicate-table', { table: name }, written.table.span);
      seen.add(name);
      return scopeOver(source, names, entry, lane, written) ?? [];
    }),
  );
}
