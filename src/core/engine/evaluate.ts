import type { Catalogue } from '../catalogue/types.ts';
import { reasonText } from '../findings/coverage.ts';
import type { Outcome, Reason } from '../findings/outcome.ts';
import type { CompiledRule, Condition } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { decide, truthOf } from './decide/condition.ts';
import { type Decision, plainDecision, toOutcome } from './decide/decision.ts';
import type { Context } from './index/context.ts';
import { type DocumentIndex, indexDocument } from './index/document-index.ts';
import { type Peers, withPeers } from './index/peers.ts';
import { withoutMisread } from './misread-tables.ts';
import { decideNone } from './offenders/none.ts';
import type { Point } from './quantifiers/point.ts';
import { pointsOf } from './quantifiers/points.ts';
import { assertionApplies, type PlannedScope, planOf, scopeApplies } from './rule-plan.ts';
import { withoutUnread } from './unread-parts.ts';

/** Keys at which a rule already speaks of a difference, for the weaker rules that yield to it. */
type DecidedKeys = Map<string, Set<string>>;

/** Every identity of every rule over one document, each with exactly one outcome, in the order of the rules. */
export function evaluate(
  rules: readonly CompiledRule[],
  disclosure: Disclosure,
  catalogue: Catalogue,
  peers?: Peers,
): readonly Outcome[] {
  const document = indexDocument(disclosure, catalogue);
  const decided: DecidedKeys = new Map();
  for (const { yieldsTo } of rules) if (yieldsTo !== undefined) decided.set(yieldsTo, new Set());
  const byRule = new Map<CompiledRule, Outcome[]>();
  for (const rule of strongFirst(rules)) {
    const outcomes = evaluateRule(rule, document, decided, peers);
    byRule.set(rule, outcomes);
    noteDecided(decided.get(rule.code), outcomes);
  }
  const outcomes = rules.flatMap((rule) => byRule.get(rule) ?? []);
  return withoutMisread(withoutUnread(outcomes, rules, document), rules, document);
}

/** Rules that yield come after the rules that they yield to, along whole chains. */
function strongFirst(rules: readonly CompiledRule[]): Iterable<CompiledRule> {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const ordered = new Set<CompiledRule>();
  for (const rule of rules) {
    const chain: CompiledRule[] = [];
    let next: CompiledRule | undefined = rule;
    while (next !== undefined && !ordered.has(next) && !chain.includes(next)) {
      chain.push(next);
      next = next.yieldsTo === undefined ? undefined : byCode.get(next.yieldsTo);
    }
    for (const each of chain.reverse()) ordered.add(each);
  }
  return ordered;
}

function noteDecided(keys: Set<string> | undefined, outcomes: readonly Outcome[]): void {
  if (keys === undefined) return;
  for (const { verdict, identity } of outcomes) {
    if (verdict !== 'rounding' && verdict !== 'fail') continue;
    keys.add(identity.key);
    keys.add(columnKey(identity.params));
  }
}

/** The key that a column scope gives to the column of a row: a weaker rule over whole columns yields to it as well. */
function columnKey({ table, instance, side, column }: Outcome['identity']['params']): string {
  return `${table}#${instance}/${side ?? ''}//${column}`;
}

function evaluateRule(
  rule: CompiledRule,
  document: DocumentIndex,
  decided: DecidedKeys,
  peers: Peers | undefined,
): Outcome[] {
  if (!isInYears(rule, document.disclosure.year))
    return [silent(rule, document, { code: 'other-year', params: {} })];
  const scopes = planOf(rule).filter((scope) => scopeApplies(document, scope));
  if (scopes.length === 0) return [silent(rule, document, { code: 'other-kind', params: {} })];
  const outcomes = new OutcomeList();
  for (const scope of scopes) {
    const queries = scope.scope.with;
    const view = queries === undefined ? document : withPeers(document, queries, peers);
    if ('code' in view) outcomes.push(silent(rule, document, view));
    else evaluateScope(scope, view, rule, outcomes, decided);
  }
  return outcomes.all();
}

