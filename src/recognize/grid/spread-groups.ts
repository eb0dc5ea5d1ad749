import { headsKeyColumn, type Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { HeaderGrid, HeaderText } from './header-paths.ts';

/**
 * 项目|预算数|决算数 above 合计|一般公共预算|合计|一般公共预算, as text has it that lost what its cells spanned: the groups stand over
 * their own headers where these repeat once for each group, and behind the column of names.
 */
export function spreadGroups(grid: HeaderGrid, width: number, lexicon: Lexicon): void {
  const [top, below] = grid;
  if (top === undefined || below === undefined || grid.length > 2) return;
  const [key, ...groups] = leading(top);
  const headers = leading(below[0] === undefined ? below.slice(1) : below);
  const period = headers.length / groups.length;
  const isRow = headers.length < width && Number.isInteger(period) && period > 1 && groups.length > 1;
  const isKnown = key !== undefined && headsKeyColumn(normaliseLabel(key.text), lexicon);
  if (!isRow || !isKnown || !repeats(headers, period)) return;
  grid[0] = [key, ...headers.map((_, at) => groups[Math.floor(at / period)])];
  grid[1] = [undefined, ...headers];
}

/** All texts of a row, where they stand side by side from its first cell on. */
function leading(row: HeaderGrid[number]): readonly HeaderText[] {
  const end = row.findLastIndex((text) => text !== undefined) + 1;
  const texts = row.slice(0, end).filter((text) => text !== undefined);
  return texts.length === end ? texts : [];
}

const repeats = (headers: readonly HeaderText[], period: number): boolean =>
  headers.every(({ text }, at) => text === headers[at % period]?.text);
