import type { Cause } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { buildSystem, type Knowledge } from './build-system.ts';
import { divide, type Interval, intersect, isEmpty } from './interval.ts';
import type { Constraint, LinearConstraint, System, Variable } from './system.ts';

/** Steps after which the question is left open. */
const mostSteps = 20_000;

/** What the print leaves open of a figure, and which identities narrowed it. */
interface Leeway {
  range: Interval;
  readonly by: Set<LinearConstraint>;
}

/**
 * Each identity may be within rounding while no figures behind the print satisfy all of them. Found by narrowing what
 * each figure may have been; the identities that contradict each other form one cause. Finding none proves nothing.
 */
export function jointRounding(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
): readonly Cause[] {
  const isEven = ({ identity, verdict }: Outcome) =>
    (verdict === 'pass' || verdict === 'rounding') &&
    identity.form === 'linear' &&
    identity.relation === '==' &&
    knowledge.strengthOf(identity.rule) === 'hard' &&
    identity.params['confidence'] !== 'low';
  const even = outcomes.filter(isEven);
  const rounded = even.filter(({ verdict }) => verdict === 'rounding');
  if (rounded.length === 0) return [];
  const cells = new Set(
    rounded.flatMap(({ identity: { left, right } }) => [...left, ...right].map(({ cell }) => cell)),
  );
  const system = buildSystem(even, cells, knowledge, disclosure);
  return contradictions(system).map(toCause);
}

const isLinear = (constraint: Constraint): constraint is LinearConstraint =>
  constraint.form === 'linear' && !constraint.failing;

function contradictions({ constraints }: System): readonly (readonly LinearConstraint[])[] {
  const found: (readonly LinearConstraint[])[] = [];
  const left = new Set(constraints.filter(isLinear));
  let steps = mostSteps;
  for (let round = 0; round < mostContradictions && steps > 0; round++) {
    const search = propagate(left, steps);
    steps = search.steps;
    if (search.conflict === undefined) break;
    found.push(search.conflict);
    for (const constraint of search.conflict) left.delete(constraint);
  }
  return found;
}

const mostContradictions = 10;

function propagate(constraints: ReadonlySet<LinearConstraint>, budget: number) {
  const leeways = new Map<Variable, Leeway>();
  const queue = [...constraints].filter(({ residual }) => residual !== 0n);
  const queued = new Set(queue);
  let steps = budget;
  for (const constraint of queue) {
    queued.delete(constraint);
    if (steps-- <= 0) break;
    const narrower = narrow(constraint, leeways);
    if (narrower.some((variable) => isEmpty(leewayOf(leeways, variable).range)))
      return { conflict: conflictOf(constraint, leeways), steps };
    const next = linked(narrower, constraints).filter((each) => each !== constraint && !queued.has(each));
    for (const each of new Set(next)) queue.push(each);
    for (const each of next) queued.add(each);
  }
  return { conflict: undefined, steps };
}

function linked(variables: readonly Variable[], among: ReadonlySet<LinearConstraint>): LinearConstraint[] {
  const links = variables.flatMap((variable) => variable.links.map(({ constraint }) => constraint));
  return links.filter(isLinear).filter((constraint) => among.has(constraint));
}

function leewayOf(leeways: Map<Variable, Leeway>, variable: Variable): Leeway {
  const known = leeways.get(variable);
  if (known !== undefined) return known;
  const half = variable.value === 0n ? 0n : variable.half;
  const leeway: Leeway = { range: { low: -half, high: half }, by: new Set() };
  leeways.set(variable, leeway);
  return leeway;
}

/** Narrows every figure of an identity by the leeway of the others; tells which became narrower. */
function narrow(constraint: LinearConstraint, leeways: Map<Variable, Leeway>): Variable[] {
  const { terms, residual } = constraint;
  const spans = terms.map(({ variable, coefficient }) =>
    span(leewayOf(leeways, variable).range, coefficient),
  );
  const low = spans.reduce((sum, each) => sum + each.low, residual);
  const high = spans.reduce((sum, each) => sum + each.high, residual);
  return terms.flatMap(({ variable, coefficient }, position) => {
    const own = spans[position] ?? { low: 0n, high: 0n };
    const allowed = divide({ low: own.high - high, high: own.low - low }, coefficient);
    const leeway = leewayOf(leeways, variable);
    const narrowed = intersect(leeway.range, allowed);
    if (narrowed.low === leeway.range.low && narrowed.high === leeway.range.high) return [];
    leeway.range = narrowed;
    leeway.by.add(constraint);
    return [variable];
  });
}

function span(
  { low = 0n, high = 0n }: Interval,
  coefficient: bigint,
): { readonly low: bigint; readonly high: bigint } {
  const [a, b] = [low * coefficient, high * coefficient];
  return a < b ? { low: a, high: b } : { low: b, high: a };
}

/** The identity that cannot hold any more, and those that narrowed its figures. */
function conflictOf(
  constraint: LinearConstraint,
  leeways: ReadonlyMap<Variable, Leeway>,
): LinearConstraint[] {
  const conflict = new Set([constraint]);
  for (const { terms } of conflict) {
    for (const { variable } of terms) for (const each of leeways.get(variable)?.by ?? []) conflict.add(each);
  }
  return [...conflict];
}

function toCause(constraints: readonly LinearConstraint[]): Cause {
  const outcomes = constraints.map(({ outcome }) => outcome).filter(({ verdict }) => verdict === 'rounding');
  return { outcomes, confidence: 'unique', operator: 'joint-rounding', scope: 'cells', proposals: [] };
}
