import type { ColumnEntry } from '../catalogue/types.ts';
import {
  type CatalogueNames,
  columnsOf,
  findColumn,
  type Lane,
  laneName,
  namesOf,
} from './catalogue-names.ts';
import { nearestName } from './edit-distance.ts';
import type { Quantifier } from './ir.ts';
import { levelsOf, whyNever } from './never-applies.ts';
import type { QuantifierEntry, TableName } from './quantifier-entry.ts';
import { joinScopes } from './resolve-join.ts';
import { resolveLanes } from './resolve-lanes.ts';
import { isRunOver, type ScopeContext, tableRef } from './scope-context.ts';
import type { SourceText } from './source-text.ts';

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
  const columns =
    entry.columns.length > 0 ? namedColumns(source, entry, lane) : columnsOf(lane).filter(isRunOver);
  const [first] = columns;
  const odd = columns.find((column) => column.type !== first?.type);
  if (first !== undefined && odd !== undefined) {
    source.report('unit-mix', { left: first.type, right: odd.type }, entry.columns[0]?.span ?? entry.span);
  }
  return columns;
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
  const { span } = written.entry.node;
  const table = laneName(lane);
  if (needsSide(entry, lane)) {
    const sides = lane.table.sides.map((side) => side.title).join(', ');
    written.entry.report('side-needed', { table, sides }, span);
    return undefined;
  }
  const runs = entry.type === 'tree' || entry.type === 'column' || entry.type === 'units';
  const columns = runs ? runOver(source, entry, lane) : [];
  const silent = runs && columns.length === 0 && entry.columns.length === 0;
  const reason = whyNever(entry, lane) ?? (silent ? 'no-money-column' : undefined);
  if (reason !== undefined) {
    written.entry.report('never-applies', { reason, table }, span);
    return undefined;
  }
  const quantifier = quantifierOver(entry, lane, columns);
  return { names, quantifier, kind: lane.table.kind, current: lane, columns };
}

/** One scope per table of the quantifier; what cannot be looked up is reported. */
export function resolveQuantifier(
  source: SourceText,
  names: CatalogueNames,
  entry: QuantifierEntry,
): readonly ScopeContext[] {
  if (entry.type === 'join') return joinScopes(names, entry);
  const seen = new Set<string>();
  return entry.tables.flatMap((written) =>
    resolveLanes(names, written).flatMap((lane) => {
      const name = laneName(lane);
      if (seen.has(name)) written.entry.report('duplicate-table', { table: name }, written.entry.node.span);
      seen.add(name);
      return scopeOver(source, names, entry, lane, written) ?? [];
    }),
  );
}
