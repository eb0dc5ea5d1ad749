import { isDemanded, mergedEdits, residualWith, standing, withEdit } from '../system/evaluate-edits.ts';
import { stepOf } from '../system/slips.ts';
import type { Constraint, Edits, LinearConstraint, System, Variable } from '../system/system.ts';
import { type Proposal, proposalsFor } from './propose.ts';
import { editsOf, isExplained, type Repair } from './repair.ts';

/** A slip of one cell of a sum, undone, and by how much that moves the sum. */
interface Move {
  readonly variable: Variable;
  readonly value: bigint;
  readonly cost: number;
  readonly change: bigint;
}

/** Among more of them some match by chance. */
const mostMoves = 3000;
/** Pairs that are looked at closely. */
const mostPairs = 100;

/**
 * Two cells of one sum that settle together, each by a slip of its own, what neither does alone. Cheapest first; nothing
 * where several equations fail, since then each cell shows in one that the other is not in.
 */
export function slipPairs(
  system: System,
  open: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
  given: Edits,
): readonly Repair[] {
  const [sum, ...others] = open.filter(({ relation }) => relation === '==');
  if (sum?.form !== 'linear' || others.length > 0) return [];
  const moves = movesOf(system, sum, optional, given);
  if (moves.length > mostMoves) return [];
  const isSettled = (repair: Repair) => {
    const edits = mergedEdits(given, editsOf(repair));
    return open.every((constraint) => standing(constraint, edits) !== 'fails');
  };
  return pairsOf(moves, sum, given)
    .flatMap(([one, other]) => repairOf(system, one, other, optional, given))
    .filter((repair) => isExplained(repair) && isSettled(repair))
    .sort((a, b) => a.cost - b.cost);
}

/** Slips of the cells of a sum that leave whatever else holds as it is. */
function movesOf(
  system: System,
  sum: LinearConstraint,
  optional: ReadonlySet<Constraint>,
  given: Edits,
): readonly Move[] {
  return sum.terms.flatMap(({ variable, coefficient }) => {
    if (variable.fixed || given.has(variable)) return [];
    const step = stepOf(variable, system.exponent);
    const rest = demandsOn(variable, optional).filter((each) => each !== sum && !each.failing);
    return system.typingSlips(variable).flatMap(({ value, cost }): Move[] => {
      if (value === variable.value || value % step !== 0n) return [];
      const edits = withEdit(given, variable, { value, half: variable.usualHalf });
      if (rest.some((constraint) => standing(constraint, edits) === 'fails')) return [];
      return [{ variable, value, cost, change: coefficient * (value - variable.value) }];
    });
  });
}

function demandsOn({ links }: Variable, optional: ReadonlySet<Constraint>): readonly Constraint[] {
  return links.map(({ constraint }) => constraint).filter((each) => isDemanded(each, optional));
}

/** Moves of two cells that together close the sum, the cheapest ones. */
function pairsOf(
  moves: readonly Move[],
  sum: LinearConstraint,
  given: Edits,
): readonly (readonly [Move, Move])[] {
  const sorted = moves.toSorted((a, b) => Number(a.change - b.change));
  const { value, envelope } = residualWith(sum, given);
  let from = sorted.length;
  // The more the one moves the sum, the less may the other: both ends run against each other.
  const pairs = sorted.flatMap((one, position) => {
    const wanted = -value - one.change;
    while (from > 0 && (sorted[from - 1] as Move).change >= wanted - envelope) from--;
    const others = upTo(sorted, Math.max(from, position + 1), wanted + envelope);
    return others.flatMap((other) => (one.variable === other.variable ? [] : [[one, other] as const]));
  });
  const costOf = ([one, other]: readonly [Move, Move]) => one.cost + other.cost;
  return pairs.sort((a, b) => costOf(a) - costOf(b)).slice(0, mostPairs);
}

function upTo(sorted: readonly Move[], from: number, most: bigint): readonly Move[] {
  let to = from;
  while (to < sorted.length && (sorted[to] as Move).change <= most) to++;
  return sorted.slice(from, to);
}

/** The pair as verified proposals, each given the other. */
function repairOf(
  system: System,
  one: Move,
  other: Move,
  optional: ReadonlySet<Constraint>,
  given: Edits,
): readonly Repair[] {
  const [first] = proposalFor(system, one, other, optional, given);
  const [second] = proposalFor(system, other, one, optional, given);
  if (first === undefined || second === undefined) return [];
  return [{ proposals: [first, second], cost: first.cost + second.cost }];
}

function proposalFor(
  system: System,
  { variable, value }: Move,
  beside: Move,
  optional: ReadonlySet<Constraint>,
  given: Edits,
): readonly Proposal[] {
  const edit = { value: beside.value, half: beside.variable.usualHalf };
  const edits = withEdit(given, beside.variable, edit);
  return proposalsFor(system, variable, { low: value, high: value }, edits, demandsOn(variable, optional));
}
