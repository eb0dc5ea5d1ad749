import type { Catalogue } from '../catalogue/types.ts';
import { addCoverage, coverageOf, newCoverage } from '../findings/coverage.ts';
import type { Describe } from '../findings/description.ts';
import type { OfficialNames } from '../findings/document-facts.ts';
import { findings } from '../findings/findings.ts';
import type { Finding, Report, ReportDocument } from '../findings/report.ts';
import { type Selection, selectRules } from '../findings/selection.ts';
import { summarize } from '../findings/summary.ts';
import type { CompiledRule } from '../language/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { catalogueTables } from './catalogue-index.ts';
import { evaluate } from './evaluate.ts';
import { reportDocument } from './report-document.ts';

/** A report without what only the caller knows: inputs, version, rule hash. */
export type CheckResult = Pick<Report, 'documents' | 'findings' | 'coverage' | 'summary'>;

/** Evaluates the selected rules over each document, one after the other, and gathers findings and coverage. */
export function checkDisclosures(
  disclosures: Iterable<Disclosure>,
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  options: Selection,
  describe: Describe,
): CheckResult {
  const selected = selectRules(rules, options);
  const names = officialNames(catalogue);
  const coverage = newCoverage(selected);
  const documents: ReportDocument[] = [];
  const found: Finding[] = [];
  for (const disclosure of disclosures) {
    const outcomes = evaluate(selected, disclosure, catalogue);
    addCoverage(coverage, outcomes);
    for (const finding of findings(outcomes, selected, disclosure, names, describe)) found.push(finding);
    documents.push(reportDocument(disclosure, catalogue));
  }
  return { documents, findings: found, coverage: coverageOf(coverage), summary: summarize(found) };
}

/** Official titles and column types for findings. */
export function officialNames(catalogue: Catalogue): OfficialNames {
  const tables = catalogueTables(catalogue);
  return {
    tableTitle: (table) => tables.get(table)?.entry.title,
    columnTitle: (table, column) => tables.get(table)?.columns.get(column)?.title,
    columnType: (table, column) => tables.get(table)?.columns.get(column)?.type,
  };
}
