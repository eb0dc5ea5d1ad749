import { ReadError } from '../../core/model/read-error.ts';
import { isCompoundFile, openCompoundFile } from '../compound-file.ts';
import { headText } from '../markup.ts';
import type { RawDocument, RawGrid, RawProblem } from '../raw.ts';
import { openArchive } from '../zip.ts';
import { checkFormulas } from './check-formulas.ts';
import { computeFormulas } from './compute-formulas.ts';
import { hiddenProblems } from './hidden-parts.ts';
import { readOds } from './read-ods.ts';
import { readSpreadsheetXml } from './read-spreadsheet-xml.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Workbook } from './sheet.ts';
import { toGrid } from './sheet-grid.ts';

/** Reads a workbook, `.xlsx` or `.xls`: one grid for each sheet that shows anything. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const workbook = computeFormulas(await readSheets(file, bytes));
  if (workbook.sheets.length === 0)
    throw new ReadError('damaged-workbook', workbook.damaged[0] ?? '', { file });
  const blocks: RawGrid[] = [];
  const problems: RawProblem[] = [];
  for (const name of workbook.damaged) {
    problems.push({ reason: 'damaged-sheet', detail: name, place: { file, sheet: name } });
  }
  for (const sheet of workbook.sheets) {
    const grid = toGrid(file, sheet);
    if (grid === undefined) continue;
    blocks.push(grid);
    problems.push(...hiddenProblems(sheet, { file, sheet: sheet.name }));
  }
  for (const problem of checkFormulas(file, workbook)) problems.push(problem);
  return { file, format: workbook.format, blocks, problems };
}

function readSheets(file: string, bytes: Uint8Array): Promise<Workbook> {
  if (isXml(bytes)) return readSpreadsheetXml(file, bytes);
  const isOld = isCompoundFile(bytes) && !openCompoundFile(file, bytes).has('EncryptedPackage');
  if (isOld) return readXls(file, bytes);
  return isOds(file, bytes) ? readOds(file, bytes) : readXlsx(file, bytes);
}

const isXml = (bytes: Uint8Array): boolean => headText(bytes).trimStart().startsWith('<?xml');

function isOds(file: string, bytes: Uint8Array): boolean {
  if (isCompoundFile(bytes)) return false;
  const { names } = openArchive(file, bytes);
  return names.includes('content.xml') && !names.some((name) => name.startsWith('xl/'));
}
