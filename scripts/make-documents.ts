/**
 * Makes the office files and PDFs of `fixtures/documents` from the invented packages beside them, with LibreOffice.
 * Call: `node scripts/run.mjs make-documents` (needs `soffice` and a Chinese font; the files are committed).
 */
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { proseOf } from '../test/consistent-prose.ts';
import {
  changed,
  flatDocument,
  paragraph,
  type Slip,
  tablesXml,
  workbookXml,
} from '../test/make-open-documents.ts';
import { convert, load } from './libre-office.ts';

const folder = 'fixtures/documents';

const budgetSlips: readonly Slip[] = [
  { table: 'budget_expenditure', key: '2010302', column: 'project', printed: '321.55' },
  { table: 'budget_three_public', key: 'budget', column: 'reception', printed: '4.05' },
];
const finalSlips: readonly Slip[] = [
  { table: 'final_general', key: '2210201', column: 'current', printed: '74.29' },
];
/** What the prose of the final account says wrongly: printed figure → what the files say. */
const proseSlip = ['人员经费857.70万元', '人员经费875.70万元'] as const;

function reportXml(disclosure: Disclosure, slips: readonly Slip[]): string {
  const passages = proseOf(disclosure, { change: 7, budget: -3 });
  const prose = passages.flatMap(({ path, text }, index) => [
    ...(passages[index - 1]?.path[0] === path[0] ? [] : [paragraph(path[0] ?? '', 'heading')]),
    paragraph(text.replace(...proseSlip)),
  ]);
  const cover = `${disclosure.department}${disclosure.year}年度部门决算`;
  return [
    paragraph(cover, 'heading'),
    paragraph('第一部分 部门决算表', 'newpage'),
    ...tablesXml(changed(disclosure, slips)),
    paragraph('第二部分 部门决算情况说明', 'newpage'),
    ...prose,
  ].join('');
}

const budget = changed(load('example-budget'), budgetSlips);
convert(folder, 'budget.fods', flatDocument('spreadsheet', workbookXml(budget)), {
  'budget.xlsx': 'xlsx:Calc MS Excel 2007 XML',
  'budget.xls': 'xls:MS Excel 97',
  'budget-workbook.pdf': 'pdf:calc_pdf_Export',
});
const final = load('example-final');
convert(folder, 'final.fodt', flatDocument('text', reportXml(final, finalSlips)), {
  'final.docx': 'docx:MS Word 2007 XML',
  'final.doc': 'doc:MS Word 97',
  'final.pdf': 'pdf:writer_pdf_Export',
  'final.html': 'html:HTML (StarWriter)',
});
process.stdout.write(`${folder}: written\n`);
