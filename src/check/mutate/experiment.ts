import { knowledgeOf } from '../../core/diagnosis/system/knowledge.ts';
import { evaluate } from '../../core/engine/evaluate.ts';
import type { Identity, Outcome } from '../../core/findings/outcome.ts';
import type { Cell, Disclosure } from '../../core/model/disclosure.ts';
import {
  abs,
  add,
  compare,
  halfUnit,
  multiply,
  negate,
  scale,
  sign,
  subtract,
} from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import { pick, type Random, seededRandom } from './random.ts';
import { replaceTexts } from './replace-cells.ts';
import { type PlantedSlip, slips } from './slips.ts';
import { crossing, type MutationTarget, type Tie, targetsOf } from './targets.ts';
import { type Altered, type Bench, type Examined, examine, judge, type TrialVerdict } from './trial.ts';

/** One document with slips in it, and how it was diagnosed. */
export interface Trial {
  readonly document: string;
  readonly operators: readonly string[];
  readonly altered: readonly Altered[];
  /** Each altered cell stands where two equalities that notice it cross. */
  readonly crossed: boolean;
  readonly verdict: TrialVerdict;
}

/** What to try. */
export interface Plan {
  readonly seed: number;
  /** Documents to damage, for each document given. */
  readonly trials: number;
  /** Slips in each of them. */
  readonly errors: number;
}

/** Documents with planted slips: each beyond the rounding of some equality that the cell stands in. */
export function* experiment(
  document: Disclosure,
  plan: Plan,
  bench: Bench,
  clock: () => number,
): Iterable<Trial> {
  const before = examine(document, bench, clock);
  for (const planted of plantings(document, before.outcomes, plan, bench))
    yield run(document, before, planted, bench, clock);
}

/** The damaged documents of an experiment, without their diagnosis. */
export function* damagedCopies(document: Disclosure, plan: Plan, bench: Bench): Iterable<Disclosure> {
  const outcomes = evaluate(bench.rules, document, bench.catalogue);
  for (const { texts } of plantings(document, outcomes, plan, bench))
    yield replaceTexts(document, texts, bench.catalogue);
}

function* plantings(
  document: Disclosure,
  outcomes: readonly Outcome[],
  plan: Plan,
  { rules, catalogue }: Bench,
): Iterable<Planted> {
  const hard = new Set(rules.filter(({ kind }) => kind === 'hard').map(({ code }) => code));
  const { blameOf } = knowledgeOf(rules, catalogue);
  const targets = targetsOf(outcomes, hard).filter(({ operand }) => !blameOf(operand).fixed);
  const random = seededRandom(plan.seed);
  const names = [...slips.keys()];
  for (let trial = 0; trial < plan.trials && targets.length >= plan.errors; trial++) {
    const planted = plantAll(document, targets, names, plan, trial, random);
    if (planted !== undefined) yield planted;
  }
}

interface Planted {
  readonly operators: readonly string[];
  readonly texts: Map<Cell, string>;
  readonly altered: readonly Altered[];
  readonly crossed: boolean;
}

const attempts = 200;

function plantAll(
  document: Disclosure,
  targets: readonly MutationTarget[],
  names: readonly string[],
  { errors }: Plan,
  trial: number,
  random: Random,
): Planted | undefined {
  const texts = new Map<Cell, string>();
  const operators: string[] = [];
  const altered: Altered[] = [];
  let crossed = true;
  const byCell = new Map(targets.map((target) => [target.operand.cell, target]));
  for (let attempt = 0; attempt < attempts && operators.length < errors; attempt++) {
    const name = names[(trial + attempt + operators.length) % names.length] ?? '';
    const planted = plant(name, document, byCell, random);
    if (planted === undefined || [...planted.slip.keys()].some((cell) => texts.has(cell))) continue;
    operators.push(name);
    for (const [cell, text] of planted.slip) texts.set(cell, text);
    altered.push(...planted.altered);
    crossed &&= planted.crossed;
  }
  return operators.length < errors ? undefined : { operators, texts, altered, crossed };
}

function plant(
  name: string,
  document: Disclosure,
  targets: ReadonlyMap<Cell, MutationTarget>,
  random: Random,
) {
  const target = pick(random, [...targets.values()]);
  const slip = target && slips.get(name)?.(target, document, random);
  const found = slip && noticed(slip, targets);
  return slip && found && { slip, ...found };
}

function run(
  document: Disclosure,
  before: Examined,
  { operators, texts, altered, crossed }: Planted,
  bench: Bench,
  clock: () => number,
): Trial {
  const damaged = replaceTexts(document, texts, bench.catalogue);
  const verdict = judge(examine(damaged, bench, clock), before, altered, bench);
  return { document: document.id, operators, altered, crossed, verdict };
}

/** What notices a slip. */
interface Noticed {
  readonly altered: readonly Altered[];
  /** Each cell stands where two equalities that notice it cross. */
  readonly crossed: boolean;
}

/** The equalities that a slip carries beyond their rounding; `undefined` unless each of its cells has one. */
function noticed(slip: PlantedSlip, targets: ReadonlyMap<Cell, MutationTarget>): Noticed | undefined {
  const stretched = stretch(slip, targets);
  const isBroken = ({ identity }: Tie) => {
    const { residual, envelope } = stretched.get(identity) ?? { residual: zero, envelope: zero };
    return compare(abs(residual), envelope) > 0;
  };
  const altered: Altered[] = [];
  let crossed = true;
  for (const [cell] of slip) {
    const target = targets.get(cell);
    const broken = target?.ties.filter(isBroken) ?? [];
    if (target === undefined || broken.length === 0 || cell.figure === undefined) return undefined;
    altered.push({ operand: target.operand, figure: cell.figure });
    crossed &&= crossing(cell, broken);
  }
  return { altered, crossed };
}

/** The equalities over the cells, as they come out with the new texts. */
function stretch(slip: PlantedSlip, targets: ReadonlyMap<Cell, MutationTarget>) {
  const found = new Map<Identity, Pick<Tie, 'residual' | 'envelope'>>();
  for (const [cell, text] of slip) {
    const [change, wider] = [changeOf(cell, text), widerHalf(cell, text)];
    for (const tie of targets.get(cell)?.ties ?? []) {
      const { residual, envelope } = found.get(tie.identity) ?? tie;
      found.set(tie.identity, {
        residual: add(residual, multiply(tie.coefficient, change)),
        envelope: add(envelope, multiply(abs(tie.coefficient), wider)),
      });
    }
  }
  return found;
}

function changeOf({ figure = zero, text: old }: Cell, text: string): Figure {
  const [before, after] = [parseFigure(old), parseFigure(text)];
  if (before === undefined || after === undefined) return zero;
  // A decrease is printed without a sign.
  const printed = sign(figure) < 0 && sign(before) > 0 ? negate(after) : after;
  return subtract(scale(printed, figure.exponent - before.exponent), figure);
}

/** A figure that lost its decimals says less than before. */
function widerHalf({ half, figure = zero, text: old }: Cell, text: string): Figure {
  const [before, after] = [parseFigure(old), parseFigure(text)];
  if (before === undefined || after === undefined || after.decimals >= before.decimals) return zero;
  return halfUnit((half ?? figure.exponent) + before.decimals - after.decimals);
}
