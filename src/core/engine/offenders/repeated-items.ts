import { offendingRow, tableList } from './offender.ts';

/** Rows of a form that stand twice, word for word: targets, outcomes and scores are counted twice. */
export const repeatedItems = tableList('repeated_items', function* (index) {
  if (index.catalogue?.entry.shape !== 'form') return;
  const seen = new Set<string>();
  for (const row of index.rows.filter(({ kind }) => kind === 'item')) {
    const { texts, cells, label } = row.row;
    const own = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    const printed = Object.entries(cells).filter(([, cell]) => cell.derived !== true);
    const figures = printed.map(([id, { text }]) => [id, text.trim()]);
    // A name alone repeats in forms that leave the rest open.
    if (own.length + figures.length < fewestFields) continue;
    const words = JSON.stringify([label, own, figures]);
    if (seen.has(words)) yield offendingRow(index, row, { text: label });
    seen.add(words);
  }
});

const fewestFields = 4;
