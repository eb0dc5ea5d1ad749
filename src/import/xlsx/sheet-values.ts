import { firstFrom } from '../../core/model/first-from.ts';
import type { CellRange, Sheet, SheetCell, Workbook } from './sheet.ts';

/** Finds the cells of a sheet by position, without a place for every cell that is not there. */
export class SheetValues {
  /** Cells of each column from top to bottom. */
  private readonly columns = new Map<number, SheetCell[]>();

  constructor(sheet: Sheet) {
    for (const cell of sheet.cells) {
      const column = this.columns.get(cell.column);
      if (column === undefined) this.columns.set(cell.column, [cell]);
      else column.push(cell);
    }
    for (const column of this.columns.values()) column.sort((a, b) => a.row - b.row);
  }

  /** Calls `visit` for each cell of a range; stops when it answers `false`. */
  visit(range: CellRange, visit: (cell: SheetCell) => boolean): boolean {
    return this.columnsIn(range).every((cells) => visitRows(cells, range, visit));
  }

  private columnsIn({ column: first, lastColumn: last }: CellRange): readonly (readonly SheetCell[])[] {
    if (last - first < this.columns.size)
      return Array.from({ length: last - first + 1 }, (_, index) => this.columns.get(first + index) ?? []);
    return [...this.columns]
      .filter(([column]) => column >= first && column <= last)
      .map(([, cells]) => cells);
  }
}

function visitRows(
  cells: readonly SheetCell[],
  range: CellRange,
  visit: (cell: SheetCell) => boolean,
): boolean {
  for (let at = firstFrom(cells, (cell) => cell.row < range.row); at < cells.length; at++) {
    const cell = cells[at] as SheetCell;
    if (cell.row > range.lastRow) return true;
    if (!visit(cell)) return false;
  }
  return true;
}

/** Finds the values of a sheet by its name, capitals or not. */
export function sheetFinder(workbook: Workbook): (name: string) => SheetValues | undefined {
  const sheets = new Map<string, Sheet>();
  for (const sheet of workbook.sheets) sheets.set(sheet.name.toLowerCase(), sheet);
  const values = new Map<string, SheetValues>();
  return (name) => {
    const key = name.toLowerCase();
    const sheet = sheets.get(key);
    if (sheet === undefined) return undefined;
    const known = values.get(key) ?? new SheetValues(sheet);
    values.set(key, known);
    return known;
  };
}
