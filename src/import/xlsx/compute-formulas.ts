import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { type EvaluationScope, evaluateFormula } from './formula-evaluate.ts';
import { parseFormula } from './formula-parser.ts';
import type { FormulaNode } from './formula-tree.ts';
import { printNumber } from './print-cell.ts';
import type { Sheet, SheetCell, Workbook } from './sheet.ts';
import { sheetFinder } from './sheet-values.ts';

/** Operands that all formulae of one workbook may visit. */
const mostSteps = 2_000_000;
/** Formulae over formulae: each round computes those whose operands the rounds before gave. */
const mostRounds = 40;

interface Open {
  readonly sheet: Sheet;
  readonly cell: SheetCell;
  readonly node: FormulaNode;
}

/**
 * Computes the formulae that store no result, as files written by programs have them, and prints each result in the
 * format of its cell. What cannot be computed keeps its formula as text.
 */
export function computeFormulas(workbook: Workbook): Workbook {
  const open = openFormulas(workbook);
  if (open.length === 0) return workbook;
  const computed = computeAll(open, workbook);
  const texts = referredTexts(open, workbook);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => filled(cell, computed.get(cell), texts.get(cell))),
  }));
  return { ...workbook, sheets };
}

function openFormulas({ sheets }: Workbook): Open[] {
  return sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const node = cell.isUncached && cell.formula !== undefined ? parseFormula(cell.formula) : undefined;
      return node === undefined ? [] : [{ sheet, cell, node }];
    }),
  );
}

function computeAll(open: readonly Open[], workbook: Workbook): ReadonlyMap<SheetCell, Figure> {
  const computed = new Map<SheetCell, Figure>();
  const find = sheetFinder(workbook);
  const budget = { steps: mostSteps };
  let waiting = open;
  for (let round = 0; round < mostRounds && budget.steps > 0; round++) {
    const before = waiting.length;
    waiting = waiting.filter(({ sheet, cell, node }) => {
      const scope: EvaluationScope = { sheet: (name) => find(name ?? sheet.name), computed, budget };
      const result = evaluateFormula(node, scope);
      if (result !== undefined) computed.set(cell, result.value);
      return result === undefined;
    });
    if (waiting.length === before) break;
  }
  return computed;
}

/** Labels that one sheet takes from another: `=封面!A1`. */
function referredTexts(open: readonly Open[], workbook: Workbook): ReadonlyMap<SheetCell, string> {
  const find = sheetFinder(workbook);
  const texts = new Map<SheetCell, string>();
  for (const { sheet, cell, node } of open) {
    if (node.type !== 'cells') continue;
    find(node.sheet ?? sheet.name)?.visit(node.range, (target) => {
      if (target.type === 'text' && !target.isUncached) texts.set(cell, target.text);
      return false;
    });
  }
  return texts;
}

function filled(cell: SheetCell, value: Figure | undefined, text: string | undefined): SheetCell {
  if (value === undefined) return text === undefined ? cell : { ...cell, text, isUncached: false };
  const number = Number(formatFigure(value));
  const printed = printNumber(cell.format ?? 'General', number, undefined);
  return { ...cell, ...printed, value: number, type: 'number', isUncached: false, isComputed: true };
}
