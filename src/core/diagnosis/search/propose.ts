import { standing, withEdit } from '../system/evaluate-edits.ts';
import { contains, type Interval, intersect, isEmpty } from '../system/interval.ts';
import { decimalsOf } from '../system/precision.ts';
import { isProse } from '../system/prose-print.ts';
import { rangeOf } from '../system/ranges.ts';
import { magnitude } from '../system/scaled.ts';
import { isBare, type Slip, slipCosts, stepOf, unexplainedCost } from '../system/slips.ts';
import type { Constraint, Edit, Edits, System, Variable } from '../system/system.ts';
import { twinCost } from '../system/twins.ts';
import {
  closesExactly,
  finestStep,
  isFarOff,
  isPrinted,
  isSum,
  usualDecimals,
} from '../system/usual-print.ts';

/** One new figure for one cell, verified. */
export interface Proposal {
  readonly variable: Variable;
  readonly edit: Edit;
  readonly operator: Slip['operator'];
  readonly cost: number;
  /** The part of the cost for other figures that a slip away from the printed one would do as well. */
  readonly chance: number;
  /** How likely all other figures for the cell are together, against this one. */
  readonly rivals: number;
}

/** What a negative figure costs where a positive one or none is printed. */
const negativeCost = 4;

/** What each of them speaks for it. */
const mendedGain = 2.5;

/** What each note that the figure breaks speaks against it. */
const brokenCost = 1;

/** What it speaks for a slip that the figure is printed elsewhere, if it has so many digits that it is not there by chance. */
const printedGain = 4;
const fewestDigits = 5;

/** What each identity that no longer closes to the last digit speaks against a figure. */
const inexactCost = 1.5;

/**
 * The likeliest figures for a cell within what its constraints allow, cheapest first; with every one of them
 * the demanded constraints hold, together with the other edits.
 */
export function proposalsFor(
  system: System,
  variable: Variable,
  range: Interval,
  edits: Edits,
  demanded: readonly Constraint[],
): readonly Proposal[] {
  const within = intersect(range, possibleRange(variable));
  if (isEmpty(within) || within.low === undefined || within.high === undefined) return [];
  const typed = system.typingSlips(variable);
  // What only a comparison bounds may be anything: it takes a slip to say what.
  const isOpenEnded = range.low === undefined || range.high === undefined;
  const others = () => otherSlips(system, variable, range, edits, system.contextSlips(variable));
  const slips = isOpenEnded ? typed : [...typed, ...others()];
  const step = finestStep(variable, system);
  const isPrintable = ({ value, operator }: Slip) =>
    value !== variable.value &&
    value % step === 0n &&
    !(isBare(operator) && isFarOff(system, variable, value));
  const chance = chanceCost(within, step);
  const fitting = slips.filter((slip) => isPrintable(slip) && contains(within, slip.value));
  const best = [...cheapest(fitting).values()].map((slip) => ({ slip, chance: isOpen(slip) ? 0 : chance }));
  const proposals = best.flatMap((each) => verified(each, variable, demanded, edits, system));
  return withRivals(proposals.sort((a, b) => a.cost - b.cost || Number(a.edit.value - b.edit.value)));
}

function withRivals(proposals: readonly Omit<Proposal, 'rivals'>[]): readonly Proposal[] {
  const least = proposals[0]?.cost ?? 0;
  const all = proposals.reduce((sum, { cost }) => sum + Math.exp(least - cost), 0);
  return proposals.map((each) => ({ ...each, rivals: all / Math.exp(least - each.cost) - 1 }));
}

/** Scores and shares have bounds; a negative figure where none should be is taken as it is printed. */
function possibleRange({ nonNegative, most, value }: Variable): Interval {
  return { low: nonNegative && value >= 0n ? 0n : undefined, high: most };
}

const fewSteps = 10n;

/** The percentage that leaves so many open is itself a slip away from most others: neither of the two is ruled out. */
const mostChance = 1;

/** Where a percentage leaves many figures open, one of them is a slip away by chance. */
function chanceCost({ low = 0n, high = 0n }: Interval, step: bigint): number {
  const steps = (high - low) / step;
  return steps <= fewSteps ? 0 : Math.min(mostChance, Math.log(Number(steps) / Number(fewSteps)));
}

/** Slips that say nothing of the figure itself fit whatever the others make it. */
function isOpen({ operator }: Slip): boolean {
  return isBare(operator) || operator === 'copied-neighbour';
}

/** The cheapest slip for each figure. */
function cheapest(slips: readonly Slip[]): ReadonlyMap<bigint, Slip> {
  const best = new Map<bigint, Slip>();
  for (const slip of slips) {
    const known = best.get(slip.value);
    if (known === undefined || slip.cost < known.cost) best.set(slip.value, slip);
  }
  return best;
}

