import type { Attributes, XmlHandlers } from '../xml.ts';
import { parseAddress, parseRange } from './cell-address.ts';
import { type CellContext, CellMarkup } from './cell-markup.ts';
import type { SharedFormulas } from './shared-formulas.ts';
import { type CellRange, type Sheet, type SheetCell, sheetSize } from './sheet.ts';
import type { WorkbookBudget } from './workbook-budget.ts';
import { isOn } from './workbook-part.ts';

/** Reads one worksheet part. Only cells with content are kept, so a sheet's declared size does not matter. */
export class SheetReader implements XmlHandlers {
  private readonly budget: WorkbookBudget;
  private readonly markup: CellMarkup;
  private readonly cells: SheetCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: [number, number][] = [];
  private row = -1;
  private column = -1;
  private isData = false;

  constructor(context: CellContext, shared: SharedFormulas, budget: WorkbookBudget) {
    this.budget = budget;
    this.markup = new CellMarkup(context, shared);
  }

  open(name: string, attributes: Attributes, isMain: boolean): void {
    if (!isMain) return;
    if (this.isData) this.openData(name, attributes);
    else if (name === 'sheetData') this.isData = true;
    else if (name === 'mergeCell') this.addMerge(attributes['ref'] ?? '');
    else if (name === 'col') this.addColumns(attributes);
    else if (name === 'sheetView' && attributes['showZeros'] !== undefined)
      this.markup.showsZeros = isOn(attributes['showZeros']);
  }

  text(text: string): void {
    if (this.isData) this.markup.text(text);
  }

  close(name: string, isMain: boolean): void {
    if (!isMain || !this.isData) return;
    if (name === 'c') this.closeCell();
    else if (name === 'sheetData') this.isData = false;
    else this.markup.close(name);
  }

  private openData(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else this.markup.open(name, attributes);
  }

  private openRow(attributes: Attributes): void {
    const printed = attributes['r'];
    this.row = printed === undefined ? this.row + 1 : Math.min(Number(printed) - 1, sheetSize.rows) || 0;
    this.column = -1;
    if (isOn(attributes['hidden']) || isZero(attributes['ht'])) this.hiddenRows.add(this.row);
  }

  private openCell(attributes: Attributes): void {
    const address = attributes['r'];
    const position = address === undefined ? undefined : parseAddress(address);
    this.row = position?.row ?? this.row;
    this.column = position?.column ?? this.column + 1;
    this.markup.start(this.row, this.column, attributes);
  }

  private closeCell(): void {
    const isInside =
      this.row >= 0 && this.row < sheetSize.rows && this.column >= 0 && this.column < sheetSize.columns;
    const cell = this.markup.finish();
    if (cell === undefined || !isInside) return;
    this.budget.takeCell(cell.text);
    this.cells.push(cell);
  }

  private addMerge(reference: string): void {
    const range = parseRange(reference);
    if (range === undefined) return;
    this.budget.takeMerge();
    this.merges.push(range);
  }

  private addColumns(attributes: Attributes): void {
    const isHidden = isOn(attributes['hidden']) || isZero(attributes['width']);
    if (isHidden && this.hiddenColumns.length < sheetSize.columns)
      this.hiddenColumns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
  }

  /** The sheet as far as it was read. */
  sheet(name: string, isHidden: boolean): Sheet {
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
  }
}

/** A row of no height or a column of no width is as hidden as one that says so. */
function isZero(size: string | undefined): boolean {
  return size !== undefined && /^0+(?:\.0*)?$/.test(size);
}
