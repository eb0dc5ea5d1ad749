import type { Run } from './run.ts';
import { groupLines } from './text/lines.ts';

/** The text of a cell: its lines from top to bottom, joined by line breaks. */
export function cellText(pieces: readonly Run[]): string {
  return groupLines(pieces)
    .map((line) => line.text)
    .join('\n');
}
