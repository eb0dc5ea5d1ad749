import { groupLines } from './lines.ts';
import type { Run } from './run.ts';

/** The text of a cell: its lines from top to bottom, joined by line breaks. */
export function cellText(pieces: readonly Run[]): string {
  return groupLines(pieces)
    .map((line) => line.text)
    .join('\n');
}
