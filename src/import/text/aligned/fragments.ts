import { isAmountOrDash, pieceText } from '../../layout/amount.ts';
import type { Run } from '../../layout/run.ts';
import { rowCells } from '../../layout/unruled/row-cells.ts';
import { em } from './em.ts';
import type { PlacedLine } from './placed-lines.ts';

/** What a line has in one column. */
export interface Fragment {
  readonly column: number;
  /** It reaches the right end of its column, so its text may go on below. */
  readonly isFull: boolean;
  /** It can only begin a cell. */
  readonly isStart: boolean;
}

/** A line of a table by its columns. */
export interface RowLine {
  readonly placed: PlacedLine;
  readonly hasAmount: boolean;
  /** More empty lines stand above it than above others. */
  readonly isApart: boolean;
  /** Texts that are no amounts. */
  readonly words: readonly Fragment[];
}

interface Part {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly text: string;
  readonly isAmount: boolean;
}

/** Beginnings of a text that goes on from no other: a numbered item or a code. */
const beginning = /^(?:[^\s、（()）]{1,3}、|[（(][^\s（()）]{1,3}[)）]|\d{1,2}[.．、]|\d{3,})/;
/** Ems by which a full line may be shorter than the longest: no word is parted, no punctuation begins a line. */
const raggedness = 1.5;
/** Ems below which no column is so narrow that its texts wrap. */
const narrowest = 2.5;

function partOf(column: number, pieces: readonly Run[]): Part {
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const text = pieces.map(pieceText).join('');
  return { column, left, width: right - left, text, isAmount: pieces.every(isAmountOrDash) };
}

/** Longest text of every column that several rows have. */
function columnWidths(lines: readonly (readonly Part[])[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { column, width } of lines.flat()) widths.set(column, Math.max(widths.get(column) ?? 0, width));
  return widths;
}

/** Sorts the lines of a table into its columns. */
export function rowLines(lines: readonly PlacedLine[], borders: readonly number[]): RowLine[] {
  const parts = lines.map(({ line }) =>
    rowCells([line], 0, borders).map((cell) => partOf(cell.column, cell.pieces)),
  );
  const closest = Math.min(...lines.slice(1).map(({ gap }) => gap));
  const widths = columnWidths(parts.map((line) => line.filter((part) => !part.isAmount)));
  return lines.map((placed, index) => {
    const own = parts[index] as Part[];
    const words = own.filter((part) => !part.isAmount);
    return {
      placed,
      hasAmount: own.length > words.length,
      isApart: placed.gap > closest,
      words: words.map(({ column, left, width, text }) => {
        const isFull = width >= Math.max(narrowest, (widths.get(column) ?? 0) / em - raggedness) * em;
        return { column, isFull, isStart: placed.indents.has(left) || beginning.test(text) };
      }),
    };
  });
}
