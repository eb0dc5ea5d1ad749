import { headsKeyColumn, type Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { HeaderGrid, HeaderText } from './header-paths.ts';

type Texts = readonly HeaderText[];

/** Columns in front of the headers that repeat, and behind them. */
interface Frame {
  readonly key: Texts;
  readonly headers: Texts;
  /** As many columns as any row of the table fills. */
  readonly used: number;
}

/**
 * 项目|预算数|决算数 above 合计|一般公共预算|合计|一般公共预算, as text has it that lost what its cells spanned: the groups stand over
 * their own headers where these repeat once for each group, and behind the column of names. A row above the groups spans
 * them all with its first text, and heads columns behind them with the others.
 */
export function spreadGroups(grid: HeaderGrid, used: number, lexicon: Lexicon): void {
  const [top, ...others] = grid.map(leading);
  const last = grid.at(-1);
  if (top === undefined || last === undefined || others.length === 0 || others.length > 2) return;
  const isKeyed = headsKeyColumn(normaliseLabel(top[0]?.text ?? ''), lexicon);
  const key = isKeyed ? top.slice(0, 1) : [];
  const frame: Frame = { key, headers: leading(last[0] === undefined ? last.slice(1) : last), used };
  const first = top.slice(key.length);
  if (others.length === 2) spreadThree(grid, first, others[0] ?? [], frame);
  else if (isKeyed || frame.headers.length === used) spreadTwo(grid, first, frame);
}

function spreadTwo(grid: HeaderGrid, groups: Texts, frame: Frame): void {
  const spread = spreadOver(groups, frame);
  if (spread === undefined) return;
  grid[0] = [...frame.key, ...spread];
  grid[1] = [...frame.key.map(() => undefined), ...frame.headers];
}

function spreadThree(grid: HeaderGrid, [whole, ...behind]: Texts, groups: Texts, frame: Frame): void {
  const { key, headers, used } = frame;
  const spread = spreadOver(groups, frame);
  const isFull = behind.length === 0 || key.length + headers.length + behind.length === used;
  if (whole === undefined || spread === undefined || !isFull) return;
  const blank = key.map(() => undefined);
  grid[0] = [...key, ...headers.map(() => whole), ...behind];
  grid[1] = [...blank, ...spread];
  grid[2] = [...blank, ...headers];
}

/** The group of each header, where the headers repeat once for each of several groups that differ. */
function spreadOver(groups: Texts, { key, headers, used }: Frame): Texts | undefined {
  const period = headers.length / groups.length;
  const differ = new Set(groups.map(({ text }) => text)).size === groups.length;
  const isRow =
    key.length + headers.length <= used && Number.isInteger(period) && period > 1 && groups.length > 1;
  if (!isRow || !differ || !repeats(headers, period)) return undefined;
  return headers.flatMap((_, at) => groups[Math.floor(at / period)] ?? []);
}

/** All texts of a row, where they stand side by side from its first cell on. */
function leading(row: HeaderGrid[number]): Texts {
  const end = row.findLastIndex((text) => text !== undefined) + 1;
  const texts = row.slice(0, end).filter((text) => text !== undefined);
  return texts.length === end ? texts : [];
}

const repeats = (headers: Texts, period: number): boolean =>
  headers.every(({ text }, at) => text === headers[at % period]?.text);
