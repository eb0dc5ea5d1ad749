import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { groupBy } from '../../core/model/group-by.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { RawCell, RawGrid } from '../../import/raw.ts';

const longestLabel = 14;
const anyYear = /(?:19|20)[0-9]{2}/;

const periodOf = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(anyOf(wordsOf(catalogue, 'projectPeriods').map(normaliseTight))),
);

/** The periods of projects in a table, beside their label or below it, as the prose tells them: 起止时间：2024年3月至8月. */
export function periodTexts({ cells }: RawGrid, catalogue: Catalogue): RawCell[] {
  const period = periodOf(catalogue);
  const labels = cells.filter(({ text }) => text.length <= longestLabel && period.test(normaliseTight(text)));
  if (labels.length === 0) return [];
  const rows = groupBy(cells, ({ row }) => row);
  const columns = groupBy(cells, ({ column }) => column);
  return labels.flatMap((label) => {
    const beside = rows.get(label.row)?.find(({ column }) => column > label.column);
    const below = columns.get(label.column)?.filter(({ row }) => row > label.row) ?? [];
    const told = anyYear.test(beside?.text ?? '') ? [beside as RawCell] : below;
    return told
      .filter(({ text }) => anyYear.test(text))
      .map((cell) => ({ ...cell, text: `${label.text}: ${cell.text}\u3002`.replace(/\s+/g, ' ') }));
  });
}
