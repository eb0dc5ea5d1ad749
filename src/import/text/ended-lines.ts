import { endedRows } from '../loose/ended-rows.ts';
import { cleanCell } from './clean-inline.ts';
import type { SpacedRun } from './spaced-rows.ts';
import type { SourceLine } from './split-lines.ts';

/** What is wider parts the columns of a table that was laid out. */
const wideGap = /\S\s{2,}\S|\t/u;

/** Lines that are a name and as many figures each, a single space between them, from line `start` on. */
export function endedLines(lines: readonly SourceLine[], start: number): SpacedRun | undefined {
  const found = endedRows((index) => {
    const line = lines[index];
    return line?.kind === 'text' && !wideGap.test(line.text) ? line.text : undefined;
  }, start);
  return (
    found && {
      rows: found.rows.map((texts, index) => ({
        cells: texts.map((text) => ({ text: cleanCell(text), line: lines[start + index]?.number ?? 1 })),
      })),
      end: found.end,
    }
  );
}
