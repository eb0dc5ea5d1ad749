import { blockColumns } from '../identify/block-columns.ts';
import type { TableFrame } from './table-frame.ts';

/** Printed header of every column that was read, by canonical column. */
export function columnHeaders(frame: TableFrame): Map<string, string> {
  const headers = new Map<string, string>();
  const put = (id: string | undefined, column: number): void => {
    if (id !== undefined && !headers.has(id)) headers.set(id, frame.headers[column]?.path.join(' / ') ?? '');
  };
  if (frame.entry.shape === 'blocks') {
    const values = frame.lanes.flatMap(({ lane }) => lane.values);
    const read = blockColumns(frame.headers, values, frame.entry, frame.lexicon);
    if (read.filter((column) => column.item !== undefined).length >= 2) {
      for (const [index, column] of read.entries()) put(column.item?.id, index);
    }
    return headers;
  }
  for (const { columns } of frame.lanes) for (const [column, entry] of columns) put(entry.id, column);
  return headers;
}
