/** A small report that the tests of the reporters share. */
import type { Counts, Finding, FindingCell, Report } from '../../src/core/findings/report.ts';
import { texts } from '../../src/locale/zh-CN/texts.ts';
import { plainPaint } from '../../src/report/paint.ts';
import type { Names, ReportContext } from '../../src/report/reporter.ts';

const titles: Readonly<Record<string, string>> = {
  final_summary: '收入支出决算总表',
  final_expenditure: '支出决算表',
  amount: '决算数',
  current: '本年支出合计',
  basic: '基本支出',
  project: '项目支出',
};

export const names: Names = {
  table: (table) => titles[table] ?? table,
  column: (_, column) => titles[column] ?? column,
  side: (_, side) => side,
  line: () => '',
};

export const context: ReportContext = { locale: texts, names, paint: plainPaint, width: 100 };

/** A cell on a page of `a/决算.pdf`. */
export function cellOf(
  [table, row, rowLabel, column]: readonly [string, string, string, string],
  value: string,
  coefficient: string,
  page: number,
): FindingCell {
  return { table, row, rowLabel, column, value, coefficient, place: { file: 'a/决算.pdf', page } };
}

/** An error whose right side is a sum. */
export const sumFinding: Finding = {
  id: '00000000000000aa',
  rule: 'GJ-EX-01',
  slug: 'columns-sum',
  severity: 'error',
  verdict: 'fail',
  document: 'final/某局/2023',
  title: '支出合计等于各栏之和',
  message: '支出决算表“教育支出”：支出合计等于各栏之和，但 2102.43 万元不等于 2092.43 万元',
  key: 'final_expenditure#1//205',
  left: { value: '2102.43', unit: '万元', text: '2102.43' },
  right: { value: '92.43', unit: '万元', text: '41.51 + 50.92' },
  difference: '2010.00',
  tolerance: '0.015',
  cells: [
    cellOf(['final_expenditure', '205', '教育支出', 'current'], '2102.43', '1', 12),
    cellOf(['final_expenditure', '205', '教育支出', 'basic'], '41.51', '-1', 12),
    cellOf(['final_expenditure', '205', '教育支出', 'project'], '50.92', '-1', 13),
  ],
  suspects: [],
  basis: '表式',
};

export const counts = (some: Partial<Counts>): Counts => ({
  pass: 0,
  rounding: 0,
  fail: 0,
  insufficient: 0,
  notApplicable: 0,
  undefined: 0,
  ...some,
});

/** A report on one document, with the findings and counts given. */
export function reportOf(findings: readonly Finding[], identities: Partial<Counts>): Report {
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  return {
    schema: 'gouji-report/1',
    version: '0.0.0',
    rules: { count: 1, hash: 'h' },
    documents: [
      {
        id: 'final/某局/2023',
        paths: ['a/决算.pdf'],
        kind: 'final',
        department: '某局',
        year: 2023,
        currencyUnit: '万元',
        tables: [
          { table: 'final_summary', title: '总表', rows: 3, place: { file: 'a/决算.pdf', page: 11 } },
          { table: 'final_expenditure', title: '支出表', rows: 9, place: { file: 'a/决算.pdf', page: 12 } },
        ],
        missingTables: [],
        claims: 0,
        figures: { read: 40, placed: 40, unplaced: 0 },
      },
    ],
    findings,
    coverage: { identities: counts(identities), rules: [] },
    duties: [],
    inputs: [{ path: 'a/决算.pdf', sha256: 'x', status: 'ok' }],
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}
