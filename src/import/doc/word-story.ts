import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawCell, RawGrid } from '../raw.ts';
import type { CellMerge, ParagraphProperties, RowDefinition } from './paragraph-properties.ts';

const marks = { cell: 0x07, lineBreak: 0x0b, pageBreak: 0x0c, paragraph: 0x0d } as const;
const field = { begin: 0x13, separator: 0x14, end: 0x15 } as const;
const hyphen = 0x1e;

/** Collects paragraphs and tables from the characters of a story. */
export class WordStory {
  readonly blocks: RawBlock[] = [];
  hasLists = false;
  private readonly file: string;
  private line: number;
  private text = '';
  private cellLines: string[] = [];
  private texts: string[] = [];
  private rows: WordRow[] = [];
  private cells: number = limits.cells;
  /** For each open field whether its result has begun. */
  private readonly fields: boolean[] = [];

  constructor(file: string, line: number) {
    this.file = file;
    this.line = line;
  }

  get lastLine(): number {
    return this.line;
  }

  /** Takes one character; `properties` are those of the paragraph, asked for at its end only. */
  take(code: number, properties: () => ParagraphProperties): void {
    if (code === marks.cell || code === marks.paragraph || code === marks.pageBreak)
      this.endParagraph(code, properties());
    else if (code === field.begin) this.fields.push(false);
    else if (code === field.end) this.fields.pop();
    else if (code === field.separator) this.openResult();
    else if (this.fields.every(Boolean)) this.takeText(code);
  }

  private openResult(): void {
    if (this.fields.length > 0) this.fields[this.fields.length - 1] = true;
  }

  private takeText(code: number): void {
    if (code === marks.lineBreak) this.text += '\n';
    else if (code === hyphen) this.text += '-';
    else if (code === 0x09 || code >= 0x20) this.text += String.fromCharCode(code);
  }

  private endParagraph(code: number, properties: ParagraphProperties): void {
    const { text } = this;
    this.text = '';
    this.fields.length = 0;
    if (properties.isListItem && text.trim() !== '') this.hasLists = true;
    if (code === marks.cell) this.endCell(text, properties);
    else if (properties.isInTable) this.cellLines.push(text);
    else this.endText(text, properties.heading);
  }

  private endCell(text: string, properties: ParagraphProperties): void {
    if (properties.isRowEnd) {
      this.rows.push({ texts: this.texts, definition: properties.row, line: ++this.line });
      this.texts = [];
    } else {
      const content = [...this.cellLines, text].join('\n').replaceAll('\t', ' ').trim();
      this.texts.push(content);
      if (--this.cells < 0)
        throw new ReadError('too-many-cells', String(limits.cells), { file: this.file, line: this.line });
    }
    this.cellLines = [];
  }

  private endText(text: string, heading: number | undefined): void {
    this.endTable();
    const place = { file: this.file, line: ++this.line };
    if (this.blocks.length > limits.lines) throw new ReadError('too-many-lines', String(limits.lines), place);
    for (const part of text.split('\n')) {
      if (part.trim() === '') continue;
      this.blocks.push({ type: 'text', text: part, ...(heading === undefined ? {} : { heading }), place });
    }
  }

  private endTable(): void {
    const grid = toGrid(this.file, this.rows);
    if (grid !== undefined) this.blocks.push(grid);
    this.rows = [];
  }

  /** Closes what is still open at the end of the story. */
  finish(): void {
    const none = { isInTable: false, isRowEnd: false, isListItem: false };
    this.endParagraph(marks.paragraph, { ...none, heading: undefined, row: undefined });
  }
}

/** A row of an old Word table: the texts of its cells and, usually, where they stand. */
interface WordRow {
  readonly texts: readonly string[];
  readonly definition: RowDefinition | undefined;
  readonly line: number;
}

/** Rows are drawn one by one: edges nearer than this (2.5 pt) are the same line. */
const sameEdge = 50;

/** Builds the grid of a table; `undefined` when no cell has text. */
function toGrid(file: string, rows: readonly WordRow[]): RawGrid | undefined {
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
