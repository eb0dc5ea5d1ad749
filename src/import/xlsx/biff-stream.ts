import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import { isPlainFormula } from './biff-formula.ts';
import { type BiffRecord, beginnings, biff, biffRecords, keptRecords, oneCell } from './biff-records.ts';
import { mostMerges } from './sheet.ts';

/** The stream of an old workbook, made safe for the library, and what the library does not tell. */
export interface BiffStream {
  readonly bytes: Uint8Array;
  readonly startsIn1904: boolean;
  /** Before 1997 text is in the code page of its country. */
  readonly hasCodePage: boolean;
  /** For the sheets in order of their position: whether zeros are left blank. */
  readonly hidesZeros: readonly boolean[];
}

/** Records of column widths or merged ranges; real sheets have a handful. */
const mostRecords = 20_000;
const mostColumns = 256;
const longestShared = 200;

/** Checks the records of a workbook stream and blanks out those that nobody needs. */
export function readBiffStream(file: string, bytes: Uint8Array): BiffStream {
  const state = new StreamState(file, bytes.slice());
  for (const record of biffRecords(state.view)) state.take(record);
  return state.finish();
}

type Taker = (record: BiffRecord) => void;

class StreamState {
  readonly view: DataView;
  private readonly file: string;
  private readonly bytes: Uint8Array;
  private cells: number = limits.cells;
  private merges = mostMerges;
  private records = mostRecords;
  private startsIn1904 = false;
  private version = 0;
  private end = 0;
  private isBlanked = false;
  private sheetStart = 0;
  private readonly sheetStarts: number[] = [];
  private readonly hidden = new Set<number>();

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  finish(): BiffStream {
    const { startsIn1904 } = this;
    // A record cut off at the end would be read all the same.
    const bytes = this.bytes.subarray(0, this.end);
    const starts = [...this.sheetStarts].sort((a, b) => a - b);
    return {
      bytes,
      startsIn1904,
      hasCodePage: this.version !== 0x0600,
      hidesZeros: starts.map((start) => this.hidden.has(start)),
    };
  }

  take(record: BiffRecord): void {
    const { type } = record;
    this.end = record.start + record.length;
    if (type === biff.window) this.takeWindow(record);
    if (type === biff.continuation ? this.isBlanked : !keptRecords.has(type)) {
      this.blank(record);
      return;
    }
    if (type !== biff.continuation) this.isBlanked = false;
    if (beginnings.has(type)) this.begin(record);
    else if (oneCell.has(type)) this.takeCell(record);
    else this.takers.get(type)?.(record);
  }

  private blank({ start, type }: BiffRecord): void {
    this.view.setUint16(start - 4, biff.blank, true);
    if (type !== biff.continuation) this.isBlanked = true;
  }

  private begin({ start, length }: BiffRecord): void {
    this.sheetStart = start - 4;
    if (this.version === 0 && length >= 2) this.version = this.view.getUint16(start, true);
  }

  private spend(count: number, reason: string, limit: number): ReadError | undefined {
    return count < 0 ? new ReadError(reason, String(limit), { file: this.file }) : undefined;
  }

  private countCells(count: number): void {
    this.cells -= count;
    const error = this.spend(this.cells, 'too-many-cells', limits.cells);
    if (error !== undefined) throw error;
  }

  private takeCell(record: BiffRecord): void {
    this.countCells(1);
    if (record.type === biff.formula) this.checkFormula(record);
  }

  private readonly takers: ReadonlyMap<number, Taker> = new Map<number, Taker>([
    [
      biff.filePass,
      () => {
        throw new ReadError('encrypted', '', { file: this.file });
      },
    ],
    [
      biff.date1904,
      ({ start, length }) => this.setDates(length >= 2 && this.view.getUint16(start, true) === 1),
    ],
    [
      biff.boundSheet,
      ({ start, length }) => this.addSheet(length >= 4 ? this.view.getUint32(start, true) : 0),
    ],
    [biff.multipleNumbers, ({ length }) => this.countCells(Math.ceil(length / 6))],
    [biff.mergedCells, (record) => this.takeMerges(record)],
    [biff.columnInfo, (record) => this.takeColumns(record)],
    [biff.sharedFormula, (record) => this.takeShared(record)],
  ]);

  private setDates(startsIn1904: boolean): void {
    this.startsIn1904 = startsIn1904;
  }

  private addSheet(start: number): void {
    this.sheetStarts.push(start);
  }

  private takeMerges({ length }: BiffRecord): void {
    this.merges -= Math.ceil(length / 8);
    this.records--;
    const error =
      this.spend(this.merges, 'too-many-merges', mostMerges) ??
      this.spend(this.records, 'too-many-merges', mostRecords);
    if (error !== undefined) throw error;
  }

  private takeColumns(record: BiffRecord): void {
    if (--this.records < 0 || record.length < 4) this.blank(record);
    else if (this.view.getUint16(record.start + 2, true) > mostColumns)
      this.view.setUint16(record.start + 2, mostColumns, true);
  }

  /** A zero that the window setting hides is blank in print. */
  private takeWindow({ start, length }: BiffRecord): void {
    const showsZeros = 0x10;
    if (length >= 2 && (this.view.getUint16(start, true) & showsZeros) === 0)
      this.hidden.add(this.sheetStart);
  }

  private isPlain(start: number, end: number): boolean {
    if (this.version !== 0x0600 || start + 2 > end) return false;
    const length = this.view.getUint16(start, true);
    return start + 2 + length <= end && isPlainFormula(this.view, start + 2, length);
  }

  /** A formula that cannot be walked safely becomes an empty argument; its stored result stays. */
  private checkFormula({ start, length }: BiffRecord): void {
    const formula = start + 20;
    const end = start + length;
    if (this.isPlain(formula, end) || formula + 3 > end) return;
    this.view.setUint16(formula, 1, true);
    this.view.setUint8(formula + 2, 0x16);
  }

  private takeShared(record: BiffRecord): void {
    const start = record.start + 8;
    const isKept = record.length <= longestShared && this.isPlain(start, record.start + record.length);
    if (!isKept) this.blank(record);
  }
}
