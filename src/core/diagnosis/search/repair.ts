import { isDemanded, standing, touched, withEdit } from '../system/evaluate-edits.ts';
import { type Interval, intersect, isEmpty } from '../system/interval.ts';
import { rangeOf } from '../system/ranges.ts';
import { isBare } from '../system/slips.ts';
import type { Constraint, Edit, Edits, System, Variable } from '../system/system.ts';
import { type Proposal, proposalsFor } from './propose.ts';

/** A set of cells with new figures, after which everything demanded holds. */
export interface Repair {
  readonly proposals: readonly Proposal[];
  readonly cost: number;
}

/** Its corrections. */
export function editsOf({ proposals }: Repair): ReadonlyMap<Variable, Edit> {
  return new Map(proposals.map(({ variable, edit }) => [variable, edit]));
}

/** Whether a slip of a typist explains each figure of it. */
export function isExplained({ proposals }: Repair): boolean {
  return proposals.every(({ operator }) => !isBare(operator));
}

/** Everything that a search may spend. */
export interface Budget {
  nodes: number;
}

const mostRepairs = 400;
/** A figure that stands in more constraints costs more to try: the budget counts work. */
const usualLinks = 64;

/** What is being searched: failing identities that belong together, and those that may stay as they are. */
interface Search {
  readonly system: System;
  readonly optional: ReadonlySet<Constraint>;
  readonly budget: Budget;
  readonly found: Map<string, Repair>;
  readonly numbers: Map<Variable, number>;
}

/**
 * The smallest sets of cells whose correction makes all failing constraints hold and breaks none, by iterative deepening.
 * `given` are corrections of other causes. Empty when there is none of up to five cells, or when the budget is spent.
 */
export function findRepairs(
  system: System,
  failing: readonly Constraint[],
  optional: ReadonlySet<Constraint>,
  given: Edits,
  budget: Budget,
  sizes: readonly number[],
): readonly Repair[] {
  for (const size of sizes) {
    const search: Search = { system, optional, budget, found: new Map(), numbers: new Map() };
    deepen(search, given, [], new Set(failing), size);
    if (budget.nodes <= 0 && size > 1) return [];
    if (search.found.size > 0) return [...search.found.values()].sort(byCost(search.numbers));
  }
  return [];
}

const byCost =
  (numbers: ReadonlyMap<Variable, number>) =>
  (a: Repair, b: Repair): number =>
    a.cost - b.cost || keyOf(a.proposals, numbers).localeCompare(keyOf(b.proposals, numbers));

function keyOf(proposals: readonly Proposal[], numbers: ReadonlyMap<Variable, number>): string {
  return proposals
    .map(({ variable }) => String(numbers.get(variable) ?? 0).padStart(6, '0'))
    .sort()
    .join();
}

function deepen(
  search: Search,
  edits: Edits,
  done: readonly Proposal[],
  failing: ReadonlySet<Constraint>,
  left: number,
): void {
  if (failing.size === 0) {
    record(search, done);
    return;
  }
  if (left === 0 || search.budget.nodes <= 0 || disjoint(failing) > left) return;
  for (const variable of candidates(failing, edits, left)) {
    search.budget.nodes -= Math.max(1, Math.ceil(variable.links.length / usualLinks));
    for (const proposal of options(search, variable, edits, failing, left)) {
      const tried = withEdit(edits, variable, proposal.edit);
      deepen(search, tried, [...done, proposal], stillFailing(search, failing, variable, tried), left - 1);
    }
  }
}

function record({ found, numbers }: Search, proposals: readonly Proposal[]): void {
  if (found.size >= mostRepairs) return;
  for (const { variable } of proposals) if (!numbers.has(variable)) numbers.set(variable, numbers.size);
  const cost = proposals.reduce((sum, proposal) => sum + proposal.cost, 0);
  const key = keyOf(proposals, numbers);
  const known = found.get(key);
  if (known === undefined || cost < known.cost) found.set(key, { proposals, cost });
}

/** So many failing constraints share no cell: each needs a correction of its own. */
function disjoint(failing: ReadonlySet<Constraint>): number {
  const seen = new Set<Variable>();
  let count = 0;
  for (const { terms } of failing) {
    if (terms.some(({ variable }) => !variable.fixed && seen.has(variable))) continue;
    for (const { variable } of terms) seen.add(variable);
    count++;
  }
  return count;
}

/** Cells to try: those of the failing constraint with the fewest; a last one must stand in all of them. */
function candidates(failing: ReadonlySet<Constraint>, edits: Edits, left: number): readonly Variable[] {
  let best: readonly Variable[] | undefined;
  for (const { terms } of failing) {
    const free = terms.map(({ variable }) => variable).filter((each) => !each.fixed && !edits.has(each));
    if (best === undefined || free.length < best.length) best = free;
  }
  const open = best ?? [];
  if (left > 1) return open;
  return open.filter(({ links }) => {
    let covered = 0;
    for (const { constraint } of links) if (failing.has(constraint)) covered++;
    return covered === failing.size;
  });
}

/** Figures to try for a cell; as long as other corrections may follow, some of its constraints may stay open. */
function options(
  search: Search,
  variable: Variable,
  edits: Edits,
  failing: ReadonlySet<Constraint>,
  left: number,
): readonly Proposal[] {
  const { system } = search;
  const wanted = variable.links
    .map(({ constraint }) => constraint)
    .filter((each) => isDemanded(each, search.optional));
  const ranges = new Map(wanted.map((constraint) => [constraint, rangeOf(constraint, variable, edits)]));
  const seeds = left === 1 ? wanted.slice(0, 1) : wanted.filter((constraint) => failing.has(constraint));
  const seen = new Map<bigint, Proposal>();
  for (const seed of seeds) {
    const { range, kept } = gather(seed, ranges, failing, left - 1);
    if (range === undefined) continue;
    const [first] = proposalsFor(system, variable, range, edits, kept);
    if (first !== undefined && !seen.has(first.edit.value)) seen.set(first.edit.value, first);
  }
  return [...seen.values()];
}

/** What one constraint allows, narrowed by as many others as agree with it; `spare` of those that hold may disagree. */
function gather(
  seed: Constraint,
  ranges: ReadonlyMap<Constraint, Interval>,
  failing: ReadonlySet<Constraint>,
  spare: number,
): { readonly range: Interval | undefined; readonly kept: readonly Constraint[] } {
  let range = ranges.get(seed) ?? {};
  const kept: Constraint[] = [seed];
  const left = new Set(ranges.keys());
  for (const [constraint, allowed] of ranges) {
    const narrowed = intersect(range, allowed);
    if (constraint !== seed && isEmpty(narrowed)) continue;
    range = narrowed;
    left.delete(constraint);
    if (constraint !== seed) kept.push(constraint);
  }
  const broken = [...left].filter((constraint) => !failing.has(constraint)).length;
  const isAllowed = spare > 0 ? broken <= spare : left.size === 0;
  return { range: isAllowed && !isEmpty(range) ? range : undefined, kept };
}

function stillFailing(
  { optional }: Search,
  failing: ReadonlySet<Constraint>,
  variable: Variable,
  edits: Edits,
): Set<Constraint> {
  const open = new Set(failing);
  for (const constraint of touched([variable])) {
    if (!isDemanded(constraint, optional)) continue;
    if (standing(constraint, edits) === 'fails') open.add(constraint);
    else open.delete(constraint);
  }
  return open;
}
