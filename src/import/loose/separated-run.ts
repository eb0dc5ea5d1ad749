import type { RawBlock, RawText } from '../raw.ts';
import { type CellTexts, placeRows } from './ragged-rows.ts';
import { arePages, isFigureText, isValueText, type LooseTable, textGrid } from './text-grid.ts';

const bars = /[|\uff5c\u2502\u2503]/u;
const rule = /^[\s\u2500-\u254b+=:-]*$/u;
const fewestRows = 2;
/** Longer lines are paragraphs, whatever stands between their words. */
const longest = 2_000;

/** A run of paragraphs whose cells stand between bars or tabs, from block `start` on. */
export function separatedRun(blocks: readonly RawBlock[], start: number): LooseTable | undefined {
  const first = blocks[start];
  const separator = first?.type === 'text' ? separatorOf(first.text) : undefined;
  if (separator === undefined) return undefined;
  let end = start;
  const rows: CellTexts[] = [];
  for (let block = blocks[end]; block?.type === 'text'; block = blocks[++end]) {
    if (rule.test(block.text) && rows.length > 0) continue;
    if (separatorOf(block.text) !== separator) break;
    rows.push(rowOf(block, separator));
  }
  if (rows.length < fewestRows || !holdsFigures(rows)) return undefined;
  return { grid: textGrid(placeRows(rows), 'high'), end };
}

type Separator = 'bar' | 'tab';

function separatorOf(text: string): Separator | undefined {
  if (text.length > longest) return undefined;
  if (bars.test(text)) return 'bar';
  return text.trim().includes('\t') ? 'tab' : undefined;
}

function rowOf({ text, place }: RawText, separator: Separator): CellTexts {
  const bare = text.trim();
  const cells = bare.split(separator === 'bar' ? bars : /\t/).map((cell) => cell.trim());
  if (separator === 'bar' && cells.length > 1) {
    if (cells[0] === '') cells.shift();
    if (cells.at(-1) === '') cells.pop();
  }
  return { texts: cells, place };
}

/** Figures stand behind the first cell of several rows, and they are no page numbers. */
function holdsFigures(rows: readonly CellTexts[]): boolean {
  const tails = rows.map(({ texts }) => texts.slice(1).filter(isValueText)).filter((tail) => tail.length > 0);
  if (tails.length === 0 || !tails.flat().some(isFigureText)) return false;
  const isList = rows.every(({ texts }) => texts.length === 2);
  return !(isList && arePages(tails.flat()));
}
