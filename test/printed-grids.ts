import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Table } from '../src/core/model/disclosure.ts';
import type { RawBlock, RawCell, RawDocument } from '../src/import/raw.ts';
import { recognize } from '../src/recognize/recognize.ts';

/** Path of every sample document. */
export const file = 'document.txt';

/** A grid written as text: `|` between cells, blanks may stand for spans. `a·3` spans three columns, `a:2` two rows. */
export function grid(lines: string, spansKnown = false): Extract<RawBlock, { type: 'grid' }> {
  const cells: RawCell[] = [];
  const rows = lines.trim().split('\n');
  for (const [row, line] of rows.entries()) {
    for (const printed of line.trim().split('|')) cells.push(nextCell(cells, row, printed));
  }
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  return {
    type: 'grid',
    rows: rows.length,
    columns,
    cells,
    spansKnown,
    confidence: 'high',
    place: { file, line: 1 },
  };
}

function nextCell(before: readonly RawCell[], row: number, printed: string): RawCell {
  const [, text = '', , width = '1', , height = '1'] = /^(.*?)(·(\d+))?(:(\d+))?$/.exec(printed.trim()) ?? [];
  const covers =
    (column: number) =>
    (cell: RawCell): boolean =>
      cell.row + cell.rowSpan > row && cell.column <= column && column < cell.column + cell.columnSpan;
  let column = 0;
  while (before.some(covers(column))) column++;
  return {
    row,
    column,
    rowSpan: Number(height),
    columnSpan: Number(width),
    text,
    place: { file, line: row + 1 },
  };
}

/** A paragraph. */
export const text = (line: string): RawBlock => ({ type: 'text', text: line, place: { file, line: 1 } });

/** A document of blocks. */
export const document = (...blocks: RawBlock[]): RawDocument => ({
  file,
  format: 'text',
  blocks,
  problems: [],
});

/** The tables recognized in a document of blocks. */
export function tables(...blocks: RawBlock[]): readonly Table[] {
  return recognize([document(...blocks)], catalogue).flatMap((disclosure) => disclosure.tables);
}

/** The first of them. */
export function table(...blocks: RawBlock[]): Table {
  const [first] = tables(...blocks);
  if (first === undefined) throw new Error('no table');
  return first;
}

/** Rows as `key column=figure …`, blanks left out. */
export function printed(one: Table): string[] {
  return one.rows.map((row) => {
    const figures = Object.entries(row.cells).filter(([, cell]) => cell.state !== 'blank');
    const key = row.side === undefined || row.side === '' ? row.key : `${row.side}.${row.key}`;
    return [
      key,
      ...figures.map(([id, cell]) => `${id}=${cell.text}${cell.state === 'unreadable' ? '?' : ''}`),
    ].join(' ');
  });
}

/** What was read of every table: its id, its rows, and the numbers that found no place with the reason why. */
export function read(...blocks: RawBlock[]): string[] {
  return tables(...blocks).flatMap((one) => [
    `${one.id} ${one.currencyUnit}`,
    ...printed(one).map((row) => `  ${row}`),
    ...one.unplaced.map((figure) => `  ! ${figure.text} ${figure.reason}`),
  ]);
}
