import { rowsOfGroup, statementWith } from '../engine/decide/linear-expression.ts';
import type { RowGroup } from '../engine/index/code-tree.ts';
import type { IndexedRow } from '../engine/index/indexed-row.ts';
import { type Lookup, lookUp } from '../engine/index/lookup.ts';
import { laneOf, type TableIndex } from '../engine/index/table-index.ts';
import { membersOf, subtotalsOf } from '../engine/quantifiers/units.ts';
import type { RowRef } from '../language/ir/ir.ts';
import type { Tuple } from './schema.ts';

/** The lane of all rows. */
export const wholeLane = '*';
const noOwner = -1;

/** Every lane that a rule may speak of. */
export function lanesOf(index: TableIndex): readonly (string | undefined)[] {
  const sides = (index.catalogue?.entry.sides ?? []).map(({ id }) => id);
  return [undefined, ...new Set([...sides, ...index.rows.map(({ side }) => side), ''])];
}

/** What rules may ask for in a table, with the rows that it leads to. */
export function* referencesOf(index: TableIndex): Iterable<Tuple> {
  const tell = (lane: string | undefined, ref: string, group: RowGroup, summed: boolean, owner = noOwner) =>
    tuplesOf(index, lane, ref, group, summed, owner);
  for (const side of lanesOf(index)) {
    yield* laneReferences(index, side, tell);
    if (side !== undefined) yield* lineReferences(index, side, tell);
  }
  const whole = laneOf(index, undefined);
  for (const row of index.rows) {
    if (row.children.length > 0)
      yield* tell(undefined, 'children', rowsOfGroup('children', { row }, whole), true, row.position);
  }
  for (const row of subtotalsOf(index, whole))
    yield* tell(undefined, 'members', { rows: membersOf(row, whole) }, true, row.position);
}

type Tell = (
  lane: string | undefined,
  ref: string,
  group: RowGroup,
  summed: boolean,
  owner?: number,
) => Iterable<Tuple>;

function* laneReferences(index: TableIndex, side: string | undefined, tell: Tell): Iterable<Tuple> {
  const lane = laneOf(index, side);
  const total = lookUp(index, { type: 'total' }, side);
  yield* tell(side, 'total', total, total.summed);
  if (lane.total !== undefined) yield* tell(side, 'row:total', { rows: [lane.total] }, false);
  for (const name of ['classes', 'leaves', 'lines', 'units'] as const)
    yield* tell(side, name, rowsOfGroup(name, {}, lane), true);
  const codes = lane.rows.filter(({ kind }) => kind === 'code').map(({ row }) => row.key);
  const prefixes = lane.codes.flatMap(({ row }) => levels.map((length) => row.key.slice(0, length)));
  for (const code of new Set([...codes, ...prefixes])) {
    const found = lookUp(index, { type: 'code', code }, side);
    yield* tell(side, `code:${code}`, found, found.summed);
    const printed = lane.byKey.get(code)?.find(({ kind }) => kind === 'code');
    if (printed !== undefined) yield* tell(side, `row:code:${code}`, { rows: [printed] }, false);
  }
}

/** Codes of these lengths may be asked for where only longer ones are printed. */
const levels = [3, 5];

function* lineReferences(index: TableIndex, side: string, tell: Tell): Iterable<Tuple> {
  const lane = laneOf(index, side);
  const named = lane.rows
    .filter(({ kind }) => kind !== 'code' && kind !== 'unknown')
    .map(({ row }) => row.key);
  const known = index.catalogue?.entry.sides.find(({ id }) => id === side)?.lines.map(({ id }) => id) ?? [];
  const isProse = index.catalogue?.entry.shape === 'narrative';
  for (const line of new Set([...named, ...known])) {
    const ref = { type: 'line', line, side } as const;
    const found = lookUp(index, ref, side);
    yield* tell(side, `line:${line}`, found, found.summed);
    const printed = lane.byKey.get(line)?.find(({ kind }) => kind !== 'code' && kind !== 'unknown');
    if (printed !== undefined) yield* tell(side, `row:line:${line}`, { rows: [printed] }, false);
    if (isProse) yield* statementReferences(index, ref, found, tell);
  }
}

type LineRef = Extract<RowRef, { readonly type: 'line' }>;

/** A line of the prose is the statement that gives the column that is asked for. */
function* statementReferences(index: TableIndex, row: LineRef, usual: Lookup, tell: Tell): Iterable<Tuple> {
  for (const column of index.columns.keys()) {
    const found = statementWith(index, { row, column }) ?? usual;
    yield* tell(row.side, `line:${row.line}@${column}`, found, found.summed);
  }
}

function tuplesOf(
  index: TableIndex,
  lane: string | undefined,
  ref: string,
  { rows, otherwise }: RowGroup,
  summed: boolean,
  owner: number,
): readonly Tuple[] {
  const twofold = Number(otherwise !== undefined);
  const tuple = (row: IndexedRow, one: boolean, other: boolean): Tuple => [
    index.document,
    index.name,
    lane ?? wholeLane,
    ref,
    owner,
    row.position,
    Number(one),
    Number(other),
    Number(summed),
    twofold,
  ];
  if (otherwise === undefined) return rows.map((row) => tuple(row, true, true));
  const [first, second] = [new Set(rows), new Set(otherwise)];
  return [...new Set([...rows, ...otherwise])].map((row) => tuple(row, first.has(row), second.has(row)));
}
