import { cleanData } from '../clean-text.ts';
import { csvField, csvLines } from '../gates/csv.ts';
import type { Reporter } from '../reporter.ts';
import { issueColumns, issueList } from './issue-list.ts';

/** A mark without which Excel takes UTF-8 for the code page of the machine; no text may hold it, so the list is bytes. */
const byteOrderMark = '\ufeff';

/** The list of findings for spreadsheets: the sheet 问题清单 as CSV. */
export const csvList: Reporter = {
  format: 'csv',
  audience: 'people',
  write: (report, context) => {
    const titles = context.locale.report.workPaper.issues;
    const issues = issueList(cleanData(report), context);
    const rows = [
      issueColumns.map((column) => csvField(titles[column])),
      ...issues.map((issue) => issueColumns.map((column) => csvField(issue[column]))),
    ];
    return new TextEncoder().encode(byteOrderMark + csvLines(rows));
  },
};
