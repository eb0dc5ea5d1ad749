import type { DoubtfulFigure } from '../../core/scan/doubtful-figures.ts';
import { fill } from '../../locale/fill.ts';
import { formatPlace } from '../../locale/format-place.ts';
import { cleanData } from '../clean-text.ts';
import { html, type Markup } from '../gates/html.ts';
import { doubtfulLine, type InspectedScan } from '../inspection-scan.ts';
import type { PageClip, ReportContext } from '../reporter.ts';
import { clipFigure } from './clip.ts';
import { framed } from './frame.ts';

/** Figures of one row that nothing proves, and the row as it is printed. */
interface ClippedRow {
  readonly figures: readonly DoubtfulFigure[];
  readonly clip?: PageClip;
}

type Counts = Omit<InspectedScan, 'doubtful'>;

/** One page that opens offline: the figures of scanned pages that nothing proves, each beside the print that it was read from. */
export function doubtfulPage(
  documents: readonly { readonly counts: Counts; readonly rows: readonly ClippedRow[] }[],
  context: ReportContext,
): string {
  const title = context.locale.cli.inspect.scan.page;
  const body = documents.map(({ counts, rows }) => {
    const told = fill(context.locale.report.recognition, { ...counts });
    return html`<section><p>${told}</p>${rows.map((row) => rowMarkup(row, context))}</section>`;
  });
  return framed(title, [html`<h1>${title}</h1>`, ...body], context);
}

function rowMarkup({ figures, clip }: ClippedRow, context: ReportContext): Markup {
  const lines = cleanData(figures).map((figure) => html`<li>${doubtfulLine(figure, context)}</li>`);
  const [first] = figures;
  const caption = first === undefined ? '' : formatPlace(first.cell.place, context.locale);
  return html`<article><ul>${lines}</ul>${clip === undefined ? undefined : clipFigure(clip, caption)}</article>`;
}
