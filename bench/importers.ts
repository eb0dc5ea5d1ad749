/** Speed of the importers against their libraries alone: `node scripts/run.mjs bench/importers [PDF …]`. */
import { readFileSync } from 'node:fs';
import { read as readSheets, utils, write } from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkFiles } from '../src/check/check-files.ts';
import { readWorkbook } from '../src/import/xlsx/read-workbook.ts';

const pdfs = process.argv.slice(2);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Seconds that the work takes. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

async function libraryAlone(path: string): Promise<void> {
  const task = getDocument({ data: bytesOf(path), verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
  }
  await task.destroy();
}

/** The whole check: reading, recognition, rules, diagnosis and report. */
async function check(path: string): Promise<void> {
  await checkFiles([{ path, bytes: bytesOf(path) }]);
}

/** Milliseconds of processor time, of all threads, that the work takes. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const [firstRound, lastRound] = [0, 3];
/** Both readers take turns over the files; the first round is told apart, in which both are compiled. */
const times: Record<'library' | 'own', [first: number, warm: number]> = { library: [0, 0], own: [0, 0] };
if (pdfs.length > 0) {
  for (let round = firstRound; round <= lastRound; round += 1) {
    const at = round === firstRound ? 0 : 1;
    for (const path of pdfs) {
      times.library[at] += await processorTime(() => libraryAlone(path));
      times.own[at] += await processorTime(() => check(path));
    }
  }
  const ratio = (at: 0 | 1): string => (times.library[at] / times.own[at]).toFixed(2);
  console.log(
    `PDF pages a second, check / pdfjs-dist alone: ${ratio(1)} warm, ${ratio(0)} in the first round`,
  );
}

const rows = Array.from({ length: 40_000 }, (_, index) => Array.from({ length: 12 }, () => index * 12.34));
const workbook = utils.book_new();
utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), '表');
const sheet = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true }));
const library = await seconds(async () =>
  utils.sheet_to_json(readSheets(sheet, { cellNF: true }).Sheets['表'] ?? {}),
);
const own = await seconds(() => readWorkbook('sheet.xlsx', sheet));
console.log(`XLSX rows a second, readWorkbook / @e965/xlsx alone: ${(library / own).toFixed(2)}`);
