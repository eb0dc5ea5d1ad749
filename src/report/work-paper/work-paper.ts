import type { Report, ReportDocument } from '../../core/findings/report.ts';
import { cleanData } from '../clean-text.ts';
import { rankDocuments } from '../gravity.ts';
import { uncheckedLines } from '../pretty-unchecked.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { amountColumns, issueColumns, issueList } from './issue-list.ts';
import { type CellValue, type PaperSheet, writeWorkbook } from './workbook.ts';

/** The auditor's working paper: documents ranked, findings to be answered, what was not checked, the rules that spoke. */
export const workPaper: Reporter = {
  format: 'xlsx',
  audience: 'people',
  saysCoverage: true,
  write: (report, context) => {
    const clean = cleanData(report);
    const sheets = [overview, issues, unchecked, rules].map((sheet) => sheet(clean, context));
    return writeWorkbook(sheets);
  },
};

const count = (value: number): CellValue => ({ amount: String(value) });

/** The gravest first. */
function overview(report: Report, { locale, names }: ReportContext): PaperSheet {
  const texts = locale.report.workPaper;
  const ranked = rankDocuments(report);
  const missing = (document: ReportDocument): string =>
    document.missingTables.map(names.table).join(locale.report.listSeparator);
  return {
    name: texts.sheets.overview,
    columns: columnsOf(texts.overview, [5, 22, 7, 10, 30, 7, 7, 9, 8, 8, 26]),
    rows: ranked.map(({ document, errors, warnings }, index) => [
      count(index + 1),
      document.department,
      document.year === null ? '' : String(document.year),
      locale.report.kinds[document.kind],
      document.paths.join('\n'),
      count(errors),
      count(warnings),
      count(document.figures.read),
      count(document.figures.unplaced),
      count(document.claims),
      missing(document),
    ]),
  };
}

const issueWidths = [4, 5, 9, 5, 10, 7, 10, 9, 7, 9, 9, 9, 5, 22, 9, 12, 16, 14, 8, 8, 6];

/** The sheet of findings to be answered. */
export function issues(report: Report, context: ReportContext): PaperSheet {
  const texts = context.locale.report.workPaper;
  return {
    name: texts.sheets.issues,
    columns: issueColumns.map((column, index) => ({
      title: texts.issues[column],
      width: issueWidths[index] ?? 12,
    })),
    rows: issueList(report, context).map((issue) =>
      issueColumns.map((column): CellValue => {
        const text = issue[column];
        return column === 'number' || amountColumns.has(column) ? { amount: text } : text;
      }),
    ),
  };
}

function unchecked(report: Report, context: ReportContext): PaperSheet {
  const texts = context.locale.report.workPaper;
  return {
    name: texts.sheets.unchecked,
    columns: columnsOf([texts.unchecked], [120]),
    rows: uncheckedLines(report, { ...context, verbose: true }).map((line) => [line]),
  };
}

/** The rules that found something, each once. */
function rules({ findings }: Report, { locale }: ReportContext): PaperSheet {
  const texts = locale.report.workPaper;
  const spoken = new Map(
    findings
      .flatMap((finding) => [finding, ...(finding.consequences ?? [])])
      .map((each) => [each.rule, each]),
  );
  return {
    name: texts.sheets.rules,
    columns: columnsOf(texts.rules, [12, 60, 70]),
    rows: [...spoken.values()]
      .sort((a, b) => (a.rule < b.rule ? -1 : 1))
      .map(({ rule, title, basis }) => [rule, title, basis]),
  };
}

const columnsOf = (titles: readonly string[], widths: readonly number[]): PaperSheet['columns'] =>
  titles.map((title, index) => ({ title, width: widths[index] ?? 12 }));
