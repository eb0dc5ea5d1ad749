import { reportPlace } from '../core/model/place.ts';
import type { DoubtfulFigure } from '../core/scan/doubtful-figures.ts';
import { areaAround, type Clip, type ClipPart, drawn, onPage } from './clips.ts';
import type { InputFile } from './input-file.ts';

/** Figures of one row of a scanned table that nothing proves, with the part of the page where they stand. */
export interface DoubtfulRow {
  readonly figures: readonly DoubtfulFigure[];
  /** Absent where it could not be drawn, or there were too many. */
  readonly clip?: Clip;
}

/** Figures that stand in one row of one table, in their order. */
function rowsOf(figures: readonly DoubtfulFigure[]): readonly (readonly DoubtfulFigure[])[] {
  const rows = new Map<string, DoubtfulFigure[]>();
  for (const figure of figures) {
    const { file, page = '', box } = onPage(reportPlace(figure.cell.place));
    const key = JSON.stringify([figure.table, figure.rowLabel, file, page, box === undefined]);
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  return [...rows.values()];
}

/** The part of a page with a row of figures: those that were not read in red. */
function partOf(figures: readonly DoubtfulFigure[]): ClipPart | undefined {
  const places = figures.map(({ cell }) => ({ ...onPage(reportPlace(cell.place)), state: cell.state }));
  const marks = places.flatMap(({ box, state }) =>
    box === undefined ? [] : [{ box, isSuspect: state === 'unreadable', reading: 'uncertain' as const }],
  );
  const [first] = places;
  if (first?.page === undefined || marks.length === 0) return undefined;
  return { file: first.file, page: first.page, area: areaAround(marks.map(({ box }) => box)), marks };
}

/** Figures that nothing proves row by row, the first rows as they are printed. */
export async function doubtfulRows(
  inputs: readonly InputFile[],
  figures: readonly DoubtfulFigure[],
): Promise<readonly DoubtfulRow[]> {
  const rows = rowsOf(figures);
  const parts = rows.flatMap((row, index) => {
    const part = partOf(row);
    return part === undefined ? [] : [[String(index), part] as const];
  });
  const clips = await drawn(inputs, parts);
  return rows.map((row, index) => {
    const [clip] = clips.get(String(index)) ?? [];
    return { figures: row, ...(clip && { clip }) };
  });
}
