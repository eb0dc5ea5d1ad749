import type { Catalogue } from '../../catalogue/types.ts';
import type { Outcome, Verdict } from '../../findings/outcome.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { compare, scale } from '../../model/exact.ts';
import type { CompiledRule } from '../ir/ir.ts';
import { exampleDisclosure, otherDisclosures } from './example-disclosure.ts';
import type { RuleExample } from './rule-example.ts';

/** Evaluates rules over one document beside others; the engine's function with the catalogue bound. */
export type Evaluate = (
  rules: readonly CompiledRule[],
  disclosure: Disclosure,
  others: readonly Disclosure[],
) => readonly Outcome[];

export interface ExampleResult {
  readonly example: RuleExample;
  /** The worst verdict of the rule over the example. */
  readonly verdict: Verdict;
  /** Verdict and stated difference are what the example says. */
  readonly passed: boolean;
  /** The rule's outcomes that have the worst verdict. */
  readonly outcomes: readonly Outcome[];
}

/** From harmless to grave. */
const ranking: readonly Verdict[] = [
  'notApplicable',
  'pass',
  'rounding',
  'insufficient',
  'undefined',
  'fail',
];

/** An example shows only the tables that matter: one that it leaves out counts when there is nothing else to say. */
function withoutMissing(outcomes: readonly Outcome[]): readonly Outcome[] {
  const rest = outcomes.filter(({ reason }) => reason?.code !== 'table-missing');
  return rest.length > 0 ? rest : outcomes;
}

function worst(outcomes: readonly Outcome[]): Verdict {
  const rank = Math.max(0, ...outcomes.map((outcome) => ranking.indexOf(outcome.verdict)));
  return ranking[rank] ?? 'notApplicable';
}

/** The rule of an example and those it yields to. */
function withStronger(rules: ReadonlyMap<string, CompiledRule>, code: string): readonly CompiledRule[] {
  const found = new Set<CompiledRule>();
  for (
    let rule = rules.get(code);
    rule !== undefined && !found.has(rule);
    rule = rules.get(rule.yieldsTo ?? '')
  ) {
    found.add(rule);
  }
  return [...found];
}

/** Amounts differ by the unit's power of ten, other figures do not. */
function hasDifference({ difference, unit }: RuleExample, outcomes: readonly Outcome[]): boolean {
  if (difference === undefined) return true;
  const wanted = [difference, scale(difference, unit.exponent)];
  return outcomes.some(({ residual }) => residual && wanted.some((each) => compare(each, residual) === 0));
}

/** Runs every example through its rule (and the stronger rules that this one yields to). */
export function runExamples(
  rules: readonly CompiledRule[],
  examples: readonly RuleExample[],
  catalogue: Catalogue,
  evaluate: Evaluate,
): readonly ExampleResult[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return examples.map((example) => {
    const document = exampleDisclosure(example, catalogue);
    const others = otherDisclosures(example, catalogue);
    const all = evaluate(withStronger(byCode, example.rule), document, others);
    const own = withoutMissing(all.filter((outcome) => outcome.identity.rule === example.rule));
    const verdict = worst(own);
    const outcomes = own.filter((outcome) => outcome.verdict === verdict);
    const passed = verdict === example.verdict && hasDifference(example, outcomes);
    return { example, verdict, passed, outcomes };
  });
}
