import type { Cause } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { buildSystem, isDecided, type Knowledge } from './build-system.ts';
import { causesOf, groupCause } from './causes.ts';
import { componentsOf } from './components.ts';
import { standing } from './evaluate-edits.ts';
import { exchangedCells, explainedBy, type GroupSlip, wideSlips } from './group-slips.ts';
import { withOverprecise } from './overprecise.ts';
import { type Budget, findRepairs, type Repair } from './repair.ts';
import type { Constraint, Edit, System, Variable } from './system.ts';

/** Steps that the search may take in one document. */
const documentBudget = 6000;
/** Steps for one group of failing identities. */
const componentBudget = 2500;

interface State {
  readonly system: System;
  /** The system of the whole document, for slips over whole columns and tables. */
  readonly whole: () => System;
  /** The corrections of the causes found so far. */
  readonly edits: Map<Variable, Edit>;
  readonly budget: Budget;
  readonly causes: Cause[];
}

/** Finds the causes behind the failing identities of a document; nothing to do where none fails. */
export function diagnose(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
): readonly Cause[] {
  const failing = outcomes.filter((outcome) => outcome.verdict === 'fail' && isDecided(outcome));
  if (failing.length === 0) return [];
  const system = buildSystem(outcomes, cellsOf(failing), knowledge, disclosure);
  let built: System | undefined;
  const whole = () => {
    built ??= buildSystem(outcomes, undefined, knowledge, disclosure);
    return built;
  };
  const state: State = { system, whole, edits: new Map(), budget: { nodes: documentBudget }, causes: [] };
  const of = (strength: Constraint['strength']) =>
    system.constraints.filter((constraint) => constraint.failing && constraint.strength === strength);
  const [hard, soft, weak] = [of('hard'), of('soft'), of('weak')];
  const optional = new Set([...soft, ...weak]);
  takeExchanges(state, hard, optional);
  solveAll(state, hard, optional);
  solveAll(state, soft, new Set(weak));
  return withOverprecise(state.causes, system.overprecise);
}

function cellsOf(outcomes: readonly Outcome[]): ReadonlySet<Cell> {
  const cells = new Set<Cell>();
  for (const { identity } of outcomes) {
    for (const { cell } of identity.left) cells.add(cell);
    for (const { cell } of identity.right) cells.add(cell);
  }
  return cells;
}

/** Two cells that changed places show in identities of either; that is more than two slips by chance would explain. */
function takeExchanges(
  state: State,
  failing: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): void {
  const { system, edits } = state;
  const found = [...exchangedCells(system, failing)]
    .map((slip) => ({ slip, explained: exchangeShows(slip, edits, optional) }))
    .filter(({ explained }) => explained.length > 0)
    .sort((a, b) => b.explained.length - a.explained.length);
  for (const { slip } of found) {
    const explained = exchangeShows(slip, edits, optional);
    if (explained.length > 0 && ![...slip.edits.keys()].some((variable) => edits.has(variable)))
      take(state, slip, explained, system);
  }
}

/** What an exchange explains, if either cell shows in an identity without the other. */
function exchangeShows(
  slip: GroupSlip,
  given: ReadonlyMap<Variable, Edit>,
  optional: ReadonlySet<Constraint>,
): readonly Constraint[] {
  const explained = explainedBy(slip, given, optional);
  const [one, other] = [...slip.edits.keys()];
  const shows = (variable: Variable | undefined, without: Variable | undefined) =>
    explained.some(({ terms }) => holds(terms, variable) && !holds(terms, without));
  return shows(one, other) && shows(other, one) ? explained : [];
}

function holds(terms: Constraint['terms'], variable: Variable | undefined): boolean {
  return terms.some((term) => term.variable === variable);
}

function take(state: State, slip: GroupSlip, explained: readonly Constraint[], system: System): void {
  for (const [variable, edit] of slip.edits) {
    const local = state.system.variables.get(variable.cell);
    if (local !== undefined) state.edits.set(local, edit);
  }
  state.causes.push(groupCause(system, slip, explained));
}

function solveAll(state: State, failing: readonly Constraint[], optional: ReadonlySet<Constraint>): void {
  const isOpen = (constraint: Constraint) => standing(constraint, state.edits) === 'fails';
  for (const component of componentsOf(failing.filter(isOpen))) {
    const open = component.filter(isOpen);
    if (open.length > 0) solveComponent(state, open, optional);
  }
}

function solveComponent(state: State, open: readonly Constraint[], optional: ReadonlySet<Constraint>): void {
  const few = search(state, open, optional, [1, 2]);
  if (few.length === 0 && takeWide(state, open)) return;
  const repairs = few.length > 0 ? few : search(state, open, optional, [3, 4, 5]);
  const causes = causesOf(state.system, open, repairs);
  if (!isWorthSaying(open, causes)) return;
  state.causes.push(...causes);
  for (const { variable, edit } of repairs[0]?.proposals ?? []) state.edits.set(variable, edit);
}

const fewestForWide = 3;

/** A slip over a whole column or table that explains at least three failing identities, all of those it touches. */
function takeWide(state: State, open: readonly Constraint[]): boolean {
  if (open.every(({ strength }) => strength !== 'hard')) return false;
  const whole = state.whole();
  const given = new Map<Variable, Edit>();
  for (const [variable, edit] of state.edits) {
    const same = whole.variables.get(variable.cell);
    if (same !== undefined) given.set(same, edit);
  }
  const optional = new Set(whole.constraints.filter((each) => each.failing && each.strength !== 'hard'));
  const outcomes = new Set(open.map(({ outcome }) => outcome));
  const failing = whole.constraints.filter(({ outcome }) => outcomes.has(outcome));
  for (const slip of wideSlips(whole, failing)) {
    const explained = explainedBy(slip, given, optional);
    if (explained.length < fewestForWide || !failing.every((each) => explained.includes(each))) continue;
    take(state, slip, explained, whole);
    return true;
  }
  return false;
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

/** A comparison alone names no cell, and a rule with exceptions only where just one cell can be meant. */
function isWorthSaying(open: readonly Constraint[], causes: readonly Cause[]): boolean {
  if (!open.some(({ relation }) => relation === '==')) return false;
  if (open.some(({ strength }) => strength === 'hard')) return true;
  return causes.every(({ confidence }) => confidence === 'unique');
}
