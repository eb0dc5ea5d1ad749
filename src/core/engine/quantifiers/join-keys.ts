import type { Quantifier } from '../../language/ir/ir.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { filterRows } from './row.ts';

type Join = Extract<Quantifier, { readonly type: 'join' }>;

/** Stands for the total row among the keys; no code and no line id can take this form. */
export const totalKey = '*';

/** Digits of the first level of either classification. */
const classDigits = 3;

/** Keys of both lanes, in the order of `a`, then those that only `b` holds. */
export function joinKeys(a: Lane, b: Lane, { on, rows }: Join): Iterable<string> {
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
function hasTotal({ total, codes }: Lane): boolean {
  return total?.kind === 'total' || (total === undefined && codes.length > 0);
}
