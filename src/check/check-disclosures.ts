import type { Catalogue } from '../core/catalogue/types.ts';
import { evaluate } from '../core/engine/evaluate.ts';
import { addCoverage, coverageOf, newCoverage } from '../core/findings/coverage.ts';
import { findings } from '../core/findings/findings.ts';
import type { Finding, Report } from '../core/findings/report.ts';
import type { CompiledRule } from '../core/language/ir.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { makeDescribe } from '../locale/describe.ts';
import type { Locale } from '../locale/locale.ts';
import { officialNames } from './official-names.ts';
import { reportDocument } from './report-document.ts';

/** Findings, documents and coverage: the part of a report that depends on data and rules alone. */
export type Checked = Pick<Report, 'documents' | 'findings' | 'coverage'>;

/** Evaluates the rules over each document. */
export function checkDisclosures(
  disclosures: readonly Disclosure[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  locale: Locale,
): Checked {
  const names = officialNames(catalogue, locale.language);
  const describe = makeDescribe(locale, names);
  const tally = newCoverage(rules);
  const found: Finding[] = [];
  for (const disclosure of disclosures) {
    const outcomes = evaluate(rules, disclosure, catalogue);
    addCoverage(tally, outcomes);
    found.push(...findings(outcomes, rules, disclosure, names, describe));
  }
  return {
    documents: disclosures.map((disclosure) => reportDocument(disclosure, catalogue)),
    findings: found,
    coverage: coverageOf(tally),
  };
}
