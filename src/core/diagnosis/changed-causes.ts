import { groupBy } from '../model/group-by.ts';
import { perObject } from '../model/per-object.ts';
import { groupCause, openCause } from './causes.ts';
import { editsOf, findRepairs, isExplained, type Repair } from './search/repair.ts';
import {
  exchangedCells,
  exchangeOf,
  explainedBy,
  type GroupSlip,
  type Pair,
  wholeSlips,
  wideSlips,
} from './slips/group-slips.ts';
import { shiftedRows } from './slips/shifted-rows.ts';
import { isOpen, type State } from './state.ts';
import { isOver, standing, touched } from './system/evaluate-edits.ts';
import { once } from './system/lookups.ts';
import type { Constraint, Edit, System, Variable } from './system/system.ts';

/** Two cells that changed places show in identities of either; that is more than two slips by chance would explain. */
export function takeExchanges(
  state: State,
  failing: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): void {
  const { system, edits } = state;
  const members = new Set(failing);
  const found = [...exchangedCells(system, failing)]
    .filter((pair) => isBetween(pair, members))
    .map(exchangeOf)
    .map((slip) => ({ slip, explained: exchangeShows(slip, edits, optional) }))
    .filter(({ explained }) => explained.length > 0)
    .sort((a, b) => b.explained.length - a.explained.length);
  for (const { slip } of found) {
    const explained = exchangeShows(slip, edits, optional);
    if (explained.length > 0 && ![...slip.edits.keys()].some((variable) => edits.has(variable)))
      take(state, slip, explained, system);
  }
}

/** Whether each of the cells stands in a failing constraint without the other: a quick look before the exact one. */
function isBetween([one, other]: Pair, failing: ReadonlySet<Constraint>): boolean {
  const shows = (cell: Variable, without: Variable) =>
    cell.links.some(({ constraint }) => failing.has(constraint) && !isOver(constraint, without));
  return shows(one, other) && shows(other, one);
}

/**
 * A sentence that says up for down gives its change and its rate of change the wrong sign at once. Where the two say up and
 * down, one word of them is wrong and not both.
 */
export function takeDirections(
  state: State,
  failing: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): void {
  const { system, knowledge } = state;
  const comparisonOf = ({ operand, value }: Variable) =>
    value === 0n ? undefined : knowledge.blameOf(operand).directed;
  const isDirected = (variable: Variable) => comparisonOf(variable) !== undefined;
  const isOfWord = ({ relation, terms }: Constraint) =>
    relation !== '==' && terms.every(({ variable }) => isDirected(variable));
  const pairOf = (variable: Variable) => {
    const { table, row } = variable.operand;
    return `${table}/${row}/${comparisonOf(variable)}`;
  };
  const byPair = once(() => groupBy(new Set([...system.variables.values()].filter(isDirected)), pairOf));
  for (const constraint of failing.filter((each) => isOpen(state, each))) {
    const first = constraint.terms.find(({ variable }) => isDirected(variable))?.variable;
    if (first === undefined) continue;
    const cells = byPair().get(pairOf(first)) ?? [];
    const edits = new Map(cells.map((each) => [each, { value: -each.value, half: each.half }]));
    const slip: GroupSlip = { operator: 'direction-reversed', scope: 'cells', edits };
    // What compares the sign with the word changes along with the word.
    const ofWords = cells.flatMap(({ links }) => links.map((link) => link.constraint)).filter(isOfWord);
    if (cells.length < 2 || ofWords.some((each) => each.failing)) continue;
    const explained = explainedBy(slip, state.edits, new Set([...optional, ...ofWords]));
    if (explained.includes(constraint)) takeReversed(state, slip, explained, optional);
  }
}

/** A direction that is wrong, unless a figure is wrong that shows elsewhere as well, whatever the words beside it say. */
function takeReversed(
  state: State,
  slip: GroupSlip,
  explained: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): void {
  const others = singleSlips(state, explained, optional);
  if (!others.some((each) => explainsMore(each, explained)))
    take(state, slip, explained, state.system, others);
}

/** Steps that the search for them may take. */
const fewSteps = { nodes: 200 };

/** Single slips of a typist that explain the same. Where amounts tell the direction as well as a rate, none is by chance. */
function singleSlips(
  { system, edits }: State,
  explained: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): readonly Repair[] {
  if (explained.some(({ form }) => form === 'linear')) return [];
  return findRepairs(system, explained, optional, edits, { ...fewSteps }, [1]).filter(isExplained);
}

