import type { Catalogue } from '../catalogue/types.ts';
import { knowledgeOf } from '../diagnosis/system/knowledge.ts';
import type { CauseGroup } from '../findings/cause-groups.ts';
import { addCoverage, coverageOf, newCoverage } from '../findings/coverage.ts';
import type { Describe } from '../findings/description.ts';
import type { OfficialNames } from '../findings/document-facts.ts';
import { findings } from '../findings/findings.ts';
import { proseCoverage } from '../findings/prose-coverage.ts';
import type { Finding, ProseCoverage, Report, ReportDocument } from '../findings/report.ts';
import { type Selection, selectRules } from '../findings/selection.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { type HeldDisclosure, held } from '../model/held-disclosure.ts';
import { announcesTailGaps } from '../rounding/announced.ts';
import { tailGaps } from '../rounding/tail-gaps.ts';
import { diagnoseDocument } from './diagnose-document.ts';
import { evaluate } from './evaluate.ts';
import { catalogueTables } from './index/catalogue-index.ts';
import { Peers } from './index/peers.ts';
import { reportDocument } from './index/report-document.ts';

/** A report without what only the caller knows: inputs, version, rule hash. Every finding still stands for itself. */
export interface DocumentResult extends Pick<Report, 'documents' | 'findings' | 'coverage'> {
  /** Which findings have one cause; they are brought together once suppressed ones are taken out. */
  readonly causeGroups: readonly CauseGroup[];
}

/** Documents that others are compared with, without being checked themselves. */
export interface References {
  readonly references?: readonly (Disclosure | HeldDisclosure)[];
}

/** Evaluates the selected rules over each document, one after the other, and gathers findings and coverage. */
export function checkDisclosures(...given: Parameters<typeof checkInTurn>): DocumentResult {
  const steps = checkInTurn(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same with a stop after each document. Only documents that are compared stay in memory beside the one that is
 * checked.
 */
export function* checkInTurn(
  given: readonly (Disclosure | HeldDisclosure)[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  options: Selection & References,
  describe: Describe,
): Generator<undefined, DocumentResult> {
  const selected = selectRules(rules, options);
  const names = officialNames(catalogue);
  const coverage = newCoverage(selected);
  const documents: ReportDocument[] = [];
  const prose: ProseCoverage[] = [];
  const found: Finding[] = [];
  const causeGroups: CauseGroup[] = [];
  const knowledge = knowledgeOf(selected, catalogue);
  const checked = given.map(held);
  const peers = new Peers([...checked, ...(options.references ?? [])], catalogue);
  for (const { load } of checked) {
    const disclosure = load();
    const outcomes = evaluate(selected, disclosure, catalogue, peers);
    addCoverage(coverage, outcomes);
    const causes = diagnoseDocument(outcomes, disclosure, selected, catalogue, knowledge);
    const result = findings(outcomes, selected, disclosure, names, describe, {
      others: peers,
      causes,
      gapOf: tailGaps(outcomes, () => announcesTailGaps(disclosure, catalogue)),
    });
    for (const finding of result.findings) found.push(finding);
    for (const group of result.groups) causeGroups.push(group);
    prose.push(...proseCoverage(disclosure, outcomes));
    documents.push(reportDocument(disclosure, catalogue));
    peers.release();
    yield;
  }
  return { documents, findings: found, causeGroups, coverage: { ...coverageOf(coverage), prose } };
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
