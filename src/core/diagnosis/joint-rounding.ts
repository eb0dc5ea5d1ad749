import type { Cause } from '../findings/cause.ts';
import type { Operand, Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { type Figure, zero } from '../model/figure.ts';
import type { Knowledge } from './build-system.ts';
import { contradictions, type RoundedEquation } from './narrowing.ts';
import { type HalfOf, usualHalvesIn } from './precision.ts';

/**
 * Each identity may be within rounding while no figures behind the print satisfy all of them. Found by narrowing what
 * each figure may have been; the identities that contradict each other form one cause. Finding none proves nothing.
 */
export function jointRounding(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
): readonly Cause[] {
  const isEven = ({ identity, verdict }: Outcome) =>
    (verdict === 'pass' || verdict === 'rounding') &&
    identity.form === 'linear' &&
    identity.relation === '==' &&
    knowledge.strengthOf(identity.rule) === 'hard' &&
    identity.params['confidence'] !== 'low';
  const rounded = outcomes.filter((outcome) => outcome.verdict === 'rounding' && isEven(outcome));
  if (rounded.length === 0) return [];
  const cells = new Set<Cell>();
  for (const { identity } of rounded) {
    for (const { cell } of identity.left) cells.add(cell);
    for (const { cell } of identity.right) cells.add(cell);
  }
  const builder = new Builder(usualHalvesIn(disclosure), finestOf(rounded));
  for (const outcome of outcomes) if (isEven(outcome) && touches(outcome, cells)) builder.add(outcome);
  const { halves, equations, sources } = builder;
  return contradictions({ halves, equations }).map((conflict) =>
    toCause(conflict.flatMap((position) => sources[position] ?? [])),
  );
}

function touches({ identity: { left, right } }: Outcome, cells: ReadonlySet<Cell>): boolean {
  for (const { cell } of left) if (cells.has(cell)) return true;
  for (const { cell } of right) if (cells.has(cell)) return true;
  return false;
}

/** Power of ten of which every half unit and every difference is a whole number. */
function finestOf(outcomes: readonly Outcome[]): number {
  let least = 0;
  for (const { identity, residual = zero } of outcomes) {
    least = Math.min(least, residual.exponent);
    for (const { cell } of identity.left) least = Math.min(least, (cell.half ?? 0) - 1);
    for (const { cell } of identity.right) least = Math.min(least, (cell.half ?? 0) - 1);
  }
  return least;
}

const five = 5;

/** Differences are small, so machine integers hold them; an equation whose numbers do not fit is left out. */
class Builder {
  readonly halves: number[] = [];
  readonly equations: RoundedEquation[] = [];
  readonly sources: Outcome[] = [];
  private readonly numbers = new Map<Cell, number>();
  private readonly halfOf: HalfOf;
  private readonly exponent: number;

  constructor(halfOf: HalfOf, exponent: number) {
    this.halfOf = halfOf;
    this.exponent = exponent;
  }

  add(outcome: Outcome): void {
    const { identity, residual = zero } = outcome;
    const figures: number[] = [];
    const coefficients: number[] = [];
    for (const operand of identity.left) this.term(operand, figures, coefficients);
    for (const operand of identity.right) this.term(operand, figures, coefficients);
    const difference = shifted(residual, this.exponent);
    let room = 0;
    for (const [at, figure] of figures.entries()) {
      const coefficient = coefficients[at] ?? 0;
      if (coefficient === 0) return;
      room += Math.abs(coefficient) * (this.halves[figure] ?? 0);
    }
    if (!Number.isSafeInteger(room) || !(Math.abs(difference) <= room)) return;
    this.equations.push({ figures, coefficients, residual: difference });
    this.sources.push(outcome);
  }

  private term(operand: Operand, figures: number[], coefficients: number[]): void {
    const { cell, coefficient } = operand;
    // Noughts are not rounded.
    if (cell.figure === undefined || Number(cell.figure.coefficient) === 0) return;
    const figure = this.numberOf(operand);
    if (this.halves[figure] === 0) return;
    const at = figures.indexOf(figure);
    const value = shifted(coefficient, 0);
    if (at >= 0) coefficients[at] = (coefficients[at] ?? 0) + value;
    else {
      figures.push(figure);
      coefficients.push(value);
    }
  }

  private numberOf(operand: Operand): number {
    const known = this.numbers.get(operand.cell);
    if (known !== undefined) return known;
    const half = this.halfOf(operand);
    const number = this.halves.length;
    this.halves.push(
      half === undefined ? 0 : shifted({ coefficient: five, exponent: half - 1 }, this.exponent),
    );
    this.numbers.set(operand.cell, number);
    return number;
  }
}

/** The figure in units of a power of ten; not a number where it is no whole number of them or does not fit. */
function shifted({ coefficient, exponent }: Figure, unit: number): number {
  if (coefficient === 0) return 0;
  const places = exponent - unit;
  const value = places < 0 ? Number.NaN : Number(coefficient) * 10 ** places;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function toCause(constraints: readonly Outcome[]): Cause {
  const outcomes = constraints.filter(({ verdict }) => verdict === 'rounding');
  return { outcomes, confidence: 'unique', operator: 'joint-rounding', scope: 'cells', proposals: [] };
}