function verified(
  { slip, chance }: { readonly slip: Slip; readonly chance: number },
  variable: Variable,
  constraints: readonly Constraint[],
  edits: Edits,
  system: System,
): Omit<Proposal, 'rivals'>[] {
  const edit = { value: slip.value, half: variable.usualHalf };
  const tried = withEdit(edits, variable, edit);
  const inexact = inexactWith(tried, constraints, system);
  if (inexact === undefined) return [];
  const flips = slip.operator !== 'sign-lost' && slip.value < 0n && variable.value >= 0n;
  const disturbance = inexact * inexactCost + (flips ? negativeCost : 0);
  const known = twinCost(system.twins(variable), variable, slip.value) + variable.weight;
  const notes = broken(variable, tried) * brokenCost - mended(variable, tried) * mendedGain;
  const elsewhere = isBare(slip.operator) || !isRepeated(system, slip.value) ? 0 : printedGain;
  const cost = slip.cost + chance + known + disturbance + notes - elsewhere;
  return [{ variable, edit, operator: slip.operator, cost, chance }];
}

/**
 * How many equations would close only within rounding; nothing where one would fail, or where a sum would miss by the last
 * digit although everything else closes to it.
 */
function inexactWith(tried: Edits, constraints: readonly Constraint[], system: System): number | undefined {
  let inexact = 0;
  for (const constraint of constraints) {
    const found = standing(constraint, tried);
    if (found === 'fails') return undefined;
    if (found !== 'rounding' || constraint.relation !== '==') continue;
    if (isSum(constraint) && closesExactly(system)) return undefined;
    inexact++;
  }
  return inexact;
}

/** Failing identities with possible exceptions that the figure settles although nothing demands it. */
function mended({ links }: Variable, edits: Edits): number {
  return links.filter(
    ({ constraint }) =>
      constraint.failing && constraint.strength !== 'hard' && standing(constraint, edits) !== 'fails',
  ).length;
}

/** Notes that held and that the figure breaks. */
function broken({ links }: Variable, edits: Edits): number {
  return links.filter(
    ({ constraint }) =>
      !constraint.failing && constraint.strength === 'weak' && standing(constraint, edits) === 'fails',
  ).length;
}

function isRepeated(system: System, value: bigint): boolean {
  const digits = magnitude(value).toString().replace(/0+$/, '').length;
  return digits >= fewestDigits && isPrinted(system, value);
}

/** Slips that say nothing of the figure itself: it is what the other cells make it. */
function otherSlips(
  system: System,
  variable: Variable,
  range: Interval,
  edits: Edits,
  context: readonly Slip[],
): Slip[] {
  const values = impliedValues(system, variable, range, edits);
  const blank = variable.cell.state === 'blank';
  const plain: Slip = {
    operator: blank ? 'left-blank' : 'other',
    value: 0n,
    cost: blank ? slipCosts['left-blank'] : unexplainedCost(variable),
  };
  const free = [plain, ...context.filter(({ operator }) => operator === 'copied-neighbour')];
  const bound = context.filter(({ operator }) => operator !== 'copied-neighbour');
  return [...free.flatMap((slip) => values.map((value) => ({ ...slip, value }))), ...bound];
}

/** Figures with which some constraint closes exactly, and the middle of what is allowed, as the column would print them. */
function impliedValues(system: System, variable: Variable, range: Interval, edits: Edits): readonly bigint[] {
  const step = finestStep(variable, system);
  const exact = variable.links.flatMap(({ constraint, coefficient }) => {
    if (constraint.relation !== '==' || constraint.form === 'ratio') return [];
    const { low, high } = rangeOf(constraint, variable, edits);
    if (low === undefined || high === undefined) return [];
    return magnitude(coefficient) === 1n || (low + high) % 2n === 0n ? [(low + high) / 2n] : [];
  });
  const values = new Set(exact);
  const { low, high } = range;
  if (low !== undefined && high !== undefined) values.add(roundTo((low + high) / 2n, step));
  const found = [...values].filter((value) => value % step === 0n && contains(range, value));
  const rounded = [...new Set(found.map((value) => asPrinted(value, variable, system)))];
  return rounded.every((value) => contains(range, value)) ? rounded : found;
}

/** A figure of the prose as it is printed: with its two decimals, though it is made of figures that print more. */
function asPrinted(value: bigint, variable: Variable, { exponent }: System): bigint {
  const isRounded = isProse(variable.operand) && decimalsOf(variable.cell.text) >= usualDecimals;
  return isRounded ? roundTo(value, stepOf(variable, exponent)) : value;
}

function roundTo(value: bigint, step: bigint): bigint {
  const half = value < 0n ? -step / 2n : step / 2n;
  return ((value + half) / step) * step;
}
