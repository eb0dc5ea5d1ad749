/** Speed of the importers against their libraries alone: `node scripts/run.mjs bench/importers [--rounds N] [PDF …]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read as readSheets, utils, write } from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkFiles } from '../src/check/check-files.ts';
import { readWorkbook } from '../src/import/xlsx/read-workbook.ts';

const { positionals: pdfs, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
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

/** Seconds of the processor, of all threads, and by the clock. */
interface Times {
  readonly processor: number;
  readonly clock: number;
}

async function timesOf(work: () => Promise<unknown>): Promise<Times> {
  const start = process.cpuUsage();
  const clock = await seconds(work);
  const { user, system } = process.cpuUsage(start);
  return { processor: (user + system) / 1e6, clock };
}

/** How many times faster a check is than the library alone in the same rounds. */
function ratios(runs: readonly { readonly library: Times; readonly own: Times }[]): string {
  const ratio = (of: keyof Times): string => {
    const sum = (reader: 'library' | 'own') => runs.reduce((total, run) => total + run[reader][of], 0);
    return (sum('library') / sum('own')).toFixed(2);
  };
  return `${ratio('processor')} of processor time, ${ratio('clock')} by the clock`;
}

if (pdfs.length > 0) {
  // Both readers take turns over the files; the first round is told apart, in which both are compiled.
  const rounds: { library: Times; own: Times }[][] = [];
  while (rounds.length <= Number(values.rounds)) {
    const round: { library: Times; own: Times }[] = [];
    for (const path of pdfs)
      round.push({ library: await timesOf(() => libraryAlone(path)), own: await timesOf(() => check(path)) });
    rounds.push(round);
  }
  const [first = [], ...warm] = rounds;
  console.log('PDF pages a second, check / pdfjs-dist alone');
  console.log(`  first round: ${ratios(first)}`);
  console.log(`  warm: ${ratios(warm.flat())}`);
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
