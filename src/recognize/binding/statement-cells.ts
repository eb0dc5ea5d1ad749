import type { Cell } from '../../core/model/disclosure.ts';
import type { ClaimColumn, Passage } from '../../core/model/narrative.ts';
import type { Place } from '../../core/model/place.ts';
import type { ReadFigure, ReadStatement } from '../claims/read-statement.ts';

/** Where a position of a passage stands in the source. */
export function placeIn(passage: Passage | undefined, offset: number): Place {
  let found: Place | undefined;
  for (const piece of passage?.places ?? []) {
    if (found !== undefined && piece.offset > offset) break;
    found = piece.place;
  }
  return found ?? { file: '' };
}

/** A figure of the prose as a cell. */
export function cellOf(
  { text, figure, half, offset, shared }: ReadFigure,
  passage: Passage | undefined,
): Cell {
  const place = placeIn(passage, offset);
  return {
    state: 'value',
    text,
    figure,
    ...(half === undefined ? {} : { half }),
    ...(shared && { derived: shared }),
    place,
  };
}

/** The figures of a statement; those of the year before stand in their own column. */
export function cellsOf(
  statement: ReadStatement,
  passage: Passage | undefined,
  year: number | undefined,
): Partial<Record<ClaimColumn, Cell>> {
  const cells: Partial<Record<ClaimColumn, Cell>> = {};
  for (const [column, figure] of Object.entries(statement.figures) as [ClaimColumn, ReadFigure][]) {
    cells[column] = cellOf(figure, passage);
  }
  const { amount } = cells;
  const isPrior = year !== undefined && statement.year === year - 1;
  if (isPrior && amount !== undefined && statement.inPast !== true && statement.stands !== true) {
    cells.prior = amount;
    delete cells.amount;
  }
  return cells;
}
