import type { Place } from '../../core/model/place.ts';
import type { RawProblem } from '../raw.ts';
import { columnName } from './cell-address.ts';
import type { Sheet } from './sheet.ts';

/** What a sheet holds and does not show; it is read all the same. */
export function hiddenProblems(sheet: Sheet, place: Place): readonly RawProblem[] {
  if (sheet.isHidden) return [{ reason: 'hidden-sheet', detail: sheet.name, place }];
  const parts = hiddenParts(sheet);
  return parts.length === 0 ? [] : [{ reason: 'hidden-cells', detail: parts.join(', '), place }];
}

/** Rows and columns with figures that a sheet does not show, as ranges a workbook names them by: `3:5`, `B:B`. */
function hiddenParts(sheet: Sheet): readonly string[] {
  const figures = sheet.cells.filter(({ text }) => /[0-9]/.test(text));
  const rows = new Set(figures.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row)));
  const columns = sheet.hiddenColumns.filter(([from, to]) =>
    figures.some(({ column }) => column >= from && column <= to),
  );
  return [
    ...stretches([...rows].sort((a, b) => a - b)).map(([from, to]) => `${from + 1}:${to + 1}`),
    ...columns.map(([from, to]) => `${columnName(from)}:${columnName(to)}`),
  ];
}

/** Neighbouring numbers as first and last. */
function stretches(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const each of numbers) {
    const last = found.at(-1);
    if (last?.[1] === each - 1) last[1] = each;
    else found.push([each, each]);
  }
  return found;
}
