import { ReadError } from '../../core/model/read-error.ts';
import { type Attributes, attribute, largePart, readXmlPart, type XmlHandlers } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { printNumber } from './print-cell.ts';
import { type Sheet, type SheetCell, sheetSize, type Workbook } from './sheet.ts';
import { WorkbookBudget } from './workbook-budget.ts';

/** Names of number formats that are not written as one. */
const named: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
};

/** Reads the XML form of a workbook of 2003, which reporting systems still write as `.xls`. */
export async function readSpreadsheetXml(file: string, bytes: Uint8Array): Promise<Workbook> {
  const reader = new SpreadsheetReader(new WorkbookBudget(file));
  readXmlPart(wholeFile(file, bytes), file, reader, largePart);
  if (reader.sheets.length === 0) throw new ReadError('damaged-workbook', '', { file });
  return { format: 'xls', sheets: reader.sheets, damaged: [] };
}

/** The file itself as the only part of an archive. */
function wholeFile(file: string, bytes: Uint8Array): Archive {
  return { file, names: [file], has: (name) => name === file, stream: (_, sink) => sink(bytes) };
}

class SpreadsheetReader implements XmlHandlers {
  readonly sheets: Sheet[] = [];
  readonly #budget: WorkbookBudget;
  readonly #formats = new Map<string, string>();
  #style = '';
  #name = '';
  #cells: SheetCell[] = [];
  #merges: Sheet['merges'][number][] = [];
  #row = -1;
  #column = -1;
  #cell: Attributes | undefined;
  #type = '';
  #data: string | undefined;

  constructor(budget: WorkbookBudget) {
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'Style':
        this.#style = attribute(attributes, 'ID') ?? '';
        break;
      case 'NumberFormat':
        this.#addFormat(attribute(attributes, 'Format') ?? 'General');
        break;
      case 'Worksheet':
        this.#openSheet(attribute(attributes, 'Name') ?? '');
        break;
      case 'Row':
        this.#row = indexOf(attributes, this.#row);
        this.#column = -1;
        break;
      case 'Cell':
        this.#openCell(attributes);
        break;
      case 'Data':
        this.#type = attribute(attributes, 'Type') ?? 'String';
        this.#data = '';
        break;
      default:
    }
  }

  text(text: string): void {
    if (this.#data !== undefined) this.#data += text;
  }

  close(name: string): void {
    if (name === 'Data') this.#closeData();
    else if (name === 'Worksheet') this.#closeSheet();
  }

  #addFormat(format: string): void {
    this.#formats.set(this.#style, named[format] ?? format);
  }

  #openSheet(name: string): void {
    this.#name = name;
    this.#cells = [];
    this.#merges = [];
    this.#row = -1;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#column = indexOf(attributes, this.#column);
    const [across, down] = ['MergeAcross', 'MergeDown'].map((key) =>
      Number(attribute(attributes, key) ?? '0'),
    );
    const [row, column] = [this.#row, this.#column];
    if (!across && !down) return;
    this.#budget.takeMerge();
    this.#merges.push({ row, column, lastRow: row + (down ?? 0), lastColumn: column + (across ?? 0) });
    this.#column += across ?? 0;
  }

  #closeData(): void {
    const text = this.#data ?? '';
    this.#data = undefined;
    const across = Number(attribute(this.#cell ?? {}, 'MergeAcross') ?? '0');
    const position = { row: this.#row, column: this.#column - across };
    if (text === '' || position.row >= sheetSize.rows || position.column >= sheetSize.columns) return;
    this.#budget.takeCell(text);
    const rest = { formula: undefined, isUncached: false };
    this.#cells.push({ ...position, ...this.#content(text), ...rest });
  }

  #content(text: string): Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'> {
    const value = this.#type === 'Number' ? Number(text) : Number.NaN;
    if (!Number.isFinite(value))
      return { text, value: undefined, type: this.#type === 'Error' ? 'error' : 'text', isRounded: false };
    const style = attribute(this.#cell ?? {}, 'StyleID') ?? 'Default';
    const format = this.#formats.get(style) ?? this.#formats.get('Default') ?? 'General';
    return { ...printNumber(format, value, undefined), value, type: 'number' };
  }

  #closeSheet(): void {
    const hidden = { isHidden: false, hiddenRows: new Set<number>(), hiddenColumns: [] };
    this.sheets.push({ name: this.#name, cells: this.#cells, merges: this.#merges, ...hidden });
  }
}

/** Rows and cells are counted on, unless they say where they stand, from 1. */
function indexOf(attributes: Attributes, before: number): number {
  const stated = Number(attribute(attributes, 'Index') ?? '');
  return Number.isInteger(stated) && stated > 0 ? stated - 1 : before + 1;
}
