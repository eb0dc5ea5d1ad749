import type { Cell } from '../../model/disclosure.ts';

/** An equation over what rounding left of its figures: Σ coefficient·leeway + residual = 0, all whole numbers. */
export interface RoundedEquation {
  readonly cells: readonly Cell[];
  readonly coefficients: readonly number[];
  /** What rounding may have taken from each figure, up and down alike. */
  readonly halves: readonly number[];
  readonly residual: number;
}

/** Equations by number; each is asked for only when it is reached. */
export interface RoundedSystem {
  /** How many figures of each must have been narrowed before it can narrow another one. */
  readonly needs: readonly number[];
  readonly equation: (number: number) => RoundedEquation | undefined;
  /** Numbers of those that hold a figure. */
  readonly equationsOf: (cell: Cell) => readonly number[];
}

/** Terms that may be looked at before the question is left open. */
const mostSteps = 150_000;
const mostContradictions = 10;

interface Search {
  readonly system: RoundedSystem;
  /** Equations of the contradictions found so far. */
  readonly done: Set<number>;
  steps: number;
}

/** What is left of a figure that was narrowed: it is above the print by something from `low` to `high`. */
interface Leeway {
  low: number;
  high: number;
  /** Equations that narrowed it. */
  readonly by: Set<number>;
}

type Narrowed = Map<Cell, Leeway>;

/** Sets of equations that contradict each other, found by narrowing what each figure may have been. */
export function contradictions(system: RoundedSystem): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const search: Search = { system, done: new Set(), steps: mostSteps };
  for (let round = 0; round < mostContradictions && search.steps > 0; round++) {
    const conflict = propagate(search);
    if (conflict === undefined) break;
    found.push(conflict);
    for (const equation of conflict) search.done.add(equation);
  }
  return found;
}

function propagate(search: Search): readonly number[] | undefined {
  const { system, done } = search;
  const narrowed: Narrowed = new Map();
  const needs = [...system.needs];
  const queue = [...needs.keys()].filter((number) => needs[number] === 0 && !done.has(number));
  const queued = new Set(queue);
  for (const number of queue) {
    const equation = system.equation(number);
    const changed = equation === undefined ? [] : narrow(equation, number, narrowed);
    search.steps -= equation?.cells.length ?? 0;
    if (search.steps <= 0) return undefined;
    if (changed === undefined) return conflictOf(system, number, narrowed);
    queue.push(...reached(search, changed, needs, queued));
    queued.delete(number);
  }
  return undefined;
}

/** Equations that hold a figure just narrowed and do not wait yet, once they can pass it on. */
function reached(
  { system, done }: Search,
  changed: readonly Cell[],
  needs: number[],
  queued: Set<number>,
): readonly number[] {
  return changed.flatMap((cell) =>
    system.equationsOf(cell).filter((next) => {
      if (done.has(next) || queued.has(next)) return false;
      needs[next] = Math.max(0, (needs[next] ?? 0) - 1);
      if (needs[next] === 0) queued.add(next);
      return needs[next] === 0;
    }),
  );
}

/** Narrows every figure of an equation by the leeway of the others; `undefined` when one has none left. */
function narrow(
  { cells, coefficients, halves, residual }: RoundedEquation,
  number: number,
  narrowed: Narrowed,
): readonly Cell[] | undefined {
  const spans = cells.map((cell, at) => span(narrowed.get(cell), halves[at], coefficients[at]));
  let [least, most] = [residual, residual];
  for (const [low, high] of spans) {
    least += low;
    most += high;
  }
  const changed: Cell[] = [];
  for (const [at, [low, high]] of spans.entries()) {
    const [from, to] = [high - most, low - least];
    if (from <= low && to >= high) continue;
    const cell = cells[at] as Cell;
    const leeway = narrowed.get(cell) ?? wide(halves[at]);
    if (!restrict(leeway, divided(from, to, coefficients[at]))) continue;
    narrowed.set(cell, leeway);
    leeway.by.add(number);
    if (leeway.low > leeway.high) return undefined;
    changed.push(cell);
  }
  return changed;
}

function wide(half = 0): Leeway {
  return { low: -half, high: half, by: new Set() };
}

/** What a term may add. */
function span(leeway: Leeway | undefined, half = 0, coefficient = 1): readonly [number, number] {
  const [low, high] = leeway === undefined ? [-half, half] : [leeway.low, leeway.high];
  return coefficient > 0 ? [low * coefficient, high * coefficient] : [high * coefficient, low * coefficient];
}

/** Whether the bounds leave a figure less than it had. */
function restrict(leeway: Leeway, [from, to]: readonly [number, number]): boolean {
  if (from <= leeway.low && to >= leeway.high) return false;
  leeway.low = Math.max(from, leeway.low);
  leeway.high = Math.min(to, leeway.high);
  return true;
}

/** Whole numbers x with `coefficient·x` between the bounds. */
function divided(low: number, high: number, coefficient = 1): readonly [number, number] {
  if (coefficient === 1) return [low, high];
  if (coefficient === -1) return [-high, -low];
  const [a, b] = coefficient > 0 ? [low, high] : [high, low];
  return [Math.ceil(a / coefficient), Math.floor(b / coefficient)];
}

/** The equation that cannot hold any more, and those that narrowed its figures. */
function conflictOf({ equation }: RoundedSystem, number: number, narrowed: Narrowed): readonly number[] {
  const conflict = new Set([number]);
  for (const each of conflict) {
    for (const cell of equation(each)?.cells ?? []) {
      for (const other of narrowed.get(cell)?.by ?? []) conflict.add(other);
    }
  }
  return [...conflict];
}
