import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import { soleOwner } from './misfits.ts';
import { classificationOf } from '../catalogue-index.ts';
import { laneOf, type TableIndex } from '../table-index.ts';
import { type ListOffenders, offendingRow } from './offender.ts';

/** Codes of a class that does not exist, where another table of the document prints the right code of the name. */
export const misclassed: ListOffenders = function* (index, { side, document }) {
  const kind = (index.catalogue && classificationOf(index.catalogue.entry, side ?? '')) ?? '';
  const tables = [...document.tables.values()].flat();
  for (const row of laneOf(index, side).rows) {
    if (row.kind !== 'code' || !row.stray) continue;
    const label = normaliseLabel(row.row.label);
    const owner = soleOwner(`${kind}/`, label, document.classification);
    if (owner === undefined || owner === row.row.key) continue;
    if (tables.some((other) => other !== index && prints(other, owner, label)))
      yield offendingRow(index, row, { owner });
  }
};

function prints({ rows }: TableIndex, code: string, label: string): boolean {
  return rows.some(({ kind, row }) => kind === 'code' && row.key === code && normaliseLabel(row.label) === label);
}
