import type { Operand } from '../../findings/outcome.ts';
import type { Column, Table } from '../../model/disclosure.ts';
import { type CatalogueTable, lineKey } from './catalogue-index.ts';
import type { Classification } from './classification.ts';
import { linkCodes } from './code-tree.ts';
import { type FenColumn, fenColumn } from './fen-column.ts';
import { type IndexedRow, indexRows } from './indexed-row.ts';
import { buildLane, type Lane } from './lane.ts';

/** A table of the document, indexed once for all rules. */
export interface TableIndex {
  /** Id of the document that holds it. */
  readonly document: string;
  readonly table: Table;
  readonly catalogue: CatalogueTable | undefined;
  /** `id#instance`: how keys of identities name the table. */
  readonly name: string;
  readonly rows: readonly IndexedRow[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly lanes: Map<string | undefined, Lane>;
  /** Its cells as operands, by column and row: one for every coefficient that occurred. */
  readonly operands: Map<string, (readonly Operand[])[]>;
  /** Printed columns that each column stands for, once it was asked for. */
  readonly printed: Map<string, readonly string[]>;
  /** Every row and figure of it was read and placed, and no row of it is a sentence. */
  readonly isPlain: boolean;
  /** Printed columns in fen, once they were asked for. */
  readonly fen: Map<string, FenColumn>;
}

/** Indexes rows, codes and columns of a table. */
export function indexTable(
  document: string,
  table: Table,
  catalogue: CatalogueTable | undefined,
  classification: Classification,
): TableIndex {
  const rows = indexRows(table, catalogue, classification);
  linkCodes(rows);
  // The lines of prose sum up nothing, whatever their titles say.
  if (catalogue?.entry.shape !== 'narrative') markFilledParts(rows);
  return {
    document,
    table,
    catalogue,
    name: `${table.id}#${table.instance}`,
    rows,
    columns: new Map(table.columns.map((column) => [column.id, column])),
    lanes: new Map(),
    operands: new Map(),
    printed: new Map(),
    isPlain:
      table.unplaced.length === 0 &&
      catalogue?.entry.shape !== 'narrative' &&
      !rows.some(({ kind, stray }) => kind === 'unknown' || stray),
    fen: new Map(),
  };
}

/** The figures of a column in fen; nothing for one that is not printed. */
export function fenIn(index: TableIndex, column: string): FenColumn | undefined {
  let figures = index.fen.get(column);
  if (figures === undefined && index.columns.has(column)) {
    figures = fenColumn(index.rows, column);
    index.fen.set(column, figures);
  }
  return figures;
}

/** The rows of one side, or of the whole table when no side is named. */
export function laneOf(index: TableIndex, side: string | undefined): Lane {
  let lane = index.lanes.get(side);
  if (lane === undefined) {
    lane = buildLane(index.table, index.rows, side);
    index.lanes.set(side, lane);
  }
  return lane;
}

/** Whether a note says that the table is empty. */
export function isNoted(index: TableIndex): boolean {
  return index.table.notes.some(({ saysEmpty }) => saysEmpty);
}

/** Totals and subtotals sum up the other rows of their side, a line sums up its parts. */
function markFilledParts(rows: readonly IndexedRow[]): void {
  const filledSides = new Set<string>();
  const filledParents = new Set<string>();
  for (const { side, line } of rows.filter(({ hasFigure, kind }) => hasFigure && kind !== 'total')) {
    if (line === undefined || line.role === 'addend') filledSides.add(side);
    if (line?.partOf !== undefined) filledParents.add(lineKey(side, line.partOf));
  }
  for (const row of rows) {
    row.partsFilled ||=
      (sumsUpSide(row) && filledSides.has(row.side)) || filledParents.has(lineKey(row.side, row.row.key));
  }
}

function sumsUpSide({ kind, line }: IndexedRow): boolean {
  return kind === 'total' || line?.role === 'total' || line?.role === 'subtotal';
}
