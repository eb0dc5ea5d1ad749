/** Speed of the importers against their libraries alone: `node scripts/run.mjs bench/importers [PDF …]`. */
import { readFileSync } from 'node:fs';
import { read as readSheets, utils, write } from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { readPdf } from '../src/import/pdf/read-pdf.ts';
import { readWorkbook } from '../src/import/xlsx/read-workbook.ts';
import { recognize } from '../src/recognize/recognize.ts';

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

async function check(path: string): Promise<void> {
  const raw = await readPdf(path, bytesOf(path));
  for (const document of recognize([raw], catalogue)) evaluate(rules, document, catalogue);
}

if (pdfs.length > 0) {
  for (const path of pdfs) await check(path);
  let own = 0;
  let library = 0;
  for (const path of pdfs) {
    library += await seconds(() => libraryAlone(path));
    own += await seconds(() => check(path));
  }
  console.log(`PDF pages a second, check / pdfjs-dist alone: ${(library / own).toFixed(2)}`);
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
