import type { Recognition, Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import type { ReportContext } from './reporter.ts';

const shownMisread = 5;

/** What became of the figures of scanned pages of a document, in one line; nothing where it has none. */
export function recognitionLine(report: Report, document: string, context: ReportContext): string[] {
  const counts = report.coverage.recognition?.find((each) => each.document === document);
  if (counts === undefined) return [];
  const { pages, figures, certified, uncertain, unread } = counts;
  const text = fill(context.locale.report.recognition, { pages, figures, certified, uncertain, unread });
  const { misread, asked } = context.locale.report;
  return [text + listed(misread, counts.misread, context) + listed(asked, counts.asked ?? [], context)];
}

/** Figures that are or may be others than what was recognized, the first ones with their places. */
function listed(sentence: string, figures: Recognition['misread'], { locale }: ReportContext): string {
  if (figures.length === 0) return '';
  const { misreadOne, parentheses, listSeparator } = locale.report;
  const texts = figures.slice(0, shownMisread).map(({ read, text, place }) => {
    const where = formatPlace(place, locale);
    return fill(misreadOne, { read, text, where: where === '' ? '' : fill(parentheses, { text: where }) });
  });
  return fill(sentence, { count: figures.length, list: texts.join(listSeparator) });
}
