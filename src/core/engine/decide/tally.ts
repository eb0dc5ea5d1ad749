import type { Operand } from '../../findings/outcome.ts';
import { abs, add, addProduct, halfUnit, sign } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';

/** What the operands of an equation come to. */
export interface Tally {
  readonly value: Figure;
  /** Σ|c|·h over the non-zero operands, coefficients merged per cell. */
  readonly envelope: Figure;
  /** Unreadable operands with their merged coefficients. */
  readonly unknown: readonly Operand[];
  /** At least one operand holds a printed value (or an unreadable one). */
  readonly evidence: boolean;
  /** Every operand cancels out: the two sides are the same cells. */
  readonly trivial: boolean;
}

/** Adds up operands, each cell once. */
export function tally(operands: readonly Operand[], constant: Figure): Tally {
  const value = { ...constant };
  const envelope = { ...zero };
  let evidence = false;
  let trivial = operands.length > 0;
  const unknown: Operand[] = [];
  for (const operand of mergeCells(operands)) {
    const { cell, coefficient } = operand;
    if (sign(coefficient) === 0) continue;
    trivial = false;
    if (cell.state === 'blank') continue;
    evidence = true;
    if (cell.figure === undefined) {
      unknown.push(operand);
      continue;
    }
    addProduct(value, coefficient, cell.figure);
    if (cell.half !== undefined && sign(cell.figure) !== 0) {
      addProduct(envelope, abs(coefficient), halfUnit(cell.half));
    }
  }
  return { value, envelope, unknown, evidence, trivial };
}

function mergeCells(operands: readonly Operand[]): readonly Operand[] {
  if (!hasRepeats(operands)) return operands;
  const merged = new Map<Operand['cell'], Operand>();
  for (const operand of operands) {
    const known = merged.get(operand.cell);
    const coefficient =
      known === undefined ? operand.coefficient : add(known.coefficient, operand.coefficient);
    merged.set(operand.cell, { ...operand, coefficient });
  }
  return [...merged.values()];
}

/** Up to so many operands, comparing each with each is cheaper than a set. */
const few = 8;

function hasRepeats(operands: readonly Operand[]): boolean {
  const count = operands.length;
  if (count > few) return new Set(operands.map(({ cell }) => cell)).size < count;
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      if (operands[first]?.cell === operands[second]?.cell) return true;
    }
  }
  return false;
}

/** Value of one side as printed: unreadable cells left out. */
export function sumOf(operands: readonly Operand[], constant: Figure): Figure {
  const value = { ...constant };
  for (const { cell, coefficient } of operands) {
    if (cell.figure !== undefined) addProduct(value, coefficient, cell.figure);
  }
  return value;
}
