import type { RawBlock, RawDocument, RawText } from '../raw.ts';
import { separatedRun } from './separated-run.ts';
import { stackedRun } from './stacked-run.ts';
import type { LooseTable } from './text-grid.ts';

/**
 * Finds the tables among the paragraphs of a document: rows whose cells stand between bars or tabs, and tables copied
 * with one cell a paragraph. Importers that know the tables of their format leave only such ones as text.
 */
export function withLooseTables(document: RawDocument): RawDocument {
  if (document.format === 'pdf' || document.format === 'ofd') return document;
  const blocks: RawBlock[] = [];
  let changed = false;
  for (let at = 0; at < document.blocks.length; ) {
    const table = looseTable(document.blocks, at);
    if (table !== undefined) {
      blocks.push(table.grid);
      changed = true;
      at = table.end;
      continue;
    }
    const block = document.blocks[at];
    if (block !== undefined) blocks.push(withoutTabs(block));
    at++;
  }
  return changed || blocks.some((block, index) => block !== document.blocks[index])
    ? { ...document, blocks }
    : document;
}

function looseTable(blocks: readonly RawBlock[], at: number): LooseTable | undefined {
  const first = blocks[at];
  if (first === undefined || !isText(first)) return undefined;
  return separatedRun(blocks, at) ?? stackedRun(blocks, at);
}

const isText = (block: RawBlock): block is RawText => block.type === 'text';

function withoutTabs(block: RawBlock): RawBlock {
  return isText(block) && block.text.includes('\t')
    ? { ...block, text: block.text.replaceAll('\t', ' ') }
    : block;
}
