/** A cell of a sheet with content. Text is as printed. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The stored number behind the text, if it is one. */
  readonly value: number | undefined;
  readonly type: 'number' | 'text' | 'boolean' | 'error';
  /** The text hides more than 0.000001 of the stored number. */
  readonly isRounded: boolean;
  readonly formula: string | undefined;
  /** There is a formula but no stored result. */
  readonly isUncached: boolean;
  /** The number format of such a cell, in which a computed result is printed. */
  readonly format?: string;
  /** The result was computed here, since none is stored. */
  readonly isComputed?: true;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** One sheet of a workbook, whichever format it came from. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last column of each hidden stretch. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** The sheets of a workbook, and the names of those that could not be read. */
export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'ods';
  readonly sheets: readonly Sheet[];
  readonly damaged: readonly string[];
}

/** Rows and columns of a sheet of today's size. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;
