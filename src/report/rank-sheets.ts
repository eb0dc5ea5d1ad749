import type { Finding, Report, ReportDocument } from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import { cleanData } from './clean-text.ts';
import { type Gravity, rankDocuments } from './gravity.ts';
import type { ReportContext } from './reporter.ts';
import type { CellValue, PaperSheet } from './work-paper/workbook.ts';

/** Many documents in tables: by gravity, by office and year, by rule. */
export function rankSheets(original: Report, context: ReportContext): readonly PaperSheet[] {
  const report = cleanData(original);
  const ranked = rankDocuments(report);
  const before = yearBefore(ranked);
  return [documentSheet(ranked, before, context), officeSheet(ranked, context), ruleSheet(report, context)];
}

const number = (value: number): CellValue => ({ amount: String(value) });

/** What the same office had a year before in a document of the same kind; absent where there is none. */
type YearBefore = ReadonlyMap<string, Gravity>;

const keyOf = ({ department, kind }: ReportDocument, year: number | null): string =>
  `${kind}\n${department}\n${year}`;

function yearBefore(ranked: readonly Gravity[]): YearBefore {
  const named = ranked.filter(({ document }) => document.department !== '' && document.year !== null);
  return new Map(named.map((each) => [keyOf(each.document, each.document.year), each]));
}

function documentSheet(ranked: readonly Gravity[], before: YearBefore, context: ReportContext): PaperSheet {
  const { locale } = context;
  const texts = locale.report.rank;
  const rows = ranked.map(({ document, points, errors, warnings }, index): CellValue[] => {
    const { department, year, kind, figures, paths } = document;
    const earlier = year === null ? undefined : before.get(keyOf(document, year - 1));
    return [
      number(index + 1),
      department === '' ? locale.report.noDepartment : department,
      year === null ? '' : String(year),
      locale.report.kinds[kind],
      number(points),
      earlier === undefined ? '' : number(earlier.points),
      number(errors),
      number(warnings),
      number(figures.unplaced),
      paths.join('\n'),
    ];
  });
  return sheet(texts.sheets.documents, texts.documents, [5, 24, 7, 10, 9, 9, 7, 7, 8, 40], rows);
}

/** Offices by the sum of their points, with the points of each year. */
function officeSheet(ranked: readonly Gravity[], { locale }: ReportContext): PaperSheet {
  const texts = locale.report.rank;
  const years = [...new Set(ranked.flatMap(({ document: { year } }) => year ?? []))].sort((a, b) => a - b);
  const offices = [...groupBy(ranked, ({ document }) => document.department)]
    .map(([department, own]) => ({ department, own, points: pointsIn(own) }))
    .sort((a, b) => b.points - a.points || (a.department < b.department ? -1 : 1));
  const rows = offices.map(({ department, own, points }): CellValue[] => [
    department === '' ? locale.report.noDepartment : department,
    number(own.length),
    number(points),
    ...years.map((year): CellValue => {
      const ofYear = own.filter(({ document }) => document.year === year);
      return ofYear.length === 0 ? '' : number(pointsIn(ofYear));
    }),
  ]);
  const titles = [...texts.offices, ...years.map(String)];
  return sheet(texts.sheets.offices, titles, [30, 8, 9, ...years.map(() => 8)], rows);
}

const pointsIn = (own: readonly Gravity[]): number => own.reduce((sum, { points }) => sum + points, 0);

/** Rules by the number of documents that they found something in. */
function ruleSheet({ findings }: Report, { locale }: ReportContext): PaperSheet {
  const texts = locale.report.rank;
  const shown = findings.filter(({ severity }) => severity !== 'info');
  const rules = [...groupBy(shown, ({ rule }) => rule)]
    .map(([rule, own]) => ({ rule, own, documents: new Set(own.map(({ document }) => document)).size }))
    .sort((a, b) => b.documents - a.documents || b.own.length - a.own.length || (a.rule < b.rule ? -1 : 1));
  const rows = rules.map(({ rule, own, documents }): CellValue[] => [
    rule,
    ruleTitle(locale, own[0] as Finding),
    number(documents),
    number(own.filter(({ severity }) => severity === 'error').length),
    number(own.filter(({ severity }) => severity === 'warning').length),
  ]);
  return sheet(texts.sheets.rules, texts.rules, [12, 60, 8, 8, 8], rows);
}

const sheet = (
  name: string,
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly CellValue[])[],
): PaperSheet => ({
  name,
  columns: titles.map((title, index) => ({ title, width: widths[index] ?? 10 })),
  rows,
});
