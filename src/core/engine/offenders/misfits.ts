import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import { classificationOf } from '../catalogue-index.ts';
import { type Classification, isForeignClass } from '../classification.ts';
import { type IndexedRow, isCode, levelsOf } from '../indexed-row.ts';
import { laneOf, type TableIndex } from '../table-index.ts';
import { type ListOffenders, type Offender, offendingRow } from './offender.ts';

/** Codes of a wrong length, or of a class that the classification does not have. */
export const misfits: ListOffenders = function* (index, { side, document: { classification } }) {
  for (const row of laneOf(index, side).rows) {
    if (row.kind === 'code' && row.stray) yield offendingRow(index, row, faultOf(index, row, classification));
  }
};

function faultOf(index: TableIndex, { row, side }: IndexedRow, known: Classification): Offender['params'] {
  const kind = (index.catalogue && classificationOf(index.catalogue.entry, side)) ?? '';
  const wrongClass = isForeignClass(known, kind, row.key) && isCode(row.key, levelsOf(index.catalogue, side));
  const owner = soleOwner(`${kind}/`, normaliseLabel(row.label), known);
  const detail = wrongClass ? 'class' : 'length';
  return owner === undefined ? { detail } : { detail: `${detail}-owner`, owner };
}

/** The one code of the classification that bears the name. */
export function soleOwner(prefix: string, label: string, { codesOf }: Classification): string | undefined {
  const [owner, ...more] = new Set(codesOf.get(label)?.filter((code) => code.startsWith(prefix)));
  return more.length > 0 ? undefined : owner?.slice(prefix.length);
}
