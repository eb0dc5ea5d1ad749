import { classificationOf } from '../catalogue-index.ts';
import { isForeignClass } from '../classification.ts';
import { isCode, levelsOf } from '../indexed-row.ts';
import { laneOf } from '../table-index.ts';
import { type ListOffenders, offendingRow } from './offender.ts';

/** Codes of a wrong length, or of a class that the classification does not have. */
export const misfits: ListOffenders = function* (index, context) {
  const { classification } = context.document;
  for (const row of laneOf(index, context.side).rows) {
    if (row.kind !== 'code' || !row.stray) continue;
    const { key } = row.row;
    const kind = (index.catalogue && classificationOf(index.catalogue.entry, row.side)) ?? '';
    const wrongClass =
      isForeignClass(classification, kind, key) && isCode(key, levelsOf(index.catalogue, row.side));
    yield offendingRow(index, context, row, { detail: wrongClass ? 'class' : 'length' });
  }
};
