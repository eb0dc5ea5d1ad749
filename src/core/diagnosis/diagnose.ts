import type { Cause } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { buildSystem, isDecided, type Knowledge } from './build-system.ts';
import { causesOf } from './causes.ts';
import { mergeExchanges } from './exchanges.ts';
import { withOverprecise } from './overprecise.ts';
import { componentsOf } from './components.ts';
import { standing } from './evaluate-edits.ts';
import { type Budget, findRepairs, type Repair } from './repair.ts';
import type { Constraint, Edit, System, Variable } from './system.ts';

/** Steps that the search may take in one document. */
const documentBudget = 6000;
/** Steps for one group of failing identities. */
const componentBudget = 2500;

/** Finds the causes behind the failing identities of a document; nothing to do where none fails. */
export function diagnose(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
): readonly Cause[] {
  const failing = outcomes.filter((outcome) => outcome.verdict === 'fail' && isDecided(outcome));
  if (failing.length === 0) return [];
  const system = buildSystem(outcomes, cellsOf(failing), knowledge, disclosure);
  const hard = system.constraints.filter(({ failing: fails, strength }) => fails && strength === 'hard');
  const soft = system.constraints.filter(({ failing: fails, strength }) => fails && strength === 'soft');
  const weak = system.constraints.filter(({ failing: fails, strength }) => fails && strength === 'weak');
  const state: State = { system, edits: new Map(), budget: { nodes: documentBudget }, causes: [] };
  solveAll(state, hard, new Set([...soft, ...weak]));
  solveAll(
    state,
    soft.filter((each) => standing(each, state.edits) === 'fails'),
    new Set(weak),
  );
  return withOverprecise(mergeExchanges(state.causes), system.overprecise);
}

interface State {
  readonly system: System;
  /** The corrections of the causes found so far. */
  readonly edits: Map<Variable, Edit>;
  readonly budget: Budget;
  readonly causes: Cause[];
}

function cellsOf(outcomes: readonly Outcome[]): ReadonlySet<Cell> {
  const cells = new Set<Cell>();
  for (const { identity } of outcomes) {
    for (const { cell } of identity.left) cells.add(cell);
    for (const { cell } of identity.right) cells.add(cell);
  }
  return cells;
}

function solveAll(state: State, failing: readonly Constraint[], optional: ReadonlySet<Constraint>): void {
  for (const component of componentsOf(failing)) {
    const open = component.filter((constraint) => standing(constraint, state.edits) === 'fails');
    if (open.length === 0) continue;
    const repairs = solve(state, open, optional);
    const [best] = repairs;
    const causes = causesOf(state.system, open, repairs);
    if (isWorthSaying(open, causes)) state.causes.push(...causes);
    if (best !== undefined && isWorthSaying(open, causes)) for (const { variable, edit } of best.proposals) state.edits.set(variable, edit);
  }
}

function solve(
  state: State,
  open: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): readonly Repair[] {
  const budget = { nodes: Math.min(componentBudget, state.budget.nodes) };
  const granted = budget.nodes;
  const repairs = findRepairs(state.system, open, optional, state.edits, budget);
  state.budget.nodes -= granted - budget.nodes;
  return repairs;
}

/** A comparison alone names no cell, and a rule with exceptions only where just one cell can be meant. */
function isWorthSaying(open: readonly Constraint[], causes: readonly Cause[]): boolean {
  if (!open.some(({ relation }) => relation === '==')) return false;
  if (open.some(({ strength }) => strength === 'hard')) return true;
  return causes.every(({ confidence }) => confidence === 'unique');
}
