import { ReadError } from '../../core/model/read-error.ts';
import { openOfficePackage } from '../office-package.ts';
import { findMainPart } from '../relationships.ts';
import { type Attributes, largePart, readXmlPart, type XmlHandlers } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { builtinFormats } from './builtin-formats.ts';
import { parseAddress, parseRange } from './cell-address.ts';
import { type CellContext, CellMarkup } from './cell-markup.ts';
import { isOtherFormat } from './print-cell.ts';
import { SharedFormulas } from './shared-formulas.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type CellRange, type Sheet, type SheetCell, sheetSize, type Workbook } from './sheet.ts';
import { loadOtherPrinter } from './spreadsheet-library.ts';
import { WorkbookBudget } from './workbook-budget.ts';
import { isOn, readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.ts';

/** Reads the sheets of a workbook of the XML generation. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Workbook> {
  const archive = openOfficePackage(file, bytes);
  const workbook = readWorkbookPart(archive, findMainPart(archive, 'xl/workbook.xml', 'damaged-workbook'));
  const context = await readContext(archive, workbook);
  const shared = new SharedFormulas();
  const budget = new WorkbookBudget(file);
  const sheets: Sheet[] = [];
  const damaged: string[] = [];
  for (const entry of workbook.sheets) {
    shared.startSheet();
    const reader = new SheetReader(context, shared, budget);
    if (readSheet(archive, entry, reader)) sheets.push(reader.sheet(entry.name, entry.isHidden));
    else damaged.push(entry.name);
  }
  return { format: 'xlsx', sheets, damaged };
}

/** Reads one sheet; `false` when its part is missing or damaged, in which case the other sheets still count. */
function readSheet(archive: Archive, entry: SheetEntry, reader: SheetReader): boolean {
  if (entry.part === undefined) return false;
  try {
    readXmlPart(archive, entry.part, reader, largePart);
    return true;
  } catch (error) {
    const isDamage =
      error instanceof ReadError && (error.reason === 'damaged-xml' || error.reason === 'damaged-zip');
    if (isDamage) return false;
    throw error;
  }
}

async function readContext(archive: Archive, workbook: WorkbookPart): Promise<CellContext> {
  const strings = workbook.strings === undefined ? [] : readSharedStrings(archive, workbook.strings);
  const formats = workbook.styles === undefined ? [] : readCellFormats(archive, workbook.styles);
  const print = formats.some(isOtherFormat) ? await loadOtherPrinter() : undefined;
  const otherPrinter = print?.(workbook.startsIn1904);
  return { strings, formats, otherPrinter };
}

/** Reads `styles.xml`: the number format of each cell style, by its index. */
function readCellFormats(archive: Archive, part: string): string[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let isCellStyles = false;
  const open = (name: string, attributes: Attributes) => {
    const id = Number(attributes['numFmtId'] ?? '0');
    if (name === 'numFmt') custom.set(id, attributes['formatCode'] ?? '');
    else if (name === 'cellXfs') isCellStyles = true;
    else if (name === 'xf' && isCellStyles) formats.push(id);
  };
  readXmlPart(archive, part, {
    open: (name, attributes, isMain) => {
      if (isMain) open(name, attributes);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return formats.map((id) => custom.get(id) ?? builtinFormats.get(id) ?? 'General');
}

/** Reads one worksheet part. Only cells with content are kept, so a sheet's declared size does not matter. */
class SheetReader implements XmlHandlers {
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
