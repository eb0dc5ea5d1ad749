import type { Catalogue } from '../catalogue/types.ts';
import type { Outcome, Reason } from '../findings/outcome.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { DocumentKind } from '../model/disclosure.ts';
import { plainDecision, toOutcome } from './decide/decision.ts';
import { type DocumentIndex, instancesOf } from './index/document-index.ts';
import { type Alike, alikeText, OutcomeList } from './outcome-list.ts';
import { missingTable } from './quantifiers/point.ts';
import {
  assertionApplies,
  type PlannedAssertion,
  type PlannedScope,
  planOf,
  scopeApplies,
} from './rule-plan.ts';

/** A scope that the figures decide, with those of its assertions that speak of tables of this kind of document. */
export interface OpenScope {
  readonly plan: PlannedScope;
  readonly assertions: readonly PlannedAssertion[];
}

/** A part of a rule: a scope to evaluate, or what the tables alone decide. */
export type RuleStep =
  | OpenScope
  | { readonly settled: readonly Alike[]; readonly outcomes: readonly Outcome[] };

/** What the rules come to over the tables that a document holds, whatever stands in them: documents that hold the same ones share it. */
export type Layout = WeakMap<CompiledRule, readonly RuleStep[]>;

const layouts = new WeakMap<Catalogue, Map<string, Layout>>();
/** Documents of a run are of few layouts; forms that come in any number of sets must not fill the memory. */
const mostLayouts = 64;

/** The layout that the document has. */
export function layoutOf({ catalogue, disclosure, tables }: DocumentIndex): Layout {
  let known = layouts.get(catalogue);
  if (known === undefined || known.size > mostLayouts) {
    known = new Map();
    layouts.set(catalogue, known);
  }
  const name = nameOf(disclosure.kind, tables.keys());
  const layout = known.get(name) ?? new WeakMap();
  known.set(name, layout);
  return layout;
}

const nameOf = (kind: DocumentKind, tables: Iterable<string>): string =>
  `${kind} ${[...tables].sort().join(' ')}`;

/** The parts of a rule; worked out when the first document of the layout meets it. */
export function stepsOf(layout: Layout, rule: CompiledRule, document: DocumentIndex): readonly RuleStep[] {
  let steps = layout.get(rule);
  if (steps === undefined) {
    steps = buildSteps(rule, document);
    layout.set(rule, steps);
  }
  return steps;
}

function buildSteps(rule: CompiledRule, document: DocumentIndex): readonly RuleStep[] {
  const steps: RuleStep[] = [];
  let settled: OutcomeList | undefined;
  const settle = () => {
    if (settled !== undefined) steps.push(settledStep(settled.all()));
    settled = undefined;
  };
  for (const plan of planOf(rule)) {
    if (!scopeApplies(document, plan)) continue;
    const assertions = plan.assertions.filter((assertion) => assertionApplies(document, assertion));
    const missing = plan.scope.with === undefined ? missingHome(document, plan) : undefined;
    if (missing === undefined) {
      settle();
      steps.push({ plan, assertions });
    } else {
      settled ??= new OutcomeList();
      pushMissing(settled, rule, { plan, assertions }, missing, document);
    }
  }
  settle();
  return steps.length > 0 ? steps : [settledStep([silent(rule, document, otherKind)])];
}

function settledStep(outcomes: readonly Outcome[]): RuleStep {
  return { settled: outcomes.map((outcome) => ({ text: alikeText(outcome), outcome })), outcomes };
}

const otherKind: Reason = { code: 'other-kind', params: {} };

/** The one outcome of a rule that has nothing to say of a document. */
export function silent({ code }: CompiledRule, document: DocumentIndex, reason: Reason): Outcome {
  return toOutcome(
    code,
    { document, key: '', params: () => ({}) },
    'document',
    plainDecision('notApplicable', reason),
  );
}

/** The first table of a quantifier that the document does not hold. */
export function missingHome(document: DocumentIndex, { homes }: PlannedScope): string | undefined {
  return homes.find((table) => instancesOf(document, table).length === 0);
}

/** Every assertion over a table that is not there. */
export function pushMissing(
  outcomes: OutcomeList,
  rule: CompiledRule,
  { assertions }: OpenScope,
  table: string,
  document: DocumentIndex,
): void {
  const { context, halt } = missingTable(document, table, rule);
  const decision = plainDecision(halt.verdict, halt.reason);
  for (const { suffix } of assertions)
    outcomes.pushAlike(toOutcome(rule.code, context, context.key + suffix, decision));
}
