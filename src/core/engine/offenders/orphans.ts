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
    const doubt = lostRows(index, lane.incomplete);
    if (childless.has(row)) {
      yield { ...offendingRow(index, row, { detail: 'childless' }), doubt };
    }
    const above = levels.findLast((level) => level < row.row.key.length && lane.levels.has(level));
    if (above === undefined || row.parent?.row.key.length === above) continue;
    const parent = row.row.key.slice(0, above);
    yield { ...offendingRow(index, row, { parent }), doubt };
  }
});

/**
 * Rows with an amount and without a child, where every other row of the level has children. A malformed code right
 * below is the child, and is reported as such.
 */
function childlessOf(lane: Lane): ReadonlySet<IndexedRow> {
  const childless = new Set<IndexedRow>();
  const next = new Map(lane.rows.map((row, at) => [row, lane.rows[at + 1]]));
  for (const level of lane.levels) {
    const rows = lane.codes.filter(({ row }) => row.key.length === level);
    const bare = rows.filter((row) => row.children.length === 0 && isLost(row, next.get(row)));
    const [first] = bare;
    if (first !== undefined && bare.length === 1 && rows.length > 2) {
      if (rows.every((row) => row === first || row.children.length > 0)) childless.add(first);
    }
  }
  return childless;
}

function isLost({ row }: IndexedRow, next: IndexedRow | undefined): boolean {
  const printsAmount = Object.values(row.cells).some(
    ({ figure }) => figure !== undefined && sign(figure) !== 0,
  );
  return printsAmount && next?.stray !== true && next?.kind !== 'unknown';
}
