import type { Place } from '../../core/model/place.ts';
import type { RawCell, RawGrid } from '../raw.ts';

/** A table made of paragraphs, and the index of the first block behind it. */
export interface LooseTable {
  readonly grid: RawGrid;
  readonly end: number;
}

export interface LooseCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export interface LooseRow {
  readonly cells: readonly LooseCell[];
  readonly place: Place;
}

/** Builds the grid of such rows. */
export function textGrid(rows: readonly LooseRow[], confidence: RawGrid['confidence']): RawGrid {
  const cells = rows.flatMap(({ cells, place }, row): RawCell[] =>
    cells
      .filter(({ text }) => text !== '')
      .map(({ text, column, columnSpan = 1, rowSpan = 1 }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        place,
      })),
  );
  return {
    type: 'grid',
    rows: rows.length,
    columns: cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0),
    cells,
    spansKnown: false,
    confidence,
    place: rows[0]?.place ?? { file: '' },
  };
}

const figure = /^[-+(\u2212\u2014\u25b2\u25b3\u25bc\u25bd]?\d[\d,.\uff0c]*\)?%?$/u;
const blank = /^[-\u2014\u2013/]{1,2}$/u;
const smallest = /^\d{1,3}$/;

/** Whether a text is one figure and nothing else. */
export const isFigureText = (text: string): boolean => figure.test(text);

/** A figure, or a mark that stands where one might. */
export const isValueText = (text: string): boolean => isFigureText(text) || blank.test(text);

/** Small numbers that never fall: the page numbers of a table of contents. */
export function arePages(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.every((text, index) => smallest.test(text) && Number(text) >= Number(texts[index - 1] ?? 0))
  );
}
