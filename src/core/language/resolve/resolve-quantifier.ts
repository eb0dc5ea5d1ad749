import type { ColumnEntry } from '../../catalogue/types.ts';
import type { Quantifier, RowFilter } from '../ir/ir.ts';
import type { QuantifierEntry, TableName } from '../rule/quantifier-entry.ts';
import { tableSets } from '../rule/rule-keys.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { NeverReason } from '../source/problem.ts';
import type { SourceText } from '../source/source-text.ts';
import {
  type CatalogueNames,
  classificationsOf,
  columnsOf,
  findColumn,
  findSide,
  findTables,
  hasTotal,
  laneName,
  type NamedLane,
  namesOf,
  sidesOf,
} from './catalogue-names.ts';
import {
  hasTree,
  hasUnits,
  isRunOver,
  type ScopeBase,
  type ScopeContext,
  tableRef,
} from './scope-context.ts';

type Columns = readonly ColumnEntry[];

const runsOverColumns: readonly string[] = [
  'tree',
  'column',
  'units',
  'bound',
  'parts',
  'repeated',
  'restated',
];

function namedColumns(source: SourceText, entry: QuantifierEntry, lane: NamedLane): Columns {
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

function runOver(source: SourceText, entry: QuantifierEntry, lane: NamedLane): Columns {
  const columns =
    entry.columns.length > 0 ? namedColumns(source, entry, lane) : columnsOf(lane).filter(isRunOver);
  const [first] = columns;
  const odd = columns.find((column) => column.type !== first?.type);
  if (first !== undefined && odd !== undefined) {
    source.report('unit-mix', { left: first.type, right: odd.type }, entry.columns[0]?.span ?? entry.span);
  }
  return columns;
}

/** The text column that holds a group together. */
function groupColumn(source: SourceText, { by }: QuantifierEntry, lane: NamedLane): ColumnEntry | undefined {
  const column = by && findColumn(lane, by.text);
  if (by === undefined || column?.type === 'text') return column;
  const texts = columnsOf(lane).filter(({ type }) => type === 'text');
  const near = nearestName(by.text, texts.flatMap(namesOf));
  source.report('unknown-column', { name: by.text, table: laneName(lane) }, by.span, near);
  return undefined;
}

function quantifierOver(
  entry: QuantifierEntry,
  lane: NamedLane,
  columns: Columns,
  by?: ColumnEntry,
): Quantifier {
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
    case 'bound':
    case 'repeated':
    case 'restated':
      return { type: entry.type, table, columns: ids };
    case 'parts':
      return { type: 'parts', table, lists: entry.lists, rows: entry.rows, columns: ids };
    case 'earlier':
      return { type: 'earlier', table, in: entry.in?.text ?? '' };
    case 'groups':
      return { type: 'groups', table, by: by?.id ?? '' };
    default:
      return { type: 'table', table };
  }
}

/** `in: name` must be one of the documents of `with:`. */
function namesPeer(source: SourceText, { peers }: ScopeBase, { in: other }: QuantifierEntry): boolean {
  const names = peers.map(({ name }) => name);
  if (other === undefined || names.includes(other.text)) return true;
  source.report(
    'bad-value',
    { key: 'in', value: other.text, expected: names.join(', ') },
    other.span,
    nearestName(other.text, names),
  );
  return false;
}

function needsSide(entry: QuantifierEntry, lane: NamedLane): boolean {
  return entry.type === 'column' && lane.side === undefined && lane.table.sides.length > 1;
}

function scopeOver(
  source: SourceText,
  base: ScopeBase,
  entry: QuantifierEntry,
  lane: NamedLane,
  written: TableName,
): ScopeContext | undefined {
  const { span } = written.entry.node;
  const table = laneName(lane);
  if (needsSide(entry, lane)) {
    const sides = lane.table.sides.map((side) => side.title).join(', ');
    written.entry.report('side-needed', { table, sides }, span);
    return undefined;
  }
  const runs = runsOverColumns.includes(entry.type);
  const columns = runs ? runOver(source, entry, lane) : [];
  const silent = runs && columns.length === 0 && entry.columns.length === 0;
  const reason = whyNever(entry, lane) ?? (silent ? 'no-money-column' : undefined);
  if (reason !== undefined) {
    written.entry.report('never-applies', { reason, table }, span);
    return undefined;
  }
  if (!namesPeer(source, base, entry)) return undefined;
  const by = groupColumn(source, entry, lane);
  if (entry.type === 'groups' && by === undefined) return undefined;
  const quantifier = quantifierOver(entry, lane, columns, by);
  return { ...base, quantifier, kind: lane.table.kind, current: lane, columns };
}

/** One scope per table of the quantifier; what cannot be looked up is reported. */
export function resolveQuantifier(
  source: SourceText,
  base: ScopeBase,
  entry: QuantifierEntry,
): readonly ScopeContext[] {
  if (entry.type === 'join') return joinScopes(base, entry);
  const seen = new Set<string>();
  return entry.tables.flatMap((written) =>
    resolveLanes(base.names, written).flatMap((lane) => {
      const name = laneName(lane);
      if (seen.has(name)) written.entry.report('duplicate-table', { table: name }, written.entry.node.span);
      seen.add(name);
      return scopeOver(source, base, entry, lane, written) ?? [];
    }),
  );
}

