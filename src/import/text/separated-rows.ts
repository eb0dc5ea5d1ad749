import { cleanCell } from './clean-inline.ts';
import type { TextRow } from './grid.ts';
import type { SourceLine } from './split-lines.ts';

/** Rows of a tab-separated table, one a line. Rules drawn with dashes are dropped. */
export function tabRows(lines: readonly SourceLine[]): TextRow[] {
  return toRows(lines, (text) => text.split('\t'));
}

/** Rows of a Markdown pipe table, one a line. The `|---|` row is dropped. */
export function pipeRows(lines: readonly SourceLine[]): TextRow[] {
  return toRows(lines, splitPipes);
}

/** Rows with bars between their cells alone: a bar at the beginning of a line follows an empty cell. */
export function innerBarRows(lines: readonly SourceLine[]): TextRow[] {
  return toRows(lines, (text) => splitPipes(text.trim().startsWith('|') ? `|${text.trim()}` : text));
}

function toRows(lines: readonly SourceLine[], split: (text: string) => string[]): TextRow[] {
  const rows: TextRow[] = [];
  for (const line of lines) {
    const cells = split(line.text);
    if (isRule(cells)) continue;
    rows.push({ cells: cells.map((text) => ({ text: cleanCell(text), line: line.number })) });
  }
  return rows;
}

const rule = /^(?::-+:?|-+:|-{2,})$/;

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => rule.test(cell.trim()));
}

/** Whether a line is the rule under the header of a Markdown table. */
export function isPipeRule(text: string): boolean {
  return text.includes('|') && isRule(splitPipes(text));
}

/** Cells between pipes; `\\|` is a pipe of the text. */
function splitPipes(text: string): string[] {
  const bare = withoutOuterPipes(text.trim());
  const cells: string[] = [];
  let from = 0;
  for (let at = bare.indexOf('|'); at >= 0; at = bare.indexOf('|', at + 1)) {
    if (bare[at - 1] === '\\') continue;
    cells.push(bare.slice(from, at));
    from = at + 1;
  }
  cells.push(bare.slice(from));
  return cells.map((cell) => cell.replaceAll('\\|', '|'));
}

function withoutOuterPipes(text: string): string {
  const isClosed = text.length > 1 && text.endsWith('|') && !text.endsWith('\\|');
  return text.slice(text.startsWith('|') ? 1 : 0, isClosed ? -1 : undefined);
}
