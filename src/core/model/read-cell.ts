import type { Cell } from './disclosure.ts';
import { scale } from './exact.ts';
import { halfWidth, parseFigure } from './parse-figure.ts';
import type { Place } from './place.ts';

/** What a column of figures measures. */
export type FigureType = 'money' | 'percent' | 'score' | 'count' | 'flag';

export interface CellOptions {
  /** Texts that mean "no figure", without white space. */
  readonly blankMarks: readonly string[];
  /** Power of ten of yuan of the table's unit; only money is scaled by it. */
  readonly unitExponent: number;
  readonly type: FigureType;
  /** The most decimals that any cell of the column prints. */
  readonly columnDecimals: number;
  readonly place: Place;
}

/** One fen: money printed to the fen or finer was not rounded. */
const fen = -2;

/** Exponent of the last printed digit, or `undefined` where the print is exact. */
function halfExponent(options: CellOptions, decimals: number): number | undefined {
  if (options.type === 'percent') return -decimals;
  if (options.type !== 'money') return undefined;
  const last = options.unitExponent - decimals;
  return last <= fen ? undefined : last;
}

/** Reads the text of one cell as a figure of its column: value, blank or unreadable, never a guess. */
export function readCell(text: string, options: CellOptions): Cell {
  const { place, type } = options;
  const bare = text.replace(/\s+/gu, '');
  if (bare === '' || options.blankMarks.includes(bare) || options.blankMarks.includes(halfWidth(bare))) {
    return { state: 'blank', text, place };
  }
  const printed = parseFigure(text);
  if (printed === undefined || (printed.percent && type !== 'percent')) {
    return { state: 'unreadable', text, place };
  }
  const { coefficient, exponent, decimals } = printed;
  const figure = scale({ coefficient, exponent }, type === 'money' ? options.unitExponent : 0);
  const half = halfExponent(options, Math.max(decimals, options.columnDecimals));
  return half === undefined
    ? { state: 'value', text, figure, place }
    : { state: 'value', text, figure, half, place };
}
