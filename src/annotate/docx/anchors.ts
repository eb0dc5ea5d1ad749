import type { Table } from '../../core/model/disclosure.ts';
import type { MarginNote } from '../notes.ts';
import type { PlacedParagraph } from './paragraphs.ts';

/** Where a comment begins and ends in the text of its paragraph. */
export interface CommentAnchor {
  readonly paragraph: PlacedParagraph;
  readonly range: { readonly from: number; readonly to: number };
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
  if (paragraph === undefined) return { paragraph: first, range: wholeOf(first) };
  const { text } = paragraph;
  const whole = wholeOf(paragraph);
  return { paragraph, range: paragraph.cell === undefined ? (sentenceOf(note, text) ?? whole) : whole };
}

const wholeOf = ({ text }: PlacedParagraph): CommentAnchor['range'] => ({ from: 0, to: text.length });

/** The sentence of a paragraph that prints what is quoted, or else the figure. */
function sentenceOf({ quote, cell }: MarginNote, text: string): CommentAnchor['range'] | undefined {
  const part = [quote, cell?.value].find((each) => each !== undefined && each !== '' && text.includes(each));
  if (part === undefined) return undefined;
  const at = text.indexOf(part);
  const before = text.slice(0, at);
  const from = before.length - (/[^。！？]*$/.exec(before)?.[0].trimStart().length ?? 0);
  const last = at + part.length - 1;
  return { from, to: last + (/^[^。！？]*[。！？]?/.exec(text.slice(last))?.[0].length ?? 1) };
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
