import { arePages, isFigureText, isValueText } from './text-grid.ts';

const fewestRows = 3;
const longestRow = 100;
const longestName = 40;
const sentence = /[\u3002\uff1b;,\uff0c!\uff01?\uff1f]/u;
const han = /\p{Script=Han}/u;

/** A text of the document, nothing where no paragraph stands. */
type TextAt = (index: number) => string | undefined;

/** A name and the figures behind it, or their headers. */
type Ended = readonly [name: string, ...values: string[]];

/** Rows from a text on, and the index of the first text behind them. */
export interface EndedRows {
  readonly rows: readonly Ended[];
  readonly end: number;
}

/**
 * Rows that single spaces part: each text is a name, which may be spaced itself, and ends in as many figures as the one
 * above. A text above them that ends in as many words is their header; where they go on otherwise they were not understood.
 */
export function endedRows(textAt: TextAt, start: number): EndedRows | undefined {
  const [first, second] = [rowAt(textAt, start), rowAt(textAt, start + 1)];
  const from = first === undefined ? start + 1 : start;
  const width = (first ?? second)?.length ?? 0;
  const head = first === undefined && width > 0 ? headAt(textAt, start, width) : [];
  if (width === 0 || head === undefined) return undefined;
  const rows: Ended[] = [];
  for (let row = rowAt(textAt, from); row?.length === width; row = rowAt(textAt, from + rows.length))
    rows.push(row);
  const end = from + rows.length;
  return isTable(rows) && !endsInFigure(textAt(end)) ? { rows: [...head, ...rows], end } : undefined;
}

function isTable(rows: readonly Ended[]): boolean {
  const figures = rows.flatMap(([, ...values]) => values);
  return rows.length >= fewestRows && !arePages(figures) && figures.some(isFigureText);
}

const wordsOf = (text = ''): readonly string[] =>
  text.length > longestRow || text.includes('|') ? [] : text.trim().split(/\s+/u);

const endsInFigure = (text: string | undefined): boolean => isFigureText(wordsOf(text).at(-1) ?? '');

/** The name, its words put together, and the figures at the end. */
function rowAt(textAt: TextAt, at: number): Ended | undefined {
  const words = wordsOf(textAt(at));
  return ended(words, words.findLastIndex((word) => !isValueText(word)) + 1);
}

/** As many words at the end as the rows below have figures. */
function headAt(textAt: TextAt, at: number, width: number): [Ended] | undefined {
  const words = wordsOf(textAt(at));
  const head = words.some(isValueText) ? undefined : ended(words, words.length - width + 1);
  return head && [head];
}

function ended(words: readonly string[], end: number): Ended | undefined {
  const names = words.slice(0, Math.max(0, end));
  const name = names.join('');
  const isName = name.length <= longestName && han.test(name) && !sentence.test(name);
  return isName && !names.some(isValueText) && end < words.length ? [name, ...words.slice(end)] : undefined;
}
