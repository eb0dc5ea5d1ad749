import { classificationOf } from '../index/catalogue-index.ts';
import { type Classification, isForeignClass } from '../index/classification.ts';
import { type IndexedRow, isCode, levelsOf } from '../index/indexed-row.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { ownerElsewhere, ownerOf } from './name-owner.ts';
import { codeList, type Offender, offendingRow } from './offender.ts';

/** Codes of a wrong length, or of a class that the classification does not have, where nothing proves the right one. */
export const misfits = codeList('misfits', function* (index, { side, document }) {
  for (const row of laneOf(index, side).rows) {
    if (row.kind !== 'code' || !row.stray) continue;
    const owner = ownerOf(index, row, document.classification);
    if (owner !== undefined && ownerElsewhere(index, row, owner, document)) continue;
    yield offendingRow(index, row, faultOf(index, row, owner, document.classification));
  }
});

function faultOf(
  index: TableIndex,
  { row, side }: IndexedRow,
  owner: string | undefined,
  known: Classification,
): Offender['params'] {
  const kind = (index.catalogue && classificationOf(index.catalogue.entry, side)) ?? '';
  const wrongClass = isForeignClass(known, kind, row.key) && isCode(row.key, levelsOf(index.catalogue, side));
  const detail = wrongClass ? 'class' : 'length';
  return owner === undefined ? { detail } : { detail: `${detail}-owner`, owner };
}
