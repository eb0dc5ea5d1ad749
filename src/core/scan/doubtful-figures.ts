import type { ScanFacts } from '../findings/scan-facts.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';

/** A figure of a scanned page that nothing proves, and where it stands in its table. */
export interface DoubtfulFigure {
  readonly table: string;
  readonly rowLabel: string;
  readonly column: string;
  readonly cell: Cell;
}

/** The figures of a document that were recognized and not proved, in its order. */
export function doubtfulFigures(
  { tables, narrative }: Disclosure,
  { isUncertain }: ScanFacts,
): readonly DoubtfulFigure[] {
  const all = narrative === undefined ? tables : [...tables, narrative.table];
  return all.flatMap(({ id, rows }) =>
    rows.flatMap(({ label, cells }) =>
      Object.entries(cells)
        .filter(([, cell]) => isUncertain(cell))
        .map(([column, cell]) => ({ table: id, rowLabel: label, column, cell })),
    ),
  );
}
