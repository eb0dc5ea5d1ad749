import type { Operand, Outcome } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import { compare, halfUnit } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { Address } from './addresses.ts';
import { contextSlipsOf } from './context-slips.ts';
import { failsAsPrinted } from './evaluate-edits.ts';
import type { Knowledge } from './knowledge.ts';
import { cellsOf, type Lookups, touching } from './lookups.ts';
import type { HalfOf } from './precision.ts';
import { isBeside, type PrintedOnce } from './printed-once.ts';
import { type UsualPlace, usualPlacesIn } from './prose-print.ts';
import { magnitude, powerOfTen, scaled } from './scaled.ts';
import type {
  Blame,
  Constraint,
  LinearConstraint,
  Link,
  PartialSum,
  RatioConstraint,
  System,
  Term,
  Variable,
} from './system.ts';
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
  const cells = failing && withCopies(blamableCells(failing, isCopy, originalOf), lookups.printedOnce());
  const relevant = cells === undefined ? lookups.decided() : touching(lookups.decided(), cells);
  const usualPlaceOf = usualPlacesIn(addresses, knowledge);
  const builder = new SystemBuilder(
    commonExponent(relevant),
    knowledge,
    lookups.halfOf,
    originalOf,
    usualPlaceOf,
    lookups.printedOnce(),
    cells,
  );
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

