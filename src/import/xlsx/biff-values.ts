import type { BiffGlobals } from './biff-globals.ts';
import type { BiffReader } from './biff-text.ts';
import { type OtherPrinter, printNumber } from './print-cell.ts';
import type { SheetCell } from './sheet.ts';

type Content = Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'>;

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

  number(style: number, value: number): Content {
    return { value, type: 'number', ...printNumber(this.globals.formatOf(style), value, this.printer) };
  }

  /** A number in four bytes: an integer or the upper half of a double, perhaps in hundredths. */
  short(reader: BiffReader): Content {
    const style = reader.short();
    const bits = reader.long();
    const isInteger = (bits & 2) !== 0;
    const value = isInteger ? (bits | 0) >> 2 : upperHalf(bits & ~3);
    return this.number(style, (bits & 1) === 0 ? value : value / 100);
  }

  sharedLabel(reader: BiffReader): Content {
    reader.skip(2);
    return this.text(this.globals.strings[reader.long()] ?? '');
  }

  label(reader: BiffReader): Content {
    reader.skip(2);
    return this.text(this.globals.string(reader, reader.short()));
  }

  truthOrError(reader: BiffReader): Content {
    reader.skip(2);
    const value = reader.byte();
    return reader.byte() === 0 ? this.truth(value) : this.error(value);
  }

  /** The stored result of a formula; `undefined` when its text stands in the next record. */
  result(content: DataView, style: number): Content | undefined {
    if (content.getUint16(12, true) !== 0xffff) return this.number(style, content.getFloat64(6, true));
    const [kind, value] = [content.getUint8(6), content.getUint8(8)];
    if (kind === 0) return undefined;
    if (kind === 1) return this.truth(value);
    return kind === 2 ? this.error(value) : this.text('');
  }

  text(text: string): Content {
    const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
    return { text: clean, value: undefined, type: 'text', isRounded: false };
  }

  private truth(value: number): Content {
    return { ...this.text(value === 0 ? 'FALSE' : 'TRUE'), type: 'boolean' };
  }

  private error(code: number): Content {
    return { ...this.text(errors.get(code) ?? '#ERROR!'), type: 'error' };
  }
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, bits, true);
  return view.getFloat64(0, true);
}