interface Pair {
  readonly a: NamedLane;
  readonly b: NamedLane;
}

/** `b: document.table` or `b: document.table.side`: the table of another document. */
function peerLanes({ names, peers }: ScopeBase, written: TableName): readonly NamedLane[] | undefined {
  const peer = peers.find(({ name }) => name === written.table.text);
  if (peer === undefined || written.side === undefined) return undefined;
  const { inner, entry } = written;
  const own = { table: written.side, ...(inner === undefined ? {} : { side: inner }), entry };
  const lanes = resolveLanes(names, own).filter(({ table }) => table.kind === peer.kind);
  return lanes.map((lane) => ({ ...lane, peer: peer.name }));
}

function joinScope(base: ScopeBase, entry: QuantifierEntry, pair: Pair): ScopeContext | undefined {
  for (const side of ['a', 'b'] as const) {
    const reason = whyNeverJoined(pair[side], entry);
    if (reason === undefined) continue;
    const written = entry.pair?.[side];
    const table = laneName(pair[side]);
    written?.entry.report('never-applies', { reason, table }, written.entry.node.span);
    return undefined;
  }
  const { on, unmatched, rows } = entry;
  const refs = { a: tableRef(pair.a), b: tableRef(pair.b) };
  const quantifier: Quantifier = { type: 'join', ...refs, on, unmatched, rows };
  return { ...base, quantifier, kind: pair.a.table.kind, pair, columns: [] };
}

/** One scope per pair of tables of one kind of document. */
function joinScopes(base: ScopeBase, entry: QuantifierEntry): readonly ScopeContext[] {
  if (entry.pair === undefined) return [];
  const { a, b } = entry.pair;
  const lanesA = resolveLanes(base.names, a);
  const lanesB = peerLanes(base, b) ?? resolveLanes(base.names, b);
  const pairs = lanesA.flatMap((one) =>
    lanesB
      .filter(
        (other) => other.peer !== undefined || entry.on === 'project' || other.table.kind === one.table.kind,
      )
      .map((other) => ({ a: one, b: other })),
  );
  const [firstA] = lanesA;
  const [firstB] = lanesB;
  if (pairs.length === 0 && firstA !== undefined && firstB !== undefined) {
    const kinds = { kind: firstA.table.kind, other: firstB.table.kind };
    b.entry.report('mixed-kinds', { table: firstB.table.title, ...kinds }, b.table.span);
  }
  return pairs.flatMap((pair) => joinScope(base, entry, pair) ?? []);
}

/** Lengths of the codes that the scope walks, as far as the table's classification has them. */
function levelsOf(entry: QuantifierEntry, lane: NamedLane): readonly number[] {
  const wanted = entry.levels?.values ?? [3, 5, 7];
  return lane.table.classification === 'economic' ? wanted.filter((level) => level < 7) : wanted;
}

const noCodes = (lane: NamedLane) => (classificationsOf(lane).size === 0 ? 'no-codes' : undefined);
const hasLines = (lane: NamedLane) => sidesOf(lane).some((side) => side.lines.length > 0);

function whyNeverRows(lane: NamedLane, rows: RowFilter): NeverReason | undefined {
  switch (rows) {
    case 'codes':
    case 'leaves':
      return noCodes(lane);
    case 'lines':
      return hasLines(lane) ? undefined : 'no-lines';
    case 'items':
      return lane.table.shape === 'list' || lane.table.shape === 'form' ? undefined : 'no-items';
    case 'total':
      return hasTotal(lane) ? undefined : 'no-total-row';
    default:
      return undefined;
  }
}

/** Why a join can have no key on this side. */
function whyNeverJoined(lane: NamedLane, entry: QuantifierEntry): NeverReason | undefined {
  if (entry.on === 'project') return undefined;
  return whyNeverRows(lane, entry.on === 'line' ? 'lines' : 'codes') ?? whyNeverRows(lane, entry.rows);
}

function whyNeverTree(entry: QuantifierEntry, lane: NamedLane): NeverReason | undefined {
  if (!hasTree(lane.table)) return 'no-codes';
  return levelsOf(entry, lane).length < 2 ? 'levels' : undefined;
}

/** Why the scope can have no row in this table, whatever a document prints. */
function whyNever(entry: QuantifierEntry, lane: NamedLane): NeverReason | undefined {
  switch (entry.type) {
    case 'row':
      return whyNeverRows(lane, entry.rows);
    case 'tree':
      return whyNeverTree(entry, lane);
    case 'bound':
    case 'parts':
    case 'repeated':
    case 'restated':
    case 'earlier':
      return lane.table.shape === 'narrative' ? undefined : 'no-statements';
    case 'units':
      return hasUnits(lane.table) ? undefined : 'no-units';
    default:
      return undefined;
  }
}

/** Tables that a set name stands for. */
function tableSet(names: CatalogueNames, name: string): readonly NamedLane[] | undefined {
  if (!(tableSets as readonly string[]).includes(name)) return undefined;
  const tables = names.catalogue.tables.filter((table) =>
    name === 'ALL' ? table.shape !== 'narrative' : hasTree(table),
  );
  return tables.map((table) => ({ table }));
}

/** The tables (or sides) that a name of `each` stands for: one, or several sister tables of one name. */
function resolveLanes(names: CatalogueNames, written: TableName): readonly NamedLane[] {
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
