import type { Cause } from '../../findings/cause.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Cell, Disclosure } from '../../model/disclosure.ts';
import { halfUnit } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { Knowledge } from '../system/knowledge.ts';
import { cellsOf, type Lookups, lookupsIn, touching } from '../system/lookups.ts';
import type { HalfOf } from '../system/precision.ts';

/**
 * Each identity may be within rounding while no figures behind the print satisfy all of them. Found by narrowing what
 * each figure may have been; the identities that contradict each other form one cause. Finding none proves nothing.
 */
export function jointRounding(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
  knowledge: Knowledge,
  lookups: Lookups = lookupsIn(outcomes, disclosure),
): readonly Cause[] {
  const isEven = ({ identity, verdict }: Outcome) =>
    (verdict === 'pass' || verdict === 'rounding') &&
    identity.form === 'linear' &&
    identity.relation === '==' &&
    knowledge.strengthOf(identity.rule) === 'hard' &&
    identity.params['confidence'] !== 'low';
  const isStart = (outcome: Outcome) =>
    outcome.verdict === 'rounding' && isEven(outcome) && figuresToNarrow(outcome) === 0;
  const starts = lookups.decided().filter(isStart);
  if (starts.length === 0) return [];
  const near = touching(lookups.decided(), cellsOf(starts)).filter(isEven);
  return contradictions(systemOf(near, lookups)).map((conflict) =>
    toCause(conflict.flatMap((number) => near[number] ?? [])),
  );
}

/**
 * How many figures of an equation must have been narrowed before it can narrow another one: where many are rounded, the
 * gap says nothing of a single one. All are taken to be rounded alike.
 */
function figuresToNarrow({ identity, residual = zero, envelope = zero }: Outcome): number {
  const unit = Math.min(residual.exponent, envelope.exponent);
  const [gap, room] = [Math.abs(shifted(residual, unit)), shifted(envelope, unit)];
  let figures = 0;
  for (const { cell } of identity.left) if (isRounded(cell)) figures++;
  for (const { cell } of identity.right) if (isRounded(cell)) figures++;
  const lacking = room * (figures - 2) - gap * figures;
  return lacking < 0 || room === 0 ? 0 : Math.floor(lacking / (2 * room)) + 1;
}

/** Noughts are not rounded. */
function isRounded({ figure, half }: Cell): boolean {
  return half !== undefined && figure !== undefined && Number(figure.coefficient) !== 0;
}

/** Power of ten of which every half unit and every difference is a whole number. */
function finestOf(outcomes: readonly Outcome[]): number {
  let least = 0;
  for (const { identity, residual = zero } of outcomes) {
    least = Math.min(least, residual.exponent);
    for (const { cell } of identity.left) least = Math.min(least, (cell.half ?? 0) - 1);
    for (const { cell } of identity.right) least = Math.min(least, (cell.half ?? 0) - 1);
  }
  return least;
}

/** Sums of so many figures are never reached in practice. */
const mostNeeded = 20;

/** The outcomes as equations, each made when it is first reached. */
function systemOf(outcomes: readonly Outcome[], { halfOf }: Lookups): RoundedSystem {
  const exponent = finestOf(outcomes);
  const needs = outcomes.map(figuresToNarrow);
  const byCell = new Map<Cell, number[]>();
  const note = (cell: Cell, number: number) => {
    const known = byCell.get(cell);
    if (known === undefined) byCell.set(cell, [number]);
    else known.push(number);
  };
  outcomes.forEach(({ identity }, number) => {
    if ((needs[number] ?? 0) > mostNeeded) return;
    for (const { cell } of identity.left) note(cell, number);
    for (const { cell } of identity.right) note(cell, number);
  });
  const equations = new Map<number, RoundedEquation | undefined>();
  const equation = (number: number) => {
    if (!equations.has(number)) {
      const outcome = outcomes[number];
      equations.set(number, outcome && equationOf(outcome, halfOf, exponent));
    }
    return equations.get(number);
  };
  return { needs, equation, equationsOf: (cell) => byCell.get(cell) ?? [] };
}

/** Differences are small, so machine integers hold them; an equation whose numbers do not fit is left out. */
function equationOf(
  { identity, residual = zero }: Outcome,
  halfOf: HalfOf,
  exponent: number,
): RoundedEquation | undefined {
  const cells: Cell[] = [];
  const coefficients: number[] = [];
  const halves: number[] = [];
  for (const operand of [...identity.left, ...identity.right].filter(({ cell }) => isRounded(cell))) {
    const half = shifted(halfUnitOf(halfOf(operand)), exponent);
    if (half === 0) continue;
    const at = cells.indexOf(operand.cell);
    const coefficient = shifted(operand.coefficient, 0);
    if (at >= 0) coefficients[at] = (coefficients[at] ?? 0) + coefficient;
    else {
      cells.push(operand.cell);
      coefficients.push(coefficient);
      halves.push(half);
    }
  }
  const difference = shifted(residual, exponent);
  const room = coefficients.reduce((sum, each, at) => sum + Math.abs(each) * (halves[at] ?? 0), 0);
  if (coefficients.includes(0) || !Number.isSafeInteger(room)) return undefined;
  return Math.abs(difference) <= room ? { cells, coefficients, halves, residual: difference } : undefined;
}

function halfUnitOf(half: number | undefined): Figure {
  return half === undefined ? zero : halfUnit(half);
}

/** The figure in units of a power of ten; not a number where it is no whole number of them or does not fit. */
function shifted({ coefficient, exponent }: Figure, unit: number): number {
  if (coefficient === 0) return 0;
  const places = exponent - unit;
  const value = places < 0 ? Number.NaN : Number(coefficient) * 10 ** places;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function toCause(conflict: readonly Outcome[]): Cause {
  const outcomes = conflict.filter(({ verdict }) => verdict === 'rounding');
  return { outcomes, confidence: 'unique', operator: 'joint-rounding', scope: 'cells', proposals: [] };
}

/** An equation over what rounding left of its figures: Σ coefficient·leeway + residual = 0, all whole numbers. */
interface RoundedEquation {
  readonly cells: readonly Cell[];
  readonly coefficients: readonly number[];
  /** What rounding may have taken from each figure, up and down alike. */
  readonly halves: readonly number[];
  readonly residual: number;
}

/** Equations by number; each is asked for only when it is reached. */
interface RoundedSystem {
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
function contradictions(system: RoundedSystem): readonly (readonly number[])[] {
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
