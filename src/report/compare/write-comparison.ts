import type { VersionComparison } from '../../core/findings/comparison.ts';
import { cleanData, escapeControls } from '../clean-text.ts';
import { html } from '../gates/html.ts';
import { markdownText } from '../gates/markdown.ts';
import { framed } from '../html/frame.ts';
import type { ReportContext } from '../reporter.ts';
import { indentText } from '../text-width.ts';
import { type ComparisonSection, comparisonSections, comparisonVerdict } from './comparison-sections.ts';

/** Formats of a comparison; the first is the usual one. */
export const comparisonFormats = ['pretty', 'json', 'markdown', 'html'] as const;

export type ComparisonFormat = (typeof comparisonFormats)[number];

/** Writes a comparison in a format. */
export function writeComparison(
  comparison: VersionComparison,
  format: ComparisonFormat,
  context: ReportContext,
): string {
  if (format === 'json') return `${escapeControls(JSON.stringify(comparison, null, 2))}\n`;
  const clean = cleanData(comparison);
  const verdict = comparisonVerdict(clean, context);
  const sections = comparisonSections(clean, context);
  if (format === 'markdown') return markdownOf(verdict, sections, context);
  return format === 'html' ? htmlOf(verdict, sections, context) : prettyOf(verdict, sections, context);
}

/** Lines of a section that a terminal shows; the other formats show all. */
const shown = 30;

function prettyOf(
  verdict: string,
  sections: readonly ComparisonSection[],
  { width, paint, locale, verbose = false }: ReportContext,
): string {
  const blocks = sections.map(({ title, lines }) => {
    const isCut = !verbose && lines.length > shown;
    const rest = isCut ? [locale.report.compare.more.replace('{count}', String(lines.length))] : [];
    const listed = [...(isCut ? lines.slice(0, shown) : lines), ...rest];
    return [paint.strong(title), ...listed.map((line) => indentText(line, width, '      ', '  '))].join('\n');
  });
  return `${[...blocks, verdict].join('\n\n')}\n`;
}

function markdownOf(
  verdict: string,
  sections: readonly ComparisonSection[],
  { locale }: ReportContext,
): string {
  const blocks = sections.map(
    ({ title, lines }) =>
      `### ${markdownText(title)}\n\n${lines.map((line) => `- ${markdownText(line)}`).join('\n')}`,
  );
  const head = `## ${markdownText(locale.report.compare.title)}`;
  return `${[head, `**${markdownText(verdict)}**`, ...blocks].join('\n\n')}\n`;
}

function htmlOf(verdict: string, sections: readonly ComparisonSection[], context: ReportContext): string {
  const { title } = context.locale.report.compare;
  const parts = sections.map(
    (section) =>
      html`<section><h2>${section.title}</h2><ul>${section.lines.map((line) => html`<li>${line}</li>`)}</ul></section>`,
  );
  return framed(title, [html`<h1>${title}</h1>`, html`<p class="verdict">${verdict}</p>`, ...parts], context);
}
