import { anyOf, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { matchTitle } from '../../core/catalogue/match-title.ts';
import { enumerationOf } from '../../core/catalogue/numbering.ts';
import type { RawBlock, RawCell, RawDocument, RawGrid, RawText } from '../../import/raw.ts';
import { isBannerLine } from '../grid/banner.ts';
import { isNoteLine } from '../grid/notes.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import { simplified } from '../grid/plain-text.ts';
import { cleanText, withoutSpaces } from './clean-text.ts';
import { periodTexts } from './period-texts.ts';
import type { ProseLine } from './prose-line.ts';

/** Lines above a table that may be its title, unit, department and form number. */
const furthest = 8;
const longestBanner = 60;

/** The lines of a document that are not part of a table: texts, and what stands in grids for the layout only. */
export function proseLines(document: RawDocument, lexicon: Lexicon): ProseLine[] {
  const items = document.blocks.flatMap((block) => textsOf(block, lexicon));
  const banners = bannerLines(items, lexicon);
  const lines: ProseLine[] = [];
  let afterTable = false;
  items.forEach((item, index) => {
    if (item === 'table') afterTable = true;
    else if (!banners.has(index)) {
      const line = lineOf(item, afterTable, lexicon);
      if (line.text === '') return;
      lines.push(line);
      afterTable = false;
    }
  });
  return lines;
}

type Item = RawText | 'table';

function textsOf(block: RawBlock, lexicon: Lexicon): Item[] {
  if (block.type === 'text') return [block];
  const texts = contentsTexts(block) ?? layoutTexts(block);
  if (texts !== undefined) return texts.flatMap(linesOf);
  const told = [...periodTexts(block, lexicon.catalogue), ...footTexts(block, lexicon)];
  return ['table', ...told.flatMap(linesOf)];
}

const linesOf = ({ text, place }: RawCell): RawText[] =>
  text.split('\n').map((part) => ({ type: 'text', text: part, place }));

/** The sentences on amounts below the rows of a table, where its last cells hold them; notes on the table stay with it. */
function footTexts(grid: RawGrid, lexicon: Lexicon): readonly RawCell[] {
  const rows = rowsOf(grid);
  const last = rows.findLastIndex((row) => row.length > 1);
  const amount = new RegExp(`[0-9] ?${anyOf(lexicon.units.map(({ title }) => title))}`);
  return rows
    .slice(last + 1)
    .flat()
    .filter((cell) => isSentenceCell(cell) && amount.test(cell.text) && !isNoteLine(cell.text, lexicon));
}

function lineOf({ text, heading, place }: RawText, afterTable: boolean, lexicon: Lexicon): ProseLine {
  const spaced = withoutPersonalData(cleanText(simplified(text, lexicon)), lexicon);
  const declared = heading === undefined ? {} : { declared: heading };
  return { text: withoutSpaces(spaced), spaced, place, afterTable, ...declared };
}

/** Indexes of the lines above tables that belong to these. */
function bannerLines(items: readonly Item[], lexicon: Lexicon): ReadonlySet<number> {
  const near = linesNearTables(items);
  const counts = new Map<string, number>();
  for (const index of near) {
    const text = textOf(items[index]);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(
    near.filter((index) => {
      const text = textOf(items[index]);
      return isBannerOfTable(text, (counts.get(text) ?? 0) > 1, lexicon);
    }),
  );
}

function textOf(item: Item | undefined): string {
  return item === undefined || item === 'table' ? '' : cleanText(item.text);
}

function linesNearTables(items: readonly Item[]): number[] {
  const near: number[] = [];
  let distance = furthest;
  for (let index = items.length - 1; index >= 0; index--) {
    distance = items[index] === 'table' ? 0 : distance + 1;
    if (distance > 0 && distance <= furthest) near.push(index);
  }
  return near;
}

/** Unit, department, form number, title; and what stands above several tables, such as code and name of the office. */
function isBannerOfTable(line: string, isRepeated: boolean, lexicon: Lexicon): boolean {
  if (line.length > longestBanner || /[\u3002\uff1b:\uff1a]$/.test(line)) return false;
  if (isBannerLine(line, lexicon.catalogue)) return true;
  if (enumerationOf(withoutSpaces(line), lexicon) !== undefined) return false;
  return isRepeated || matchTitle(line, lexicon.catalogue).some(({ confidence }) => confidence !== 'damaged');
}

const leader = /(?:\.{2,}|\u2026+|\u00b7{3,})[.\u2026\u00b7 ]*$/u;
const shortestTitle = 4;
const widestGrid = 3;

/** The entries of a table of contents that was read as a grid: in every row a title and a page that never falls. */
function contentsTexts(grid: RawGrid): RawCell[] | undefined {
  if (grid.columns > widestGrid) return undefined;
  const entries: RawCell[] = [];
  let last = 1;
  for (const [title, page, more] of rowsOf(grid)) {
    const number = pageOf(page?.text ?? '');
    if (title === undefined || more !== undefined || number < last || !isTitle(title.text)) return undefined;
    last = number;
    entries.push({ ...title, text: `${title.text.replace(leader, '')}\u2026\u2026${number}` });
  }
  const hasLeader = grid.cells.some(({ text }) => leader.test(text.trim()));
  return entries.length > 1 || (hasLeader && entries.length > 0) ? entries : undefined;
}

function rowsOf(grid: RawGrid): RawCell[][] {
  const rows = new Map<number, RawCell[]>();
  for (const cell of grid.cells) {
    if (/^[\s-]*$/.test(cell.text)) continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows.values()];
}

function pageOf(text: string): number {
  const tight = text.trim();
  return /^[0-9]{1,3}$/.test(tight) ? Number(tight) : 0;
}

function isTitle(text: string): boolean {
  return text.length >= shortestTitle && /\p{Script=Han}/u.test(text);
}

const shortestSentence = 15;
/** Share of its characters that stand in sentences in a grid that is there for the layout only. */
const mostlySentences = 0.7;
const sentence = /[\u3002\uff1b]/;

/** The texts of a grid that is no table: one cell around text, or numbered paragraphs side by side with their numbers. */
function layoutTexts(grid: RawGrid): readonly RawCell[] | undefined {
  const filled = grid.cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length === 0) return undefined;
  const rows = new Map<number, number>();
  for (const { row } of filled) rows.set(row, (rows.get(row) ?? 0) + 1);
  const isSingle = [...rows.values()].every((count) => count === 1);
  if (!isSingle && (grid.columns > 3 || !isMostlySentences(filled))) return undefined;
  return filled.some(isSentenceCell) ? filled : undefined;
}

function isSentenceCell({ text }: RawCell): boolean {
  return text.length >= shortestSentence && sentence.test(text);
}

function isMostlySentences(cells: readonly RawCell[]): boolean {
  let all = 0;
  let inside = 0;
  for (const cell of cells) {
    if (isNumeric(cell.text)) continue;
    all += cell.text.length;
    if (isSentenceCell(cell)) inside += cell.text.length;
  }
  return all > 0 && inside >= all * mostlySentences;
}

const patterns = new WeakMap<Lexicon, RegExp>();

/** Takes out who filled a form in and how to reach them (填报人：, 联系电话：): nothing that a budget states. */
function withoutPersonalData(text: string, lexicon: Lexicon): string {
  if (!/[:\uff1a]/.test(text)) return text;
  let pattern = patterns.get(lexicon);
  if (pattern === undefined) {
    const words = [...wordsOf(lexicon.catalogue, 'personnel')].sort((a, b) => b.length - a.length);
    // A name is short; what goes on for longer is a sentence.
    pattern = new RegExp(
      `(?:${words.join('|')}) ?[:\\uff1a] ?[^ \\uff0c,\\u3002;\\uff1b()\\uff08\\uff09]{0,40}(?![^ \\uff0c,\\u3002;\\uff1b()\\uff08\\uff09])`,
      'gu',
    );
    patterns.set(lexicon, pattern);
  }
  return words(text.replace(pattern, ''));
}

/** Empty when nothing but marks is left. */
function words(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text.trim() : '';
}
