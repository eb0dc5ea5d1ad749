import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Note } from '../../core/model/disclosure.ts';
import { type ColumnRole, columnRoles } from './column-roles.ts';
import { isNumberRow, liftLabels, splitHeader } from './header.ts';
import { type HeaderColumn, headerPaths } from './header-paths.ts';
import { anchors, emptySlot, type Matrix, type Slot } from './matrix.ts';
import { isFigure } from './numeric-text.ts';
import type { Section } from './sections.ts';

export type BodyRow = readonly Slot[];

/** One grid taken apart: header, body, and the role of each column. A table is one part, or several over page breaks. */
export interface GridPart {
  readonly section: Section;
  readonly matrix: Matrix;
  readonly columns: readonly HeaderColumn[];
  readonly roles: readonly ColumnRole[];
  readonly headerRows: readonly BodyRow[];
  /** Rows of data; repeated headers and rows of column numbers are left out. */
  readonly body: readonly BodyRow[];
  readonly notes: readonly Note[];
}

/** Splits a section into header and body. */
export function gridPart(section: Section, lexicon: Lexicon): GridPart {
  const above = splitHeader(section.matrix, lexicon);
  const lifted = liftLabels(section.matrix, above, lexicon);
  const split = lifted === section.matrix ? above : { ...above, rows: above.rows + 1 };
  const matrix = withFiguresBelow(lifted, split.rows);
  const headerRows = matrix.rows.slice(0, split.rows);
  const repeated = new Set(headerRows.map(rowText));
  const body = matrix.rows
    .slice(split.rows)
    .filter((row) => !repeated.has(rowText(row)) && !isNumberRow(row, lexicon));
  const columns = headerPaths(matrix, split, lexicon);
  return {
    section,
    matrix,
    columns,
    roles: columnRoles(columns, body, lexicon),
    headerRows,
    body,
    notes: section.notes,
  };
}

/** A figure that reaches from the header down into the body stands in the body. */
function withFiguresBelow(matrix: Matrix, headerRows: number): Matrix {
  const low = new Set(
    matrix.rows.slice(0, headerRows).flatMap((row) => row.filter(isLow).map(({ cell }) => cell)),
  );
  if (low.size === 0) return matrix;
  const moved = (slot: Slot, index: number): Slot => {
    if (!low.has(slot.cell)) return slot;
    return index < headerRows ? emptySlot : { ...slot, anchor: index === headerRows };
  };
  return { ...matrix, rows: matrix.rows.map((row, index) => row.map((slot) => moved(slot, index))) };
}

function isLow({ cell, text }: Slot): boolean {
  return (cell?.rowSpan ?? 1) > 1 && isFigure(text);
}

function rowText(row: BodyRow): string {
  return anchors(row)
    .map((slot) => normaliseTight(slot.text))
    .join('|');
}
