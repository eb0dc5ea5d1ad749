import { ReadError } from '../../core/model/read-error.ts';
import { openCompoundFile } from '../compound-file.ts';
import { type BiffStream, readBiffStream } from './biff-stream.ts';
import { libraryCells } from './library-cells.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { type LibrarySheet, loadOtherPrinter, parseBiff } from './spreadsheet-library.ts';

/** Reads the sheets of an old workbook (Excel 5 to 2003). */
export async function readXls(file: string, bytes: Uint8Array): Promise<Workbook> {
  const container = openCompoundFile(file, bytes);
  const name = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].find((each) => container.has(each));
  if (name === undefined) throw new ReadError('damaged-workbook', '', { file });
  const stream = readBiffStream(file, container.read(name));
  const workbook = await parse(file, stream);
  const otherPrinter = await loadOtherPrinter(stream.startsIn1904);
  const sheets: Sheet[] = [];
  const damaged: string[] = [];
  workbook.sheets.forEach((found, index) => {
    if (found.sheet === undefined) damaged.push(found.name);
    else if (found.sheet['!type'] === undefined) {
      const hidesZeros = stream.hidesZeros[index] === true;
      sheets.push(
        toSheet(
          found.name,
          found.isHidden,
          found.sheet,
          libraryCells(found.sheet, { otherPrinter, hidesZeros }),
        ),
      );
    }
  });
  return { format: 'xls', sheets, damaged };
}

async function parse(file: string, stream: BiffStream): ReturnType<typeof parseBiff> {
  try {
    return await parseBiff(stream.bytes, stream.hasCodePage);
  } catch {
    // The library says only where it stumbled, in terms of its own code.
    throw new ReadError('damaged-workbook', '', { file });
  }
}

function toSheet(name: string, isHidden: boolean, sheet: LibrarySheet, cells: Sheet['cells']): Sheet {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: Math.min(s.r, e.r),
    column: Math.min(s.c, e.c),
    lastRow: Math.max(s.r, e.r),
    lastColumn: Math.max(s.c, e.c),
  }));
  const hiddenRows = new Set<number>();
  (sheet['!rows'] ?? []).forEach((row, index) => {
    if (row?.hidden === true) hiddenRows.add(index);
  });
  const hiddenColumns: [number, number][] = [];
  (sheet['!cols'] ?? []).forEach((column, index) => {
    if (column?.hidden === true) hiddenColumns.push([index, index]);
  });
  return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
}
