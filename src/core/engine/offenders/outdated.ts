import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import { classificationOf } from '../index/catalogue-index.ts';
import { holdsIn } from '../index/classification.ts';
import { laneOf } from '../index/table-index.ts';
import { codeList, offendingRow } from './offender.ts';

/** Codes under a name, or in a place of the classification, that holds for other years than the document's. */
export const outdated = codeList('outdated', function* (index, { side, document }) {
  const { year } = document.disclosure;
  if (year === undefined) return;
  for (const row of laneOf(index, side).codes) {
    const kind = (index.catalogue && classificationOf(index.catalogue.entry, row.side)) ?? '';
    const span = document.classification.validity.get(
      `${kind}/${row.row.key}/${normaliseLabel(row.row.label)}`,
    );
    if (span === undefined || holdsIn(span, year)) continue;
    const isOver = span.to !== undefined && year > span.to;
    const params = isOver
      ? { detail: 'to', year: String(span.to) }
      : { detail: 'from', year: String(span.from) };
    yield offendingRow(index, row, params);
  }
});
