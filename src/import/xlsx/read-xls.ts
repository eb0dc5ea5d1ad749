import { ReadError } from '../../core/model/read-error.ts';
import { openCompoundFile } from '../compound-file.ts';
import { BiffGlobals } from './biff-globals.ts';
import { type BiffRecord, biff, biffRecords } from './biff-records.ts';
import { BiffSheet } from './biff-sheet.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { loadOtherPrinter } from './spreadsheet-library.ts';
import { WorkbookBudget } from './workbook-budget.ts';

/** Reads the sheets of an old workbook (Excel 5 to 2003; formulae since 1997). */
export async function readXls(file: string, bytes: Uint8Array): Promise<Workbook> {
  const container = openCompoundFile(file, bytes);
  const name = container.names.find((each) => /^(?:Workbook|Book)$/i.test(each));
  if (name === undefined) throw new ReadError('damaged-workbook', '', { file });
  const parts = splitStream(file, container.read(name));
  const printer = await loadOtherPrinter(parts.globals.startsIn1904);
  const budget = new WorkbookBudget(file);
  const sheets: Sheet[] = [];
  const damaged: string[] = [];
  for (const entry of parts.globals.sheets) {
    if (!entry.holdsCells) continue;
    const records = parts.sheets.get(entry.offset);
    if (records === undefined) {
      damaged.push(entry.name);
      continue;
    }
    const sheet = new BiffSheet(parts.globals, printer, budget);
    for (const record of records) sheet.take(record);
    sheets.push(sheet.sheet(entry));
  }
  return { format: 'xls', sheets, damaged };
}

interface StreamParts {
  readonly globals: BiffGlobals;
  /** Records of each sheet by where it begins; a sheet without end is not among them. */
  readonly sheets: ReadonlyMap<number, readonly BiffRecord[]>;
}

/** Parts a stream at its beginnings and ends; charts within sheets have their own. */
function splitStream(file: string, stream: Uint8Array): StreamParts {
  const parts = new StreamSplitter(file);
  for (const record of biffRecords(stream)) {
    if (record.type === biff.beginOfFile) parts.begin(record);
    else if (record.type === biff.endOfFile) parts.end();
    else parts.take(record);
  }
  return parts;
}

const wanted: ReadonlySet<number> = new Set(Object.values(biff));

class StreamSplitter implements StreamParts {
  readonly globals: BiffGlobals;
  readonly sheets = new Map<number, BiffRecord[]>();
  private depth = 0;
  private start = 0;
  private current: BiffRecord[] = [];

  constructor(file: string) {
    this.globals = new BiffGlobals(file);
  }

  begin(record: BiffRecord): void {
    if (this.depth++ > 0) return;
    if (record.offset === 0) this.globals.begin(record);
    this.start = record.offset;
    this.current = [];
  }

  end(): void {
    if (this.depth === 1 && this.start > 0) this.sheets.set(this.start, this.current);
    this.depth = Math.max(this.depth - 1, 0);
  }

  take(record: BiffRecord): void {
    if (this.depth !== 1) return;
    if (this.start === 0) this.globals.take(record);
    else if (wanted.has(record.type)) this.current.push(record);
  }
}
