import type { RawCell, RawGrid } from '../../import/raw.ts';

const leader = /(?:\.{2,}|\u2026+|\u00b7{3,})[.\u2026\u00b7 ]*$/u;
const shortestTitle = 4;
const widestGrid = 3;

/** The entries of a table of contents that was read as a grid: in every row a title and a page that never falls. */
export function contentsTexts(grid: RawGrid): RawCell[] | undefined {
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
