import type { Operand, Outcome } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import { halfUnit } from '../../model/exact.ts';
import { zero } from '../../model/figure.ts';
import { standing } from './evaluate-edits.ts';
import type { Knowledge } from './knowledge.ts';
import type { OriginalOf } from './originals.ts';
import type { HalfOf } from './precision.ts';
import { magnitude, powerOfTen, scaled } from './scaled.ts';
import type { Blame, Constraint, LinearConstraint, Link, PartialSum, Term, Variable } from './system.ts';

const noEdits = new Map<Variable, never>();

type Base = Pick<Constraint, 'position' | 'outcome' | 'relation' | 'strength' | 'failing'>;

/** Turns outcomes into constraints over shared variables. */
export class SystemBuilder {
  readonly variables = new Map<Cell, Variable>();
  readonly exponent: number;
  private readonly knowledge: Knowledge;

  /** Identities that fail only because one cell makes its column look finer than it is. */
  readonly overprecise: Outcome[] = [];
  private readonly halfOf: HalfOf;
  private readonly originalOf: OriginalOf;
  /** Those that may be blamed, unless all may. */
  private readonly cells: ReadonlySet<Cell> | undefined;

  constructor(
    exponent: number,
    knowledge: Knowledge,
    halfOf: HalfOf,
    originalOf: OriginalOf,
    cells: ReadonlySet<Cell> | undefined,
  ) {
    this.halfOf = halfOf;
    this.originalOf = originalOf;
    this.exponent = exponent;
    this.knowledge = knowledge;
    this.cells = cells;
  }

  /** A constraint that does not come out as the engine decided it (a constant inside a ratio) is left out. */
  add(outcome: Outcome, position: number): readonly Constraint[] {
    const { identity, verdict } = outcome;
    const base: Base = {
      position,
      outcome,
      relation: identity.relation,
      strength: this.knowledge.strengthOf(identity.rule),
      failing: verdict === 'fail',
    };
    const made = identity.form === 'ratio' ? this.ratio(base, outcome) : this.linear(base, outcome);
    const failing = standing(made, noEdits) === 'fails';
    const isOverprecise = made.form === 'linear' && base.failing && !failing;
    if (isOverprecise) this.overprecise.push(outcome);
    else if (failing !== base.failing) return [];
    const constraint: Constraint = isOverprecise ? { ...made, failing } : made;
    const linked = new Set<Variable>();
    for (const { variable, coefficient } of constraint.terms) {
      // In a ratio a change may stand above and below the line.
      if (!linked.has(variable)) variable.links.push({ constraint, coefficient } satisfies Link);
      linked.add(variable);
    }
    return [constraint];
  }

  private linear(base: Base, outcome: Outcome): LinearConstraint {
    const { identity, residual = zero } = outcome;
    const operands = [...identity.left, ...identity.right];
    const places = coefficientExponent(operands);
    const exponent = this.exponent + places;
    const terms = this.terms(operands, places);
    // Of a mean more is rounded than the cells tell; of a column with one odd cell they tell more.
    const envelope = greater(envelopeOf(terms), scaled(outcome.envelope ?? zero, exponent));
    return { ...base, form: 'linear', terms, residual: scaled(residual, exponent), envelope };
  }

  private ratio(base: Base, outcome: Outcome): Constraint {
    const { identity } = outcome;
    const split = Number(identity.params['base']);
    const growth = identity.params['ratio'] === 'growth';
    const unit = powerOfTen(-this.exponent);
    const sum = (operands: readonly Operand[], constant: bigint): PartialSum => ({
      terms: this.terms(operands, 0),
      constant,
    });
    const stated = sum(identity.left, growth ? 100n * unit : 0n);
    const part = sum(identity.right.slice(0, split), 0n);
    const whole = sum(identity.right.slice(split), 0n);
    const terms = [...stated.terms, ...part.terms, ...whole.terms];
    return { ...base, form: 'ratio', terms, stated, part, whole, unit };
  }

  /** Coefficients merged per cell; cells without a figure and those that cancel out are left out. */
  private terms(operands: readonly Operand[], places: number): Term[] {
    const merged = new Map<Variable, bigint>();
    for (const operand of operands) {
      if (operand.cell.state === 'unreadable') continue;
      const variable = this.variable(operand);
      merged.set(variable, (merged.get(variable) ?? 0n) + scaled(operand.coefficient, places));
    }
    return [...merged]
      .filter(([, coefficient]) => coefficient !== 0n)
      .map(([variable, coefficient]) => ({ variable, coefficient }));
  }

  private variable(operand: Operand): Variable {
    const known = this.variables.get(operand.cell);
    if (known !== undefined) return known;
    const blame = this.knowledge.blameOf(operand);
    const original = blame.copied === true ? this.originalOf(operand) : undefined;
    const variable =
      original === undefined
        ? this.newVariable(operand, blame)
        : (this.variables.get(original.cell) ?? this.newVariable(original, this.knowledge.blameOf(original)));
    this.variables.set(operand.cell, variable);
    this.variables.set(variable.cell, variable);
    return variable;
  }

  private newVariable(operand: Operand, { fixed, copied, weight, nonNegative, most }: Blame): Variable {
    const { cell } = operand;
    const half = this.halfOf(operand);
    return {
      cell,
      operand,
      value: scaled(cell.figure ?? zero, this.exponent),
      half: half === undefined ? 0n : scaled(halfUnit(half), this.exponent),
      // A copy whose original is nowhere to be found is not to blame by itself.
      fixed: fixed || copied === true || this.cells?.has(cell) === false,
      weight,
      nonNegative,
      ...(most !== undefined && { most: BigInt(most) * powerOfTen(-this.exponent) }),
      links: [],
    };
  }
}

function coefficientExponent(operands: readonly Operand[]): number {
  let least = 0;
  for (const { coefficient } of operands) least = Math.min(least, coefficient.exponent);
  return least;
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** Noughts are not rounded. */
function envelopeOf(terms: readonly Term[]): bigint {
  return terms.reduce(
    (sum, { variable, coefficient }) =>
      variable.value === 0n ? sum : sum + magnitude(coefficient) * variable.half,
    0n,
  );
}
