import { ReadError } from '../../core/model/read-error.ts';
import { openOfficePackage } from '../office-package.ts';
import { findMainPart } from '../relationships.ts';
import { largePart, readXmlPart } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { readCellFormats } from './cell-formats.ts';
import type { CellContext } from './cell-markup.ts';
import { isOtherFormat } from './print-cell.ts';
import { SharedFormulas } from './shared-formulas.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { SheetReader } from './sheet-reader.ts';
import { loadOtherPrinter } from './spreadsheet-library.ts';
import { WorkbookBudget } from './workbook-budget.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.ts';

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
