import { knowledgeOf } from '../../core/diagnosis/system/knowledge.ts';
import type { Cell, Disclosure } from '../../core/model/disclosure.ts';
import { noticed } from './noticed.ts';
import { pick, type Random, seededRandom } from './random.ts';
import { replaceTexts } from './replace-cells.ts';
import { slips } from './slips.ts';
import { type MutationTarget, targetsOf } from './targets.ts';
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
  const hard = new Set(bench.rules.filter(({ kind }) => kind === 'hard').map(({ code }) => code));
  const { blameOf } = knowledgeOf(bench.rules, bench.catalogue);
  const targets = targetsOf(before.outcomes, hard).filter(({ operand }) => !blameOf(operand).fixed);
  const random = seededRandom(plan.seed);
  const names = [...slips.keys()];
  for (let trial = 0; trial < plan.trials && targets.length >= plan.errors; trial++) {
    const planted = plantAll(document, targets, names, plan, trial, random);
    if (planted !== undefined) yield run(document, before, planted, bench, clock);
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
