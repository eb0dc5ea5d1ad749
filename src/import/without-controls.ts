import type { RawBlock, RawDocument } from './raw.ts';

/** Control characters, tabs and line breaks apart: no document means anything by them, and a package cannot carry them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const clean = (text: string): string => text.replace(controls, '');

/** The document without control characters; as it is when it holds none. */
export function withoutControls(document: RawDocument): RawDocument {
  const blocks = document.blocks.map(cleanBlock);
  return blocks.every((block, index) => block === document.blocks[index])
    ? document
    : { ...document, blocks };
}

function cleanBlock(block: RawBlock): RawBlock {
  if (block.type === 'text') {
    const text = clean(block.text);
    return text === block.text ? block : { ...block, text };
  }
  if (block.cells.every(({ text }) => clean(text) === text)) return block;
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: clean(cell.text) })) };
}
