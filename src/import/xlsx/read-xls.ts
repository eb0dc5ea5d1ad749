import { ReadError } from '../../core/model/read-error.ts';
import { openCompoundFile } from '../compound-file.ts';
import { limits } from '../limits.ts';
import { BiffGlobals } from './biff-globals.ts';
import { type BiffRecord, biff, biffRecords } from './biff-records.ts';
import { BiffSheet } from './biff-sheet.ts';
import { mostMerges, type Workbook } from './sheet.ts';
import { loadOtherPrinter } from './spreadsheet-library.ts';

/** Reads the sheets of an old workbook (Excel 5 to 2003; formulae since 1997). */
export async function readXls(file: string, bytes: Uint8Array): Promise<Workbook> {
  const container = openCompoundFile(file, bytes);
  const name = container.names.find((each) => /^(?:Workbook|Book)$/i.test(each));
  if (name === undefined) throw new ReadError('damaged-workbook', '', { file });
  const parts = splitStream(file, container.read(name));
  const printer = await loadOtherPrinter(parts.globals.startsIn1904);
  const budget = { cells: limits.cells, merges: mostMerges };
  const sheets = [];
  const damaged: string[] = [];
  for (const entry of parts.globals.sheets) {
    if (!entry.holdsCells) continue;
    const records = parts.sheets.get(entry.offset);
    if (records === undefined) {
      damaged.push(entry.name);
      continue;
    }
    const sheet = new BiffSheet(file, parts.globals, printer, budget);
    for (const record of records) sheet.take(record);
    sheets.push(sheet.sheet(entry));
  }
  return { format: 'xls', sheets, damaged };
}

interface StreamParts {
  readonly globals: BiffGlobals;
  /** Records of each sheet by where it begins; a sheet without end is not among them. */
  readonly sheets: ReadonlyMap<number, readonly BiffRecord[]>;
}

/** Parts a stream at its beginnings and ends; charts within sheets have their own. */
function splitStream(file: string, stream: Uint8Array): StreamParts {
  const globals = new BiffGlobals(file);
  const sheets = new Map<number, BiffRecord[]>();
  let depth = 0;
  let current: BiffRecord[] = [];
  let start = 0;
  for (const record of biffRecords(stream)) {
    if (record.type === biff.beginOfFile) {
      if (depth++ > 0) continue;
      if (record.offset === 0) globals.begin(record);
      [current, start] = [[], record.offset];
    } else if (record.type === biff.endOfFile) {
      if (--depth === 0 && start > 0) sheets.set(start, current);
      depth = Math.max(depth, 0);
    } else if (depth === 1) {
      if (start === 0) globals.take(record);
      else if (wanted.has(record.type)) current.push(record);
    }
  }
  return { globals, sheets };
}

const wanted: ReadonlySet<number> = new Set(Object.values(biff));
