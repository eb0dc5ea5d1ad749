import type { ProseCoverage, Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import type { ReportContext } from './reporter.ts';

const shownReasons = 4;

/** What became of the figures of the prose of a document, in one line; nothing where it has none. */
export function proseLine(report: Report, document: string, context: ReportContext): string[] {
  const counts = report.coverage.prose?.find((each) => each.document === document);
  if (counts === undefined || counts.figures === 0) return [];
  const texts = context.locale.report;
  const { figures, claims, compared } = counts;
  const reasons = listReasons(counts, context).join(texts.listSeparator);
  const rest = reasons === '' ? '' : fill(texts.proseRest, { reasons });
  const doubts = counts.ambiguous === 0 ? '' : fill(texts.proseAmbiguous, { count: counts.ambiguous });
  return [fill(texts.prose, { figures, claims, compared }) + rest + doubts + notRead(counts, context)];
}

/** The first figures that were not understood, and where they stand. */
function notRead({ notRead: figures }: ProseCoverage, { locale }: ReportContext): string {
  if (figures.length === 0) return '';
  const places = figures.map(({ text, place }) => {
    const where = formatPlace(place, locale);
    return text + (where === '' ? '' : fill(locale.report.parentheses, { text: where }));
  });
  return fill(locale.report.proseNotRead, { places: places.join(locale.report.listSeparator) });
}

function listReasons(counts: ProseCoverage, { locale }: ReportContext): string[] {
  const known: Readonly<Record<string, string>> = locale.reasons.prose;
  const all = [...counts.unbound, ...counts.unread].sort((a, b) => b.count - a.count);
  return all
    .slice(0, shownReasons)
    .map(({ reason, count }) => fill(locale.report.reasonCount, { reason: known[reason] ?? reason, count }));
}
