import { isValueText } from '../loose/text-grid.ts';
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
 * header, figures below the same ones. Where a cell is blank nobody can tell which, and the lines are left as they are.
 */
export function spacedRun(lines: readonly SourceLine[], start: number): SpacedRun | undefined {
  const header = wordsOf(lines[start]);
  const isHeader = header.length >= fewestColumns && !header.some(isValueText);
  if (!isHeader || !/\S \S/u.test(lines[start]?.text ?? '')) return undefined;
  const rows = rowsBelow(lines, start, header.length);
  if (rows.length < fewestRows || !areAligned(rows)) return undefined;
  return {
    rows: [header, ...rows].map((texts, index) => ({
      cells: texts.map((text) => ({ text: cleanCell(text), line: lines[start + index]?.number ?? 1 })),
    })),
    end: start + 1 + rows.length,
  };
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
  if (label < 0 || label > 1 || words.slice(label + 1).some((word) => !isValueText(word))) return undefined;
  if (label === 1 && !code.test(words[0] ?? '')) return undefined;
  if (words.length === width) return [...words];
  return words.length === width - 1 && label === 0 ? ['', ...words] : undefined;
}
