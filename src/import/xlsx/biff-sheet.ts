import { type FormulaScope, printFormula } from './biff-formula.ts';
import type { BiffGlobals, BoundSheet } from './biff-globals.ts';
import { type BiffRecord, biff } from './biff-records.ts';
import { BiffReader } from './biff-text.ts';
import { BiffValues } from './biff-values.ts';
import type { OtherPrinter } from './print-cell.ts';
import type { CellRange, Sheet, SheetCell } from './sheet.ts';
import type { WorkbookBudget } from './workbook-budget.ts';

type Content = Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'>;
type Taker = (reader: BiffReader, record: BiffRecord) => void;

/** A cell whose formula may still have to be found in a shared one. */
interface OpenCell extends Content {
  readonly row: number;
  readonly column: number;
  formula: DataView | undefined;
}

/** Bytes of formulae that one sheet may print. */
const mostTokens = 4_000_000;

/** Reads the records of one sheet of an old workbook. */
export class BiffSheet {
  private readonly globals: BiffGlobals;
  private readonly values: BiffValues;
  private readonly budget: WorkbookBudget;
  private readonly cells: OpenCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: [number, number][] = [];
  private readonly shared = new Map<number, DataView>();
  private tokensLeft = mostTokens;
  /** The formula whose text stands in the next record. */
  private awaiting: { row: number; column: number; formula: DataView } | undefined;
  private lastFormula = 0;

  constructor(globals: BiffGlobals, printer: OtherPrinter, budget: WorkbookBudget) {
    this.globals = globals;
    this.budget = budget;
    this.values = new BiffValues(globals, printer);
  }

  take(record: BiffRecord): void {
    this.takers.get(record.type)?.(new BiffReader(record), record);
  }

  private readonly takers: ReadonlyMap<number, Taker> = new Map<number, Taker>([
    [biff.number, (reader, { content }) => this.addNumber(reader, content)],
    [biff.shortNumber, (reader) => this.add(reader.short(), reader.short(), this.values.short(reader))],
    [biff.shortNumbers, (reader, record) => this.addNumbers(reader, record)],
    [biff.sharedLabel, (reader) => this.add(reader.short(), reader.short(), this.values.sharedLabel(reader))],
    [biff.label, (reader) => this.add(reader.short(), reader.short(), this.values.label(reader))],
    [biff.richLabel, (reader) => this.add(reader.short(), reader.short(), this.values.label(reader))],
    [
      biff.truthOrError,
      (reader) => this.add(reader.short(), reader.short(), this.values.truthOrError(reader)),
    ],
    [biff.formula, (reader, record) => this.addFormula(reader, record)],
    [biff.formulaText, (reader) => this.addFormulaText(reader)],
    [biff.sharedFormula, (_, { content }) => this.addShared(content)],
    [biff.mergedCells, (reader) => this.addMerges(reader)],
    [biff.columns, (reader) => this.addColumns(reader)],
    [biff.row, (reader) => this.addRow(reader)],
    [biff.window, (reader) => this.values.setWindow(reader.short())],
  ]);

  private add(row: number, column: number, content: Content, formula?: DataView): void {
    this.budget.takeCell(content.text);
    this.cells.push({ row, column, ...content, formula });
  }

  private addNumber(reader: BiffReader, content: DataView): void {
    if (content.byteLength >= 14)
      this.add(
        reader.short(),
        reader.short(),
        this.values.number(reader.short(), content.getFloat64(6, true)),
      );
  }

  private addNumbers(reader: BiffReader, { content }: BiffRecord): void {
    const row = reader.short();
    const first = reader.short();
    const count = Math.floor((content.byteLength - 6) / 6);
    for (let index = 0; index < count; index++) this.add(row, first + index, this.values.short(reader));
  }

  private addFormula(reader: BiffReader, { content }: BiffRecord): void {
    if (content.byteLength < 22) return;
    const [row, column, style] = [reader.short(), reader.short(), reader.short()];
    const formula = tokensAt(content, 20);
    this.lastFormula = keyOf(row, column);
    const result = this.values.result(content, style);
    if (result === undefined) this.awaiting = { row, column, formula };
    else this.add(row, column, result, formula);
  }

  private addFormulaText(reader: BiffReader): void {
    const waiting = this.awaiting;
    this.awaiting = undefined;
    if (waiting === undefined) return;
    const text = this.values.text(this.globals.string(reader, reader.short()));
    this.add(waiting.row, waiting.column, text, waiting.formula);
  }

  private addShared(content: DataView): void {
    if (content.byteLength >= 10) this.shared.set(this.lastFormula, tokensAt(content, 8));
  }

  private addMerges(reader: BiffReader): void {
    for (let left = reader.short(); left > 0 && !reader.isAtEnd; left--) {
      this.budget.takeMerge();
      const [row, lastRow, column, lastColumn] = [
        reader.short(),
        reader.short(),
        reader.short(),
        reader.short(),
      ];
      if (row <= lastRow && column <= lastColumn) this.merges.push({ row, lastRow, column, lastColumn });
    }
  }

  private addColumns(reader: BiffReader): void {
    const [first, last] = [reader.short(), reader.short()];
    reader.skip(4);
    const isHidden = (reader.short() & 1) === 1;
    if (isHidden && this.hiddenColumns.length < 256) this.hiddenColumns.push([first, last]);
  }

  private addRow(reader: BiffReader): void {
    const row = reader.short();
    reader.skip(10);
    const hidden = 0x20;
    if ((reader.short() & hidden) !== 0) this.hiddenRows.add(row);
  }

  /** The sheet as far as it was read. */
  sheet({ name, isHidden }: BoundSheet): Sheet {
    const cells = this.cells.flatMap((cell): SheetCell[] => {
      const text = cell.value === 0 && this.values.hidesZeros ? '' : cell.text;
      const formula = cell.formula === undefined ? undefined : this.print(cell, cell.formula);
      const isEmpty = text === '' && cell.value === undefined && formula === undefined;
      return isEmpty ? [] : [{ ...cell, text, formula, isUncached: false }];
    });
    const { merges, hiddenRows, hiddenColumns } = this;
    return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
  }

  private print({ row, column }: OpenCell, formula: DataView): string | undefined {
    const isPointer = formula.byteLength === 5 && formula.getUint8(0) === 1;
    const key = isPointer ? keyOf(formula.getUint16(1, true), formula.getUint16(3, true)) : undefined;
    const tokens = key === undefined ? formula : this.shared.get(key);
    this.tokensLeft -= tokens?.byteLength ?? 0;
    if (tokens === undefined || this.tokensLeft < 0 || !this.globals.isModern) return undefined;
    const scope: FormulaScope = { row, column, sheetOf: (reference) => this.globals.sheetOf(reference) };
    return printFormula(tokens, scope);
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
