import { isFigureText } from '../loose/text-grid.ts';
import type { TextCell, TextRow } from './grid.ts';
import { groupOf } from './header-group.ts';

/** The cells up to the last one with a text; nothing where a blank one stands between them. */
function filled({ cells }: TextRow): readonly TextCell[] | undefined {
  const end = cells.findLastIndex(({ text }) => text !== '') + 1;
  const own = cells.slice(0, end);
  return own.every(({ text }) => text !== '') ? own : undefined;
}

const textsOf = (cells: readonly TextCell[]): string[] => cells.map(({ text }) => text);

/** What is longer is no header. */
const longestHeader = 40;

const areWords = (cells: readonly TextCell[]): boolean =>
  cells.every(({ text }) => text.length <= longestHeader && !isFigureText(text));

const hasFigure = (cells: readonly TextCell[]): boolean => cells.some(({ text }) => isFigureText(text));

/** Of two rows of headers and the first row of figures below them: which of the upper ones the lower ones divide. */
function dividedAt(upper: TextRow, lower: TextRow, body: TextRow): number {
  const [head, parts, row] = [upper, lower, body].map(filled);
  if (head === undefined || parts === undefined || row === undefined) return -1;
  if (!areWords(head) || !areWords(parts) || !hasFigure(row)) return -1;
  const fits = parts.length > 1 && head.length < row.length && head.length - 1 + parts.length === row.length;
  return fits ? groupOf(textsOf(head), textsOf(parts)) : -1;
}

/**
 * Rows of which the cells that reach down from above were left out: 项目 | 决算数 | 增减情况 above 金额 | 幅度. The lower labels
 * stand below the one that they divide, where the figures below have just as many columns.
 */
export function withDividedHeader(rows: readonly TextRow[]): readonly TextRow[] {
  const at = rows.findIndex((_, index) => groupAt(rows, index) >= 0);
  const group = groupAt(rows, at);
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (upper === undefined || lower === undefined || group < 0) return rows;
  const parts = filled(lower) ?? [];
  const head = (filled(upper) ?? []).map((cell, index) =>
    index === group ? { ...cell, columnSpan: parts.length } : cell,
  );
  const blank = { text: '', line: parts[0]?.line ?? 1 };
  const below = [...new Array<TextCell>(group).fill(blank), ...parts];
  return [...rows.slice(0, at), { cells: head }, { cells: below }, ...rows.slice(at + 2)];
}

function groupAt(rows: readonly TextRow[], index: number): number {
  const [upper, lower, body] = rows.slice(Math.max(0, index), Math.max(0, index) + 3);
  return upper === undefined || lower === undefined || body === undefined || index < 0
    ? -1
    : dividedAt(upper, lower, body);
}
