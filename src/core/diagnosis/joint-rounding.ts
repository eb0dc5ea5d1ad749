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
  for (const outcome of outcomes) if (touches(outcome, cells) && isEven(outcome)) builder.add(outcome);
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
    const merged = new Map<number, number>();
    for (const operand of identity.left) this.term(operand, merged);
    for (const operand of identity.right) this.term(operand, merged);
    const difference = this.whole(residual);
    const terms = [...merged].filter(([, coefficient]) => coefficient !== 0);
    const figures = terms.map(([figure]) => figure);
    const coefficients = terms.map(([, coefficient]) => coefficient);
    const room = figures.reduce(
      (sum, figure, at) => sum + Math.abs(coefficients[at] ?? 0) * (this.halves[figure] ?? 0),
      0,
    );
    if (!Number.isSafeInteger(room) || !(Math.abs(difference) <= room)) return;
    if (!coefficients.every(Number.isSafeInteger)) return;
    this.equations.push({ figures, coefficients, residual: difference });
    this.sources.push(outcome);
  }

  private term(operand: Operand, merged: Map<number, number>): void {
    const { cell, coefficient } = operand;
    // Noughts are not rounded.
    if (cell.figure === undefined || Number(cell.figure.coefficient) === 0) return;
    const figure = this.numberOf(operand);
    if (this.halves[figure] === 0) return;
    merged.set(figure, (merged.get(figure) ?? 0) + shifted(coefficient, 0));
  }

  private numberOf(operand: Operand): number {
    const known = this.numbers.get(operand.cell);
    if (known !== undefined) return known;
    const half = this.halfOf(operand);
    const number = this.halves.length;
    this.halves.push(half === undefined ? 0 : this.whole({ coefficient: five, exponent: half - 1 }));
    this.numbers.set(operand.cell, number);
    return number;
  }

  private whole(figure: Figure): number {
    return shifted(figure, this.exponent);
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
