import type { Catalogue } from '../catalogue/types.ts';
import type { Outcome, Reason } from '../findings/outcome.ts';
import type { CompiledRule, Condition, PeerQuery } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { decide, holdsAt } from './decide/condition.ts';
import { type Decision, plainDecision, toOutcome } from './decide/decision.ts';
import { allBlank, Told } from './decide/told.ts';
import type { Context } from './index/context.ts';
import { type DocumentIndex, indexDocument } from './index/document-index.ts';
import { type Peers, withPeers } from './index/peers.ts';
import {
  layoutOf,
  missingHome,
  type OpenScope,
  pushMissing,
  type RuleStep,
  silent,
  stepsOf,
} from './layout.ts';
import { withoutMisread } from './misread-tables.ts';
import { withMissedWords } from './missed-words.ts';
import { decideNone } from './offenders/none.ts';
import { OutcomeList } from './outcome-list.ts';
import type { Point } from './quantifiers/point.ts';
import { pointsOf } from './quantifiers/points.ts';
import type { PlannedAssertion, PlannedScope } from './rule-plan.ts';
import { withoutUnread } from './unread-parts.ts';

/** Keys at which a rule already speaks of a difference, for the weaker rules that yield to it. */
type DecidedKeys = Set<string>;

/** What stays the same while the rules run over a document. */
interface Run {
  readonly document: DocumentIndex;
  readonly peers: Peers | undefined;
  /** The document with the tables of others beside its own, once rules have asked for them. */
  readonly views: Map<readonly PeerQuery[], View>;
  /** By the code of the stronger rule. */
  readonly decided: ReadonlyMap<string, DecidedKeys>;
}

/** A document with the tables of others beside its own, or why there are none. */
type View = DocumentIndex | Reason;

/** A rule in a run. */
interface RuleRun extends Pick<Run, 'document' | 'peers' | 'views'> {
  readonly rule: CompiledRule;
  /** Where the rule that it yields to speaks already; absent where it does so nowhere. */
  readonly stronger: DecidedKeys | undefined;
  readonly outcomes: OutcomeList;
}

/** Every identity of every rule over one document, each with exactly one outcome, in the order of the rules. */
export function evaluate(
  rules: readonly CompiledRule[],
  disclosure: Disclosure,
  catalogue: Catalogue,
  peers?: Peers,
): readonly Outcome[] {
  const document = indexDocument(disclosure, catalogue);
  const layout = layoutOf(document);
  const decided = new Map<string, DecidedKeys>();
  for (const { yieldsTo } of rules) if (yieldsTo !== undefined) decided.set(yieldsTo, new Set());
  const run: Run = { document, peers, views: new Map(), decided };
  const byRule = new Map<CompiledRule, readonly Outcome[]>();
  for (const rule of strongFirst(rules)) {
    const outcomes = evaluateRule(rule, stepsOf(layout, rule, document), run);
    byRule.set(rule, outcomes);
    noteDecided(decided.get(rule.code), outcomes);
  }
  const outcomes: Outcome[] = [];
  for (const rule of rules) for (const outcome of byRule.get(rule) ?? []) outcomes.push(outcome);
  const whole = withoutMisread(withoutUnread(outcomes, rules, document), rules, document);
  return withMissedWords(whole, document);
}

const orders = new WeakMap<readonly CompiledRule[], Iterable<CompiledRule>>();

/** Rules that yield come after the rules that they yield to, along whole chains. */
function strongFirst(rules: readonly CompiledRule[]): Iterable<CompiledRule> {
  const known = orders.get(rules) ?? orderOf(rules);
  orders.set(rules, known);
  return known;
}