/** One slip shows in all the statements that take a figure from one print. */
function withCopies(cells: ReadonlySet<Cell>, once: PrintedOnce): ReadonlySet<Cell> {
  return new Set([...cells].flatMap((cell) => once.get(cell) ?? [cell]));
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

type Base = Pick<Constraint, 'position' | 'outcome' | 'relation' | 'strength' | 'failing'>;

/** A linear constraint; what rounding allows it is worked out when somebody asks: most hold without any. */
class Equation implements LinearConstraint {
  readonly form = 'linear';
  readonly position: number;
  readonly outcome: Outcome;
  readonly relation: LinearConstraint['relation'];
  readonly strength: LinearConstraint['strength'];
  readonly failing: boolean;
  readonly terms: readonly Term[];
  readonly residual: bigint;
  readonly #exponent: number;
  #envelope: bigint | undefined;

  constructor(base: Base, terms: readonly Term[], residual: bigint, exponent: number) {
    this.position = base.position;
    this.outcome = base.outcome;
    this.relation = base.relation;
    this.strength = base.strength;
    this.failing = base.failing;
    this.terms = terms;
    this.residual = residual;
    this.#exponent = exponent;
  }

  /** Of a mean more is rounded than the cells tell; of a column with one odd cell they tell more. */
  get envelope(): bigint {
    this.#envelope ??= greater(envelopeOf(this.terms), scaled(this.outcome.envelope ?? zero, this.#exponent));
    return this.#envelope;
  }

  /** The same, as one that holds. */
  asHolding(): Equation {
    return new Equation({ ...this, failing: false }, this.terms, this.residual, this.#exponent);
  }
}

/** Turns outcomes into constraints over shared variables. */
class SystemBuilder {
  readonly variables = new Map<Cell, Variable>();
  readonly exponent: number;
  private readonly knowledge: Knowledge;

  /** Identities that fail only because one cell makes its column look finer than it is. */
  readonly overprecise: Outcome[] = [];
  private readonly halfOf: HalfOf;
  private readonly originalOf: OriginalOf;
  private readonly usualPlaceOf: UsualPlace;
  private readonly printedOnce: PrintedOnce;
  /** Those that may be blamed, unless all may. */
  private readonly cells: ReadonlySet<Cell> | undefined;

  constructor(
    exponent: number,
    knowledge: Knowledge,
    halfOf: HalfOf,
    originalOf: OriginalOf,
    usualPlaceOf: UsualPlace,
    printedOnce: PrintedOnce,
    cells: ReadonlySet<Cell> | undefined,
  ) {
    this.halfOf = halfOf;
    this.originalOf = originalOf;
    this.usualPlaceOf = usualPlaceOf;
    this.printedOnce = printedOnce;
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
    const failing = failsAsPrinted(made);
    const isOverprecise = made.form === 'linear' && base.failing && !failing;
    if (isOverprecise) this.overprecise.push(outcome);
    else if (failing !== base.failing) return [];
    const constraint: Constraint = isOverprecise ? made.asHolding() : made;
    for (const { variable, coefficient } of constraint.terms) {
      // In a ratio a change may stand above and below the line.
      if (variable.links.at(-1)?.constraint !== constraint)
        variable.links.push({ constraint, coefficient } satisfies Link);
    }
    return [constraint];
  }

  private linear(base: Base, outcome: Outcome): Equation {
    const { identity, residual = zero } = outcome;
    const operands = [...identity.left, ...identity.right];
    const places = coefficientExponent(operands);
    const exponent = this.exponent + places;
    const terms = this.terms(operands, places);
    return new Equation(base, terms, scaled(residual, exponent), exponent);
  }

  private ratio(base: Base, outcome: Outcome): RatioConstraint {
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
    const terms: Term[] = [];
    for (const operand of operands) {
      if (operand.cell.state === 'unreadable') continue;
      const term = { variable: this.variable(operand), coefficient: scaled(operand.coefficient, places) };
      if (term.coefficient !== 0n) terms.push(term);
    }
    return hasRepeats(terms) ? merged(terms) : terms;
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
    for (const cell of this.printedOnce.get(operand.cell) ?? [operand.cell])
      this.variables.set(cell, variable);
    this.variables.set(variable.cell, variable);
    return variable;
  }

  private newVariable(operand: Operand, { fixed, copied, weight, nonNegative, most }: Blame): Variable {
    const { cell } = operand;
    const half = this.halfAt(this.halfOf(operand));
    return {
      cell,
      operand,
      value: scaled(cell.figure ?? zero, this.exponent),
      half,
      usualHalf: this.usualHalfOf(operand, half),
      // A copy whose original is nowhere to be found is not to blame by itself.
      fixed: fixed || copied === true || this.cells?.has(cell) === false,
      weight,
      nonNegative,
      ...(most !== undefined && { most: BigInt(most) * powerOfTen(-this.exponent) }),
      links: [],
    };
  }

  /** Of an exponent of the last printed place; nothing where the print is exact. */
  private halfAt(exponent: number | undefined): bigint {
    return exponent === undefined ? 0n : scaled(halfUnit(exponent), this.exponent);
  }

  private usualHalfOf(operand: Operand, half: bigint): bigint {
    const place = this.usualPlaceOf(operand);
    if (place === undefined || place <= this.exponent) return half;
    const usual = this.halfAt(isExactAt(place, this.knowledge.blameOf(operand)) ? undefined : place);
    return usual < half ? usual : half;
  }
}

/** Money printed to the fen is not rounded. */
const fen = -2;
const isExactAt = (place: number, { type }: Blame): boolean => type === 'money' && place <= fen;

function coefficientExponent(operands: readonly Operand[]): number {
  let least = 0;
  for (const { coefficient } of operands) least = Math.min(least, coefficient.exponent);
  return least;
}

/** Of a few each is compared with each: most sums are short, and there are thousands of them. */
const few = 8;

function hasRepeats(terms: readonly Term[]): boolean {
  if (terms.length > few) return new Set(terms.map(({ variable }) => variable)).size < terms.length;
  return terms.some(({ variable }, at) => {
    for (let before = 0; before < at; before++) if (terms[before]?.variable === variable) return true;
    return false;
  });
}

function merged(terms: readonly Term[]): Term[] {
  const sums = new Map<Variable, bigint>();
  for (const { variable, coefficient } of terms) sums.set(variable, (sums.get(variable) ?? 0n) + coefficient);
  return [...sums].flatMap(([variable, coefficient]) =>
    coefficient === 0n ? [] : { variable, coefficient },
  );
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

/** The cell that a copied one repeats, with its own address; `undefined` where the document does not print it. */
type OriginalOf = (operand: Operand) => Operand | undefined;

/**
 * The base of a share is an amount that a sentence or a table states for itself. A document just read shares the cell; a
 * package keeps a copy, whose original is the first figure that is the same, at the same place if there is one.
 */
function originalsIn(addresses: () => readonly Address[], isCopy: (address: Address) => boolean): OriginalOf {
  return (operand) => {
    const { cell } = operand;
    const same = addresses().filter((each) => isRepeated(each.cell, cell) && !isCopy(each));
    const found =
      same.find((each) => each.cell === cell) ?? same.find((each) => isBeside(each.cell, cell)) ?? same[0];
    if (found === undefined) return undefined;
    const { source: _source, ...address } = found;
    return { ...operand, ...address };
  };
}

function isRepeated({ figure: a }: Cell, { figure: b }: Cell): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}
