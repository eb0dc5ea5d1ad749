import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import { classificationOf } from '../index/catalogue-index.ts';
import type { Classification } from '../index/classification.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';

/** The one code of the classification that bears the name of a row. */
export function ownerOf(
  { catalogue }: TableIndex,
  { row, side }: IndexedRow,
  { codesOf }: Classification,
): string | undefined {
  const prefix = `${(catalogue && classificationOf(catalogue.entry, side)) ?? ''}/`;
  const codes = codesOf.get(normaliseLabel(row.label))?.filter((code) => code.startsWith(prefix));
  const [owner, ...more] = new Set(codes);
  return more.length > 0 ? undefined : owner?.slice(prefix.length);
}

/** That code, when another table of the document prints it with the name: then the code of this row is a misprint. */
export function ownerElsewhere(
  index: TableIndex,
  { row }: IndexedRow,
  owner: string,
  { tables }: DocumentIndex,
): boolean {
  const label = normaliseLabel(row.label);
  const prints = (other: IndexedRow): boolean =>
    other.kind === 'code' && other.row.key === owner && normaliseLabel(other.row.label) === label;
  return [...tables.values()].flat().some((other) => other !== index && other.rows.some(prints));
}
