import type { Interval } from './corridors.ts';
import type { GridCell } from './grid-model.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';
import { bandsBelow, extentOf } from './table-columns.ts';
import { lineCells } from './table-rows.ts';

interface Word {
  readonly row: number;
  readonly columns: readonly number[];
  readonly pieces: readonly Run[];
}

function headerWords(header: readonly Line[], columns: readonly Interval[]): Word[] {
  return header.flatMap((line, row) =>
    lineCells(line).flatMap((pieces) => {
      const below = bandsBelow(extentOf(pieces), columns);
      return below.length === 0 ? [] : [{ row, columns: below, pieces }];
    }),
  );
}

/** The cells of a header: words above several columns span them; words above one column are one cell. */
export function headerCells(header: readonly Line[], columns: readonly Interval[]): GridCell[] {
  const words = headerWords(header, columns);
  const cells: GridCell[] = [];
  for (const { row, columns: below, pieces } of words.filter((word) => word.columns.length > 1)) {
    cells.push({ row, column: below[0] as number, rowSpan: 1, columnSpan: below.length, pieces });
  }
  for (let column = 0; column < columns.length; column += 1) {
    const own = words.filter((word) => word.columns.length === 1 && word.columns[0] === column);
    const first = own[0];
    if (first === undefined) continue;
    const rowSpan = header.length - first.row;
    cells.push({ row: first.row, column, rowSpan, columnSpan: 1, pieces: own.flatMap((word) => word.pieces) });
  }
  return cells;
}
