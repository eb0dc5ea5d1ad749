import { magnitude } from './scaled.ts';
import type {
  Constraint,
  Edit,
  Edits,
  LinearConstraint,
  PartialSum,
  RatioConstraint,
  Term,
  Variable,
} from './system.ts';

/** How a constraint stands: exactly, within rounding, or not. */
export type Standing = 'exact' | 'rounding' | 'fails';

/** Whether a constraint fails with some figures replaced. */
export const failsWith = (constraint: Constraint, edits: Edits): boolean =>
  isNothing(edits) ? constraint.failing : standing(constraint, edits) === 'fails';

/** Evaluates a constraint with some figures replaced; exact. */
export function standing(constraint: Constraint, edits: Edits): Standing {
  return constraint.form === 'linear' ? linearStanding(constraint, edits) : ratioStanding(constraint, edits);
}

/** So many are gone through faster than it is found out whether there are less of anything else. */
const few = 8;

interface Spread {
  readonly value: bigint;
  readonly envelope: bigint;
}

/** Residual and envelope with some figures replaced. */
export function residualWith(constraint: LinearConstraint, edits: Edits): Spread {
  return { value: valueWith(constraint, edits), envelope: envelopeWith(constraint, edits) };
}

const valueWith = (constraint: LinearConstraint, edits: Edits): bigint =>
  moved(constraint.residual, constraint, edits, movesValue);

const envelopeWith = (constraint: LinearConstraint, edits: Edits): bigint =>
  moved(constraint.envelope, constraint, edits, movesEnvelope);

/** By how much one of the replaced figures moves a sum. */
type Moves = (coefficient: bigint, edit: Edit, variable: Variable) => bigint;

const movesValue: Moves = (coefficient, edit, variable) => coefficient * (edit.value - variable.value);

const movesEnvelope: Moves = (coefficient, edit, variable) =>
  magnitude(coefficient) * (halfOf(edit) - halfOf(variable));

function moved(start: bigint, constraint: LinearConstraint, edits: Edits, moves: Moves): bigint {
  let sum = start;
  for (const { variable, coefficient } of changedTerms(constraint, edits)) {
    const edit = edits.get(variable);
    if (edit !== undefined) sum += moves(coefficient, edit, variable);
  }
  return sum;
}

/** All terms, of which some are replaced; of a long sum only those, where few corrections tell them sooner. */
function changedTerms(constraint: LinearConstraint, edits: Edits): readonly Term[] {
  const { terms } = constraint;
  if (terms.length <= few) return terms;
  const changed: Term[] = [];
  let links = 0;
  for (const variable of edits.keys()) {
    links += variable.links.length;
    if (links > terms.length) return terms;
    for (const link of variable.links)
      if (link.constraint === constraint) changed.push({ variable, coefficient: link.coefficient });
  }
  return changed;
}

/** Noughts are not rounded. */
function halfOf({ value, half }: { readonly value: bigint; readonly half: bigint }): bigint {
  return value === 0n ? 0n : half;
}

function linearStanding(constraint: LinearConstraint, edits: Edits): Standing {
  const value = valueWith(constraint, edits);
  if (holds(constraint.relation, value, value)) return 'exact';
  const envelope = envelopeWith(constraint, edits);
  return holds(constraint.relation, value - envelope, value + envelope) ? 'rounding' : 'fails';
}

/** Whether a constraint fails as printed. Most hold exactly, and of those no more is asked. */
export function failsAsPrinted(constraint: Constraint): boolean {
  if (constraint.form === 'linear' && holds(constraint.relation, constraint.residual, constraint.residual))
    return false;
  return standing(constraint, noEdits) === 'fails';
}

const noEdits: Edits = new Map<Variable, never>();

function compare(relation: Constraint['relation'], value: bigint, low: bigint, high: bigint): Standing {
  if (holds(relation, value, value)) return 'exact';
  return holds(relation, low, high) ? 'rounding' : 'fails';
}

