import { isAmountOrDash } from '../../layout/amount.ts';
import type { PageGrid } from '../../layout/grid-model.ts';

/** What the rows of a table have in one of its columns. */
export interface Content {
  readonly words: number;
  readonly figures: number;
  /** Where the figures end. */
  readonly right: number;
}

/** Columns of figures, and the column of words after them; the last lane has no such column. */
export interface ColumnLane {
  readonly figures: readonly number[];
  readonly words: number | undefined;
}

const nothing: Content = { words: 0, figures: 0, right: -Infinity };

/** What stands in the columns of a grid below its header. */
export function columnContents({ cells, xs }: PageGrid, headerRows: number): Content[] {
  const contents = Array.from({ length: xs.length - 1 }, () => nothing);
  for (const { row, column, pieces } of cells) {
    const before = contents[column];
    if (before === undefined || row < headerRows) continue;
    const isFigure = pieces.every(isAmountOrDash);
    const right = Math.max(...pieces.map((piece) => piece.right));
    contents[column] = isFigure
      ? { ...before, figures: before.figures + 1, right: Math.max(before.right, right) }
      : { ...before, words: before.words + 1 };
  }
  return contents;
}

/** The contents of a column over several pages; only the first page says where its figures end. */
export function addContents(page: readonly Content[], other: readonly Content[]): Content[] {
  return page.map((content, column) => {
    const { words, figures } = other[column] ?? nothing;
    return { ...content, words: content.words + words, figures: content.figures + figures };
  });
}

/** Parts the columns of a table after every column of words. */
export function lanesOf(contents: readonly Content[]): ColumnLane[] {
  const lanes: ColumnLane[] = [];
  let figures: number[] = [];
  for (const [column, content] of contents.entries()) {
    if (content.words <= content.figures) {
      figures.push(column);
      continue;
    }
    lanes.push({ figures, words: column });
    figures = [];
  }
  return [...lanes, { figures, words: undefined }];
}
