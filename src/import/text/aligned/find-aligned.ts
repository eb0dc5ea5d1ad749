import type { SourceLine } from '../split-lines.ts';
import { type AlignedTable, alignedTables } from './aligned-tables.ts';
import { type CharacterWidth, characterWidths } from './character-width.ts';
import { type PlacedLine, placeLine } from './placed-lines.ts';
import type { OpenTable } from './turn-page.ts';
import { type PlacedWord, wordsOf } from './words.ts';

/** More lines than any table: what is longer is read in parts. */
const longest = 400;
/** More words in lines of several than all tables of a disclosure have; beyond it a text is prose. */
const mostWords = 80_000;
/** A bare page number, perhaps between dashes. */
const pageNumber = /^[-–—―−·~～|\s]{0,9}\d{1,4}(?:\s?[/|]\s?\d{1,4})?[-–—―−·~～|\s]{0,9}$/;

function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.kind === 'blank';
}

/** A number alone between empty lines belongs to the page, even in the middle of a table. */
function isPageNumber(lines: readonly SourceLine[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  return pageNumber.test(text) && isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
}

/** A form feed: the next page has columns of its own. */
function isPageBreak(lines: readonly SourceLine[], index: number): boolean {
  return lines[index]?.kind === 'blank' && lines[index]?.number === lines[index + 1]?.number;
}

function canBeRow(line: SourceLine | undefined): boolean {
  return line?.kind === 'text' && !line.text.includes('|');
}

/** Collects the lines of a page between others that can be no rows. */
class Region {
  lines: PlacedLine[] = [];
  words = 0;
  #gap = 0;
  #isInterrupted = false;
  readonly #width: CharacterWidth;

  constructor(width: CharacterWidth) {
    this.#width = width;
  }

  skip(isPageNumber: boolean): void {
    if (isPageNumber) this.#isInterrupted = true;
    else this.#gap += 1;
  }

  add(text: string, index: number): void {
    const gap = this.#isInterrupted ? 0 : this.#gap;
    const placed = placeLine(text, { index, gap }, this.#width);
    if (placed !== undefined) this.lines.push(placed);
    const words = placed?.line.pieces.length ?? 0;
    if (words > 1) this.words += words;
    this.#gap = 0;
    this.#isInterrupted = false;
  }
}

/** What a line is to the table around it. */
function partOf(lines: readonly SourceLine[], index: number): 'row' | 'gap' | 'page-number' | 'end' {
  const line = lines[index];
  if (line?.kind === 'blank') return isPageBreak(lines, index) ? 'end' : 'gap';
  if (!canBeRow(line)) return 'end';
  return isPageNumber(lines, index) ? 'page-number' : 'row';
}

function* regions(lines: readonly SourceLine[]): Generator<Region> {
  const width = chooseWidth(lines.filter(canBeRow).map((line) => line.text));
  let region = new Region(width);
  for (const [index, line] of lines.entries()) {
    const part = partOf(lines, index);
    if (part === 'end' || region.lines.length >= longest) {
      yield region;
      region = new Region(width);
    }
    if (part === 'row') region.add(line.text, index);
    else region.skip(part === 'page-number');
  }
  yield region;
}

/** The first line after some other that could be a row of a table. */
function nextRow(lines: readonly SourceLine[], after: number): SourceLine | undefined {
  return lines.find((line, index) => index > after && canBeRow(line) && mayHaveAmounts(line.text));
}

/** Tables whose columns stand below each other by spaces alone. */
export interface AlignedText {
  /** By the index of their first line. */
  readonly tables: ReadonlyMap<number, AlignedTable>;
  /** The line from which tables were no longer looked for, because the text is too long. */
  readonly unread?: SourceLine;
}

/** The table that ended a region, for the next one to go on with; a region without lines changes nothing. */
function openAfter(
  { lines }: Region,
  tables: readonly AlignedTable[],
  before: OpenTable | undefined,
): OpenTable | undefined {
  const [last, bottom] = [tables[tables.length - 1], lines[lines.length - 1]];
  if (bottom === undefined) return before;
  return last?.end === bottom.index + 1 ? last.open : undefined;
}

/** Clauses end within the lines: sentences whose figures are set apart by blanks. */
const clauseEnd = /[\uff0c\u3002\uff1b](?!\d{3})/u;
const bracketed = /[(\uff08][^()\uff08\uff09]*[)\uff09]/gu;

function isProse(lines: readonly SourceLine[], { start, end }: AlignedTable): boolean {
  const rows = lines.slice(start, end).filter((line) => line.kind !== 'blank');
  const clauses = rows.filter(({ text }) => clauseEnd.test(text.replace(bracketed, '')));
  return clauses.length * 3 >= rows.length;
}

/** Finds the tables in a text. */
export function findAligned(lines: readonly SourceLine[]): AlignedText {
  const tables = new Map<number, AlignedTable>();
  let open: OpenTable | undefined;
  let words = 0;
  for (const region of regions(lines)) {
    const found = alignedTables(region.lines, open).filter((table) => !isProse(lines, table));
    for (const table of found) tables.set(table.start, table);
    open = openAfter(region, found, open);
    words += region.words;
    if (words <= mostWords) continue;
    const unread = nextRow(lines, region.lines[region.lines.length - 1]?.index ?? 0);
    return unread === undefined ? { tables } : { tables, unread };
  }
  return { tables };
}

/** Lines looked at: the beginning of a file shows how it was made. */
const enough = 4_000;
const amount = /^[-−－]?\d[\d,]*(?:\.\d+[%％]?|,\d{3})$/;

const textOf = (word: PlacedWord): string => word.characters.map((character) => character.text).join('');

/** Where the amounts of a line begin and end. */
interface Edges {
  readonly from: number;
  readonly to: number;
}

function amountEdges(text: string, width: CharacterWidth): readonly Edges[] {
  const words = wordsOf(text, width) ?? [];
  return words
    .slice(1)
    .filter((word) => amount.test(textOf(word)))
    .map(({ characters }) => ({
      from: characters[0]?.from ?? 0,
      to: characters[characters.length - 1]?.to ?? 0,
    }));
}

/** How many amounts begin or end right below an amount of the row above. */
function alignment(texts: readonly string[], width: CharacterWidth): number {
  let aligned = 0;
  let above: readonly Edges[] = [];
  for (const text of texts) {
    const edges = amountEdges(text, width);
    if (edges.length === 0) continue;
    const [from, to] = [new Set(above.map((each) => each.from)), new Set(above.map((each) => each.to))];
    for (const each of edges) if (from.has(each.from) || to.has(each.to)) aligned += 1;
    above = edges;
  }
  return aligned;
}

/** Whether a line could be a row with an amount. */
function mayHaveAmounts(text: string): boolean {
  return text.includes('  ') && /\d[.,]\d/.test(text);
}

/** The way of counting under which the amounts of a text stand in columns. */
function chooseWidth(texts: readonly string[]): CharacterWidth {
  const rows = texts.filter(mayHaveAmounts).slice(0, enough);
  let best = characterWidths[0] as CharacterWidth;
  let most = -1;
  for (const width of characterWidths) {
    const aligned = alignment(rows, width);
    if (aligned > most) [best, most] = [width, aligned];
  }
  return best;
}