/** The one outcome of a rule that has nothing to say of a document. */
function silent(rule: CompiledRule, document: DocumentIndex, reason: Reason): Outcome {
  return toOutcome(
    { document, rule, key: '', params: {} },
    'document',
    plainDecision('notApplicable', reason),
  );
}

function evaluateScope(
  plan: PlannedScope,
  document: DocumentIndex,
  rule: CompiledRule,
  outcomes: OutcomeList,
  decided: DecidedKeys,
): void {
  for (const point of pointsOf(document, rule, plan.scope.quantifier))
    evaluatePoint(point, plan, outcomes, decided);
}

function isInYears({ years }: CompiledRule, year: number | undefined): boolean {
  if (years === undefined || year === undefined) return true;
  const [from, to] = years;
  return (from === null || year >= from) && (to === null || year <= to);
}

function evaluatePoint(point: Point, plan: PlannedScope, outcomes: OutcomeList, decided: DecidedKeys): void {
  const { context } = point;
  const halt = point.halt ?? whenNot(plan.scope.when, context);
  for (const assertion of plan.assertions) {
    if (!assertionApplies(context.document, assertion)) continue;
    const key = context.key + assertion.suffix;
    const early =
      halt === undefined ? yielded(context, key, decided) : plainDecision(halt.verdict, halt.reason);
    if (early !== undefined) outcomes.pushEarly(early, () => toOutcome(context, key, early));
    else pushDecided(assertion.condition, context, key, outcomes);
  }
}

function pushDecided(condition: Condition, context: Context, key: string, outcomes: OutcomeList): void {
  if (condition.type !== 'none') outcomes.push(toOutcome(context, key, decidePoint(condition, context)));
  else for (const outcome of decideNone(condition.list, context, key)) outcomes.push(outcome);
}

function whenNot(
  when: Condition | undefined,
  context: Context,
): Pick<Decision, 'verdict' | 'reason'> | undefined {
  if (when === undefined) return undefined;
  const truth = truthOf(when, context);
  if (truth.open !== undefined) return truth.open;
  return truth.value === false
    ? { verdict: 'notApplicable', reason: { code: 'when', params: {} } }
    : undefined;
}

function yielded({ rule }: Context, key: string, decided: DecidedKeys): Decision | undefined {
  const { yieldsTo } = rule;
  if (yieldsTo === undefined || !decided.get(yieldsTo)?.has(key)) return undefined;
  return plainDecision('notApplicable', { code: 'decided-by', params: { rule: yieldsTo } });
}

/** A failure over a key that one table of a `report` join lacks is a fact about rows, not about amounts. */
function decidePoint(condition: Condition, context: Context): Decision {
  const decision = decide(condition, context);
  if (context.coarse && decision.verdict === 'rounding') return { ...decision, verdict: 'pass' };
  const lacking = context.params['unmatched'] !== undefined && decision.verdict === 'fail';
  return lacking ? { ...decision, form: 'condition' } : decision;
}

/**
 * Outcomes of one rule in the order of its points. Most points of most rules are none of their business: those that do
 * not apply for one reason become one outcome with their number, so that a long text costs no object a rule and sentence.
 */
class OutcomeList {
  readonly #outcomes: Outcome[] = [];
  readonly #alike = new Map<string, { readonly index: number; times: number }>();

  push(outcome: Outcome): void {
    this.#outcomes.push(outcome);
  }

  /** An outcome that was known before the assertion was looked at. */
  pushEarly({ verdict, reason }: Pick<Decision, 'verdict' | 'reason'>, outcome: () => Outcome): void {
    if (verdict !== 'notApplicable' || reason === undefined) {
      this.push(outcome());
      return;
    }
    const text = reasonText(reason);
    const alike = this.#alike.get(text);
    if (alike !== undefined) alike.times++;
    else this.#alike.set(text, { index: this.#outcomes.push(outcome()) - 1, times: 1 });
  }

  all(): Outcome[] {
    for (const { index, times } of this.#alike.values()) {
      const outcome = this.#outcomes[index];
      if (outcome !== undefined && times > 1) this.#outcomes[index] = { ...outcome, times };
    }
    return this.#outcomes;
  }
}
