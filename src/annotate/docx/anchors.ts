import type { Table } from '../../core/model/disclosure.ts';
import type { MarginNote } from '../notes.ts';
import type { PlacedParagraph } from './paragraphs.ts';

/** Where a comment begins and ends in the part. */
export interface CommentAnchor {
  readonly paragraph: PlacedParagraph;
  /** Absent where there is no text to be marked. */
  readonly range?: { readonly start: number; readonly end: number };
}

const figure = (text: string): string => text.replace(/[\s,，\u3000]/g, '');

/** The cell or the sentence that a note speaks of; what cannot be told apart gets the whole paragraph. */
export function anchorOf(
  note: MarginNote,
  byLine: ReadonlyMap<number, readonly PlacedParagraph[]>,
  tables: ReadonlyMap<string, Table>,
  first: PlacedParagraph,
): CommentAnchor {
  const found = byLine.get(note.place.line ?? 0) ?? [];
  const inTable = found.filter(({ cell }) => cell !== undefined);
  const paragraph = inTable.length > 0 ? cellOf(note, inTable, tables) : found[0];
  if (paragraph === undefined) return { paragraph: first };
  const part = [note.cell?.value, note.quote].find(
    (text) => text !== undefined && text !== '' && paragraph.text.includes(text),
  );
  const from = part === undefined ? 0 : paragraph.text.indexOf(part);
  const to = part === undefined ? paragraph.text.length : from + part.length;
  const runs = paragraph.runs.filter((run) => run.to > run.from && run.from < to && run.to > from);
  const [begin, end] = [runs[0], runs.at(-1)];
  if (begin === undefined || end === undefined) return { paragraph };
  return { paragraph, range: { start: begin.start, end: end.end } };
}

/** The cell of a row that prints the figure; of several, the one that comes as the recognized row orders them. */
function cellOf(
  { cell, place }: MarginNote,
  row: readonly PlacedParagraph[],
  tables: ReadonlyMap<string, Table>,
): PlacedParagraph | undefined {
  if (cell === undefined) return row[0];
  const wanted = figure(cell.value);
  const same = row.filter(({ text }) => figure(text) === wanted);
  const table = tables.get(cell.table);
  const ordered = (table?.rows ?? [])
    .filter(({ place: { line } }) => line === place.line)
    .flatMap((each) =>
      (table?.columns ?? []).map(({ id }) => ({ each, id, text: each.cells[id]?.text ?? '' })),
    )
    .filter(({ text }) => figure(text) === wanted);
  const rank = ordered.findIndex(({ each, id }) => id === cell.column && each.label === cell.rowLabel);
  return same[Math.max(0, rank)] ?? same[0] ?? row[0];
}
