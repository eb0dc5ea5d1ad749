import { type Lexicon, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { matchTitle } from '../../core/catalogue/match-title.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import type { Place } from '../../core/model/place.ts';
import type { RawBlock, RawDocument, RawGrid, RawText } from '../../import/raw.ts';
import { flatRows } from './flat-rows.ts';

/** A cell of a form that lost its layout. */
export interface FlatToken {
  readonly text: string;
  readonly place: Place;
}

/** So many headers of one form in a row are those of a table. */
const fewestHeaders = 3;
const longestTitle = 60;
/** A form may hold long goals, but no more cells than this. */
const mostTokens = 4_000;

/**
 * Gives forms back their rows that were published as running text: one cell a line, or all cells in one line with
 * spaces between them. What cannot be told apart still becomes a row, so that its figures are counted.
 */
export function withFlatForms(document: RawDocument, lexicon: Lexicon): RawDocument {
  const blocks: RawBlock[] = [];
  const all = document.blocks.flatMap((block) => titleApart(block, lexicon));
  let changed = false;
  for (let at = 0; at < all.length; at++) {
    const block = all[at] as RawBlock;
    blocks.push(block);
    const entry = block.type === 'text' ? formTitled(block, lexicon) : undefined;
    if (entry === undefined) continue;
    const { texts, end } = textsBehind(all, at + 1, lexicon);
    const grid = gridOf(texts, entry, lexicon);
    if (grid === undefined) continue;
    blocks.push(grid);
    changed = true;
    at = end - 1;
  }
  return changed ? { ...document, blocks } : document;
}

/** Where the title of a form may stand among the words of a line: behind up to two others, of one word or two. */
const titleWords = [0, 1, 2].flatMap((start) => [
  [start, start + 1],
  [start, start + 2],
]);
const inBrackets = /^[(\uff08].*[)\uff09]$/u;

/** A whole form in one line: what stands in front of its title, the title, its year, and the rest. */
function titleApart(block: RawBlock, lexicon: Lexicon): RawBlock[] {
  if (block.type !== 'text' || block.text.length <= longestTitle) return [block];
  const words = block.text.trim().split(/\s+/u);
  const titled = (start?: number, end?: number): boolean => {
    const entry = formTitled({ ...block, text: words.slice(start, end).join('') }, lexicon);
    return entry !== undefined && headersAmong(words.slice(end), entry) >= fewestHeaders;
  };
  const [start, end] = titleWords.find(([from, to]) => titled(from, to)) ?? [];
  if (start === undefined || end === undefined) return gluedApart(block, lexicon);
  const rest = inBrackets.test(words[end] ?? '') ? end + 1 : end;
  const parts = [words.slice(0, start), words.slice(start, end), words.slice(end, rest), words.slice(rest)];
  return parts.flatMap((part) => (part.length > 0 ? [{ ...block, text: part.join(' ') }] : []));
}

const frontBracket = /^\s*[(\uff08][^()\uff08\uff09]*[)\uff09]/u;

/** A whole form in one line without a space between its title and the rest. */
function gluedApart(block: RawText, lexicon: Lexicon): RawBlock[] {
  const text = block.text.trim();
  const word = wordOf(lexicon.catalogue, 'tableWord');
  for (let end = text.indexOf(word); end >= 0 && end < longestTitle; end = text.indexOf(word, end + 1)) {
    const [title, rest] = [text.slice(0, end + word.length), text.slice(end + word.length)];
    const entry = formTitled({ ...block, text: title }, lexicon);
    if (entry === undefined || !isGlued(rest, entry, lexicon)) continue;
    const [year = ''] = frontBracket.exec(rest) ?? [];
    return [title + year, rest.slice(year.length).trim()].map((part) => ({ ...block, text: part }));
  }
  return [block];
}

function formTitled({ text }: RawText, { catalogue }: Lexicon): TableEntry | undefined {
  if (text.length > longestTitle) return undefined;
  const [match] = matchTitle(text.replace(bar, ''), catalogue);
  return match !== undefined && match.confidence !== 'damaged' && match.table.shape === 'form'
    ? match.table
    : undefined;
}

/** The texts up to the next grid or title; what looked like a table of one cell a paragraph is text again. */
function textsBehind(blocks: readonly RawBlock[], start: number, lexicon: Lexicon): Behind {
  const texts: RawText[] = [];
  let end = start;
  for (let block = blocks[end]; block !== undefined && texts.length < mostTokens; block = blocks[++end]) {
    const own = textsOf(block, lexicon);
    if (own === undefined) break;
    texts.push(...own);
  }
  return { texts, end };
}

function textsOf(block: RawBlock, lexicon: Lexicon): readonly RawText[] | undefined {
  if (block.type === 'text')
    return block.heading !== undefined || formTitled(block, lexicon) !== undefined ? undefined : [block];
  if (block.stacked !== true) return undefined;
  return block.cells.map(({ text, place }) => ({ type: 'text', text, place }));
}

interface Behind {
  readonly texts: readonly RawText[];
  /** Index of the first block that is none of them. */
  readonly end: number;
}

/** The bar that closes a cell. */
const bar = /\s*\|\s*$/u;

function gridOf(texts: readonly RawText[], entry: TableEntry, lexicon: Lexicon): RawGrid | undefined {
  const glued = texts.some(({ text }) => isGlued(text, entry, lexicon));
  const rows = glued
    ? texts.map((text) => new Map(piecesOf(text).map((token, column) => [column, token])))
    : flatRows(
        texts.flatMap((text) => tokensOf(text, entry)),
        entry,
        lexicon,
        fewestHeaders,
      );
  const [first] = texts;
  if (rows === undefined || first === undefined) return undefined;
  const cells = rows.flatMap((row, index) =>
    [...row].map(([column, { text, place }]) => ({
      row: index,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place,
    })),
  );
  return {
    type: 'grid',
    rows: rows.length,
    columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
    cells,
    spansKnown: false,
    confidence: 'low',
    place: first.place,
  };
}

/** A line is one cell, unless the headers of a table stand in it: then each of its words is. */
function tokensOf({ text, place }: RawText, entry: TableEntry): FlatToken[] {
  const bare = text.replace(bar, '').trim();
  const words = bare.split(/\s+/u);
  const parts = headersAmong(words, entry) >= fewestHeaders ? words : [bare];
  return parts.map((part) => ({ text: part, place }));
}

function headersAmong(words: readonly string[], entry: TableEntry): number {
  const headers = new Set(entry.columns.flatMap((column) => column.headers));
  return words.filter((word) => headers.has(normaliseLabel(word))).length;
}

/** Headers and figures ran together (一级指标二级指标…≥90%1010): nobody can tell where one figure ends and the next begins. */
function isGlued(text: string, entry: TableEntry, { catalogue }: Lexicon): boolean {
  if (text.length < longestTitle || headersAmong(text.split(/\s+/u), entry) >= fewestHeaders) return false;
  const tight = normaliseLabel(text);
  const headers = entry.columns.flatMap((column) => column.headers.filter((header) => header.length > 3));
  return (
    [...new Set([...headers, ...wordsOf(catalogue, 'categoryNames')])].filter((header) =>
      tight.includes(header),
    ).length >
    fewestHeaders * 2
  );
}

/** Words and figures of such a line, so that the figures are at least counted. */
function piecesOf({ text, place }: RawText): FlatToken[] {
  return [...text.matchAll(/\d+(?:\.\d{1,2})?%?|[^\d]+/gu)].map(([piece]) => ({ text: piece.trim(), place }));
}
