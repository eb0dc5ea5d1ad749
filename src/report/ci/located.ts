import type { Finding, FindingCell, Report } from '../../core/findings/report.ts';
import type { ReportPlace as Place } from '../../core/model/place.ts';
import { formatPlace, lineOf } from '../../locale/format-place.ts';
import type { Locale } from '../../locale/locale.ts';
import { subjectOf } from '../sides.ts';

/** Where a finding is shown: the likeliest wrong cell, else the cell that it is about, else its document. */
export function placeOf(finding: Finding, report: Report): Place {
  const likely = finding.cause?.scope === 'cell' ? finding.suspects[0]?.cell : undefined;
  const document = report.documents.find(({ id }) => id === finding.document);
  const cell = likely ?? subjectOf(finding);
  return (
    cell?.place ?? finding.place ?? { file: document?.package ?? document?.paths[0] ?? finding.document }
  );
}

/** The other operands, each place once. */
export function otherCells(finding: Finding, shown: Place): readonly FindingCell[] {
  const seen = new Set([JSON.stringify(shown)]);
  return finding.cells.filter(({ place }) => {
    const key = JSON.stringify(place);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** A message for people who see no more than it; a place that is no line is told in words. */
export function messageOf(finding: Finding, place: Place, locale: Locale): string {
  const where = lineOf(place) === undefined || place.origin !== undefined ? formatPlace(place, locale) : '';
  return where === '' ? finding.message : `${where} ${finding.message}`;
}
