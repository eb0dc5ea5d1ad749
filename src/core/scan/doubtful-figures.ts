import type { ScanFacts } from '../findings/scan-facts.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';

/** A figure of a scanned page that nothing proves, and where it stands in its table. */
export interface DoubtfulFigure {
  readonly table: string;
  readonly rowLabel: string;
  readonly column: string;
  readonly cell: Cell;
  /** What it must be for its sums to close, where it was not read and all else in them is proved. */
  readonly asked?: string;
}

/** The figures of a document that were recognized and not proved, in its order. */
export function doubtfulFigures(
  { tables, narrative }: Disclosure,
  { isUncertain, asked = [] }: ScanFacts,
): readonly DoubtfulFigure[] {
  const all = narrative === undefined ? tables : [...tables, narrative.table];
  return all.flatMap(({ id, rows }) =>
    rows.flatMap(({ label, cells }) =>
      Object.entries(cells)
        .filter(([, cell]) => isUncertain(cell))
        .map(([column, cell]) => {
          const text = asked.find(({ place }) => place === cell.place)?.text;
          return { table: id, rowLabel: label, column, cell, ...(text !== undefined && { asked: text }) };
        }),
    ),
  );
}
