import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import type { Quantifier } from '../../language/ir/ir.ts';
import type { Context, JoinSide } from '../index/context.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { type Lookup, lookUp, lookUpCode } from '../index/lookup.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { halted, type Point, type Quantify } from './point.ts';
import { eachProject } from './projects.ts';
import { filterRows } from './row.ts';

type Join = Extract<Quantifier, { readonly type: 'join' }>;

interface Pair {
  readonly a: TableIndex;
  readonly b: TableIndex;
  /** One table is printed more often than the other: which belong together is a guess. */
  readonly guessed: boolean;
}

/** Each key of two tables. */
export const eachKey: Quantify<'join'> = function* (document, join) {
  if (join.on === 'project') {
    yield* eachProject(document, join);
    return;
  }
  const [ofA, ofB] = [instancesOf(document, join.a.table), instancesOf(document, join.b.table)];
  for (const pair of pairInstances(ofA, ofB)) yield* keysOfPair(document, join, pair);
};

/** Instances of one number belong together; where the counts differ only the first of each is compared. */
function pairInstances(ofA: readonly TableIndex[], ofB: readonly TableIndex[]): readonly Pair[] {
  const guessed = ofA.length !== ofB.length;
  const count = guessed ? 1 : ofA.length;
  return ofA.slice(0, count).flatMap((a, position) => {
    const b = ofB[position];
    return b === undefined ? [] : [{ a, b, guessed }];
  });
}

function* keysOfPair(document: DocumentIndex, join: Join, pair: Pair): Iterable<Point> {
  const { a, b } = pair;
  const base = `${a.name}+${b.name}`;
  const common = { table: a.table.id, otherTable: b.table.id, instance: String(a.table.instance) };
  const start = `${base}//`;
  const params = (own: Context) => ({ ...common, ...factsOf(own, own.key.slice(start.length), join) });
  let found = false;
  for (const key of joinKeys(laneOf(a, join.a.side), laneOf(b, join.b.side), join)) {
    const sides = { a: joinSide(pair, 'a', join, key), b: joinSide(pair, 'b', join, key) };
    const unmatched = unmatchedSide(sides.a, sides.b);
    if (unmatched !== undefined && (join.unmatched === 'ignore' || key === totalKey)) continue;
    found = true;
    const context: Context = { document, key: start + key, params, a: sides.a, b: sides.b };
    const halt = unmatched !== undefined && isNoneMissing(sides, unmatched, key, join.on);
    yield halt ? halted(context, 'notApplicable', 'level-absent') : { context };
  }
  if (!found) yield halted({ document, key: base, params: () => common }, 'notApplicable', 'no-keys');
}

function factsOf({ a, b }: Context, row: string, join: Join): Record<string, string> {
  if (a === undefined || b === undefined) return { row };
  const unmatched = unmatchedSide(a, b);
  const rowLabel = labelOf(a, b, row);
  return { row, rowLabel, ...(unmatched && join.unmatched === 'report' && { unmatched }) };
}

/** Label of the row itself; rows that are added up in its place lend it none. */
function labelOf(a: JoinSide, b: JoinSide, key: string): string {
  const rows = [a, b].filter(({ summed }) => !summed).flatMap((side) => side.rows.slice(0, 1));
  return (rows.find(({ row }) => row.key === key) ?? rows[0])?.row.label ?? '';
}

function joinSide(pair: Pair, of: 'a' | 'b', join: Join, key: string): JoinSide {
  const index = pair[of];
  const { side } = join[of];
  const { rows, summed } = lookUpKey(index, side, key, join.on);
  return { index, rows, summed, side, guessed: pair.guessed };
}

function lookUpKey(index: TableIndex, side: string | undefined, key: string, on: Join['on']): Lookup {
  if (key === totalKey) return lookUp(index, { type: 'total' }, side);
  if (on !== 'line') return lookUpCode(laneOf(index, side), key, side);
  return lookUp(index, { type: 'line', line: key, side: side ?? '' }, side);
}

function unmatchedSide(a: JoinSide, b: JoinSide): 'a' | 'b' | undefined {
  if (a.rows.length === 0) return 'a';
  return b.rows.length === 0 ? 'b' : undefined;
}

const isNoneMissing = (sides: Sides, lacking: 'a' | 'b', key: string, on: Join['on']): boolean =>
  lacksLevel(sides[lacking], key, on) || isUnderOtherCode(sides, lacking, on);

type Sides = Readonly<Record<'a' | 'b', JoinSide>>;

/** The row stands there under a code that the other table does not print: its code is wrong, no row is missing. */
function isUnderOtherCode(sides: Sides, lacking: 'a' | 'b', on: Join['on']): boolean {
  const having = sides[lacking === 'a' ? 'b' : 'a'];
  const [own] = having.rows;
  if (on !== 'code' || own === undefined) return false;
  const label = normaliseLabel(own.row.label);
  const known = laneOf(having.index, having.side).byKey;
  return laneOf(sides[lacking].index, sides[lacking].side).codes.some(
    ({ row, hasFigure }) =>
      hasFigure &&
      row.key.length === own.row.key.length &&
      !known.has(row.key) &&
      normaliseLabel(row.label) === label,
  );
}

/** A table that prints no codes at all but has figures, or none of this length, cannot lack this one. */
function lacksLevel({ index, side }: JoinSide, key: string, on: Join['on']): boolean {
  const { levels, hasFigure } = laneOf(index, side);
  if (on === 'line') return false;
  if (levels.size === 0) return hasFigure;
  return on === 'code' && !levels.has(key.length);
}

/** Stands for the total row among the keys; no code and no line id can take this form. */
const totalKey = '*';

/** Digits of the first level of either classification. */
const classDigits = 3;

/** Keys of both lanes, in the order of `a`, then those that only `b` holds. */
function joinKeys(a: Lane, b: Lane, { on, rows }: Join): Iterable<string> {
  const keys = new Set<string>();
  for (const lane of [a, b]) {
    for (const row of rowsOf(lane, rows)) {
      const key = keyOf(row, on);
      if (key !== undefined) keys.add(key);
    }
  }
  const wantsTotal = on === 'code' && (rows === 'all' || rows === 'total');
  if (wantsTotal && hasTotal(a) && hasTotal(b)) keys.add(totalKey);
  return keys;
}

function rowsOf(lane: Lane, filter: Join['rows']): readonly IndexedRow[] {
  return filter === 'total' ? [] : filterRows(lane, filter);
}

function keyOf({ row, kind, stray }: IndexedRow, on: Join['on']): string | undefined {
  if (on === 'line') return kind === 'line' ? row.key : undefined;
  if (kind !== 'code' || stray) return undefined;
  return on === 'class' ? row.key.slice(0, classDigits) : row.key;
}

/** A total row proper, or classes to add up in its place; the total line of a summary is another thing. */
export function hasTotal({ total, codes }: Lane): boolean {
  return total?.kind === 'total' || (total === undefined && codes.length > 0);
}
