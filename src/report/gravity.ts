import type { Finding, Report, ReportDocument } from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';

/** How grave the findings of a document are, and what the number consists of. */
export interface Gravity {
  readonly document: ReportDocument;
  readonly points: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * Points of one finding. An error counts 10, and 5, 3 or 1 more by the size of its gap: of the order of the figure itself, a
 * tenth of it, or smaller. A warning counts 2. Findings of one cause are one finding, so nothing is counted twice.
 */
export function pointsOf({ severity, difference, left, right }: Finding): number {
  if (severity === 'info') return 0;
  if (severity === 'warning') return 2;
  if (difference === undefined) return 10;
  const orders = Math.max(orderOf(left?.value), orderOf(right?.value)) - orderOf(difference);
  return 10 + (orders <= 0 ? 5 : orders === 1 ? 3 : 1);
}

/** The place of the first digit that is not zero: 3 of `154.08`, -1 of `0.05`; zero has none. */
function orderOf(value = ''): number {
  const [whole = '', fraction = ''] = value.replace(/[^\d.]/g, '').split('.');
  const digits = whole.replace(/^0+/, '');
  if (digits !== '') return digits.length;
  if (/^0*$/.test(fraction)) return Number.NEGATIVE_INFINITY;
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  return -zeros;
}

/** A required table that is missing counts 1, and so does every twentieth figure without a place, up to 5. */
const mostForUnread = 5;
const unreadForPoint = 20;

/** Documents by gravity, the gravest first; where it is equal, in the order of their ids. */
export function rankDocuments({ documents, findings }: Report): readonly Gravity[] {
  const byDocument = groupBy(findings, ({ document }) => document);
  return documents
    .map((document): Gravity => {
      const own = byDocument.get(document.id) ?? [];
      const count = (severity: string): number => own.filter((each) => each.severity === severity).length;
      const unread = Math.min(mostForUnread, Math.ceil(document.figures.unplaced / unreadForPoint));
      const points = own.reduce((sum, finding) => sum + pointsOf(finding), 0);
      return {
        document,
        points: points + unread + document.missingTables.length,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
      };
    })
    .sort((a, b) => b.points - a.points || (a.document.id < b.document.id ? -1 : 1));
}
