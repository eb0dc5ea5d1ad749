import { normaliseTight } from '../../catalogue/normalise-text.ts';
import { wordsIn } from '../index/passages.ts';
import { tableList } from './offender.ts';

/** Cells that a form always fills and that are blank. Forms without any figure are templates or attachments. */
export const blanks = tableList('blanks', function* (index, { document }) {
  const { table, catalogue } = index;
  if (catalogue?.entry.shape !== 'form' || index.rows.every(({ hasFigure }) => !hasFigure)) return;
  const wanted = new Set(wordsIn(document, 'requiredCells'));
  for (const { id, title } of catalogue.entry.columns) {
    if (!wanted.has(normaliseTight(title))) continue;
    const printed = table.rows.flatMap(({ cells, texts }) => {
      const text = texts[id] ?? cells[id]?.text;
      return text === undefined ? [] : [text.trim()];
    });
    if (printed.length === 0 || printed.some((text) => text !== '')) continue;
    yield { key: id, params: { column: id }, operands: [], place: table.place };
  }
});
