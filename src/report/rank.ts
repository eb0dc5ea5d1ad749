import type { Report } from '../core/findings/report.ts';
import { csvField, csvLines } from './gates/csv.ts';
import { html } from './gates/html.ts';
import { framed } from './html/frame.ts';
import { rankSheets } from './rank-sheets.ts';
import type { ReportContext, ReporterOutput } from './reporter.ts';
import { padEnd, widthOf } from './text-width.ts';
import { type CellValue, type PaperSheet, writeWorkbook } from './work-paper/workbook.ts';

type Write = (sheets: readonly PaperSheet[], context: ReportContext) => ReporterOutput;

/** Formats of the ranking, the usual one first. */
const writers: Readonly<Record<'pretty' | 'csv' | 'xlsx' | 'html', Write>> = {
  pretty: writePretty,
  csv: writeCsv,
  xlsx: (sheets) => writeWorkbook(sheets),
  html: writeHtml,
};

export type RankFormat = keyof typeof writers;
export const rankFormats = Object.keys(writers) as [RankFormat, ...RankFormat[]];

/** The documents of a report ranked by gravity, with offices and rules. */
export const writeRank = (report: Report, format: RankFormat, context: ReportContext): ReporterOutput =>
  writers[format](rankSheets(report, context), context);

const textOf = (cell: CellValue): string =>
  typeof cell === 'string' ? cell.replaceAll('\n', ' ') : cell.amount;

/** Numbers on the right, texts on the left; the definition of the number below. */
function writePretty(sheets: readonly PaperSheet[], { locale, paint }: ReportContext): string {
  const tables = sheets.map(({ name, columns, rows }) => {
    const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(textOf))];
    const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
    const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === 'object'));
    const printed = lines.map((line) =>
      line
        .map((text, at) => aligned(text, widths[at] ?? 0, isNumber[at] === true))
        .join('  ')
        .trimEnd(),
    );
    const [head = '', ...body] = printed;
    return [paint.strong(name), paint.dim(head), ...body].join('\n');
  });
  return `${[...tables, paint.dim(locale.report.html.gravityNote)].join('\n\n')}\n`;
}

const aligned = (text: string, width: number, isNumber: boolean): string =>
  isNumber ? ' '.repeat(Math.max(0, width - widthOf(text))) + text : padEnd(text, width);

/** The documents alone, with the mark that Excel wants. */
function writeCsv([documents]: readonly PaperSheet[]): Uint8Array {
  const { columns = [], rows = [] } = documents ?? {};
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(textOf))];
  return new TextEncoder().encode(`\ufeff${csvLines(lines.map((line) => line.map(csvField)))}`);
}

function writeHtml(sheets: readonly PaperSheet[], context: ReportContext): string {
  const { rank, html: texts } = context.locale.report;
  const tables = sheets.map(({ name, columns, rows }) => {
    const body = rows.map(
      (row) =>
        html`<tr>${row.map((cell) => (typeof cell === 'string' ? html`<td class="words">${cell}</td>` : html`<td>${cell.amount}</td>`))}</tr>`,
    );
    const head = columns.map(({ title }) => html`<th scope="col">${title}</th>`);
    return html`<h2>${name}</h2><div class="scroll" tabindex="0"><table class="grid"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  });
  const note = html`<p class="soft">${texts.gravityNote}</p>`;
  return framed(rank.title, [html`<h1>${rank.title}</h1>`, note, ...tables], context);
}
