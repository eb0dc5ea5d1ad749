import type { CellEntry, MeasureEntry } from '../../catalogue/types.ts';
import type { RepeatedCell } from '../index/context.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { lookUp } from '../index/lookup.ts';
import type { TableIndex } from '../index/table-index.ts';
import { printedColumns } from './reference.ts';

/** The cells of a figure that the document prints. */
export function repeatedCells(
  document: DocumentIndex,
  entries: NonNullable<MeasureEntry['repeats'][string]>,
  code: string | undefined,
): readonly RepeatedCell[] {
  const cells = entries.flatMap((entry) => {
    const [index, other] = instancesOf(document, entry.table);
    if (index === undefined || other !== undefined) return [];
    return repeatedCell(index, entry, code) ?? [];
  });
  // A printed figure tells more than the sum of rows that stands in for one.
  return cells.sort((a, b) => Number(a.lookup.summed) - Number(b.lookup.summed));
}

function repeatedCell(
  index: TableIndex,
  { side, row, column }: CellEntry,
  code: string | undefined,
): RepeatedCell | undefined {
  const key = row === '*' ? code : row;
  if (key === undefined || printedColumns(index, column).length === 0) return undefined;
  const named = side === '' ? undefined : side;
  const lookup = lookUp(index, rowRef(key, side), named);
  const usable =
    lookup.absence === undefined && lookup.rows.some((each) => each.hasFigure || isZeroRow(each));
  return usable ? { index, lookup, column } : undefined;
}

const isZeroRow = ({ partsFilled }: IndexedRow): boolean => !partsFilled;

function rowRef(key: string, side: string) {
  if (key === 'total') return { type: 'total' } as const;
  return /^\d+$/.test(key)
    ? ({ type: 'code', code: key } as const)
    : ({ type: 'line', line: key, side } as const);
}
