import type { BiffGlobals } from './biff-globals.ts';
import type { BiffRecord } from './biff-records.ts';
import { BiffReader } from './biff-text.ts';
import { type OtherPrinter, printNumber } from './print-cell.ts';
import type { SheetCell } from './sheet.ts';

/** What a cell shows, and the number behind it. */
export type BiffContent = Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'>;

/** Errors by their code. */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** Reads the values of cells of an old workbook, and prints them as their sheet shows them. */
export class BiffValues {
  hidesZeros = false;
  private readonly globals: BiffGlobals;
  private readonly printer: OtherPrinter;

  constructor(globals: BiffGlobals, printer: OtherPrinter) {
    this.globals = globals;
    this.printer = printer;
  }

  setWindow(flags: number): void {
    const showsZeros = 0x10;
    this.hidesZeros = (flags & showsZeros) === 0;
  }

  double(content: DataView): BiffContent {
    return this.number(content.getUint16(4, true), content.getFloat64(6, true));
  }

  /** A style and a number in four bytes: an integer or the upper half of a double, perhaps in hundredths. */
  short(content: DataView, at: number): BiffContent {
    const bits = content.getInt32(at + 2, true);
    const value = (bits & 2) === 0 ? upperHalf(bits & ~3) : bits >> 2;
    return this.number(content.getUint16(at, true), (bits & 1) === 0 ? value : value / 100);
  }

  sharedLabel(content: DataView): BiffContent {
    return this.text(this.globals.strings[content.getUint32(6, true)] ?? '');
  }

  label(record: BiffRecord): BiffContent {
    const reader = new BiffReader(record, 6);
    return this.text(this.globals.string(reader, reader.short()));
  }

  truthOrError(content: DataView): BiffContent {
    const value = content.getUint8(6);
    return content.getUint8(7) === 0 ? this.truth(value) : this.error(value);
  }

  /** The stored result of a formula; `undefined` when its text stands in the next record. */
  result(content: DataView): BiffContent | undefined {
    if (content.getUint16(12, true) !== 0xffff) return this.double(content);
    const [kind, value] = [content.getUint8(6), content.getUint8(8)];
    if (kind === 0) return undefined;
    if (kind === 1) return this.truth(value);
    return kind === 2 ? this.error(value) : this.text('');
  }

  text(text: string): BiffContent {
    const clean = /[\r\0]/.test(text) ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '') : text;
    return { text: clean, value: undefined, type: 'text', isRounded: false };
  }

  private number(style: number, value: number): BiffContent {
    const { text, isRounded } = printNumber(this.globals.formatOf(style), value, this.printer);
    return { text, value, type: 'number', isRounded };
  }

  private truth(value: number): BiffContent {
    return { ...this.text(value === 0 ? 'FALSE' : 'TRUE'), type: 'boolean' };
  }

  private error(code: number): BiffContent {
    return { ...this.text(errors.get(code) ?? '#ERROR!'), type: 'error' };
  }
}

const half = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  half.setInt32(4, bits, true);
  return half.getFloat64(0, true);
}
