import { clipsOf } from '../check/clips.ts';
import { loadLocale } from '../locale/locale.ts';
import { printable } from '../report/gates/terminal.ts';
import { plainPaint } from '../report/paint.ts';
import type { RankFormat } from '../report/rank.ts';
import { loadReporter, type ReportFormat } from '../report/registry.ts';
import type { ReportContext, ReporterOutput, ReportFile } from '../report/reporter.ts';
import { reporterNames } from '../report/reporter-names.ts';
import type { Checked } from './check.ts';

/** How a report is written. */
export interface RenderOptions {
  /** Pictures of the pages of PDFs, in HTML; true where it is left out. */
  readonly pictures?: boolean;
  /** Columns at which texts for terminals are wrapped; 100 where it is left out. */
  readonly width?: number;
}

/** What reporters are told of a check. */
export async function contextOf(
  { language, catalogue, excerpts }: Pick<Checked, 'language' | 'catalogue' | 'excerpts'>,
  { width = 100 }: RenderOptions = {},
): Promise<ReportContext> {
  const [locale, names] = [await loadLocale(language), reporterNames(catalogue, language)];
  return { locale, names, paint: plainPaint, width, excerpts };
}

/** The same with the pictures of pages, for reporters that show them. */
async function shownContext(checked: Checked, format: ReportFormat, options: RenderOptions) {
  const [reporter, context] = [await loadReporter(format), await contextOf(checked, options)];
  const hasPictures = reporter.showsTables === true && options.pictures !== false;
  const clips = await clipsOf(hasPictures ? checked.files : [], checked.report.findings);
  return { reporter, context: { ...context, clips } };
}

/**
 * The report of a check in a format of `formats`: bytes for `xlsx`, else text. It is what the command line writes into a
 * file, byte for byte.
 */
export async function render(
  checked: Checked,
  format: ReportFormat,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  const { reporter, context } = await shownContext(checked, format, options);
  return written(reporter.write(checked.report, context));
}

/** The report as one HTML page that opens offline. */
export const renderHtml = async (checked: Checked, options: RenderOptions = {}): Promise<string> =>
  String(await render(checked, 'html', options));

/** The report as HTML files by name, `index.html` first: one for each document, for checks of many. */
export async function renderHtmlFolder(
  checked: Checked,
  options: RenderOptions = {},
): Promise<readonly ReportFile[]> {
  const { reporter, context } = await shownContext(checked, 'html', options);
  return [...(reporter.writeFolder?.(checked.report, context) ?? [])];
}

/** The documents of a check by gravity, with offices, years and rules: what `gouji rank` writes. */
export async function renderRank(
  checked: Checked,
  format: RankFormat,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  const { writeRank } = await import('../report/rank.ts');
  return written(writeRank(checked.report, format, await contextOf(checked, options)));
}

/** A finding worked out digit by digit: what `gouji explain` prints. `id` is that of the finding, or the beginning of it. */
export async function explainFinding(
  checked: Checked,
  id: string,
  options: RenderOptions = {},
): Promise<string | undefined> {
  const finding = checked.report.findings.find((each) => each.id.startsWith(id));
  if (finding === undefined) return undefined;
  const { findingWorking } = await import('../report/working.ts');
  return printable(findingWorking(finding, checked.report, await contextOf(checked, options)));
}

function written(output: ReporterOutput): string | Uint8Array {
  if (output instanceof Uint8Array) return output;
  return typeof output === 'string' ? printable(output) : [...output].map(printable).join('');
}
