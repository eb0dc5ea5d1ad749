import type { RawCell, RawGrid } from '../raw.ts';
import type { CellMerge, RowDefinition } from './paragraph-properties.ts';

/** A row of an old Word table: the texts of its cells and, usually, where they stand. */
export interface WordRow {
  readonly texts: readonly string[];
  readonly definition: RowDefinition | undefined;
  readonly line: number;
}

/** Rows are drawn one by one: edges nearer than this (2.5 pt) are the same line. */
const sameEdge = 50;

/** Builds the grid of a table; `undefined` when no cell has text. */
export function toGrid(file: string, rows: readonly WordRow[]): RawGrid | undefined {
  const first = rows[0];
  if (first === undefined || !rows.some((row) => row.texts.some((text) => text !== ''))) return undefined;
  const isDefined = rows.every((row) => row.definition?.cells.length === row.texts.length);
  const cells = isDefined ? placedCells(file, rows) : countedCells(file, rows);
  return {
    type: 'grid',
    rows: rows.length,
    columns: cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
    cells: cells.filter((cell) => cell.text !== '' || cell.rowSpan > 1 || cell.columnSpan > 1),
    spansKnown: isDefined,
    confidence: isDefined ? 'high' : 'low',
    place: { file, line: first.line },
  };
}

/** Without definitions the cells of each row are only counted. */
function countedCells(file: string, rows: readonly WordRow[]): RawCell[] {
  return rows.flatMap(({ texts, line }, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, place: { file, line } })),
  );
}

type OpenCell = { -readonly [Key in keyof RawCell]: RawCell[Key] };

function placedCells(file: string, rows: readonly WordRow[]): RawCell[] {
  const placer = new CellPlacer(columnOf(rows.flatMap((row) => row.definition?.edges ?? [])));
  for (const { texts, definition, line } of rows) {
    definition?.cells.forEach((merge, index) => {
      const [from = 0, to = 0] = definition.edges.slice(index, index + 2);
      placer.add({ from, to, merge, text: texts[index] ?? '', place: { file, line } });
    });
    placer.endRow();
  }
  return placer.cells;
}

interface DrawnCell {
  readonly from: number;
  readonly to: number;
  readonly merge: CellMerge;
  readonly text: string;
  readonly place: RawCell['place'];
}

/** Puts cells that are known by their edges into columns. */
class CellPlacer {
  readonly cells: OpenCell[] = [];
  private readonly columnAt: (edge: number) => number;
  private row = 0;
  private left: OpenCell | undefined;
  private above = new Map<number, OpenCell>();
  private current = new Map<number, OpenCell>();

  constructor(columnAt: (edge: number) => number) {
    this.columnAt = columnAt;
  }

  add({ from, to, merge, text, place }: DrawnCell): void {
    const column = this.columnAt(from);
    const columnSpan = Math.max(this.columnAt(to) - column, 1);
    if (merge.horizontal && this.left !== undefined) {
      this.left.columnSpan = column + columnSpan - this.left.column;
      return;
    }
    const upper = merge.vertical === 'continue' ? this.above.get(column) : undefined;
    this.left = upper ?? { row: this.row, column, rowSpan: 1, columnSpan, text, place };
    if (upper === undefined) this.cells.push(this.left);
    else upper.rowSpan = this.row - upper.row + 1;
    if (merge.vertical !== undefined) this.current.set(column, this.left);
  }

  endRow(): void {
    this.row++;
    this.left = undefined;
    this.above = this.current;
    this.current = new Map();
  }
}

/** Numbers the vertical lines of a table from left to right. */
function columnOf(edges: readonly number[]): (edge: number) => number {
  const lines: number[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || edge - last > sameEdge) lines.push(edge);
  }
  return (edge) => {
    const index = lines.findIndex((line) => edge - line <= sameEdge);
    return index < 0 ? lines.length - 1 : index;
  };
}
