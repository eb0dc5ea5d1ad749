/**
 * Makes `fixtures/drafts`: one invented budget in every format of an office, once sound and once with twelve slips.
 * Call: `node scripts/run.mjs make-drafts` (needs `soffice` and a Chinese font; the files are committed).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { draftSlips } from '../test/draft-slips.ts';
import { changed, flatDocument, paragraph, tablesXml, workbookXml } from '../test/make-open-documents.ts';
import { printOfficially } from '../test/official-layout.ts';
import { formats } from '../test/written-formats.ts';
import { convert, load } from './libre-office.ts';

const folder = 'fixtures/drafts';

/** A workbook as programs write it that store no results of their formulas. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts, { mtime: '2026-01-01' });
}

function write(name: string, draft: Disclosure): void {
  const cover = `${draft.department}${draft.year}年部门预算`;
  const sheets = workbookXml(draft, 'typed');
  convert(folder, `${name}.fods`, flatDocument('spreadsheet', sheets), {
    [`${name}.xlsx`]: 'xlsx:Calc MS Excel 2007 XML',
    [`${name}.xls`]: 'xls:MS Excel 97',
    [`${name}.ods`]: 'ods:calc8',
    [`${name}-sheets.html`]: 'html:HTML (StarCalc)',
  });
  convert(folder, `${name}-narrow.fods`, flatDocument('spreadsheet', sheets, [1.6, 2.6]), {
    [`${name}-narrow.pdf`]: 'pdf:calc_pdf_Export',
  });
  convert(folder, `${name}-wide.fods`, flatDocument('spreadsheet', sheets, [4, 9]), {
    [`${name}-wide.pdf`]: 'pdf:calc_pdf_Export',
  });
  writeFileSync(
    join(folder, `${name}-uncomputed.xlsx`),
    withoutResults(readFileSync(join(folder, `${name}.xlsx`))),
  );
  const report = [paragraph(cover, 'heading'), ...tablesXml(draft)].join('');
  convert(folder, `${name}.fodt`, flatDocument('text', report), {
    [`${name}.docx`]: 'docx:MS Word 2007 XML',
    [`${name}.doc`]: 'doc:MS Word 97',
    [`${name}.html`]: 'html:HTML (StarWriter)',
  });
  const ofd = formats['OFD']?.[1](cover, printOfficially(draft));
  if (ofd !== undefined) writeFileSync(join(folder, `${name}.ofd`), ofd);
}

mkdirSync(folder, { recursive: true });
const sound = load('example-budget');
write('sound', sound);
write('slips', changed(sound, draftSlips));
process.stdout.write(`${folder}: written\n`);
