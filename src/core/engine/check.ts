import type { Catalogue } from '../catalogue/types.ts';
import type { CauseGroup } from '../findings/cause-groups.ts';
import { addCoverage, coverageOf, newCoverage } from '../findings/coverage.ts';
import type { Describe } from '../findings/description.ts';
import type { OfficialNames } from '../findings/document-facts.ts';
import { findings } from '../findings/findings.ts';
import type { Outcome } from '../findings/outcome.ts';
import { proseCoverage } from '../findings/prose-coverage.ts';
import type { Finding, ProseCoverage, Recognition, Report, ReportDocument } from '../findings/report.ts';
import type { ScanFacts } from '../findings/scan-facts.ts';
import { type Selection, selectRules } from '../findings/selection.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { type HeldDisclosure, held } from '../model/held-disclosure.ts';
import { announcesTailGaps } from '../rounding/announced.ts';
import { tailGaps } from '../rounding/tail-gaps.ts';
import { readEvaluated } from '../scan/read-scan.ts';
import type { Diagnose } from './diagnose-document.ts';
import { evaluate } from './evaluate.ts';
import { catalogueTables } from './index/catalogue-index.ts';
import { Peers } from './index/peers.ts';
import { reportDocument } from './index/report-document.ts';

/** A report without what only the caller knows: inputs, version, rule hash. Every finding still stands for itself. */
export interface DocumentResult extends Pick<Report, 'documents' | 'findings' | 'coverage'> {
  /** Which findings have one cause; they are brought together once suppressed ones are taken out. */
  readonly causeGroups: readonly CauseGroup[];
  /** Ids of the documents that others were compared with, and departments whose units were not found, with their names. */
  readonly compared: ReadonlySet<string>;
  readonly withoutUnits: ReadonlyMap<string, readonly string[]>;
}

/** What a run knows beside its rules. */
export interface RunOptions extends Selection {
  /** Documents that others are compared with, without being checked themselves. */
  readonly references?: readonly (Disclosure | HeldDisclosure)[];
  /** The rules of one document, ready selected, where not every document of the run has the same. */
  readonly rulesOf?: (disclosure: Disclosure) => readonly CompiledRule[];
}

/**
 * Evaluates the selected rules over each document, one after the other, and gathers findings and coverage. `pause` is
 * waited for after each. Only documents that are compared stay in memory beside the one that is checked.
 */
export async function checkDisclosures(
  given: readonly (Disclosure | HeldDisclosure)[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  options: RunOptions,
  describe: Describe,
  pause: () => void | Promise<void> = () => undefined,
): Promise<DocumentResult> {
  const selected = selectRules(rules, options);
  const names = officialNames(catalogue);
  const coverage = newCoverage(selected);
  const documents: ReportDocument[] = [];
  const prose: ProseCoverage[] = [];
  const recognition: Recognition[] = [];
  const found: Finding[] = [];
  const groups: CauseGroup[] = [];
  const checked = given.map(held);
  const peers = new Peers([...checked, ...(options.references ?? [])], catalogue);
  const causesOf = diagnoses(catalogue);
  for (const { load } of checked) {
    const read = load();
    const own = options.rulesOf?.(read) ?? selected;
    const { disclosure, outcomes, facts } = readEvaluated(read, catalogue, (each) =>
      evaluate(own, each, catalogue, peers),
    );
    recognition.push(...recognitionOf(disclosure.id, facts));
    addCoverage(coverage, outcomes);
    const causes = await causesOf(outcomes, disclosure, own);
    const result = findings(outcomes, own, disclosure, names, describe, {
      others: peers,
      causes,
      gapOf: tailGaps(outcomes, () => announcesTailGaps(disclosure, catalogue)),
      scan: facts,
    });
    for (const finding of result.findings) found.push(finding);
    for (const group of result.groups) groups.push(group);
    prose.push(...proseCoverage(disclosure, outcomes));
    documents.push(reportDocument(disclosure, catalogue));
    peers.release();
    await pause();
  }
  const { compared, withoutUnits } = peers;
  return {
    documents,
    findings: found,
    causeGroups: groups,
    coverage: { ...coverageOf(coverage), prose, ...(recognition.length > 0 && { recognition }) },
    compared,
    withoutUnits,
  };
}

function recognitionOf(document: string, facts: ScanFacts | undefined): Recognition[] {
  if (facts === undefined) return [];
  const { isUncertain: _, isScanned: __, ...counts } = facts;
  return [{ document, ...counts }];
}

/** The causes of outcomes; what finds them is made once for each set of rules, when there is something to find. */
function diagnoses(catalogue: Catalogue) {
  const made = new Map<readonly CompiledRule[], Diagnose>();
  return async (outcomes: readonly Outcome[], disclosure: Disclosure, rules: readonly CompiledRule[]) => {
    if (outcomes.some(isUneven) && !made.has(rules))
      made.set(rules, (await import('./diagnose-document.ts')).diagnosisBy(rules, catalogue));
    return made.get(rules)?.(outcomes, disclosure) ?? [];
  };
}

/** What there may be a cause to find of; most documents have none, and the diagnosis is loaded for the others. */
const isUneven = ({ verdict }: Outcome): boolean => verdict === 'fail' || verdict === 'rounding';

/** Official titles and column types for findings. */
export function officialNames(catalogue: Catalogue): OfficialNames {
  const tables = catalogueTables(catalogue);
  return {
    tableTitle: (table) => tables.get(table)?.entry.title,
    columnTitle: (table, column) => tables.get(table)?.columns.get(column)?.title,
    columnType: (table, column) => tables.get(table)?.columns.get(column)?.type,
    unitTitle: (exponent) => catalogue.conventions.units.find((unit) => unit.exponent === exponent)?.title,
  };
}
