import { groupCause } from './causes.ts';
import {
  exchangedCells,
  explainedBy,
  type GroupSlip,
  shiftedBlocksAround,
  wideSlips,
} from './group-slips.ts';
import type { State } from './state.ts';
import type { Constraint, Edit, System, Variable } from './system.ts';

/** Two cells that changed places show in identities of either; that is more than two slips by chance would explain. */
export function takeExchanges(
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

/** Two cells that changed places and explain all that hangs together, where no single slip does. */
export function takeExchangeOf(
  state: State,
  open: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): boolean {
  for (const slip of exchangedCells(state.system, open)) {
    const explained = new Set(explainedBy(slip, state.edits, optional));
    if (!open.every((constraint) => explained.has(constraint))) continue;
    take(state, slip, [...explained], state.system);
    return true;
  }
  return false;
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

const fewestForWide = 3;

/** A slip over a whole column or table that explains at least three failing identities, all of those it touches. */
export function takeWide(state: State, open: readonly Constraint[]): boolean {
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

const fewestForStretch = 4;

/** Whole columns, or stretches that slid by a row, whatever else fails in the document. */
export function takeStretch(state: State, failing: readonly Constraint[]): boolean {
  const outcomes = new Set(failing.map(({ outcome }) => outcome));
  if (outcomes.size < fewestForStretch) return false;
  const whole = state.whole();
  const optional = new Set(whole.constraints.filter((each) => each.failing && each.strength !== 'hard'));
  const open = whole.constraints.filter(({ outcome }) => outcomes.has(outcome));
  const found = [...wideSlips(whole, open), ...shiftedBlocksAround(whole, open)]
    .map((slip) => ({ slip, explained: explainedBy(slip, new Map(), optional) }))
    .filter(({ explained }) => explained.length >= fewestForStretch)
    .sort((a, b) => b.explained.length - a.explained.length || a.slip.edits.size - b.slip.edits.size);
  const [best] = found;
  if (best !== undefined) take(state, best.slip, best.explained, whole);
  return best !== undefined;
}
