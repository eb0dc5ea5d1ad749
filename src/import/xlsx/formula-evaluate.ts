import { abs, add, multiply, negate, quotient, scale, sign } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { decimalOf, roundTo } from './decimal.ts';
import type { FormulaNode } from './formula-tree.ts';
import type { CellRange, SheetCell } from './sheet.ts';
import type { SheetValues } from './sheet-values.ts';

/** A recomputed result with the sum of the magnitudes that went into it, which bounds the noise of the original. */
export interface Evaluated {
  readonly value: Figure;
  readonly magnitude: Figure;
}

/** Where formulae of one sheet look up cells. */
export interface EvaluationScope {
  /** The sheet of that name, or the formula's own; `undefined` when there is none. */
  sheet(name: string | undefined): SheetValues | undefined;
  /** Results of formulae that store none. */
  readonly computed?: ReadonlyMap<SheetCell, Figure>;
  /** Steps that all formulae of a workbook may take together. */
  readonly budget: { steps: number };
}

/** Recomputes a formula from stored operands; `undefined` when an operand is no number. */
export function evaluateFormula(node: FormulaNode, scope: EvaluationScope): Evaluated | undefined {
  if (--scope.budget.steps < 0) return undefined;
  switch (node.type) {
    case 'number':
      return { value: node.value, magnitude: abs(node.value) };
    case 'cells':
      return oneCell(node.sheet, node.range, scope);
    case 'sum':
      return sumOf(node.of, scope);
    case 'add':
      return combined(evaluateFormula(node.left, scope), evaluateFormula(node.right, scope));
    case 'multiply':
      return product(evaluateFormula(node.left, scope), evaluateFormula(node.right, scope));
    case 'divide':
      return divided(evaluateFormula(node.left, scope), evaluateFormula(node.right, scope));
    default:
      return changed(node, evaluateFormula(node.of, scope));
  }
}

type Unary = Extract<FormulaNode, { type: 'negate' | 'round' | 'shift' }>;

function changed(node: Unary, of: Evaluated | undefined): Evaluated | undefined {
  if (of === undefined) return undefined;
  if (node.type === 'negate') return { ...of, value: negate(of.value) };
  if (node.type === 'shift')
    return { value: scale(of.value, node.power), magnitude: scale(of.magnitude, node.power) };
  const rounded = node.decimals < 0 ? roundWhole(of.value, -node.decimals) : roundTo(of.value, node.decimals);
  return { ...of, value: rounded };
}

function roundWhole(value: Figure, power: number): Figure {
  return scale(roundTo(scale(value, -power), 0), power);
}

function combined(left: Evaluated | undefined, right: Evaluated | undefined): Evaluated | undefined {
  if (left === undefined || right === undefined) return undefined;
  return { value: add(left.value, right.value), magnitude: add(left.magnitude, right.magnitude) };
}

function product(left: Evaluated | undefined, right: Evaluated | undefined): Evaluated | undefined {
  if (left === undefined || right === undefined) return undefined;
  return { value: multiply(left.value, right.value), magnitude: multiply(left.magnitude, right.magnitude) };
}

/** Decimals of a quotient: more than a spreadsheet keeps. */
const quotientDecimals = 20;

function divided(left: Evaluated | undefined, right: Evaluated | undefined): Evaluated | undefined {
  if (left === undefined || right === undefined || sign(right.value) === 0) return undefined;
  return {
    value: quotient(left.value, right.value, quotientDecimals),
    magnitude: quotient(left.magnitude, abs(right.value), quotientDecimals),
  };
}

function oneCell(sheet: string | undefined, range: CellRange, scope: EvaluationScope): Evaluated | undefined {
  if (range.row !== range.lastRow || range.column !== range.lastColumn) return undefined;
  let result: Evaluated | undefined = { value: zero, magnitude: zero };
  const isFound = scope.sheet(sheet)?.visit(range, (cell) => {
    result = numberOf(cell, scope);
    return true;
  });
  return isFound === undefined ? undefined : result;
}

function numberOf(cell: SheetCell, { computed }: EvaluationScope): Evaluated | undefined {
  const stored = cell.isUncached || cell.value === undefined ? undefined : decimalOf(cell.value);
  const value = stored ?? computed?.get(cell);
  return value === undefined ? undefined : { value, magnitude: abs(value) };
}

/** SUM passes over text and truth values in ranges; errors and results not yet computed spoil it. */
function sumOf(nodes: readonly FormulaNode[], scope: EvaluationScope): Evaluated | undefined {
  let total: Evaluated | undefined = { value: zero, magnitude: zero };
  for (const node of nodes) {
    const part: Evaluated | undefined =
      node.type === 'cells' ? sumOfCells(node.sheet, node.range, scope) : evaluateFormula(node, scope);
    total = combined(total, part);
    if (total === undefined) return undefined;
  }
  return total;
}

function sumOfCells(
  sheet: string | undefined,
  range: CellRange,
  scope: EvaluationScope,
): Evaluated | undefined {
  let total: Evaluated | undefined = { value: zero, magnitude: zero };
  const isWhole = scope.sheet(sheet)?.visit(range, (cell) => {
    if (--scope.budget.steps < 0 || cell.type === 'error') return false;
    if (cell.value !== undefined || cell.isUncached) total = combined(total, numberOf(cell, scope));
    return total !== undefined;
  });
  return isWhole === true ? total : undefined;
}
