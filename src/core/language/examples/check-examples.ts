import type { Catalogue } from '../../catalogue/types.ts';
import type { CompiledRule, Condition, Quantifier, RuleScope } from '../ir/ir.ts';
import type { LoadedRules } from '../load-rules.ts';
import { linearTerms } from '../resolve/linear-terms.ts';
import { referenceTypes } from '../resolve/reference-types.ts';
import type { RuleProblem } from '../source/problem.ts';
import type { RuleExample } from './rule-example.ts';

type Compare = Extract<Condition, { type: 'compare' }>;

/** Two printed amounts can miss each other by their last digits; one amount against 0 cannot. */
function mayRound(condition: Compare, quantifier: Quantifier, catalogue: Catalogue): boolean {
  const summed = condition.form === 'linear' || condition.form === 'product';
  if (!summed || condition.relation === '<' || condition.relation === '>') return false;
  const terms = linearTerms(condition.left, condition.right);
  if (condition.form === 'linear' && (terms === undefined || (terms.size < 2 && !hasGroup(condition))))
    return false;
  const types = [condition.left, condition.right].flatMap((side) =>
    referenceTypes(side, quantifier, catalogue),
  );
  return types.includes('money');
}

function hasGroup(condition: Compare): boolean {
  return /"type":"(group|members)"/.test(JSON.stringify(condition));
}

function comparisons(condition: Condition): readonly Compare[] {
  switch (condition.type) {
    case 'compare':
      return [condition];
    case 'and':
    case 'or':
      return condition.parts.flatMap(comparisons);
    case 'not':
      return comparisons(condition.of);
    default:
      return [];
  }
}

const scopeMayRound = ({ quantifier, assertions }: RuleScope, catalogue: Catalogue) =>
  assertions.flatMap(comparisons).some((condition) => mayRound(condition, quantifier, catalogue));

const isUnfilled = (condition: Condition): boolean =>
  condition.type === 'none' && condition.list === 'unfilled';

/** An example is one file; what several forms of a document say is tested where they are joined. */
const isOfForms = (condition: Condition): boolean => condition.type === 'none' && condition.list === 'forms';

/** Verdicts that a rule must have an example of; alternatives are joined by `|`. */
export function requiredVerdicts(rule: CompiledRule, catalogue: Catalogue): readonly string[] {
  const rounding = rule.scopes.some((scope) => scopeMayRound(scope, catalogue));
  // Whether a text is left over from a template can always be said.
  const open = rule.scopes.some(({ assertions }) => assertions.some((each) => !isUnfilled(each)));
  if (rule.scopes.every(({ assertions }) => assertions.every(isOfForms))) return ['notApplicable'];
  return ['pass', 'fail', ...(open ? ['insufficient|notApplicable'] : []), ...(rounding ? ['rounding'] : [])];
}

/** Reports every verdict of which a rule has no example, at the rule. */
export function checkExamples(
  { rules, places }: Pick<LoadedRules, 'rules' | 'places'>,
  examples: readonly RuleExample[],
  catalogue: Catalogue,
): readonly RuleProblem[] {
  return rules.flatMap((rule) => {
    const own = new Set(examples.filter((example) => example.rule === rule.code).map((each) => each.verdict));
    const place = places.get(rule.code);
    if (place === undefined) return [];
    return requiredVerdicts(rule, catalogue)
      .filter((verdict) => !verdict.split('|').some((each) => own.has(each as RuleExample['verdict'])))
      .map(
        (verdict): RuleProblem => ({
          ...place,
          code: 'example-missing',
          params: { rule: rule.code, verdict },
        }),
      );
  });
}
