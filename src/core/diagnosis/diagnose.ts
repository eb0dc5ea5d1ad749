import type { Cause } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { causesOf, pairCauses } from './causes.ts';
import {
  takeDirections,
  takeExchangeOf,
  takeExchanges,
  takeShiftedRows,
  takeStretch,
  takeWhole,
  takeWide,
} from './changed-causes.ts';
import { partialRepair, unexplainedCost } from './search/partial-repairs.ts';
import { findRepairs, isExplained, type Repair } from './search/repair.ts';
import { slipPairs } from './search/slip-pairs.ts';
import { withOverprecise } from './slips/overprecise.ts';
import { isOpen, type State } from './state.ts';
import { buildSystem } from './system/build-system.ts';
import { componentsOf } from './system/components.ts';
import { isDecided } from './system/decided.ts';
import type { Knowledge } from './system/knowledge.ts';
import { type Lookups, lookupsIn, once } from './system/lookups.ts';
import { isBare } from './system/slips.ts';
import type { Constraint } from './system/system.ts';
import { takeBases, takePriorColumn, takeRows } from './unchanged-causes.ts';

/** Steps that the search may take in one document. */
const documentBudget = 6000;
/** Steps for one group of failing identities. */
const componentBudget = 2500;

/** Searches in vain for a slip over a whole column that a document is worth. */
const wideBudget = 3;

/** Finds the causes behind the failing identities of a document; nothing to do where none fails. */
export function diagnose(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
  lookups: Lookups = lookupsIn(outcomes, disclosure),
): readonly Cause[] {
  const failing = outcomes.filter((outcome) => outcome.verdict === 'fail' && isDecided(outcome));
  if (failing.length === 0) return [];
  const system = buildSystem(lookups, failing, knowledge);
  const whole = once(() => buildSystem(lookups, undefined, knowledge));
  const start = (): State => ({
    system,
    whole,
    disclosure,
    knowledge,
    edits: new Map(),
    explained: new Set(),
    budget: { nodes: documentBudget, wide: wideBudget },
    causes: [],
  });
  const plain = solve(start());
  return withOverprecise(isPoor(plain) ? better(plain, start()) : plain, system.overprecise);
}

function failingOf({ system }: State, strength: Constraint['strength']): readonly Constraint[] {
  return system.constraints.filter((constraint) => constraint.failing && constraint.strength === strength);
}

function solve(state: State): readonly Cause[] {
  const [hard, soft, weak] = [failingOf(state, 'hard'), failingOf(state, 'soft'), failingOf(state, 'weak')];
  const optional = new Set([...soft, ...weak]);
  takeShiftedRows(state, failingOf(state, 'hard'));
  const rest = hard.filter((constraint) => isOpen(state, constraint));
  const open = takeWhole(state, rest) ? rest.filter((constraint) => isOpen(state, constraint)) : rest;
  takeExchanges(state, open, optional);
  takeDirections(state, open, optional);
  takeRows(state, open, true);
  takeBases(state, open);
  solveAll(state, hard, optional);
  solveAll(state, soft, new Set(weak));
  return state.causes;
}

const poorOperators: ReadonlySet<string> = new Set(['', 'several-cells', 'copied-neighbour']);

/** Several causes that nothing explains, or that repeat their neighbours, may be one slip over a stretch of a column. */
function isPoor(causes: readonly Cause[]): boolean {
  if (causes.some(({ scope }) => scope === 'column' || scope === 'table')) return false;
  return causes.filter(({ operator }) => isBare(operator) || poorOperators.has(operator)).length > 1;
}

function better(plain: readonly Cause[], state: State): readonly Cause[] {
  if (!takeStretch(state, failingOf(state, 'hard'))) return plain;
  const found = solve(state);
  return found.length < plain.length ? found : plain;
}

function solveAll(state: State, failing: readonly Constraint[], optional: ReadonlySet<Constraint>): void {
  const stillOpen = (constraint: Constraint) => isOpen(state, constraint);
  for (const component of componentsOf(failing.filter(stillOpen))) {
    const open = component.filter(stillOpen);
    if (open.length > 0) solveComponent(state, open, optional);
  }
}

