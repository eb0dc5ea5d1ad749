import type { ColumnEntry, TableEntry } from '../../catalogue/types.ts';
import type { DocumentKind } from '../../model/disclosure.ts';
import type { Group, PeerQuery, Quantifier, TableRef } from '../ir/ir.ts';
import type { CatalogueNames, NamedLane } from './catalogue-names.ts';

/** What all scopes of a case share. */
export interface ScopeBase {
  readonly names: CatalogueNames;
  /** Other documents that expressions may name. */
  readonly peers: readonly PeerQuery[];
}

/** What the names of an expression mean: one quantifier over one table, side or pair. */
export interface ScopeContext extends ScopeBase {
  readonly quantifier: Quantifier;
  /** Absent in a scope that names no table. */
  readonly kind?: DocumentKind;
  /** The table or side of the quantifier. */
  readonly current?: NamedLane;
  readonly pair?: { readonly a: NamedLane; readonly b: NamedLane };
  /** Columns that a column, tree or units scope runs over. */
  readonly columns: readonly ColumnEntry[];
}

type ScopeType = Quantifier['type'];

/** Groups that an expression may name in each scope; the second list holds those of many rows. */
const scalars: Partial<Record<ScopeType, readonly Group[]>> = {
  tree: ['parent'],
  column: ['total'],
  units: ['unit'],
  bound: ['claim', 'cell'],
  parts: ['whole'],
  repeated: ['again', 'first'],
  restated: ['again', 'first'],
  earlier: ['implied', 'cell'],
};
const lists: Partial<Record<ScopeType, readonly Group[]>> = {
  tree: ['children'],
  column: ['classes', 'leaves', 'lines', 'units'],
  units: ['members'],
  parts: ['parts'],
};

/** The group of that name in the scope, and whether it holds many rows. */
export function findGroup(context: ScopeContext, name: string): { group: Group; list: boolean } | undefined {
  const { type } = context.quantifier;
  const scalar = scalars[type]?.find((group) => group === name);
  if (scalar !== undefined) return { group: scalar, list: false };
  const list = lists[type]?.find((group) => group === name);
  return list && { group: list, list: true };
}

/** Names that mean something in the scope beside tables and columns. */
export function scopeNames(context: ScopeContext): readonly string[] {
  const { type } = context.quantifier;
  return [...(scalars[type] ?? []), ...(lists[type] ?? [])];
}

/** Columns of one lane that a scope runs over: the named ones, or all of money. */
export const isRunOver = (column: ColumnEntry): boolean => column.type === 'money';

/** The reference as the IR holds it; the one nameless side of a table is not written. */
export function tableRef(lane: NamedLane): TableRef {
  const side = lane.side?.id;
  const table = lane.peer === undefined ? lane.table.id : `${lane.peer}:${lane.table.id}`;
  return { table, ...(side === undefined || side === '' ? {} : { side }) };
}

/** Whether rows of the table are keyed by code, so that codes have parents and children. */
export const hasTree = (table: TableEntry): boolean => table.classification !== undefined;

/** Tables in which the rows of a budget unit may be summed. */
export const hasUnits = (table: TableEntry): boolean => table.shape === 'coded' || table.shape === 'list';
