import type {
  CompiledRule,
  Condition,
  Expression,
  PeerQuery,
  Quantifier,
  RuleScope,
} from '../language/ir/ir.ts';
import { decide } from './decide/condition.ts';
import { plainDecision } from './decide/decision.ts';
import { type Teller, tellerOf } from './decide/tell.ts';
import type { InFull } from './decide/told.ts';
import type { DocumentIndex } from './index/document-index.ts';
import { tableApplies } from './index/document-index.ts';

/** An assertion with the tables it speaks of and the tail of its keys. */
export interface PlannedAssertion {
  readonly condition: Condition;
  readonly tables: readonly string[];
  /** Tells assertions over the same points apart; empty for the first. */
  readonly suffix: string;
  /** Absent where only a full decision tells anything. */
  readonly teller?: Teller | undefined;
  readonly inFull: InFull;
}

export interface PlannedScope {
  readonly scope: RuleScope;
  /** The same object for all quantifiers that are written alike: they have the same points. */
  readonly quantifier: Quantifier;
  /** The same list for all that speak of the same other documents: they see one document with the tables of the others. */
  readonly queries: readonly PeerQuery[] | undefined;
  /** Tables that it ranges over. */
  readonly homes: readonly string[];
  /** Tables of quantifier and `when`. */
  readonly tables: readonly string[];
  readonly assertions: readonly PlannedAssertion[];
  /** What `when` asks depends on the document and the table alone: it is the same at every point. */
  readonly isWhenOfHome: boolean;
}

const plans = new WeakMap<CompiledRule, readonly PlannedScope[]>();

/** What of a rule does not depend on the document; worked out once per rule. */
export function planOf(rule: CompiledRule): readonly PlannedScope[] {
  let plan = plans.get(rule);
  if (plan === undefined) {
    plan = buildPlan(rule);
    plans.set(rule, plan);
  }
  return plan;
}

function buildPlan(rule: CompiledRule): PlannedScope[] {
  const counts = new Map<string, number>();
  return rule.scopes.map((scope) => {
    const tables = tablesOfQuantifier(scope.quantifier);
    const signature = `${scope.quantifier.type} ${tables.join(' ')} ${sideOf(scope.quantifier)}`;
    const assertions = scope.assertions.map((condition) => {
      const number = counts.get(signature) ?? 0;
      counts.set(signature, number + 1);
      return {
        condition,
        tables: tablesOfCondition(condition),
        suffix: number === 0 ? '' : `:${number}`,
        teller: condition.type === 'compare' ? tellerOf(condition) : undefined,
        inFull: inFullOf(condition),
      };
    });
    return {
      scope,
      quantifier: sharedQuantifier(scope.quantifier),
      queries: scope.with && sharedQueries(scope.with),
      homes: tables,
      tables: [...tables, ...(scope.when ? tablesOfCondition(scope.when) : [])],
      assertions,
      isWhenOfHome: scope.when !== undefined && isOfHome(scope.when),
    };
  });
}

function inFullOf(condition: Condition): InFull {
  if (condition.type === 'none') {
    const nobody = plainDecision('pass', undefined, { list: condition.list });
    return { form: 'condition', relation: '==', decide: () => nobody };
  }
  const isLinear = condition.type === 'compare' && condition.form === 'linear';
  return {
    form: isLinear ? 'linear' : 'condition',
    relation: isLinear ? condition.relation : '==',
    decide: (context) => decide(condition, context),
  };
}

/** The same object for all that are written alike. */
function sharing<T>(): (part: T) => T {
  const parts = new Map<string, T>();
  return (part) => {
    const text = JSON.stringify(part);
    const known = parts.get(text) ?? part;
    parts.set(text, known);
    return known;
  };
}

const sharedQuantifier = sharing<Quantifier>();
const sharedQueries = sharing<readonly PeerQuery[]>();

/** Whether a scope can say anything about this document at all. */
export function scopeApplies(document: DocumentIndex, { tables, assertions }: PlannedScope): boolean {
  const applies = (list: readonly string[]) => list.every((table) => tableApplies(document, table));
  return applies(tables) && assertions.some((assertion) => applies(assertion.tables));
}

/** Whether an assertion speaks only of tables that this kind of document has. */
export function assertionApplies(document: DocumentIndex, { tables }: PlannedAssertion): boolean {
  return tables.every((table) => tableApplies(document, table));
}

/** Whether a condition asks for nothing but named cells, tables and prose. */
function isOfHome(condition: Condition): boolean {
  switch (condition.type) {
    case 'compare':
      return isFixed(condition.left) && isFixed(condition.right);
    case 'explained':
    case 'covered':
      return isFixed(condition.of);
    case 'exists':
    case 'filled':
    case 'nonzero':
    case 'noted':
      return condition.table !== 'this';
    case 'says':
    case 'denies':
    case 'published':
    case 'same_base':
      return true;
    case 'and':
    case 'or':
      return condition.parts.every(isOfHome);
    case 'not':
      return isOfHome(condition.of);
    default:
      return false;
  }
}

function isFixed(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
    case 'count':
      return true;
    case 'cell':
      return expression.of === undefined;
    case 'sum':
    case 'min':
    case 'max':
      return expression.parts.every(isFixed);
    case 'scale':
      return isFixed(expression.of);
    default:
      return false;
  }
}

function tablesOfQuantifier(quantifier: Quantifier): readonly string[] {
  if (quantifier.type === 'document' || quantifier.type === 'expected') return [];
  if (quantifier.type === 'join') return [quantifier.a.table, quantifier.b.table];
  return [quantifier.table.table];
}

function sideOf(quantifier: Quantifier): string {
  return 'table' in quantifier ? (quantifier.table.side ?? '') : '';
}

function tablesOfCondition(condition: Condition): readonly string[] {
  switch (condition.type) {
    case 'compare':
      return [...tablesOfExpression(condition.left), ...tablesOfExpression(condition.right)];
    case 'and':
    case 'or':
      return condition.parts.flatMap(tablesOfCondition);
    case 'not':
      return tablesOfCondition(condition.of);
    default:
      return 'table' in condition && condition.table !== 'this' ? [condition.table.table] : [];
  }
}

function tablesOfExpression(expression: Expression): readonly string[] {
  switch (expression.type) {
    case 'cell':
    case 'count':
    case 'mean':
      return [expression.table.table];
    case 'sum':
    case 'min':
    case 'max':
      return expression.parts.flatMap(tablesOfExpression);
    case 'scale':
      return tablesOfExpression(expression.of);
    case 'named':
      return [expression.table.table];
    case 'product':
      return [...tablesOfExpression(expression.left), ...tablesOfExpression(expression.right)];
    case 'share':
    case 'growth':
      return [...tablesOfExpression(expression.of), ...tablesOfExpression(expression.base)];
    default:
      return [];
  }
}