function solveComponent(state: State, open: readonly Constraint[], optional: ReadonlySet<Constraint>): void {
  const few = search(state, open, optional, [1, 2]);
  const isSingle = isClear(few) && few[0]?.proposals.length === 1;
  if (!isSingle && takeExchangeOf(state, open, optional)) return;
  if (isClear(few)) {
    accept(state, open, few);
    return;
  }
  if (takeRows(state, open, false)) {
    solveAll(state, open, optional);
    return;
  }
  if (few.length === 0 && takeTogether(state, open)) return;
  const repairs = few.length > 0 ? few : search(state, open, optional, [3, 4, 5]);
  if (isClear(repairs) || !takeOtherwise(state, open, optional, repairs)) accept(state, open, repairs);
}

/** Whether slips of a typist make everything hold. */
function isClear([best]: readonly Repair[]): boolean {
  return best !== undefined && isExplained(best);
}

/** Makes causes of the repairs that were found, if any; several figures out of nowhere explain nothing. */
function accept(state: State, open: readonly Constraint[], found: readonly Repair[]): void {
  const repairs = found[0] !== undefined && isWorthIt(found[0], open) ? found : [];
  const causes = causesOf(state.system, open, repairs, state.edits);
  if (isWorthSaying(open, causes)) take(state, causes, repairs[0]);
}

function isWorthIt({ proposals, cost }: Repair, open: readonly Constraint[]): boolean {
  return proposals.length === 1 || cost <= open.length * unexplainedCost;
}

function take(state: State, causes: readonly Cause[], best: Repair | undefined): void {
  state.causes.push(...causes);
  for (const { variable, edit } of best?.proposals ?? []) state.edits.set(variable, edit);
}

/** −ln of how often a sum holds a second slip. */
const secondSlipCost = 5;

/** Where no slips explain everything: two slips in one sum, or a slip that leaves something open, if that is likelier. */
function takeOtherwise(
  state: State,
  open: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
  repairs: readonly Repair[],
): boolean {
  const known = repairs[0]?.cost ?? Number.POSITIVE_INFINITY;
  const partial = partialRepair(open, (part, spared) =>
    search(state, part, new Set([...optional, ...spared]), [1]),
  );
  const pairs = slipPairs(state.system, open, optional, state.edits);
  const pairCost = (pairs[0]?.cost ?? Number.POSITIVE_INFINITY) + secondSlipCost;
  if (pairCost < known && pairCost <= (partial?.cost ?? pairCost)) {
    const causes = pairCauses(state.system, open, pairs, state.edits);
    if (causes.length > 0) take(state, causes, pairs[0]);
    return causes.length > 0;
  }
  if (partial === undefined || partial.cost >= known) return false;
  accept(state, partial.mended, partial.repairs);
  const left = open.filter((constraint) => isOpen(state, constraint));
  if (left.length < open.length) solveAll(state, left, optional);
  return left.length < open.length;
}

function takeTogether(state: State, open: readonly Constraint[]): boolean {
  return takePriorColumn(state, open) || takeWide(state, open);
}

function search(
  state: State,
  open: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
  sizes: readonly number[],
): readonly Repair[] {
  const budget = { nodes: Math.min(componentBudget, state.budget.nodes) };
  const granted = budget.nodes;
  const repairs = findRepairs(state.system, open, optional, state.edits, budget, sizes);
  state.budget.nodes -= granted - budget.nodes;
  return repairs;
}

/**
 * A comparison alone names no cell, an assertion about one cell alone tells nothing of its figure, and a rule with
 * exceptions names one only where no other can be meant.
 */
function isWorthSaying(open: readonly Constraint[], causes: readonly Cause[]): boolean {
  if (!open.some(({ relation }) => relation === '==')) return false;
  const isAlone = open.every(({ terms }) => new Set(terms.map(({ variable }) => variable)).size === 1);
  if (isAlone && causes.every(({ operator }) => isBare(operator))) return false;
  if (open.some(({ strength }) => strength === 'hard')) return true;
  return causes.every(({ confidence }) => confidence === 'unique');
}
