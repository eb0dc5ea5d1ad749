import type { Catalogue } from '../catalogue/types.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { jointRounding } from '../diagnosis/rounding/joint-rounding.ts';
import { knowledgeOf } from '../diagnosis/system/knowledge.ts';
import { lookupsIn } from '../diagnosis/system/lookups.ts';
import type { Cause } from '../findings/cause.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { triedProposals } from './try-proposals.ts';

/** Causes of what fails in an evaluated document, and contradictions of what holds only within rounding. */
export type Diagnose = (outcomes: readonly Outcome[], disclosure: Disclosure) => readonly Cause[];

/** Diagnoses documents that the rules were evaluated over. */
export function diagnosisBy(rules: readonly CompiledRule[], catalogue: Catalogue): Diagnose {
  const knowledge = knowledgeOf(rules, catalogue);
  return (outcomes, disclosure) => {
    const lookups = lookupsIn(outcomes, disclosure);
    const causes = diagnose(outcomes, disclosure, knowledge, lookups);
    const sound = triedProposals(causes, { disclosure, catalogue, rules, outcomes });
    return [...sound, ...jointRounding(outcomes, disclosure, knowledge, lookups)];
  };
}
