import { type OtherPrinter, printNumber } from './print-cell.ts';
import type { SheetCell } from './sheet.ts';
import type { LibraryCell, LibrarySheet } from './spreadsheet-library.ts';

interface Printing {
  readonly otherPrinter: OtherPrinter;
  readonly hidesZeros: boolean;
}

/** Errors by their code in the old format. */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** The cells of a sheet as the library found them, in our own terms. */
export function libraryCells(sheet: LibrarySheet, printing: Printing): SheetCell[] {
  const cells: SheetCell[] = [];
  (sheet['!data'] ?? []).forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const formula = cell.f === undefined || cell.f === '' ? undefined : cell.f;
      const content = contentOf(cell, printing);
      if (
        content === undefined ||
        (content.text === '' && content.value === undefined && formula === undefined)
      )
        return;
      cells.push({ row: rowIndex, column, ...content, formula, isUncached: false });
    });
  });
  return cells;
}

type Content = Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'>;

function contentOf(cell: LibraryCell, printing: Printing): Content | undefined {
  const plain = { value: undefined, isRounded: false };
  if (cell.t === 'n' && typeof cell.v === 'number') return numberContent(cell.v, cell.z, printing);
  if (cell.t === 'b') return { ...plain, text: cell.v === true ? 'TRUE' : 'FALSE', type: 'boolean' };
  if (cell.t === 'e') return { ...plain, text: errors.get(Number(cell.v)) ?? '#ERROR!', type: 'error' };
  if (typeof cell.v !== 'string') return undefined;
  return { ...plain, text: cell.v.replace(/\r\n?/g, '\n').replaceAll('\0', ''), type: 'text' };
}

function numberContent(value: number, code: unknown, printing: Printing): Content {
  if (value === 0 && printing.hidesZeros) return { text: '', value, type: 'number', isRounded: false };
  const format = typeof code === 'string' ? code : 'General';
  return { value, type: 'number', ...printNumber(format, value, printing.otherPrinter) };
}
