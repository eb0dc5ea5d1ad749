import { columnId } from '../../catalogue/ids.ts';
import { certain } from '../../findings/severity.ts';
import { tableList } from './offender.ts';

/** Forms of an evaluation whose indicators have weights and targets, and neither an outcome nor a score. */
export const unfilledForm = tableList('unfilled_form', (index) => {
  const { rows, table, catalogue } = index;
  const items = rows.filter(({ kind }) => kind === 'item').map(({ row }) => row);
  if (catalogue?.entry.shape !== 'form' || !catalogue.columns.has(outcome) || items.length < fewest)
    return [];
  const isFilled = items.some(({ texts, cells }) => {
    const [done, points] = [texts[outcome] ?? cells[outcome]?.text ?? '', cells[score]];
    return done.trim() !== '' || points?.state === 'value' || points?.state === 'unreadable';
  });
  const isDue = items.some(({ cells }) => cells[weight]?.state === 'value');
  if (isFilled || !isDue) return [];
  // Where every figure found its place, nothing was taken for another column.
  const params = { count: String(items.length), ...(table.unplaced.length === 0 && certain) };
  return [{ key: '', params, operands: [], place: table.place }];
});

const [outcome, score, weight] = [columnId('actual'), columnId('score'), columnId('weight')];
const fewest = 2;
