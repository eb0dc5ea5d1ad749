import { printFormula } from './biff-formula.ts';
import type { BiffGlobals, BoundSheet } from './biff-globals.ts';
import { BiffLayout, biffColumns } from './biff-layout.ts';
import { type BiffRecord, biff } from './biff-records.ts';
import { BiffReader } from './biff-text.ts';
import { type BiffContent, BiffValues } from './biff-values.ts';
import type { OtherPrinter } from './print-cell.ts';
import type { Sheet, SheetCell } from './sheet.ts';
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
