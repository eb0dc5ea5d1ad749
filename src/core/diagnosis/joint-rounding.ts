import type { Cause } from '../findings/cause.ts';
import type { Operand, Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { type Figure, zero } from '../model/figure.ts';
import type { Knowledge } from './build-system.ts';
import { type Lookups, lookupsIn } from './lookups.ts';
import { contradictions, type RoundedEquation } from './narrowing.ts';

/**
 * Each identity may be within rounding while no figures behind the print satisfy all of them. Found by narrowing what
 * each figure may have been; the identities that contradict each other form one cause. Finding none proves nothing.
 */
export function jointRounding(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
  lookups: Lookups = lookupsIn(outcomes, disclosure),
): readonly Cause[] {
  const isEven = ({ identity, verdict }: Outcome) =>
    (verdict === 'pass' || verdict === 'rounding') &&
    identity.form === 'linear' &&
    identity.relation === '==' &&
    knowledge.strengthOf(identity.rule) === 'hard' &&
    identity.params['confidence'] !== 'low';
  const starts: number[] = [];
  const rounded = new Map<number, Outcome>();
  for (const [number, outcome] of lookups.decided().entries()) {
    if (isClosed(outcome) || !isEven(outcome)) continue;
    starts.push(number);
    if (outcome.verdict === 'rounding') rounded.set(number, outcome);
  }
  if (rounded.size === 0) return [];
  const builder = new Builder(lookups, rounded, isEven);
  const equation = (number: number) => builder.equation(number);
  return contradictions({ starts, equation, equationsOf: lookups.holding }).map((conflict) =>
    toCause(conflict.flatMap((number) => rounded.get(number) ?? [])),
  );
}

function isClosed({ residual = zero }: Outcome): boolean {
  return Number(residual.coefficient) === 0;
}

/** Power of ten of which every half unit and every difference is a whole number. */
function finestOf(outcomes: Iterable<Outcome>): number {
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
  private readonly known = new Map<number, RoundedEquation | undefined>();
  private readonly lookups: Lookups;
  /** Those that hold only within rounding, by number. */
  private readonly rounded: ReadonlyMap<number, Outcome>;
  private readonly exponent: number;
  private readonly isEven: (outcome: Outcome) => boolean;

  constructor(
    lookups: Lookups,
    rounded: ReadonlyMap<number, Outcome>,
    isEven: (outcome: Outcome) => boolean,
  ) {
    this.lookups = lookups;
    this.rounded = rounded;
    this.exponent = finestOf(rounded.values());
    this.isEven = isEven;
  }

  /** The equation of a decided outcome that holds only within rounding, or shares a figure with such a one. */
  equation(number: number): RoundedEquation | undefined {
    const known = this.known.get(number);
    if (known !== undefined || this.known.has(number)) return known;
    const outcome = this.rounded.get(number) ?? this.beside(number);
    const equation = outcome && this.built(outcome);
    this.known.set(number, equation);
    return equation;
  }

  private beside(number: number): Outcome | undefined {
    const outcome = this.lookups.decided()[number];
    if (outcome === undefined || !this.isEven(outcome)) return undefined;
    const { left, right } = outcome.identity;
    const isShared = ({ cell }: Operand) => this.lookups.holding(cell).some((each) => this.rounded.has(each));
    return left.some(isShared) || right.some(isShared) ? outcome : undefined;
  }

  private built({ identity, residual = zero }: Outcome): RoundedEquation | undefined {
    const cells: Cell[] = [];
    const coefficients: number[] = [];
    const halves: number[] = [];
    for (const operand of [...identity.left, ...identity.right]) {
      const { cell } = operand;
      const half = this.halfOf(operand);
      if (half === 0) continue;
      const at = cells.indexOf(cell);
      const coefficient = shifted(operand.coefficient, 0);
      if (at >= 0) coefficients[at] = (coefficients[at] ?? 0) + coefficient;
      else {
        cells.push(cell);
        coefficients.push(coefficient);
        halves.push(half);
      }
    }
    const difference = shifted(residual, this.exponent);
    const room = coefficients.reduce((sum, each, at) => sum + Math.abs(each) * (halves[at] ?? 0), 0);
    if (coefficients.includes(0) || !Number.isSafeInteger(room)) return undefined;
    return Math.abs(difference) <= room ? { cells, coefficients, halves, residual: difference } : undefined;
  }

  /** Noughts are not rounded. */
  private halfOf(operand: Operand): number {
    const { figure } = operand.cell;
    if (figure === undefined || Number(figure.coefficient) === 0) return 0;
    const last = this.lookups.halfOf(operand);
    return last === undefined ? 0 : shifted({ coefficient: five, exponent: last - 1 }, this.exponent);
  }
}

/** The figure in units of a power of ten; not a number where it is no whole number of them or does not fit. */
function shifted({ coefficient, exponent }: Figure, unit: number): number {
  if (coefficient === 0) return 0;
  const places = exponent - unit;
  const value = places < 0 ? Number.NaN : Number(coefficient) * 10 ** places;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function toCause(outcomes: readonly Outcome[]): Cause {
  return { outcomes, confidence: 'unique', operator: 'joint-rounding', scope: 'cells', proposals: [] };
}
