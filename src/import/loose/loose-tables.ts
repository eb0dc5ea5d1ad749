import type { RawBlock, RawDocument, RawText } from '../raw.ts';
import { endedRun } from './ended-run.ts';
import { separatedRun } from './separated-run.ts';
import { sidedRun } from './sided-run.ts';
import { stackedRun } from './stacked-run.ts';
import type { LooseTable } from './text-grid.ts';

/**
 * Finds the tables among the paragraphs of a document: rows whose cells stand between bars or tabs, and tables copied
 * with one cell a paragraph. Importers that know the tables of their format leave only such ones as text.
 */
export function withLooseTables(printed: RawDocument): RawDocument {
  if (printed.format === 'pdf' || printed.format === 'ofd') return printed;
  const document = withoutClosingBars(printed);
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

const closed = /^([^|]+?)\s*\|\s*$/u;

/** Cells one a paragraph, each closed by a bar: several of them below each other. The bar is no part of the cell. */
function withoutClosingBars(document: RawDocument): RawDocument {
  const { blocks } = document;
  const isClosed = (block: RawBlock | undefined): boolean =>
    block?.type === 'text' && (closed.test(block.text) || block.text.trim() === '|');
  if (!blocks.some(isClosed)) return document;
  return {
    ...document,
    blocks: blocks.map((block, index) => {
      const isRun =
        isClosed(block) &&
        (isClosed(blocks[index - 1]) || isClosed(blocks[index + 1])) &&
        !leadsToRow(blocks, index, isClosed);
      return isRun && isText(block) ? { ...block, text: closed.exec(block.text)?.[1] ?? block.text } : block;
    }),
  };
}

/** More closed cells than these above a row of several are a table of their own. */
const longestHead = 6;
const severalCells = /[^|]\|\s*[^|\s]/u;

/** Whether the last few closed cells stand right above a row of several cells: they are the upper part of its header. */
function leadsToRow(
  blocks: readonly RawBlock[],
  index: number,
  isClosed: (block: RawBlock | undefined) => boolean,
): boolean {
  let [from, end] = [index, index];
  while (from > index - longestHead && isClosed(blocks[from - 1])) from--;
  while (end < index + longestHead && isClosed(blocks[end])) end++;
  const below = blocks[end];
  return end - from <= longestHead && below?.type === 'text' && severalCells.test(below.text);
}

function looseTable(blocks: readonly RawBlock[], at: number): LooseTable | undefined {
  const first = blocks[at];
  if (first === undefined || !isText(first)) return undefined;
  return separatedRun(blocks, at) ?? endedRun(blocks, at) ?? sidedRun(blocks, at) ?? stackedRun(blocks, at);
}

const isText = (block: RawBlock): block is RawText => block.type === 'text';

function withoutTabs(block: RawBlock): RawBlock {
  return isText(block) && block.text.includes('\t')
    ? { ...block, text: block.text.replaceAll('\t', ' ') }
    : block;
}
