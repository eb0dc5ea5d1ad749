/** An equation over what rounding left of its figures: Σ coefficient·leeway + residual = 0, all whole numbers. */
export interface RoundedEquation {
  readonly figures: readonly number[];
  readonly coefficients: readonly number[];
  readonly residual: number;
}

/** What rounding may have taken from each figure, up and down alike. */
export interface RoundedSystem {
  readonly halves: readonly number[];
  readonly equations: readonly RoundedEquation[];
}

/** Terms that may be looked at before the question is left open. */
const mostSteps = 150_000;
const mostContradictions = 10;

interface Search {
  readonly system: RoundedSystem;
  /** Equations of each figure. */
  readonly links: readonly (readonly number[])[];
  readonly left: Set<number>;
  steps: number;
}

interface Leeway {
  readonly low: number[];
  readonly high: number[];
  /** Equations that narrowed a figure. */
  readonly by: Map<number, Set<number>>;
}

/** Sets of equations that contradict each other, found by narrowing what each figure may have been. */
export function contradictions(system: RoundedSystem): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const links: number[][] = system.halves.map(() => []);
  system.equations.forEach(({ figures }, equation) => {
    for (const figure of figures) links[figure]?.push(equation);
  });
  const search: Search = { system, links, left: new Set(system.equations.keys()), steps: mostSteps };
  for (let round = 0; round < mostContradictions && search.steps > 0; round++) {
    const conflict = propagate(search);
    if (conflict === undefined) break;
    found.push(conflict);
    for (const equation of conflict) search.left.delete(equation);
  }
  return found;
}

function propagate(search: Search): readonly number[] | undefined {
  const { halves, equations } = search.system;
  const leeway: Leeway = { low: halves.map((half) => -half), high: [...halves], by: new Map() };
  const queue = [...search.left].filter((equation) => equations[equation]?.residual !== 0);
  const queued = new Set(queue);
  for (const equation of queue) {
    queued.delete(equation);
    const narrowed = narrow(search, equation, leeway);
    if (search.steps <= 0) return undefined;
    if (narrowed === undefined) return conflictOf(search.system, equation, leeway);
    for (const figure of narrowed) enqueue(search, figure, equation, queue, queued);
  }
  return undefined;
}

function enqueue(
  { links, left }: Search,
  figure: number,
  source: number,
  queue: number[],
  queued: Set<number>,
): void {
  for (const next of links[figure] ?? []) {
    if (next === source || queued.has(next) || !left.has(next)) continue;
    queued.add(next);
    queue.push(next);
  }
}

/** Narrows every figure of an equation by the leeway of the others; `undefined` when one has none left. */
function narrow(search: Search, equation: number, leeway: Leeway): readonly number[] | undefined {
  const { figures, coefficients, residual } = search.system.equations[equation] as RoundedEquation;
  const { low, high } = leeway;
  search.steps -= figures.length;
  let [least, most] = [residual, residual];
  figures.forEach((figure, at) => {
    const [a, b] = span(low[figure], high[figure], coefficients[at]);
    least += a;
    most += b;
  });
  const narrowed: number[] = [];
  for (const [at, figure] of figures.entries()) {
    const coefficient = coefficients[at] ?? 1;
    const [own, ownMost] = span(low[figure], high[figure], coefficient);
    const allowed = divided(ownMost - most, own - least, coefficient);
    if (!restrict(leeway, figure, allowed)) continue;
    note(leeway.by, figure, equation);
    if ((low[figure] ?? 0) > (high[figure] ?? 0)) return undefined;
    narrowed.push(figure);
  }
  return narrowed;
}

/** Whether the bounds leave a figure less than it had. */
function restrict({ low, high }: Leeway, figure: number, [from, to]: readonly [number, number]): boolean {
  const [before, after] = [low[figure] ?? 0, high[figure] ?? 0];
  if (from <= before && to >= after) return false;
  low[figure] = Math.max(from, before);
  high[figure] = Math.min(to, after);
  return true;
}

function span(low = 0, high = 0, coefficient = 1): readonly [number, number] {
  return coefficient > 0 ? [low * coefficient, high * coefficient] : [high * coefficient, low * coefficient];
}

/** Whole numbers x with `coefficient·x` between the bounds. */
function divided(low: number, high: number, coefficient: number): readonly [number, number] {
  if (coefficient === 1) return [low, high];
  if (coefficient === -1) return [-high, -low];
  const [a, b] = coefficient > 0 ? [low, high] : [high, low];
  return [Math.ceil(a / coefficient), Math.floor(b / coefficient)];
}

function note(by: Leeway['by'], figure: number, equation: number): void {
  const known = by.get(figure);
  if (known === undefined) by.set(figure, new Set([equation]));
  else known.add(equation);
}

/** The equation that cannot hold any more, and those that narrowed its figures. */
function conflictOf({ equations }: RoundedSystem, equation: number, { by }: Leeway): readonly number[] {
  const conflict = new Set([equation]);
  for (const each of conflict) {
    for (const figure of equations[each]?.figures ?? []) {
      for (const other of by.get(figure) ?? []) conflict.add(other);
    }
  }
  return [...conflict];
}
