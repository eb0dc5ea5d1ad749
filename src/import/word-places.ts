import type { Place } from '../core/model/place.ts';
import type { RawBlock, RawDocument } from './raw.ts';

/** Formats of word processors: they have tables and paragraphs, and no lines that anyone could count. */
const ofWord: ReadonlySet<string> = new Set(['doc', 'docx']);
const shownWords = 12;

/** Gives what stands in a word-processed document places that people can go to: the table with row and column, or the first words of the paragraph. */
export function withWordPlaces(document: RawDocument): RawDocument {
  if (!ofWord.has(document.format)) return document;
  let table = 0;
  return {
    ...document,
    blocks: document.blocks.map((block) => placed(block, block.type === 'grid' ? ++table : 0)),
  };
}

function placed(block: RawBlock, table: number): RawBlock {
  if (block.type === 'text') return { ...block, place: { ...block.place, words: firstWords(block.text) } };
  const at = (place: Place, row: number, column: number): Place => ({
    ...place,
    table,
    row: row + 1,
    column: column + 1,
  });
  return {
    ...block,
    cells: block.cells.map((cell) => ({ ...cell, place: at(cell.place, cell.row, cell.column) })),
    place: { ...block.place, table },
  };
}

function firstWords(text: string): string {
  const tight = text.replace(/\s+/gu, '');
  return tight.length <= shownWords ? tight : `${tight.slice(0, shownWords)}\u2026`;
}