function holds(relation: Constraint['relation'], low: bigint, high: bigint): boolean {
  switch (relation) {
    case '==':
      return low <= 0n && high >= 0n;
    case '<=':
      return low <= 0n;
    case '>=':
      return high >= 0n;
    case '<':
      return low < 0n;
    case '>':
      return high > 0n;
    case '!=':
      return low !== 0n && low === high;
  }
}

/** Value and envelope of a sum of cells with some figures replaced. */
export function sumWith({ terms, constant }: PartialSum, edits: Edits): Spread {
  let value = constant;
  let envelope = 0n;
  for (const { variable, coefficient } of terms) {
    const current = edits.get(variable) ?? variable;
    value += coefficient * current.value;
    envelope += magnitude(coefficient) * halfOf(current);
  }
  return { value, envelope };
}

const hundred = 100n;

/** Cross-multiplied intervals, as the engine decides ratios. A base that is or may be 0 states nothing. */
function ratioStanding(constraint: RatioConstraint, edits: Edits): Standing {
  const [p, a, b] = [constraint.stated, constraint.part, constraint.whole].map((sum) =>
    sumWith(sum, edits),
  ) as [Spread, Spread, Spread];
  if (b.value - b.envelope <= 0n) return 'fails';
  const products = [p.value - p.envelope, p.value + p.envelope].map((rate) => [
    rate * (b.value - b.envelope),
    rate * (b.value + b.envelope),
  ]) as [[bigint, bigint], [bigint, bigint]];
  const low = smallest(products[0]) - hundred * (a.value + a.envelope) * constraint.unit;
  const high = largest(products[1]) - hundred * (a.value - a.envelope) * constraint.unit;
  const centre = p.value * b.value - hundred * a.value * constraint.unit;
  if (constraint.relation === '==' && magnitude(centre) <= p.envelope * b.value) return 'exact';
  return compare(constraint.relation, centre, low, high);
}

function smallest([a, b]: readonly [bigint, bigint]): bigint {
  return a < b ? a : b;
}

function largest([a, b]: readonly [bigint, bigint]): bigint {
  return a > b ? a : b;
}

/** Whether a constraint is over a cell: a cell stands in few constraints, a sum may have hundreds of cells. */
export function isOver(constraint: Constraint, { links }: Variable): boolean {
  return links.some((link) => link.constraint === constraint);
}

/** Constraints that hold some of the cells, each once. */
export function* touched(variables: Iterable<Variable>): Iterable<Constraint> {
  const seen = new Set<Constraint>();
  for (const { links } of variables) {
    for (const { constraint } of links) {
      if (!seen.has(constraint)) yield constraint;
      seen.add(constraint);
    }
  }
}

/** Both sets of corrections; the later ones hold where they meet. Nothing is copied: there may be thousands of earlier ones. */
export function mergedEdits(earlier: Edits, later: Edits): Edits {
  if (isNothing(earlier)) return later;
  function* keys() {
    yield* earlier.keys();
    for (const variable of later.keys()) if (!earlier.has(variable)) yield variable;
  }
  const get = (variable: Variable) => later.get(variable) ?? earlier.get(variable);
  return {
    get size() {
      return [...keys()].length;
    },
    get,
    has: (variable) => later.has(variable) || earlier.has(variable),
    keys,
    *[Symbol.iterator]() {
      for (const variable of keys()) yield [variable, get(variable) as Edit] as const;
    },
  };
}

/** No corrections so far; of those that were merged this is not asked. */
export const isNothing = (edits: Edits): boolean => edits instanceof Map && edits.size === 0;

/** One correction more. */
export function withEdit(earlier: Edits, variable: Variable, edit: Edit): Edits {
  return mergedEdits(earlier, new Map([[variable, edit]]));
}

/** A correction may break a mere note, which may have failed before the slip as well. */
export function isDemanded(constraint: Constraint, optional: ReadonlySet<Constraint>): boolean {
  return constraint.strength !== 'weak' && !optional.has(constraint);
}
