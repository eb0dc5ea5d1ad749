import { isFigureText, isValueText } from '../loose/text-grid.ts';
import { cleanCell } from './clean-inline.ts';
import type { TextCell, TextRow } from './grid.ts';
import type { SourceLine } from './split-lines.ts';

const fewestRows = 3;
const longestName = 40;
const sentence = /[\u3002\uff1b;!\uff01?\uff1f]/u;

/** Rows of a table, and the index of the first line behind it. */
interface GappedRun {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/**
 * A table whose cells stand a single space apart, a blank cell being a space itself: from its header at `start` on every
 * line comes to as many cells, which no text does by chance.
 */
export function gappedRun(lines: readonly SourceLine[], start: number): GappedRun | undefined {
  const head = headOf(lines, start);
  if (head === undefined) return undefined;
  const rows: TextRow[] = [];
  let end = start + head.rows.length;
  for (let line = lines[end]; line?.kind === 'text'; line = lines[++end]) {
    const row = cellsOf(line);
    if (row === undefined || row.length !== head.width || !isRow(row)) break;
    rows.push({ cells: row });
  }
  // Where a line with figures is no row the table was not understood.
  if (holdsValue(lines[end]) || rows.length < fewestRows) return undefined;
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return texts.includes('') && texts.some(isFigureText) ? { rows: [...head.rows, ...rows], end } : undefined;
}

interface Head {
  readonly width: number;
  readonly rows: readonly TextRow[];
}

/** One line of headers, or a name and a group above the labels that it is divided into. */
function headOf(lines: readonly SourceLine[], start: number): Head | undefined {
  const upper = wordsOf(lines[start]);
  const lower = wordsOf(lines[start + 1]);
  if (upper === undefined) return undefined;
  const [name, group] = upper;
  if (upper.length === 2 && name && group && lower !== undefined) {
    const spans = [name, { ...group, columnSpan: lower.length }];
    const below = [{ text: '', line: name.line }, ...lower];
    return { width: lower.length + 1, rows: [{ cells: spans }, { cells: below }] };
  }
  return { width: upper.length, rows: [{ cells: upper }] };
}

/** At least two words and no figure, one space between them. */
function wordsOf(line: SourceLine | undefined): TextCell[] | undefined {
  if (line?.kind !== 'text') return undefined;
  const cells = cellsOf(line);
  const areWords = cells?.every(({ text }) => text !== '' && !isValueText(text)) === true;
  return areWords && cells.length >= 2 ? cells : undefined;
}

function cellsOf({ text, number }: SourceLine): TextCell[] | undefined {
  if (text.includes('|') || text.includes('\t')) return undefined;
  const [, printed = '', tail = ''] = /^\s*(.*\S)(\s*)$/u.exec(text) ?? [];
  const gaps = printed.match(/\s+/gu) ?? [];
  if (printed === '' || tail.length % 2 > 0 || gaps.some((gap) => gap.length % 2 === 0)) return undefined;
  const blank = { text: '', line: number };
  const cells = printed.split(/\s+/u).flatMap((word, index): TextCell[] => {
    const blanks = index === 0 ? 0 : ((gaps[index - 1]?.length ?? 1) - 1) / 2;
    return [...new Array<TextCell>(blanks).fill(blank), { text: cleanCell(word), line: number }];
  });
  return [...cells, ...new Array<TextCell>(tail.length / 2).fill(blank)];
}

/** A name, and figures, blanks or one and the same word behind it. */
function isRow([name, ...values]: readonly TextCell[]): boolean {
  if (name === undefined || name.text.length > longestName || isValueText(name.text)) return false;
  if (sentence.test(name.text)) return false;
  const words = values.filter(({ text }) => text !== '' && !isValueText(text)).map(({ text }) => text);
  return words.length === 0 || (words.length === values.length && new Set(words).size === 1);
}

function holdsValue(line: SourceLine | undefined): boolean {
  return line?.kind === 'text' && line.text.trim().split(/\s+/u).slice(1).some(isFigureText);
}