function orderOf(rules: readonly CompiledRule[]): Iterable<CompiledRule> {
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

function noteDecided(keys: DecidedKeys | undefined, outcomes: readonly Outcome[]): void {
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

const otherYear: Reason = { code: 'other-year', params: {} };

function evaluateRule(rule: CompiledRule, steps: readonly RuleStep[], run: Run): readonly Outcome[] {
  const { document } = run;
  if (!isInYears(rule, document.disclosure.year)) return [silent(rule, document, otherYear)];
  return settledBy(steps) ?? evaluateSteps(rule, steps, run);
}

/** The outcomes of a rule that the tables of the document decide alone. */
function settledBy(steps: readonly RuleStep[]): readonly Outcome[] | undefined {
  const [only] = steps;
  return steps.length === 1 && only !== undefined && 'settled' in only ? only.outcomes : undefined;
}

function evaluateSteps(rule: CompiledRule, steps: readonly RuleStep[], run: Run): readonly Outcome[] {
  const { document, peers, views, decided } = run;
  const outcomes = new OutcomeList();
  const stronger = rule.yieldsTo === undefined ? undefined : decided.get(rule.yieldsTo);
  const own: RuleRun = {
    document,
    peers,
    views,
    rule,
    stronger: stronger?.size === 0 ? undefined : stronger,
    outcomes,
  };
  for (const step of steps) {
    if ('settled' in step) for (const { outcome, text } of step.settled) outcomes.pushAlike(outcome, text);
    else evaluateScope(step, own);
  }
  return outcomes.all();
}

function evaluateScope(scope: OpenScope, run: RuleRun): void {
  const { document, rule, outcomes } = run;
  const { queries } = scope.plan;
  const view = queries === undefined ? document : viewOf(queries, run);
  if ('code' in view) {
    outcomes.push(silent(rule, document, view));
    return;
  }
  const missing = missingHome(view, scope.plan);
  if (missing !== undefined) {
    pushMissing(outcomes, rule, scope, missing, view);
    return;
  }
  const haltAt = whenOf(scope.plan);
  for (const point of pointsOf(view, scope.plan.quantifier))
    evaluatePoint(point.context, point.halt ?? haltAt(point.context), scope, run);
}

function viewOf(queries: readonly PeerQuery[], { document, peers, views }: RuleRun): View {
  const view = views.get(queries) ?? withPeers(document, queries, peers);
  views.set(queries, view);
  return view;
}

function isInYears({ years }: CompiledRule, year: number | undefined): boolean {
  if (years === undefined || year === undefined) return true;
  const [from, to] = years;
  return (from === null || year >= from) && (to === null || year <= to);
}

function evaluatePoint(
  context: Context,
  halt: Early | undefined,
  { assertions }: OpenScope,
  { outcomes, rule, stronger }: RuleRun,
): void {
  for (const assertion of assertions) {
    const key = context.key + assertion.suffix;
    const early = halt ?? (stronger?.has(key) === true ? decidedBy(rule) : undefined);
    if (early !== undefined) pushEarly(outcomes, early, rule, context, key);
    else pushTold(outcomes, assertion, rule, context, key);
  }
}

/** No more than the verdict, where that is told without the figures. */
function pushTold(
  outcomes: OutcomeList,
  assertion: PlannedAssertion,
  rule: CompiledRule,
  context: Context,
  key: string,
): void {
  const { teller, inFull } = assertion;
  const verdict = teller?.tell(context);
  if (verdict === undefined) pushDecided(outcomes, assertion, rule, context, key);
  else outcomes.push(new Told(verdict, rule.code, key, context, inFull, teller?.isOver));
}

function pushDecided(
  outcomes: OutcomeList,
  { condition, inFull }: PlannedAssertion,
  { code }: CompiledRule,
  context: Context,
  key: string,
): void {
  if (condition.type === 'none') {
    const offences = decideNone(code, condition.list, context, key);
    for (const offence of offences) outcomes.push(offence);
    if (offences.length === 0) outcomes.push(new Told('pass', code, key, context, inFull));
    return;
  }
  const decision = decidePoint(condition, context);
  if (isMet(decision)) {
    outcomes.push(new Told('pass', code, key, context, inFull));
    return;
  }
  const reason = sharedReason(decision);
  if (reason !== undefined && outcomes.isCounted(reason)) return;
  const outcome = toOutcome(code, context, key, decision);
  if (reason === undefined) outcomes.push(outcome);
  else outcomes.pushAlike(outcome);
}

/** A structural fact that is as it should be: few readers ask more of it. */
const isMet = ({ verdict, form, reason }: Decision): boolean =>
  verdict === 'pass' && form === 'condition' && reason === undefined;

/** Why an assertion does not apply, where nobody asks for more: the search for causes does of which blank cells an equation is. */
function sharedReason({ verdict, form, reason }: Decision): Reason | undefined {
  if (verdict !== 'notApplicable') return undefined;
  return form === 'linear' && reason?.code === allBlank.code ? undefined : reason;
}

/** What was known before the assertion was looked at; an object is made of the first that does not apply for a reason. */
function pushEarly(
  outcomes: OutcomeList,
  { verdict, reason }: Early,
  { code }: CompiledRule,
  context: Context,
  key: string,
): void {
  if (verdict === 'notApplicable' && outcomes.isCounted(reason)) return;
  outcomes.pushAlike(toOutcome(code, context, key, plainDecision(verdict, reason)));
}

/** Why an identity ends before its figures are compared. */
type Early = NonNullable<Point['halt']>;

const when: Early = { verdict: 'notApplicable', reason: { code: 'when', params: {} } };

/** Tells why the assertions of a scope do not apply at a point. What is asked of the document alone is asked once. */
function whenOf({ scope, isWhenOfHome }: PlannedScope): (context: Context) => Early | undefined {
  const { when: condition } = scope;
  if (condition === undefined) return () => undefined;
  if (!isWhenOfHome) return (context) => whenNot(condition, context);
  let known: { readonly home: Context['home']; readonly early: Early | undefined } | undefined;
  return (context) => {
    if (known === undefined || known.home !== context.home)
      known = { home: context.home, early: whenNot(condition, context) };
    return known.early;
  };
}

function whenNot(condition: Condition, context: Context): Early | undefined {
  const { open, value } = holdsAt(condition, context);
  if (open !== undefined) return open;
  return value === false ? when : undefined;
}

function decidedBy({ yieldsTo = '' }: CompiledRule): Early {
  return { verdict: 'notApplicable', reason: { code: 'decided-by', params: { rule: yieldsTo } } };
}

/** A failure over a key that one table of a `report` join lacks is a fact about rows, not about amounts. */
function decidePoint(condition: Condition, context: Context): Decision {
  const decision = decide(condition, context);
  if (context.coarse && decision.verdict === 'rounding') return { ...decision, verdict: 'pass' };
  const lacking = decision.verdict === 'fail' && context.params(context)['unmatched'] !== undefined;
  return lacking ? { ...decision, form: 'condition' } : decision;
}
