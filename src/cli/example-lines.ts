import type { ExampleDocument, ExampleTable, RuleExample } from '../core/language/examples/rule-example.ts';
import { fill } from '../locale/fill.ts';
import type { ReportContext } from '../report/reporter.ts';
import { padEnd, widthOf } from '../report/text-width.ts';

/** An example of a rule: its verdict, and its tables as they would be printed. */
export function exampleLines(example: RuleExample, context: ReportContext): string[] {
  const { locale, paint } = context;
  const verdict = locale.cli.explain.verdicts[example.verdict];
  const painted = example.verdict === 'fail' ? paint.error(verdict) : verdict;
  const unit = fill(locale.report.unit, { unit: example.unit.title });
  const head = [painted, ...(example.year === undefined ? [] : [String(example.year)]), unit];
  const own = example.tables.flatMap((table) => tableLines(table, context));
  return [`  ${head.join(' · ')}`, ...own, ...example.others.flatMap((other) => otherLines(other, context))];
}

/** Another document of the run. */
function otherLines({ kind, year, tables }: ExampleDocument, context: ReportContext): string[] {
  const { cli, report } = context.locale;
  const title = fill(cli.explain.others, { kind: report.kinds[kind], year: year ?? '' });
  return [`    ${title}`, ...tables.flatMap((table) => tableLines(table, context))];
}

function tableLines({ entry, rows, notes }: ExampleTable, { names }: ReportContext): string[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(([column]) => column)))];
  const header = ['', ...columns.map(({ title }) => title)];
  const body = rows.map(({ label, key, kind, cells }) => {
    const texts = new Map(cells.map(([column, text]) => [column, text]));
    const hasKey = kind === 'code' || kind === 'item' || label === '';
    const name = hasKey && label !== key ? `${key} ${label}`.trimEnd() : label;
    return [name, ...columns.map((column) => texts.get(column) ?? '')];
  });
  const lines = [header, ...body];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const text = lines.map((line) =>
    `      ${line.map((each, column) => align(each, widths[column] ?? 0, column)).join('  ')}`.trimEnd(),
  );
  return [
    `    ${names.table(entry.id)}`,
    ...(rows.length === 0 ? [] : text),
    ...notes.map((note) => `      ${note}`),
  ];
}

/** Names on the left, figures on the right. */
const align = (text: string, width: number, column: number): string =>
  column === 0 ? padEnd(text, width) : ' '.repeat(Math.max(0, width - widthOf(text))) + text;
