import type { RawCell, RawGrid } from '../../import/raw.ts';
import { isNumeric } from '../grid/numeric-text.ts';

const shortestSentence = 15;
/** Share of its characters that stand in sentences in a grid that is there for the layout only. */
const mostlySentences = 0.7;
const sentence = /[\u3002\uff1b]/;

/** The texts of a grid that is no table: one cell around text, or numbered paragraphs side by side with their numbers. */
export function layoutTexts(grid: RawGrid): readonly RawCell[] | undefined {
  const filled = grid.cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length === 0) return undefined;
  const rows = new Map<number, number>();
  for (const { row } of filled) rows.set(row, (rows.get(row) ?? 0) + 1);
  const isSingle = [...rows.values()].every((count) => count === 1);
  if (!isSingle && (grid.columns > 3 || !isMostlySentences(filled))) return undefined;
  return filled.some(isSentenceCell) ? filled : undefined;
}

function isSentenceCell({ text }: RawCell): boolean {
  return text.length >= shortestSentence && sentence.test(text);
}

function isMostlySentences(cells: readonly RawCell[]): boolean {
  let all = 0;
  let inside = 0;
  for (const cell of cells) {
    if (isNumeric(cell.text)) continue;
    all += cell.text.length;
    if (isSentenceCell(cell)) inside += cell.text.length;
  }
  return all > 0 && inside >= all * mostlySentences;
}
