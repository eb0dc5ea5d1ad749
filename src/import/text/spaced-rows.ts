import { arePages, isFigureText, isValueText } from '../loose/text-grid.ts';
import { cleanCell } from './clean-inline.ts';
import type { TextRow } from './grid.ts';
import type { SourceLine } from './split-lines.ts';

const fewestRows = 3;
const fewestColumns = 3;
const code = /^\d{3}(?:\d{2}){0,2}$/;

/** Rows of a table, and the index of the first line behind it. */
export interface SpacedRun {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/**
 * A table whose headers stand a single space apart, from its header at `start` on: every line has as many words as the
 * header, figures below the same ones. Where a cell is blank nobody can tell which: the figures of such a row stand behind all columns.
 */
export function spacedRun(lines: readonly SourceLine[], start: number): SpacedRun | undefined {
  const header = wordsOf(lines[start]);
  const isHeader = header.length >= fewestColumns && !header.some(isValueText);
  if (!isHeader || !/\S \S/u.test(lines[start]?.text ?? '')) return undefined;
  const only = onlyRow(lines, start, header.length);
  const rows = only ?? rowsBelow(lines, start, header.length);
  const full = rows.filter((row) => row.length === header.length);
  const areRows = full.length >= fewestRows && full.length * 2 > rows.length && areAligned(full);
  if (only === undefined && !areRows) return undefined;
  return {
    rows: [header, ...rows].map((texts, index) => ({
      cells: texts.map((text) => ({ text: cleanCell(text), line: lines[start + index]?.number ?? 1 })),
    })),
    end: start + 1 + rows.length,
  };
}

/** As many figures as the header has words, in a line of its own. */
function onlyRow(lines: readonly SourceLine[], start: number, width: number): string[][] | undefined {
  const [words, next] = [wordsOf(lines[start + 1]), wordsOf(lines[start + 2])];
  const isRow = words.length === width && words.every(isValueText) && !arePages(words);
  return isRow && words.some(isFigureText) && !next.some(isValueText) ? [words] : undefined;
}

/** The rows below a header, up to the first line without a figure; none where a line with figures is no row. */
function rowsBelow(lines: readonly SourceLine[], start: number, width: number): string[][] {
  const rows: string[][] = [];
  for (let at = start + 1; lines[at]?.kind === 'text'; at++) {
    const words = wordsOf(lines[at]);
    const row = rowOf(words, width);
    if (row === undefined) return words.some(isValueText) ? [] : rows;
    rows.push(row);
  }
  return rows;
}

/** The figures of all rows begin in one column, behind a name or a code and a name. */
function areAligned(rows: readonly (readonly string[])[]): boolean {
  const starts = new Set(rows.map((row) => row.findIndex((word) => isValueText(word) && !code.test(word))));
  const [first = 0] = starts;
  return starts.size === 1 && first >= 1 && first <= 2;
}

const wordsOf = (line: SourceLine | undefined): string[] =>
  line?.kind === 'text' && !line.text.includes('|') ? line.text.trim().split(/\s+/u) : [];

/** The words of a row in their columns: a label alone stands for a code and a name. */
function rowOf(words: readonly string[], width: number): string[] | undefined {
  const label = words.findIndex((word) => !isValueText(word));
  const figures = words.slice(label + 1);
  const isRow = label === 0 || (label === 1 && code.test(words[0] ?? ''));
  if (!isRow || !figures.every(isValueText)) return undefined;
  const keys = label === 0 ? ['', ...words.slice(0, 1)] : words.slice(0, 2);
  const missing = width - keys.length - figures.length;
  if (missing === 0) return [...keys, ...figures];
  if (words.length === width) return [...words];
  return missing < 0 || figures.length === 0 ? undefined : besideColumns(keys, figures, width);
}

/** Figures that may stand in several columns stand behind all of them. */
function besideColumns(keys: readonly string[], figures: readonly string[], width: number): string[] {
  return [...keys, ...new Array<string>(width - keys.length).fill(''), ...figures];
}
