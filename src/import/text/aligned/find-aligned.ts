import type { Line } from '../split-lines.ts';
import { type AlignedTable, alignedTables } from './aligned-tables.ts';
import { chooseWidth } from './choose-width.ts';
import { type PlacedLine, placeLine } from './placed-lines.ts';

/** More lines than any table: what is longer is read in parts. */
const longest = 1_500;
/** A bare page number, perhaps between dashes. */
const pageNumber = /^[-–—―−·~～|\s]{0,9}\d{1,4}(?:\s?[/|]\s?\d{1,4})?[-–—―−·~～|\s]{0,9}$/;

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.kind === 'blank';
}

/** A number alone between empty lines belongs to the page, even in the middle of a table. */
function isPageNumber(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  return pageNumber.test(text) && isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
}

/** A form feed: the next page has columns of its own. */
function isPageBreak(lines: readonly Line[], index: number): boolean {
  return lines[index]?.kind === 'blank' && lines[index]?.number === lines[index + 1]?.number;
}

function canBeRow(line: Line | undefined): boolean {
  return line?.kind === 'text' && !line.text.includes('|');
}

/** Lines of a page between others that can be no rows. */
function* regions(lines: readonly Line[]): Generator<PlacedLine[]> {
  const width = chooseWidth(lines.filter(canBeRow).map((line) => line.text));
  let region: PlacedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const ends = line.kind === 'blank' ? isPageBreak(lines, index) : !canBeRow(line);
    if (ends || region.length >= longest) {
      yield region;
      region = [];
    }
    if (line.kind === 'blank' || ends || isPageNumber(lines, index)) continue;
    const placed = placeLine(line.text, index, width);
    if (placed !== undefined) region.push(placed);
  }
  yield region;
}

/** Tables whose columns stand below each other by spaces alone, by the index of their first line. */
export function findAligned(lines: readonly Line[]): ReadonlyMap<number, AlignedTable> {
  const found = new Map<number, AlignedTable>();
  for (const region of regions(lines)) {
    for (const table of alignedTables(region)) found.set(table.start, table);
  }
  return found;
}
