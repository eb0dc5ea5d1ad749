import { abs, add, compare, scale, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import type { RawProblem } from '../raw.ts';
import { columnName } from './cell-address.ts';
import { decimalOf, roundTo } from './decimal.ts';
import { type Evaluated, type EvaluationScope, evaluateFormula } from './formula-evaluate.ts';
import { parseFormula } from './formula-parser.ts';
import type { Sheet, SheetCell, Workbook } from './sheet.ts';
import { sheetFinder } from './sheet-values.ts';

/** Cells that all formulae of one workbook may visit. */
const mostSteps = 2_000_000;
/** Problems of one kind that one workbook reports singly. */
const mostProblems = 1_000;

/** Finds formulae whose stored result is missing or disagrees with the stored operands. */
export function checkFormulas(file: string, workbook: Workbook): RawProblem[] {
  const problems: RawProblem[] = [];
  const budget = { steps: mostSteps };
  const find = sheetFinder(workbook);
  for (const { sheet, cell, formula } of formulasOf(workbook)) {
    const place = { file, sheet: sheet.name, cell: columnName(cell.column) + (cell.row + 1) };
    if (problems.length >= mostProblems || budget.steps <= 0) {
      problems.push({ reason: 'formulas-unchecked', detail: '', place });
      break;
    }
    const problem = checkCell(cell, formula, { sheet: (name) => find(name ?? sheet.name), budget });
    if (problem !== undefined) problems.push({ ...problem, place });
  }
  return problems;
}

function* formulasOf(workbook: Workbook): Generator<{ sheet: Sheet; cell: SheetCell; formula: string }> {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula !== undefined) yield { sheet, cell, formula: cell.formula };
    }
  }
}

type Finding = Omit<RawProblem, 'place'> | undefined;

function checkCell(cell: SheetCell, formula: string, scope: EvaluationScope): Finding {
  if (cell.isUncached) return { reason: 'formula-uncached', detail: `=${formula}`.slice(0, 200) };
  if (cell.isComputed) return undefined;
  const stored = cell.value === undefined ? undefined : decimalOf(cell.value);
  const node = stored === undefined ? undefined : parseFormula(formula);
  const result = node === undefined ? undefined : evaluateFormula(node, scope);
  if (stored === undefined || result === undefined || isNear(stored, result)) return undefined;
  const recomputed = formatFigure(roundTo(result.value, 6));
  const printed = cell.text === '' ? formatFigure(stored) : cell.text;
  return {
    reason: 'formula-stale',
    detail: `=${formula.slice(0, 200)} ${printed} ${recomputed}`,
    stale: { formula, printed, recomputed },
  };
}

const smallest: Figure = { coefficient: 1, exponent: -6 };

/** Programs add binary fractions: what they store may be off by a trillionth of what went in. */
function isNear(stored: Figure, result: Evaluated): boolean {
  const gap = abs(subtract(stored, result.value));
  return compare(gap, add(smallest, scale(result.magnitude, -12))) <= 0;
}
