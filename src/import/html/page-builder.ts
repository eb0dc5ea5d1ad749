import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawCell, RawGrid } from '../raw.ts';

const skipped = new Set(
  'script style nav noscript template svg math select iframe object title textarea button xml'.split(' '),
);
const breaking = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article aside header footer main table caption tr br hr pre blockquote center form address figure figcaption body'.split(
    ' ',
  ),
);
/** Deeper pages are attacks: the parser walks its stack for every stray end tag. */
const deepest = 2_000;

interface Element {
  readonly skips: boolean;
  readonly hides: boolean;
  readonly isTable: boolean;
}

interface Target {
  readonly sink: TextSink;
  readonly blocks: RawBlock[];
}

/** Turns the events of an HTML parser into blocks in reading order. Executes and fetches nothing. */
export class PageBuilder {
  readonly #file: string;
  readonly #page: Target = { sink: newSink(), blocks: [] };
  readonly #frames: HtmlTableFrame[] = [];
  readonly #elements: Element[] = [];
  #skipDepth = 0;
  #hiddenDepth = 0;
  #preDepth = 0;
  #heading = 0;
  #cells = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: HtmlAttributes, line: number): void {
    if (this.#elements.length >= deepest)
      throw new ReadError('too-deeply-nested', String(deepest), { file: this.#file, line });
    const isTable = name === 'table' && this.#skipDepth === 0 && this.#frames.length < limits.tableDepth;
    const element = { skips: skipped.has(name), hides: isHidden(attributes), isTable };
    this.#elements.push(element);
    if (element.skips) this.#skipDepth++;
    if (element.hides) this.#hiddenDepth++;
    if (this.#skipDepth > 0) return;
    if (breaking.has(name)) this.#break();
    if (name === 'pre') this.#preDepth++;
    if (isHeading(name)) this.#heading = Number(name[1]);
    if (isTable) this.#openTable(line);
    else this.#openTablePart(name, attributes, line);
  }

  close(name: string): void {
    const element = this.#elements.pop();
    if (element === undefined) return;
    if (this.#skipDepth === 0) this.#closeVisible(name, element);
    if (element.skips) this.#skipDepth--;
    if (element.hides) this.#hiddenDepth--;
  }

  text(text: string, line: number): void {
    const visibleDepth = this.#frames.at(-1)?.cell?.hiddenDepth ?? 0;
    if (this.#skipDepth > 0 || this.#hiddenDepth > visibleDepth) return;
    addText(this.#target().sink, text, line, this.#preDepth > 0);
  }

  finish(): RawBlock[] {
    while (this.#frames.length > 0) this.#closeTable();
    this.#flush();
    return this.#page.blocks;
  }

  #closeVisible(name: string, element: Element): void {
    if (name !== 'br' && breaking.has(name)) this.#break();
    if (name === 'pre' && this.#preDepth > 0) this.#preDepth--;
    if (isHeading(name)) this.#heading = 0;
    const frame = this.#frames.at(-1);
    if (element.isTable) this.#closeTable();
    else if (frame !== undefined && (name === 'td' || name === 'th' || name === 'tr')) endCell(frame);
  }

  #openTable(line: number): void {
    this.#flush();
    this.#frames.push(newFrame({ file: this.#file, line }));
  }

  #closeTable(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    endCell(frame);
    this.#flush();
    this.#frames.pop();
    const { blocks } = this.#target();
    for (const block of frameBlocks(frame)) blocks.push(block);
  }

  #openTablePart(name: string, attributes: HtmlAttributes, line: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (name === 'tr') {
      endCell(frame);
      frame.row++;
    }
    if (name !== 'td' && name !== 'th') return;
    endCell(frame);
    this.#flush();
    if (frame.row < 0) frame.row = 0;
    const place = { file: this.#file, line };
    if (++this.#cells > limits.cells) throw new ReadError('too-many-cells', String(limits.cells), place);
    const hiddenDepth = this.#hiddenDepth;
    const spans = spansOf(attributes);
    frame.cell = { spans, hidden: hiddenDepth > 0, place, sink: newSink(), blocks: [], hiddenDepth };
  }

  #target(): Target {
    const frame = this.#frames.at(-1);
    return frame?.cell ?? frame ?? this.#page;
  }

  /** A new line: inside a cell part of its text, elsewhere the end of a block. */
  #break(): void {
    const cell = this.#frames.at(-1)?.cell;
    if (cell === undefined) this.#flush();
    else cell.sink.parts.push('\n');
  }

  #flush(): void {
    const { sink, blocks } = this.#target();
    const place = { file: this.#file, line: sink.line };
    for (const text of takeLines(sink)) {
      blocks.push(
        this.#heading > 0
          ? { type: 'text', text, heading: this.#heading, place }
          : { type: 'text', text, place },
      );
    }
    sink.line = 0;
  }
}

function isHeading(name: string): boolean {
  return name.length === 2 && name >= 'h1' && name <= 'h6';
}

/** A cell while it is open; `blocks` fills only when it holds a table of its own. */
interface OpenCell {
  readonly spans: Spans;
  readonly hidden: boolean;
  readonly place: Place;
  readonly sink: TextSink;
  readonly blocks: RawBlock[];
  /** Hidden ancestors at its start: deeper ones hide parts of its text. */
  readonly hiddenDepth: number;
}

interface DoneCell {
  readonly row: number;
  readonly text: string;
  readonly open: OpenCell;
}

/** A table while it is open. */
interface HtmlTableFrame {
  readonly place: Place;
  /** Caption and stray text between rows. */
  readonly sink: TextSink;
  readonly blocks: RawBlock[];
  readonly cells: DoneCell[];
  row: number;
  cell: OpenCell | undefined;
}

/** A table that has just been opened. */
function newFrame(place: Place): HtmlTableFrame {
  return { place, sink: newSink(), blocks: [], cells: [], row: -1, cell: undefined };
}

/** Ends the open cell, if any. */
function endCell(frame: HtmlTableFrame): void {
  const open = frame.cell;
  if (open === undefined) return;
  frame.cell = undefined;
  const lines = takeLines(open.sink);
  const isRich = open.blocks.length > 0;
  if (isRich) for (const text of lines) open.blocks.push({ type: 'text', text, place: open.place });
  frame.cells.push({ row: frame.row, text: isRich ? '' : lines.join('\n'), open });
}

/** The blocks of a finished table: a grid, with inner tables after it; page layout dissolves into its content. */
function frameBlocks(frame: HtmlTableFrame): RawBlock[] {
  const hasInner = frame.cells.some((cell) => cell.open.blocks.length > 0);
  const filled = frame.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2 || (hasInner && isLayout(filled)))
    return [...frame.blocks, ...frame.cells.flatMap(cellBlocks)];
  return [...frame.blocks, toGrid(frame), ...frame.cells.flatMap((cell) => cell.open.blocks)];
}

/** A table around tables whose rows never hold more than two texts arranges a page. */
function isLayout(filled: readonly DoneCell[]): boolean {
  const perRow = new Map<number, number>();
  for (const cell of filled) perRow.set(cell.row, (perRow.get(cell.row) ?? 0) + 1);
  return [...perRow.values()].every((count) => count <= 2);
}

function cellBlocks(cell: DoneCell): RawBlock[] {
  if (cell.text === '' || cell.open.hidden) return [...cell.open.blocks];
  return cell.text.split('\n').map((text) => ({ type: 'text', text, place: cell.open.place }));
}

/** Spans beyond this are mistakes of an editor; they reach to the edge of the table. */
const widestSpan = 100;

function toGrid(frame: HtmlTableFrame): RawGrid {
  const placed = placeCells(frame.cells);
  const rows = frame.row + 1;
  const columns = placed.reduce(
    (most, { column, columnSpan }) => Math.max(most, column + (columnSpan > widestSpan ? 1 : columnSpan)),
    0,
  );
  const cells = placed
    .filter((cell) => cell.text !== '')
    .map((cell) => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rows - cell.row),
      columnSpan: Math.min(cell.columnSpan, columns - cell.column),
    }));
  return { type: 'grid', rows, columns, cells, spansKnown: true, confidence: 'high', place: frame.place };
}

