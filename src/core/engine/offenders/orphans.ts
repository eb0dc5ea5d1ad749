import { sign } from '../../model/exact.ts';
import { type IndexedRow, levelsOf } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { laneOf } from '../index/table-index.ts';
import { codeList, lostRows, offendingRow } from './offender.ts';

/** Codes whose parent row is missing, and codes without any child among others of their level that have children. */
export const orphans = codeList('orphans', function* (index, context) {
  const lane = laneOf(index, context.side);
  const childless = childlessOf(lane);
  for (const row of lane.codes) {
    const levels = levelsOf(index.catalogue, row.side);
    if (childless.has(row)) {
      yield { ...offendingRow(index, row, { detail: 'childless' }), doubt: lostRows(index, lane.incomplete) };
    }
    const above = levels.findLast((level) => level < row.row.key.length && lane.levels.has(level));
    if (above === undefined || row.parent?.row.key.length === above) continue;
    const parent = row.row.key.slice(0, above);
    yield { ...offendingRow(index, row, { parent }), doubt: lostRows(index, lane.incomplete) };
  }
});

/**
 * Rows with an amount and without a child, where every other row of the level has children. A malformed code right
 * below is the child, and is reported as such.
 */
function childlessOf(lane: Lane): ReadonlySet<IndexedRow> {
  const childless = new Set<IndexedRow>();
  for (const level of lane.levels) {
    const rows = lane.codes.filter(({ row }) => row.key.length === level);
    const [bare, ...others] = rows.filter((row) => row.children.length === 0);
    if (bare === undefined || others.length > 0 || rows.length < 3) continue;
    if (isLost(bare, lane.rows[lane.rows.indexOf(bare) + 1])) childless.add(bare);
  }
  return childless;
}

function isLost({ row }: IndexedRow, next: IndexedRow | undefined): boolean {
  const printsAmount = Object.values(row.cells).some(
    ({ figure }) => figure !== undefined && sign(figure) !== 0,
  );
  return printsAmount && next?.stray !== true && next?.kind !== 'unknown';
}