/** Two cells that changed places and explain all that hangs together, where no single slip does. */
export function takeExchangeOf(
  state: State,
  open: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
): boolean {
  for (const pair of exchangedCells(state.system, open)) {
    if (!open.every((constraint) => pair.some((cell) => isOver(constraint, cell)))) continue;
    const slip = exchangeOf(pair);
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
  const [one, other] = [...slip.edits.keys()] as [Variable, Variable];
  const shows = (cell: Variable, without: Variable) =>
    explained.some((constraint) => isOver(constraint, cell) && !isOver(constraint, without));
  return shows(one, other) && shows(other, one) ? explained : [];
}

function explainsMore(repair: Repair, explained: readonly Constraint[]): boolean {
  const edits = editsOf(repair);
  return [...touched(edits.keys())].some(
    (each) => each.failing && !explained.includes(each) && standing(each, edits) !== 'fails',
  );
}

function take(
  state: State,
  slip: GroupSlip,
  explained: readonly Constraint[],
  system: System,
  others: readonly Repair[] = [],
): void {
  for (const [variable, edit] of slip.edits) {
    const local = state.system.variables.get(variable.cell);
    if (local !== undefined) state.edits.set(local, edit);
  }
  state.causes.push(
    others.length > 0 ? openCause(system, slip, others, explained) : groupCause(system, slip, explained),
  );
}

const fewestForWide = 3;
/** Other slips may be in the column as well: one to five identities of it. */
const otherSlips = 0.2;

/** A slip over a whole column or table that explains at least three failing identities, all of those it touches. */
export function takeWide(state: State, open: readonly Constraint[]): boolean {
  if (open.every(({ strength }) => strength !== 'hard') || state.budget.wide <= 0) return false;
  const { whole, failing, given, optional } = wholeOf(state, open);
  for (const slip of wideSlips(whole, failing)) {
    const explained = explainedBy(slip, given, optional, otherSlips);
    if (explained.length < fewestForWide || !failing.every((each) => explained.includes(each))) continue;
    take(state, slip, explained, whole);
    return true;
  }
  state.budget.wide--;
  return false;
}

/** A table whose rows slid by one against a sister table: whatever that explains has one cause. */
export function takeShiftedRows(state: State, open: readonly Constraint[]): void {
  if (open.length < fewestForStretch) return;
  const slips = shiftedRows(state.whole, state.disclosure);
  if (slips.length === 0) return;
  const { whole, given, optional } = wholeOf(state, open);
  const found = slips
    .map((slip) => ({ slip, explained: explainedBy(slip, given, optional, otherSlips) }))
    .sort((a, b) => b.explained.length - a.explained.length);
  for (const { slip, explained } of found) {
    const isFree = [...slip.edits.keys()].every((variable) => !given.has(variable));
    if (explained.length < fewestForStretch || !isFree) continue;
    take(state, slip, explained, whole);
    for (const [variable, edit] of slip.edits) given.set(variable, edit);
  }
}

const fewestForMany = 30;

/** Where very many identities fail, the slip over a whole column or table that explains most of them. */
export function takeWhole(state: State, open: readonly Constraint[]): boolean {
  if (open.length < fewestForMany) return false;
  const { whole, failing, given, optional } = wholeOf(state, open);
  let best: { readonly slip: GroupSlip; readonly explained: readonly Constraint[] } | undefined;
  for (const slip of wholeSlips(whole, failing)) {
    const explained = explainedBy(slip, given, optional, otherSlips);
    if (explained.length >= fewestForMany && explained.length > (best?.explained.length ?? 0))
      best = { slip, explained };
  }
  if (best !== undefined) take(state, best.slip, best.explained, whole);
  return best !== undefined;
}

/** The failing constraints in the system of the whole document, with the corrections so far. */
function wholeOf(state: State, open: readonly Constraint[]) {
  const whole = state.whole();
  const given = new Map<Variable, Edit>();
  for (const [variable, edit] of state.edits) {
    const same = whole.variables.get(variable.cell);
    if (same !== undefined) given.set(same, edit);
  }
  const { failing: all, optional } = failingIn(whole);
  const outcomes = new Set(open.map(({ outcome }) => outcome));
  const failing = all.filter(({ outcome }) => outcomes.has(outcome));
  return { whole, failing, given, optional };
}

/** What fails in a system, and what of it may go on to fail. */
const failingIn = perObject(({ constraints }: System) => {
  const failing = constraints.filter((each) => each.failing);
  return { failing, optional: new Set(failing.filter(({ strength }) => strength !== 'hard')) };
});

const fewestForStretch = 4;

/** Whole columns, or stretches that slid by a row, whatever else fails in the document. */
export function takeStretch(state: State, failing: readonly Constraint[]): boolean {
  if (failing.length < fewestForStretch) return false;
  const { whole, failing: open, given, optional } = wholeOf(state, failing);
  const found = [...wideSlips(whole, open)]
    .map((slip) => ({ slip, explained: explainedBy(slip, given, optional) }))
    .filter(({ explained }) => explained.length >= fewestForStretch)
    .sort((a, b) => b.explained.length - a.explained.length || a.slip.edits.size - b.slip.edits.size);
  const [best] = found;
  if (best !== undefined) take(state, best.slip, best.explained, whole);
  return best !== undefined;
}
