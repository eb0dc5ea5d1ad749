import type { RawBlock } from '../raw.ts';
import { endedRows } from './ended-rows.ts';
import { type LooseRow, type LooseTable, textGrid } from './text-grid.ts';

/** Paragraphs that are a name and as many figures each, from block `start` on. */
export function endedRun(blocks: readonly RawBlock[], start: number): LooseTable | undefined {
  const found = endedRows((index) => {
    const block = blocks[index];
    return block?.type === 'text' && block.heading === undefined ? block.text : undefined;
  }, start);
  if (found === undefined) return undefined;
  const rows = found.rows.map((texts, index): LooseRow => {
    const place = blocks[start + index]?.place ?? { file: '' };
    return { cells: texts.map((text, column) => ({ text, column })), place };
  });
  return { grid: { ...textGrid(rows, 'low'), stacked: true }, end: found.end };
}
