import type { RawBlock, RawGrid } from '../raw.ts';
import { type Merge, TableBuilder, type WordCellMarkup } from './table-builder.ts';

/** A stretch of paragraphs and tables: the body, a table cell, a text box. */
export class Flow {
  readonly blocks: RawBlock[] = [];
  /** Text of a paragraph whose mark was deleted. */
  carried = '';
}

/** Text and inner tables of a finished cell. */
export function cellContent(flow: Flow): { text: string; grids: RawGrid[] } {
  const lines: string[] = flow.carried === '' ? [] : [flow.carried];
  const grids: RawGrid[] = [];
  for (const block of flow.blocks) {
    if (block.type === 'grid') grids.push(block);
    else lines.push(block.text);
  }
  return { text: lines.join('\n').replaceAll('\t', ' ').trim(), grids };
}

interface CellState {
  columnSpan: number;
  vertical: Merge;
  horizontal: Merge;
  isDeleted: boolean;
}

/** A table while its markup is read. */
export class OpenWordTable {
  readonly builder: TableBuilder;
  /** Tables found inside cells; they follow their outer table. */
  readonly inner: RawGrid[] = [];
  rowLine = 0;
  isRowDeleted = false;
  columnsAfter = 0;
  cell: CellState = freshCell();

  constructor(file: string, line: number) {
    this.builder = new TableBuilder(file, line);
  }

  startRow(line: number): void {
    this.rowLine = line;
    this.isRowDeleted = false;
    this.columnsAfter = 0;
  }

  startCell(): void {
    this.cell = freshCell();
  }

  endCell(flow: Flow): void {
    if (this.cell.isDeleted) return;
    const { text, grids } = cellContent(flow);
    const markup: WordCellMarkup = { ...this.cell, text };
    this.builder.addCell(markup, this.rowLine);
    if (!this.isRowDeleted) append(this.inner, grids);
  }

  endRow(): void {
    if (this.isRowDeleted) this.builder.dropRow();
    else {
      this.builder.skipColumns(this.columnsAfter);
      this.builder.endRow();
    }
  }
}

function freshCell(): CellState {
  return { columnSpan: 1, vertical: undefined, horizontal: undefined, isDeleted: false };
}

/** Appends without spreading: a hostile document has more blocks than a call may have arguments. */
export function append<Item>(target: Item[], items: readonly Item[]): void {
  for (const item of items) target.push(item);
}