/** Gives every cell its column: the first one that no cell above reaches down into. */
function placeCells(cells: readonly DoneCell[]): RawCell[] {
  const placed: RawCell[] = [];
  const busyUntil: number[] = [];
  let next = { row: -1, column: 0 };
  for (const cell of cells) {
    const { row } = cell;
    const column = freeColumn(busyUntil, row, next.row === row ? next.column : 0);
    const { rowSpan } = cell.open.spans;
    const columnSpan = Math.min(cell.open.spans.columnSpan, limits.columns - column);
    next = { row, column: column + columnSpan };
    if (columnSpan <= 0) continue;
    occupy(busyUntil, column, columnSpan, row + rowSpan);
    const raw = { row, column, rowSpan, columnSpan, text: cell.text, place: cell.open.place };
    placed.push(cell.open.hidden ? { ...raw, hidden: true } : raw);
  }
  return placed;
}

function freeColumn(busyUntil: readonly number[], row: number, start: number): number {
  let column = start;
  while ((busyUntil[column] ?? 0) > row) column++;
  return column;
}

function occupy(busyUntil: number[], column: number, columnSpan: number, untilRow: number): void {
  for (let i = column; i < column + columnSpan; i++) busyUntil[i] = Math.max(busyUntil[i] ?? 0, untilRow);
}

/** Attributes of an element as the parser gives them. */
type HtmlAttributes = Readonly<Record<string, string>>;

/** Spans of a cell, bounded. */
interface Spans {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Reads `rowspan` and `colspan`; `rowspan="0"` reaches to the end of the table. */
function spansOf(attributes: HtmlAttributes): Spans {
  const rows = bounded(attributes['rowspan'], limits.rowSpan);
  return {
    rowSpan: rows === 0 ? limits.rowSpan : rows,
    columnSpan: bounded(attributes['colspan'], limits.columns) || 1,
  };
}

function bounded(value: string | undefined, most: number): number {
  const digits = /^\s{0,9}\+?(\d{1,15})/.exec(value ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number.parseInt(digits, 10), most);
}

/** Whether the element is not displayed. */
function isHidden(attributes: HtmlAttributes): boolean {
  return attributes['hidden'] !== undefined || /display\s{0,9}:\s{0,9}none/i.test(attributes['style'] ?? '');
}

/** Collects the text of one cell or paragraph from parser events. */
interface TextSink {
  readonly parts: string[];
  /** Line of the first visible character; 0 while there is none. */
  line: number;
}

/** An empty sink. */
function newSink(): TextSink {
  return { parts: [], line: 0 };
}

/** Adds source text; line breaks of the source are spaces unless `isPre`. */
function addText(sink: TextSink, text: string, line: number, isPre: boolean): void {
  sink.parts.push(isPre ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]/g, ' '));
  if (sink.line === 0 && text.trim() !== '') sink.line = line;
}

/** Empties the sink: its lines without surplus white space, blank lines left out; a tab by itself may part cells. */
function takeLines(sink: TextSink): string[] {
  const text = sink.parts.join('');
  sink.parts.length = 0;
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\f\u00a0]+/g, (gap) => (/^\t+$/.test(gap) ? '\t' : ' ')).trim())
    .filter((line) => line !== '');
}
