import type { Catalogue } from '../catalogue/types.ts';
import { catalogueTables } from '../engine/index/catalogue-index.ts';
import { type PlannedAssertion, type PlannedScope, planOf } from '../engine/rule-plan.ts';
import type { CompiledRule, Quantifier } from '../language/ir/ir.ts';
import { lowerCondition } from './lower-condition.ts';
import type { LoweringScope } from './lower-expression.ts';
import { NotSayable } from './not-sayable.ts';
import type { AssertionPlan, Atom, RulePlan, ScopePlan, Unsaid, UnsaidReason } from './plan.ts';
import { columnsOfScope, type Entries, entryOf, neededTables } from './scope-tables.ts';

/** A rule as far as relations can say it, and what of it they cannot. */
export interface Lowered {
  readonly plan: RulePlan;
  readonly unsaid: readonly Unsaid[];
}

/** Lowers a rule, scope by scope. */
export function lowerRule(rule: CompiledRule, catalogue: Catalogue): Lowered {
  const entries = catalogueTables(catalogue);
  const reasons = new Map<UnsaidReason, number>();
  const scopes = planOf(rule).flatMap((scope): readonly ScopePlan[] => {
    try {
      return [lowerScope(rule, scope, entries)];
    } catch (error) {
      if (!(error instanceof NotSayable)) throw error;
      reasons.set(error.reason, (reasons.get(error.reason) ?? 0) + 1);
      return [];
    }
  });
  return {
    plan: { rule, scopes },
    unsaid: [...reasons].map(([reason, count]) => ({ rule, scopes: count, reason })),
  };
}

/** Quantifiers whose points are no rows, columns or keys of tables. */
const otherPoints: Readonly<Partial<Record<Quantifier['type'], UnsaidReason>>> = {
  bound: 'binding',
  parts: 'binding',
  earlier: 'binding',
  repeated: 'binding',
  restated: 'binding',
  groups: 'groups',
  expected: 'list',
};

function lowerScope(
  rule: CompiledRule,
  { scope, tables, assertions }: PlannedScope,
  entries: Entries,
): ScopePlan {
  const { quantifier } = scope;
  const lowering: LoweringScope = { entries, quantifier };
  const atoms: Atom[] = [];
  if (assertions.some(({ condition }) => condition.type === 'none')) throw new NotSayable('list');
  if (scope.with !== undefined) throw new NotSayable('documents');
  const reason = otherPoints[quantifier.type];
  if (reason !== undefined) throw new NotSayable(reason);
  if (quantifier.type === 'join' && quantifier.on === 'project') throw new NotSayable('binding');
  return {
    quantifier,
    columns: columnsOfScope(entries, quantifier),
    homes: homesOf(quantifier).map((table) => {
      const { kind, required } = entryOf(entries, table).entry;
      // Missing tables are one structural finding of their own, not one in every structural rule.
      const isGap = required === true && rule.kind !== 'structural';
      return { table, kind, missing: isGap ? 'insufficient' : 'notApplicable' };
    }),
    tables: neededTables(entries, tables),
    when: scope.when && lowerCondition(lowering, scope.when, 'zero', atoms),
    assertions: assertions.map((each) => lowerAssertion(lowering, each, atoms)),
    atoms,
  };
}

function lowerAssertion(
  scope: LoweringScope,
  { condition, tables, suffix }: PlannedAssertion,
  atoms: Atom[],
): AssertionPlan {
  return {
    suffix,
    tables: neededTables(scope.entries, tables),
    check: lowerCondition(scope, condition, 'evidence', atoms),
  };
}

function homesOf(quantifier: Quantifier): readonly string[] {
  if (quantifier.type === 'join') return [quantifier.a.table, quantifier.b.table];
  return 'table' in quantifier ? [quantifier.table.table] : [];
}
