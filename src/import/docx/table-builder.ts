import { limits } from '../limits.ts';
import type { RawCell, RawGrid } from '../raw.ts';

/** How a cell hangs together with its neighbour above or to the left. */
export type Merge = 'restart' | 'continue' | undefined;

/** One cell as the markup gives it. */
export interface WordCellMarkup {
  readonly text: string;
  readonly columnSpan: number;
  readonly vertical: Merge;
  readonly horizontal: Merge;
}

type OpenCell = { -readonly [Key in keyof RawCell]: RawCell[Key] };

/** Puts the cells of a table into its grid, row by row. */
export class TableBuilder {
  private readonly file: string;
  private readonly line: number;
  private cells: OpenCell[] = [];
  private row = 0;
  private column = 0;
  private columns = 0;
  /** Cells that may go on downwards, by first column: from the row above, and of this row. */
  private above = new Map<number, OpenCell>();
  private current = new Map<number, OpenCell>();

  constructor(file: string, line: number) {
    this.file = file;
    this.line = line;
  }

  skipColumns(count: number): void {
    this.column += Math.min(count, limits.columns);
  }

  addCell(markup: WordCellMarkup, line: number): void {
    const columnSpan = Math.min(Math.max(markup.columnSpan, 1), limits.columns);
    const column = this.column;
    this.column += columnSpan;
    const left = this.cells.at(-1);
    if (markup.horizontal === 'continue' && left !== undefined && left.row === this.row) {
      left.columnSpan += columnSpan;
      return;
    }
    const upper = markup.vertical === 'continue' ? this.above.get(column) : undefined;
    if (upper === undefined) this.openCell(markup, { column, columnSpan, line });
    else {
      upper.rowSpan = this.row - upper.row + 1;
      this.current.set(column, upper);
    }
  }

  private openCell(markup: WordCellMarkup, at: { column: number; columnSpan: number; line: number }): void {
    const { column, columnSpan, line } = at;
    const cell = {
      row: this.row,
      column,
      rowSpan: 1,
      columnSpan,
      text: markup.text,
      place: { file: this.file, line },
    };
    this.cells.push(cell);
    if (markup.vertical !== undefined) this.current.set(column, cell);
  }

  endRow(): void {
    this.columns = Math.max(this.columns, this.column);
    this.above = this.current;
    this.current = new Map();
    this.row++;
    this.column = 0;
  }

  /** Forgets the row that was begun: a tracked deletion. */
  dropRow(): void {
    while (this.cells.at(-1)?.row === this.row) this.cells.pop();
    for (const cell of this.current.values()) {
      if (cell.row < this.row) cell.rowSpan = Math.min(cell.rowSpan, this.row - cell.row);
    }
    this.current = new Map();
    this.column = 0;
  }

  get cellCount(): number {
    return this.cells.length;
  }

  /** The finished grid; `undefined` when no cell has text. */
  toGrid(): RawGrid | undefined {
    if (!this.cells.some((cell) => cell.text !== '')) return undefined;
    return {
      type: 'grid',
      rows: this.row,
      columns: this.columns,
      cells: this.cells.filter((cell) => cell.text !== '' || cell.rowSpan > 1 || cell.columnSpan > 1),
      spansKnown: true,
      confidence: 'high',
      place: { file: this.file, line: this.line },
    };
  }
}
