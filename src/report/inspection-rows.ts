import type { Row, Table } from '../core/model/disclosure.ts';
import type { Names, ReportContext } from './reporter.ts';
import { padEnd, truncate, widthOf } from './text-width.ts';

const widestLabel = 30;

/** Side, key and label; then the columns. */
const keyCount = 3;

/** Rows with their figures as read, in aligned columns under the official names of these. */
export function inspectRows(table: Table, { names, paint }: ReportContext): string[] {
  const header = ['', '', '', ...table.columns.map(({ id }) => names.column(table.id, id))];
  const rows = table.rows.map((row) => rowTexts(row, table, names));
  const widths = header.map((title, column) => {
    const widest = Math.max(0, ...rows.map((row) => widthOf(row[column] ?? '')));
    return widest === 0 && column < keyCount ? 0 : Math.max(widest, widthOf(title));
  });
  const align = (texts: readonly string[]): string =>
    texts
      .map((text, column) => alignText(text, widths[column] ?? 0, column))
      .filter((_, column) => widths[column] !== 0)
      .join('  ');
  const body = rows.map((row, index) => `    ${align(row)}${mark(table.rows[index])}`.trimEnd());
  return [paint.dim(`    ${align(header)}`.trimEnd()), ...body];
}

function rowTexts(row: Row, table: Table, names: Names): string[] {
  const side = row.side === undefined ? '' : names.side(table.id, row.side);
  const figures = table.columns.map(({ id }) => row.cells[id]?.text ?? row.texts[id] ?? '');
  return [side, keyText(row, table, names), truncate(row.label, widestLabel), ...figures];
}

/** Codes and ordinals as they are, named lines by their official name where the label differs. */
function keyText({ key, kind, side, label }: Row, table: Table, names: Names): string {
  if (kind === 'code' || kind === 'item') return key;
  const line = names.line(table.id, side ?? '', key);
  return line === label ? '' : line;
}

const alignText = (text: string, width: number, column: number): string =>
  column < keyCount ? padEnd(text, width) : ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Rows whose key could not be read are marked, so that a person looks at them first. */
const mark = (row: Row | undefined): string => (row?.kind === 'unknown' ? '  ?' : '');
