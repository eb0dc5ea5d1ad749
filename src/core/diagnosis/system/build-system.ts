import type { Operand, Outcome } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import type { Figure } from '../../model/figure.ts';
import { contextSlipsOf } from './context-slips.ts';
import type { Knowledge } from './knowledge.ts';
import { cellsOf, type Lookups, touching } from './lookups.ts';
import { type OriginalOf, originalsIn } from './originals.ts';
import type { System, Variable } from './system.ts';
import { SystemBuilder } from './system-builder.ts';
import { twinsIn } from './twins.ts';
import { typingSlips } from './typing-slips.ts';

/** Room below the finest printed digit, so that a table may turn out to be printed in a unit 10⁴ times smaller. */
const spareDigits = 5;

/**
 * Every decided identity over a cell of the failing ones, as a system of whole numbers, or every one of the document.
 * Only the cells of the failing ones may be blamed: all that they stand in is there.
 */
export function buildSystem(
  lookups: Lookups,
  failing: readonly Outcome[] | undefined,
  knowledge: Knowledge,
): System {
  const { addresses, positions, neighboursOf } = lookups;
  const isCopy = (operand: Parameters<Knowledge['blameOf']>[0]) => knowledge.blameOf(operand).copied === true;
  const originalOf = originalsIn(addresses, isCopy);
  const cells = failing && blamableCells(failing, isCopy, originalOf);
  const relevant = cells === undefined ? lookups.decided() : touching(lookups.decided(), cells);
  const builder = new SystemBuilder(commonExponent(relevant), knowledge, lookups.halfOf, originalOf, cells);
  const constraints = relevant.flatMap((outcome, position) => builder.add(outcome, position));
  const { exponent, variables, overprecise } = builder;
  return {
    exponent,
    variables,
    constraints,
    overprecise,
    addresses,
    twins: remembered(twinsIn(lookups.rowsByName, exponent)),
    positions,
    neighbours: (variable) => {
      const { above, beside } = neighboursOf(variable.operand);
      return [...above, ...beside].flatMap((cell) => variables.get(cell) ?? []);
    },
    typingSlips: remembered((variable) => typingSlips(variable, exponent)),
    contextSlips: remembered((variable) => contextSlipsOf(variable, neighboursOf)),
  };
}

/** The cells of the outcomes, and those that they are copies of. */
function blamableCells(
  outcomes: readonly Outcome[],
  isCopy: (operand: Operand) => boolean,
  originalOf: OriginalOf,
): ReadonlySet<Cell> {
  const cells = cellsOf(outcomes);
  for (const { identity } of outcomes) {
    for (const operand of [...identity.left, ...identity.right].filter(isCopy)) {
      const original = originalOf(operand);
      if (original !== undefined) cells.add(original.cell);
    }
  }
  return cells;
}

function commonExponent(outcomes: readonly Outcome[]): number {
  let least = 0;
  const note = (figure: Figure | undefined) => {
    if (figure !== undefined && figure.exponent < least) least = figure.exponent;
  };
  const noteCell = ({ figure, half }: Cell) => {
    note(figure);
    if (half !== undefined) least = Math.min(least, half - 1);
  };
  for (const { identity, residual, envelope, leftValue } of outcomes) {
    for (const figure of [residual, envelope, leftValue]) note(figure);
    for (const { cell } of identity.left) noteCell(cell);
    for (const { cell } of identity.right) noteCell(cell);
  }
  return least - spareDigits;
}

/** Each variable is asked for many times during a search. */
function remembered<T>(compute: (variable: Variable) => T): (variable: Variable) => T {
  const known = new Map<Variable, T>();
  return (variable) => {
    const found = known.get(variable);
    if (found !== undefined) return found;
    const computed = compute(variable);
    known.set(variable, computed);
    return computed;
  };
}
