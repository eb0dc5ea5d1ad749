import type { TableCell } from './make-documents.ts';

/** The path of headers above one column, outermost first. */
export type HeaderPath = readonly string[];

/** Header rows with merged cells: equal outer headers of neighbours are one cell, short paths reach down to the body. */
export function headerRows(paths: readonly HeaderPath[]): TableCell[][] {
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => cellsOfLevel(paths, level, depth));
}

function cellsOfLevel(paths: readonly HeaderPath[], level: number, depth: number): TableCell[] {
  const cells: TableCell[] = [];
  for (let column = 0; column < paths.length; ) {
    const text = paths[column]?.[level];
    const columnSpan = widthOf(paths, column, level);
    const isLowest = level + 1 === paths[column]?.length;
    if (text !== undefined) cells.push({ text, columnSpan, rowSpan: isLowest ? depth - level : 1 });
    column += columnSpan;
  }
  return cells;
}

/** How many columns from here share the headers down to this level and go on below it. */
function widthOf(paths: readonly HeaderPath[], column: number, level: number): number {
  const prefix = (path: HeaderPath | undefined): string | undefined =>
    path === undefined || path.length <= level + 1 ? undefined : path.slice(0, level + 1).join('/');
  const own = prefix(paths[column]);
  let width = 1;
  while (own !== undefined && prefix(paths[column + width]) === own) width++;
  return width;
}
