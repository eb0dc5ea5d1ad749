import { printFormula } from './biff-formula.ts';
import type { BiffGlobals, BoundSheet } from './biff-globals.ts';
import { type BiffRecord, biff } from './biff-records.ts';
import { BiffReader } from './biff-text.ts';
import { type OtherPrinter, printNumber } from './print-cell.ts';
import type { CellRange, Sheet, SheetCell } from './sheet.ts';
import type { WorkbookBudget } from './workbook-budget.ts';

/** A cell whose formula may still have to be found in a shared one. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly content: BiffContent;
  readonly formula: DataView | undefined;
}

type Taker = (content: DataView, record: BiffRecord) => void;

/** Bytes of formulae that one sheet may print. */
const mostTokens = 4_000_000;
/** Bytes of the address and style before a cell's value. */
const head = 6;

/** Reads the records of one sheet of an old workbook. */
export class BiffSheet {
  private readonly globals: BiffGlobals;
  private readonly values: BiffValues;
  private readonly budget: WorkbookBudget;
  private readonly layout: BiffLayout;
  private readonly cells: OpenCell[] = [];
  private readonly shared = new Map<number, DataView>();
  private tokensLeft = mostTokens;
  /** The formula whose text stands in the next record. */
  private awaiting: { at: DataView; formula: DataView } | undefined;
  private lastFormula = 0;

  constructor(globals: BiffGlobals, printer: OtherPrinter, budget: WorkbookBudget) {
    this.globals = globals;
    this.budget = budget;
    this.layout = new BiffLayout(budget);
    this.values = new BiffValues(globals, printer);
  }

  take(record: BiffRecord): void {
    const take = this.takers.get(record.type);
    if (take === undefined) this.layout.take(record);
    else if (record.content.byteLength >= 2) take(record.content, record);
  }

  private readonly takers: ReadonlyMap<number, Taker> = new Map<number, Taker>([
    [biff.number, (content) => this.add(content, 14, () => this.values.double(content))],
    [biff.shortNumber, (content) => this.add(content, 10, () => this.values.short(content, 4))],
    [biff.shortNumbers, (content) => this.addNumbers(content)],
    [biff.sharedLabel, (content) => this.add(content, 10, () => this.values.sharedLabel(content))],
    [biff.label, (content, record) => this.add(content, 8, () => this.values.label(record))],
    [biff.richLabel, (content, record) => this.add(content, 8, () => this.values.label(record))],
    [biff.truthOrError, (content) => this.add(content, 8, () => this.values.truthOrError(content))],
    [biff.formula, (content) => this.addFormula(content)],
    [biff.formulaText, (_, record) => this.addFormulaText(record)],
    [biff.sharedFormula, (content) => this.addShared(content)],
    [biff.window, (content) => this.values.setWindow(content.getUint16(0, true))],
  ]);

  private add(at: DataView, least: number, read: () => BiffContent, formula?: DataView): void {
    if (at.byteLength < least) return;
    this.put(at.getUint16(0, true), at.getUint16(2, true), read(), formula);
  }

  private put(row: number, column: number, content: BiffContent, formula?: DataView): void {
    if (column >= biffColumns) return;
    this.budget.takeCell(content.text);
    this.cells.push({ row, column, content, formula });
  }

  private addNumbers(content: DataView): void {
    if (content.byteLength < head) return;
    const [row, first] = [content.getUint16(0, true), content.getUint16(2, true)];
    for (let at = 4; at + 8 <= content.byteLength; at += 6) {
      this.put(row, first + (at - 4) / 6, this.values.short(content, at));
    }
  }

  private addFormula(content: DataView): void {
    if (content.byteLength < 22) return;
    const formula = tokensAt(content, 20);
    this.lastFormula = keyOf(content.getUint16(0, true), content.getUint16(2, true));
    const result = this.values.result(content);
    this.awaiting = result === undefined ? { at: content, formula } : undefined;
    if (result !== undefined) this.add(content, 22, () => result, formula);
  }

  private addFormulaText(record: BiffRecord): void {
    const waiting = this.awaiting;
    this.awaiting = undefined;
    const reader = new BiffReader(record);
    const text = this.globals.string(reader, reader.short());
    if (waiting !== undefined) this.add(waiting.at, 22, () => this.values.text(text), waiting.formula);
  }

  private addShared(content: DataView): void {
    if (content.byteLength >= 10) this.shared.set(this.lastFormula, tokensAt(content, 8));
  }

  /** The sheet as far as it was read. */
  sheet({ name, isHidden }: BoundSheet): Sheet {
    const cells: SheetCell[] = [];
    for (const { row, column, content, formula: tokens } of this.cells) {
      const text = content.value === 0 && this.values.hidesZeros ? '' : content.text;
      const formula = tokens === undefined ? undefined : this.print(row, column, tokens);
      const isEmpty = text === '' && content.value === undefined && formula === undefined;
      const { value, type, isRounded } = content;
      if (!isEmpty) cells.push({ row, column, text, value, type, isRounded, formula, isUncached: false });
    }
    const { merges, hiddenRows, hiddenColumns } = this.layout;
    return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
  }

  private print(row: number, column: number, formula: DataView): string | undefined {
    const isPointer = formula.byteLength === 5 && formula.getUint8(0) === 1;
    const key = isPointer ? keyOf(formula.getUint16(1, true), formula.getUint16(3, true)) : undefined;
    const tokens = key === undefined ? formula : this.shared.get(key);
    this.tokensLeft -= tokens?.byteLength ?? 0;
    if (tokens === undefined || this.tokensLeft < 0 || !this.globals.isModern) return undefined;
    return printFormula(tokens, { row, column, sheetOf: (reference) => this.globals.sheetOf(reference) });
  }
}

function keyOf(row: number, column: number): number {
  return row * 0x10000 + column;
}

/** The tokens behind their length, cut to what the record holds. */
function tokensAt(content: DataView, at: number): DataView {
  const length = Math.min(content.getUint16(at, true), content.byteLength - at - 2);
  return new DataView(content.buffer, content.byteOffset + at + 2, length);
}

/** Columns of a sheet of the old format. */
const biffColumns = 256;

const hiddenRow = 0x20;

/** Reads the records of a sheet that say how its cells lie: merged ranges, hidden rows and columns. */
class BiffLayout implements Pick<Sheet, 'merges' | 'hiddenRows' | 'hiddenColumns'> {
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

/** What a cell shows, and the number behind it. */
type BiffContent = Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'>;

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
class BiffValues {
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
