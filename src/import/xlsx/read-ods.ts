import { compare } from '../../core/model/exact.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { type Attributes, attribute, largePart, readXmlPart, type XmlHandlers } from '../xml.ts';
import { openArchive } from '../zip.ts';
import { decimalOf, parseDecimal } from './decimal.ts';
import { type Sheet, type SheetCell, sheetSize, type Workbook } from './sheet.ts';
import { WorkbookBudget } from './workbook-budget.ts';

const part = 'content.xml';
/** Rows and columns that are repeated beyond this only fill up the sheet. */
const mostRepeated = 200;

/** Reads an OpenDocument spreadsheet: its cells hold what they show beside what they store. */
export async function readOds(file: string, bytes: Uint8Array): Promise<Workbook> {
  const archive = openArchive(file, bytes);
  const reader = new OdsReader(new WorkbookBudget(file));
  readXmlPart(archive, part, reader, largePart);
  if (reader.sheets.length === 0) throw new ReadError('damaged-workbook', part, { file });
  return { format: 'ods', sheets: reader.sheets, damaged: [] };
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  readonly lines: string[];
}

class OdsReader implements XmlHandlers {
  readonly sheets: Sheet[] = [];
  readonly #budget: WorkbookBudget;
  #sheet: Sheet | undefined;
  #cells: SheetCell[] = [];
  #row = 0;
  #column = 0;
  #rowRepeats = 1;
  #rowCells: SheetCell[] = [];
  #hiddenRow = false;
  #cell: OpenCell | undefined;
  #depth = 0;

  constructor(budget: WorkbookBudget) {
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.#openTable(attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell')
      this.#cell = { attributes, isCovered: name.startsWith('covered'), lines: [] };
    else if (name === 'annotation') this.#depth++;
    else if (this.#cell !== undefined) this.#openText(name, attributes);
  }

  #openText(name: string, attributes: Attributes): void {
    const lines = this.#cell?.lines ?? [];
    if (name === 'p') lines.push('');
    else if (name === 's') this.text(' '.repeat(Math.min(Number(attribute(attributes, 'c') ?? '1'), 100)));
    else if (name === 'line-break') lines.push('');
  }

  text(text: string): void {
    const lines = this.#cell?.lines;
    if (lines === undefined || lines.length === 0 || this.#depth > 0) return;
    lines[lines.length - 1] += text;
  }

  close(name: string): void {
    if (name === 'annotation') this.#depth--;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#closeTable();
  }

  #openTable(attributes: Attributes): void {
    const name = attribute(attributes, 'name') ?? '';
    this.#sheet = {
      name,
      isHidden: false,
      cells: [],
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
    };
    this.#cells = [];
    this.#row = 0;
  }

  #openRow(attributes: Attributes): void {
    this.#rowRepeats = repeatsOf(attributes, 'number-rows-repeated');
    this.#hiddenRow = attribute(attributes, 'visibility') === 'collapse';
    this.#rowCells = [];
    this.#column = 0;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    const repeats = repeatsOf(cell.attributes, 'number-columns-repeated');
    const shown = cell.isCovered ? undefined : cellOf(cell);
    if (shown !== undefined && this.#column < sheetSize.columns) {
      for (let at = 0; at < Math.min(repeats, mostRepeated); at++) {
        this.#budget.takeCell(shown.text);
        this.#rowCells.push({ ...shown, row: 0, column: this.#column + at });
      }
      this.#addMerge(cell.attributes);
    }
    this.#column += repeats;
  }

  #addMerge(attributes: Attributes): void {
    const columns = Number(attribute(attributes, 'number-columns-spanned') ?? '1');
    const rows = Number(attribute(attributes, 'number-rows-spanned') ?? '1');
    if (!(columns > 1 || rows > 1)) return;
    this.#budget.takeMerge();
    const [row, column] = [this.#row, this.#column];
    const range = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    (this.#sheet?.merges as (typeof range)[] | undefined)?.push(range);
  }

  #closeRow(): void {
    const repeats = this.#rowCells.length === 0 ? 1 : Math.min(this.#rowRepeats, mostRepeated);
    for (let at = 0; at < repeats; at++) {
      const row = this.#row + at;
      for (const cell of this.#rowCells) this.#cells.push({ ...cell, row });
      if (this.#hiddenRow) (this.#sheet?.hiddenRows as Set<number> | undefined)?.add(row);
    }
    this.#row += this.#rowRepeats;
  }

  #closeTable(): void {
    if (this.#sheet !== undefined) this.sheets.push({ ...this.#sheet, cells: this.#cells });
    this.#sheet = undefined;
  }
}

function repeatsOf(attributes: Attributes, name: string): number {
  const repeats = Number(attribute(attributes, name) ?? '1');
  return Number.isInteger(repeats) && repeats > 0 ? repeats : 1;
}

function cellOf({ attributes, lines }: OpenCell): Omit<SheetCell, 'row' | 'column'> | undefined {
  const text = lines.join('\n').trim();
  const stored = attribute(attributes, 'value');
  const isNumber = stored !== undefined && attribute(attributes, 'value-type') !== 'percentage';
  const value = isNumber ? Number(stored) : undefined;
  if (text === '' && value === undefined) return undefined;
  const isError = /^(?:#|Err:)/.test(text);
  return {
    text,
    value: Number.isFinite(value) ? value : undefined,
    type: isError ? 'error' : value === undefined ? 'text' : 'number',
    isRounded: value !== undefined && hidesMuch(value, text),
    formula: undefined,
    isUncached: false,
  };
}

/** Whether the shown number leaves out more than 0.000001 of the stored one. */
function hidesMuch(value: number, text: string): boolean {
  const [stored, shown] = [decimalOf(value), parseDecimal(text.replaceAll(',', ''))];
  if (stored === undefined || shown === undefined) return false;
  const gap = Math.abs(value - Number(text.replaceAll(',', '')));
  return gap > 1e-6 && compare(stored, shown) !== 0;
}
