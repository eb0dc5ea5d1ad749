import type { Cell } from '../../model/disclosure.ts';
import type { CellNeighbours } from './lookups.ts';
import { type Slip, slipCosts } from './slips.ts';
import type { Constraint, Variable } from './system.ts';

/** Slips that other cells suggest; the figure of a copied cell is open (`value` is then that of the neighbour). */
export function contextSlipsOf(variable: Variable, neighboursOf: CellNeighbours): readonly Slip[] {
  if (variable.value === 0n) return [];
  return [...copies(variable, neighboursOf), ...staleTotals(variable)];
}

/** Above, below, left, right. */
const neighbourCount = 4;
/** Figures beside each other, and a total and its part, are often rightly the same: there is only one part. */
const besideCost = 7;

/** Figures of fewer digits are often the same by chance. */
const telling = 4;

function significantDigits({ figure }: Cell): number {
  return String(figure?.coefficient ?? '').replace(/^-|0+$/g, '').length;
}

function copies(variable: Variable, neighboursOf: CellNeighbours): Slip[] {
  const { operand, cell } = variable;
  const { above, beside } = neighboursOf(operand);
  const equals = ({ figure, state, text }: Cell) =>
    state === 'value' && (text === cell.text || isSame(figure, cell.figure));
  const chance = Math.max(0, telling - significantDigits(cell)) * Math.log(10);
  const cost = slipCosts['copied-neighbour'] + Math.log(neighbourCount) + chance;
  const same = [...above, ...beside].filter(equals);
  if (same.length === 0) return [];
  const isRight = (other: Cell) => !above.includes(other) || isWholeOrPart(variable, other);
  const extra = same.every(isRight) ? besideCost : 0;
  return [{ operator: 'copied-neighbour', value: 0n, cost: cost + extra }];
}

/** Whether the one is among what adds up to the other. */
function isWholeOrPart({ links }: Variable, other: Cell): boolean {
  return links.some(({ constraint, coefficient }) =>
    constraint.terms.some(
      (term) => term.variable.cell === other && term.coefficient < 0n !== coefficient < 0n,
    ),
  );
}

function isSame(a: Cell['figure'], b: Cell['figure']): boolean {
  return a !== undefined && b !== undefined && a.coefficient === b.coefficient && a.exponent === b.exponent;
}

/** A total that lacks one of its addends: what the others make it, if the difference is just one of them. */
function staleTotals(variable: Variable): Slip[] {
  return variable.links.flatMap(({ constraint, coefficient }) => {
    const addends = addendsOf(constraint, variable, coefficient);
    const cost = slipCosts['stale-total'] + Math.log(Math.max(1, addends.length));
    return addends.map((amount): Slip => ({ operator: 'stale-total', value: variable.value + amount, cost }));
  });
}

const fewestAddends = 2;

function addendsOf(constraint: Constraint, variable: Variable, coefficient: bigint): bigint[] {
  if (!constraint.failing || constraint.form !== 'linear' || constraint.relation !== '==') return [];
  if (coefficient !== 1n && coefficient !== -1n) return [];
  const others = constraint.terms.filter((term) => term.variable !== variable);
  const isTotal = others.length >= fewestAddends && others.every((term) => term.coefficient === -coefficient);
  return isTotal ? others.map((term) => term.variable.value).filter((value) => value !== 0n) : [];
}
