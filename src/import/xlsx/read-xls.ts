import { ReadError } from '../../core/model/read-error.ts';
import { openCompoundFile } from '../compound-file.ts';
import { BiffGlobals } from './biff-globals.ts';
import { type BiffRecord, biff, biffRecords } from './biff-records.ts';
import { BiffSheet } from './biff-sheet.ts';
import type { OtherPrinter } from './print-cell.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { loadOtherPrinter } from './spreadsheet-library.ts';
import { WorkbookBudget } from './workbook-budget.ts';

/** Reads the sheets of an old workbook (Excel 5 to 2003; formulae since 1997). */
export async function readXls(file: string, bytes: Uint8Array): Promise<Workbook> {
  const container = openCompoundFile(file, bytes);
  const name = container.names.find((each) => /^(?:Workbook|Book)$/i.test(each));
  if (name === undefined) throw new ReadError('damaged-workbook', '', { file });
  const stream = new StreamReader(file, await loadOtherPrinter());
  for (const record of biffRecords(container.read(name))) stream.take(record);
  return stream.workbook();
}

/** Parts a stream at its beginnings and ends, and reads each sheet; charts within sheets have their own. */
class StreamReader {
  private readonly globals: BiffGlobals;
  private readonly budget: WorkbookBudget;
  private readonly printer: OtherPrinter;
  private readonly sheets = new Map<number, BiffSheet>();
  private depth = 0;
  private start = 0;
  private current: BiffSheet | undefined;

  constructor(file: string, print: (startsIn1904: boolean) => OtherPrinter) {
    this.globals = new BiffGlobals(file);
    this.budget = new WorkbookBudget(file);
    this.printer = (code, value) => print(this.globals.startsIn1904)(code, value);
  }

  take(record: BiffRecord): void {
    if (record.type === biff.beginOfFile) this.begin(record);
    else if (record.type === biff.endOfFile) this.end();
    else if (this.depth === 1) {
      if (this.start === 0) this.globals.take(record);
      else this.current?.take(record);
    }
  }

  private begin(record: BiffRecord): void {
    if (this.depth++ > 0) return;
    this.start = record.offset;
    if (record.offset === 0) this.globals.begin(record);
    const isListed = this.globals.sheets.some((sheet) => sheet.offset === record.offset && sheet.holdsCells);
    this.current = isListed ? new BiffSheet(this.globals, this.printer, this.budget) : undefined;
  }

  /** Only a sheet whose end is there counts as read. */
  private end(): void {
    if (this.depth === 1 && this.current !== undefined) this.sheets.set(this.start, this.current);
    this.depth = Math.max(this.depth - 1, 0);
  }

  workbook(): Workbook {
    const sheets: Sheet[] = [];
    const damaged: string[] = [];
    for (const entry of this.globals.sheets) {
      const sheet = this.sheets.get(entry.offset);
      if (sheet !== undefined) sheets.push(sheet.sheet(entry));
      else if (entry.holdsCells) damaged.push(entry.name);
    }
    return { format: 'xls', sheets, damaged };
  }
}
