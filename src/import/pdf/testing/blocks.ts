import type { RawBlock, RawDocument, RawGrid } from '../../raw.ts';

/** The tables of a document. */
export function gridsOf(document: RawDocument): RawGrid[] {
  return document.blocks.filter((block): block is RawGrid => block.type === 'grid');
}

/** The paragraphs of a document. */
export function textsOf(document: RawDocument): string[] {
  return document.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
}

/** The rows of a table: the texts of the cells that start in each, with `=n` and `^n` for the columns and rows they span. */
export function rowsOf(grid: RawGrid | undefined): string[][] {
  if (grid === undefined) return [];
  return Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text, rowSpan, columnSpan }) => {
        const across = columnSpan > 1 ? `=${columnSpan}` : '';
        return `${text}${across}${rowSpan > 1 ? `^${rowSpan}` : ''}`;
      }),
  );
}

/** One letter per block: `G` table, `T` text. */
export function orderOf(blocks: readonly RawBlock[]): string {
  return blocks.map((block) => (block.type === 'grid' ? 'G' : 'T')).join('');
}
