import type { Catalogue } from '../catalogue/types.ts';
import type { Cause } from '../findings/cause.ts';
import type { CauseGroup } from '../findings/cause-groups.ts';
import { addCoverage, newCoverage } from '../findings/coverage.ts';
import { type CoverageCounts, countsOf } from '../findings/coverage-counts.ts';
import type { Describe } from '../findings/description.ts';
import type { OfficialNames } from '../findings/document-facts.ts';
import { findings } from '../findings/findings.ts';
import type { Outcome } from '../findings/outcome.ts';
import { proseCoverage } from '../findings/prose-coverage.ts';
import type { Finding, ProseCoverage, Recognition, ReportDocument } from '../findings/report.ts';
import type { ScanFacts } from '../findings/scan-facts.ts';
import type { TailGap } from '../findings/tail-gap.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { announcesTailGaps } from '../rounding/announced.ts';
import { tailGaps } from '../rounding/tail-gaps.ts';
import { readEvaluated } from '../scan/read-scan.ts';
import type { Diagnose } from './diagnose-document.ts';
import { evaluate } from './evaluate.ts';
import { catalogueTables } from './index/catalogue-index.ts';
import type { Peers } from './index/peers.ts';
import { reportDocument } from './index/report-document.ts';

/** What one document adds to a report. Every finding still stands for itself. */
export interface DocumentCheck {
  readonly document: ReportDocument;
  readonly findings: readonly Finding[];
  /** Which findings have one cause; they are brought together once suppressed ones are taken out. */
  readonly causeGroups: readonly CauseGroup[];
  readonly coverage: CoverageCounts;
  readonly prose: readonly ProseCoverage[];
  readonly recognition: readonly Recognition[];
}

export type CheckDocument = (disclosure: Disclosure, peers: Peers) => Promise<DocumentCheck>;

/** Checks documents one by one by the same rules. */
export function documentChecker(
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  describe: Describe,
): CheckDocument {
  const names = officialNames(catalogue);
  let diagnosed: Diagnose | undefined;
  const judge = async (given: Disclosure, peers: Peers): Promise<Judged> => {
    const { disclosure, outcomes, facts } = readEvaluated(given, catalogue, (each) =>
      evaluate(rules, each, catalogue, peers),
    );
    const coverage = newCoverage(rules);
    addCoverage(coverage, outcomes);
    if (outcomes.some(isUneven))
      diagnosed ??= (await import('./diagnose-document.ts')).diagnosisBy(rules, catalogue);
    return {
      disclosure,
      open: outcomes.filter(isOpen),
      causes: diagnosed?.(outcomes, disclosure) ?? [],
      gaps: tailGaps(outcomes, () => announcesTailGaps(disclosure, catalogue)),
      scan: facts,
      coverage: countsOf(coverage),
      prose: proseCoverage(disclosure, outcomes),
    };
  };
  return async (given, peers) => {
    const { disclosure, open, causes, gaps, scan, coverage, prose } = await judge(given, peers);
    const context = { others: peers, causes, gaps, scan };
    const found = findings(open, rules, disclosure, names, describe, context);
    return {
      document: reportDocument(disclosure, catalogue),
      findings: found.findings,
      causeGroups: found.groups,
      coverage,
      prose,
      recognition: recognitionOf(disclosure.id, scan),
    };
  };
}

/** A document that was judged: what holds was counted and is let go before findings are made, which for a large one are large themselves. */
interface Judged extends Pick<DocumentCheck, 'coverage' | 'prose'> {
  readonly disclosure: Disclosure;
  readonly open: readonly Outcome[];
  readonly causes: readonly Cause[];
  readonly gaps: ReadonlyMap<Outcome, TailGap>;
  readonly scan: ScanFacts | undefined;
}

function recognitionOf(document: string, facts: ScanFacts | undefined): Recognition[] {
  if (facts === undefined) return [];
  const { isUncertain: _, isScanned: __, ...counts } = facts;
  return [{ document, ...counts }];
}

/** What a finding may be made of. */
const isOpen = ({ verdict }: Outcome): boolean => verdict !== 'pass' && verdict !== 'notApplicable';

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
