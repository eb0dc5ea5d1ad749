import { pairsOf } from '../../catalogue/lexicon.ts';
import { levelsOf } from '../index/indexed-row.ts';
import { laneOf } from '../index/table-index.ts';
import { codeList, lostRows } from './offender.ts';
import { isReduced } from './prose/withheld.ts';

/** Tables with amounts that stop above the lowest level of their classification; what is secret may, and an excerpt. */
export const shallow = codeList('shallow', function* (index, context) {
  if (index.table.excerpt) return;
  const lane = laneOf(index, context.side);
  const [first] = lane.codes;
  if (first === undefined || !lane.codes.some(({ hasFigure }) => hasFigure)) return;
  const lowest = levelsOf(index.catalogue, first.side).at(-1) ?? 0;
  if (lane.levels.has(lowest) || isReduced(context.document, index.table)) return;
  const level = pairsOf(context.document.catalogue, 'levelWords').get(String(lowest)) ?? '';
  const doubt = lostRows(index, lane.incomplete);
  yield { key: String(lowest), params: { level, count: String(lowest) }, operands: [], doubt };
});
