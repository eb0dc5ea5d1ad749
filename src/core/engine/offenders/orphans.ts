import { levelsOf } from '../indexed-row.ts';
import { laneOf } from '../table-index.ts';
import { type ListOffenders, lostRows, offendingRow } from './offender.ts';

/** Codes whose parent row is missing, where the table prints the level of the parent at all. */
export const orphans: ListOffenders = function* (index, context) {
  const lane = laneOf(index, context.side);
  for (const row of lane.codes) {
    const levels = levelsOf(index.catalogue, row.side);
    const above = levels.findLast((level) => level < row.row.key.length && lane.levels.has(level));
    if (above === undefined || row.parent?.row.key.length === above) continue;
    const parent = row.row.key.slice(0, above);
    yield { ...offendingRow(index, context, row, { parent }), doubt: lostRows(index, lane.incomplete) };
  }
};
