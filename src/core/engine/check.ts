import type { Catalogue } from '../catalogue/types.ts';
import type { CauseGroup } from '../findings/cause-groups.ts';
import { coverageOf } from '../findings/coverage.ts';
import { CoverageSum } from '../findings/coverage-counts.ts';
import type { Describe } from '../findings/description.ts';
import type { Finding, ProseCoverage, Recognition, Report, ReportDocument } from '../findings/report.ts';
import { type Selection, selectRules } from '../findings/selection.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { type HeldDisclosure, held } from '../model/held-disclosure.ts';
import { documentChecker } from './check-document.ts';
import { Peers } from './index/peers.ts';

/** A report without what only the caller knows: inputs, version, rule hash. Every finding still stands for itself. */
export interface DocumentResult extends Pick<Report, 'documents' | 'findings' | 'coverage'> {
  readonly causeGroups: readonly CauseGroup[];
}

/** What a run knows beside its rules. */
export interface RunOptions extends Selection {
  /** Documents that others are compared with, without being checked themselves. */
  readonly references?: readonly (Disclosure | HeldDisclosure)[];
}

/** Evaluates the selected rules over each document, one after the other, and gathers findings and coverage. */
export async function checkDisclosures(
  given: readonly (Disclosure | HeldDisclosure)[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  options: RunOptions,
  describe: Describe,
): Promise<DocumentResult> {
  const selected = selectRules(rules, options);
  const check = documentChecker(selected, catalogue, describe);
  const coverage = new CoverageSum(selected);
  const documents: ReportDocument[] = [];
  const prose: ProseCoverage[] = [];
  const recognition: Recognition[] = [];
  const found: Finding[] = [];
  const causeGroups: CauseGroup[] = [];
  const checked = given.map(held);
  const peers = Peers.among([...checked, ...(options.references ?? [])], catalogue);
  for (const { load } of checked) {
    const result = await check(load(), peers);
    documents.push(result.document);
    for (const finding of result.findings) found.push(finding);
    for (const group of result.causeGroups) causeGroups.push(group);
    prose.push(...result.prose);
    recognition.push(...result.recognition);
    coverage.add(result.coverage);
  }
  return {
    documents,
    findings: found,
    causeGroups,
    coverage: { ...coverageOf(coverage.tally), prose, ...(recognition.length > 0 && { recognition }) },
  };
}
