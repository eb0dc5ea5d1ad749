import { type BiffRecord, biff } from './biff-records.ts';
import { BiffReader } from './biff-text.ts';
import type { CellRange, Sheet } from './sheet.ts';
import type { WorkbookBudget } from './workbook-budget.ts';

/** Columns of a sheet of the old format. */
export const biffColumns = 256;

const hiddenRow = 0x20;

/** Reads the records of a sheet that say how its cells lie: merged ranges, hidden rows and columns. */
export class BiffLayout implements Pick<Sheet, 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: [number, number][] = [];
  private readonly budget: WorkbookBudget;

  constructor(budget: WorkbookBudget) {
    this.budget = budget;
  }

  take(record: BiffRecord): void {
    if (record.type === biff.row) this.addRow(record.content);
    else if (record.type === biff.mergedCells) this.addMerges(new BiffReader(record));
    else if (record.type === biff.columns) this.addColumns(record.content);
  }

  private addMerges(reader: BiffReader): void {
    for (let left = reader.short(); left > 0 && !reader.isAtEnd; left--) {
      this.budget.takeMerge();
      const [row, lastRow] = [reader.short(), reader.short()];
      const [column, lastColumn] = [reader.short(), Math.min(reader.short(), biffColumns - 1)];
      if (row <= lastRow && column <= lastColumn) this.merges.push({ row, lastRow, column, lastColumn });
    }
  }

  private addColumns(content: DataView): void {
    const isHidden = content.byteLength >= 10 && (content.getUint16(8, true) & 1) === 1;
    if (isHidden && this.hiddenColumns.length < biffColumns)
      this.hiddenColumns.push([content.getUint16(0, true), content.getUint16(2, true)]);
  }

  private addRow(content: DataView): void {
    if (content.byteLength >= 14 && (content.getUint16(12, true) & hiddenRow) !== 0)
      this.hiddenRows.add(content.getUint16(0, true));
  }
}
