import type { Figure } from '../../core/model/figure.ts';
import type { CellRange } from './sheet.ts';

/** A formula that can be recomputed exactly: sums, differences, factors, rounding; quotients to more digits than a sheet keeps. */
export type FormulaNode =
  | { readonly type: 'number'; readonly value: Figure }
  | { readonly type: 'cells'; readonly sheet: string | undefined; readonly range: CellRange }
  | { readonly type: 'sum'; readonly of: readonly FormulaNode[] }
  | { readonly type: 'round'; readonly of: FormulaNode; readonly decimals: number }
  | { readonly type: 'negate'; readonly of: FormulaNode }
  | { readonly type: 'add' | 'multiply' | 'divide'; readonly left: FormulaNode; readonly right: FormulaNode }
  /** Times a power of ten: 元 to 万元. */
  | { readonly type: 'shift'; readonly of: FormulaNode; readonly power: number };
