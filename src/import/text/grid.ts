import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawCell, RawGrid } from '../raw.ts';

/** A row of cell texts with the line each stands on. */
export interface TextRow {
  readonly cells: readonly TextCell[];
}

export interface TextCell {
  readonly text: string;
  readonly line: number;
  readonly columnSpan?: number;
}

/** Counts the cells of one file against the bound. */
export interface CellBudget {
  left: number;
}

/** Takes the cells of a grid from the budget; throws when there are too many. */
export function spend(budget: CellBudget, cells: number, place: Place): void {
  budget.left -= cells;
  if (budget.left < 0) throw new ReadError('too-many-cells', String(limits.cells), place);
}

/** Builds a grid from rows of cells; `undefined` when no cell carries text. */
export function toGrid(file: string, rows: readonly TextRow[], budget: CellBudget): RawGrid | undefined {
  const cells: RawCell[] = [];
  let columns = 0;
  rows.forEach((row, index) => {
    let column = 0;
    let place = { file, line: 0 };
    for (const cell of row.cells) {
      const columnSpan = cell.columnSpan ?? 1;
      if (place.line !== cell.line) place = { file, line: cell.line };
      if (cell.text !== '')
        cells.push({ row: index, column, rowSpan: 1, columnSpan, text: cell.text, place });
      column += columnSpan;
    }
    columns = Math.max(columns, column);
  });
  const first = rows[0]?.cells[0];
  if (cells.length === 0 || first === undefined) return undefined;
  const place = { file, line: first.line };
  spend(budget, cells.length, place);
  return { type: 'grid', rows: rows.length, columns, cells, spansKnown: false, confidence: 'high', place };
}
