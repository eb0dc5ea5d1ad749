import type { IndexedRow } from './indexed-row.ts';

/**
 * Links every code to its nearest printed code above, within its side and unit section. Where a level is left
 * out, the rows below it hang directly under the level above.
 */
export function linkCodes(rows: readonly IndexedRow[]): void {
  const first = firstOfKeys(rows);
  for (const row of rows) {
    if (row.kind !== 'code' || row.stray) continue;
    row.parent = nearestAbove(row, (key) => first.get(addressOf(row, key)));
    row.parent?.children.push(row);
  }
  for (const row of rows) if (row.hasFigure) markAbove(row);
}

function addressOf({ side, section }: IndexedRow, key: string): string {
  return `${side}/${section}/${key}`;
}

/** First code or line of each key; marks the keys that stand twice. */
function firstOfKeys(rows: readonly IndexedRow[]): ReadonlyMap<string, IndexedRow> {
  const first = new Map<string, IndexedRow>();
  for (const row of rows) {
    if (row.kind !== 'code' && row.kind !== 'line') continue;
    const address = addressOf(row, row.row.key);
    const known = first.get(address);
    if (known === undefined) first.set(address, row);
    else known.duplicate = row.duplicate = true;
  }
  return first;
}

function nearestAbove(
  row: IndexedRow,
  find: (key: string) => IndexedRow | undefined,
): IndexedRow | undefined {
  const { key } = row.row;
  for (let length = key.length - 1; length >= 3; length--) {
    const above = find(key.slice(0, length));
    if (above !== undefined && above.kind === 'code' && !above.stray) return above;
  }
  return undefined;
}

/** Stops at the first row already marked: everything above it is marked too. */
function markAbove(row: IndexedRow): void {
  for (let above = row.parent; above !== undefined && !above.partsFilled; above = above.parent) {
    above.partsFilled = true;
  }
}

/** Rows to add up, in the two ways a table with a lost level can be read. */
export interface RowGroup {
  readonly rows: readonly IndexedRow[];
  /** The other reading; absent when there is only one. */
  readonly otherwise?: readonly IndexedRow[] | undefined;
}

/** The shortest codes of the rows; with the deeper ones among them as the other reading. */
export function shortestLevel(rows: readonly IndexedRow[]): RowGroup {
  let length = Number.POSITIVE_INFINITY;
  let mixed = false;
  for (const { row } of rows) {
    mixed ||= Number.isFinite(length) && row.key.length !== length;
    length = Math.min(length, row.key.length);
  }
  if (!mixed) return { rows };
  return { rows: rows.filter(({ row }) => row.key.length === length), otherwise: rows };
}
