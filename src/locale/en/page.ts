import type { page as chinese } from '../zh-CN/page.ts';

/** Texts of the offline page. */
export const page: typeof chinese = {
  language: 'en',
  title: 'gouji, offline',
  other: '中文',
  lead: 'Drop budgets, final accounts or self-evaluations here, or',
  choose: 'choose files',
  chooseFolder: 'choose a folder',
  formats:
    'Word, WPS, Excel, PDF, web pages, text and data packages, several at once; rules and catalogue entries of your own (.yaml) as well.',
  promise:
    'Files are read on this computer only: this page forbids every connection and works without a network.',
  reading: 'Reading {path} ({done}/{total})',
  recognizing: 'scan: reading page {page}, some seconds a page',
  checking: 'Checking …',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  again: 'Check other files',
  recheck: 'Check again',
  nothing:
    'There is no file among them that can be checked: PDF, DOCX, XLSX, XLS, DOC, ODS, HTML, MHT, CSV, TXT or JSON.',
  skipped: 'Not read (unknown format): {names}',
  rules: 'Own rules and catalogue: {names}',
  save: 'Download',
  downloads: {
    marked: 'Marked copies',
    xlsx: 'Issue list (Excel)',
    csv: 'Issue list (CSV)',
    html: 'Report (HTML)',
    json: 'Report (JSON)',
  },
  making: 'Working …',
  noMarks: 'There is no document that could be marked.',
  failed: 'No result: {text}',
  report: 'Report',
};
