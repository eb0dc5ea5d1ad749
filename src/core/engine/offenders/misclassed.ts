import { laneOf } from '../index/table-index.ts';
import { ownerElsewhere, ownerOf } from './name-owner.ts';
import { offendingRow, tableList } from './offender.ts';

/** Malformed codes, and codes of no class, where another table of the document prints the name with its right code. */
export const misclassed = tableList('misclassed', function* (index, { side, document }) {
  for (const row of laneOf(index, side).rows) {
    if (row.kind !== 'code' || !row.stray) continue;
    const owner = ownerOf(index, row, document.classification);
    if (owner !== undefined && ownerElsewhere(index, row, owner, document))
      yield offendingRow(index, row, { owner });
  }
});
