import type { Row, Table } from '../core/model/disclosure.ts';
import type { ReportContext } from './reporter.ts';
import { padEnd, truncate, widthOf } from './text-width.ts';

const widestLabel = 30;
const shownColumns = 8;

/** Rows with their figures as read, in aligned columns. Columns beyond the first few are counted by the header only. */
export function inspectRows(table: Table, _: ReportContext): string[] {
  const columns = table.columns.slice(0, shownColumns).map(({ id }) => id);
  const rows = table.rows.map((row) => [
    row.side ?? '',
    row.key,
    truncate(row.label, widestLabel),
    ...columns.map((column) => row.cells[column]?.text ?? row.texts[column] ?? ''),
  ]);
  const count = columns.length + keyCount;
  const widths = Array.from({ length: count }, (_each, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row, index) => {
    const cells = row.map((text, column) => {
      const width = widths[column] ?? 0;
      return column < keyCount ? padEnd(text, width) : padStart(text, width);
    });
    return `    ${cells.filter((_each, column) => widths[column] !== 0).join('  ')}${mark(table.rows[index])}`.trimEnd();
  });
}

/** Side, key and label. */
const keyCount = 3;

const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Rows whose key could not be read are marked, so that a person looks at them first. */
const mark = (row: Row | undefined): string => (row?.kind === 'unknown' ? '  ?' : '');
