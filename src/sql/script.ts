import type { Catalogue } from '../core/catalogue/types.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import { lowerRule } from '../core/lowering/lower-rule.ts';
import type { Unsaid } from '../core/lowering/plan.ts';
import { relationNames } from '../core/relations/schema.ts';
import type { Dialect } from './dialect.ts';
import { prelude, resultRelation } from './prelude.ts';
import { ruleStatements } from './rule-query.ts';

/** Rules as statements of one engine. */
export interface Script {
  readonly statements: readonly string[];
  readonly said: readonly CompiledRule[];
  readonly unsaid: readonly Unsaid[];
}

/** Relations, their contents from the files of an export, and every rule that can be said; those that yield come last. */
export function scriptOf(rules: readonly CompiledRule[], catalogue: Catalogue, dialect: Dialect): Script {
  const lowered = rules.map((rule) => lowerRule(rule, catalogue));
  const plans = lowered.map(({ plan }) => plan).filter(({ scopes }) => scopes.length > 0);
  const last = plans.filter(({ rule }) => rule.yieldsTo !== undefined);
  const ordered = [...plans.filter(({ rule }) => rule.yieldsTo === undefined), ...last];
  return {
    statements: [
      ...prelude(dialect),
      ...relationNames.map(dialect.load),
      resultRelation(dialect),
      ...ordered.flatMap((plan) => ruleStatements(plan, dialect)),
    ],
    said: plans.map(({ rule }) => rule),
    unsaid: lowered.flatMap(({ unsaid }) => unsaid),
  };
}
