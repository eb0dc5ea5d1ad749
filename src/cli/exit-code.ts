import type { Report, ReportInput } from '../core/findings/report.ts';
import { type FailOn, severities } from '../core/findings/severity.ts';

/** Exit codes of design and documentation. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  coverage: 4,
  /** A mistake of the program. */
  internal: 70,
} as const;

/** What one configuration allows its documents. */
export interface DocumentLimits {
  /** Documents of one group are counted together. */
  readonly group: string;
  readonly failOn: FailOn;
  readonly maxWarnings?: number | undefined;
}

export interface Limits {
  /** By the id of a document. */
  readonly of: (document: string) => DocumentLimits;
  /** Over all documents, whatever their configurations say. */
  readonly maxWarnings?: number | undefined;
  /** Per cent of the equations that must have been decided. */
  readonly requireCoverage?: number | undefined;
}

/** Whether an input was not read as it is: not at all, or without a part that is missing, cut or broken. */
export const isLost = ({ status, damaged }: ReportInput): boolean =>
  status === 'unreadable' || damaged === true;

/** Unreadable inputs outrank findings, and findings a lack of coverage. */
export function exitCodeOf(report: Report, limits: Limits): number {
  if (report.inputs.some(isLost)) return exitCodes.unreadable;
  if (hasFailed(report, limits)) return exitCodes.findings;
  const { decided, required } = coverageOf(report);
  if (decided === 0 || !hasFigures(report)) return exitCodes.coverage;
  return decided * 100 < (limits.requireCoverage ?? 0) * required ? exitCodes.coverage : exitCodes.clean;
}

/** Equations that were decided, and those that apply and should have been. */
export function coverageOf({ coverage }: Report): { readonly decided: number; readonly required: number } {
  const { pass, rounding, fail, insufficient } = coverage.identities;
  const decided = pass + rounding + fail + coverage.identities.undefined;
  return { decided, required: decided + insufficient };
}

/** Without a table and without a figure in the prose, all that was evaluated is what is not there. */
export const hasFigures = ({ documents }: Report): boolean =>
  documents.some(({ tables, claims }) => tables.length > 0 || claims > 0);

function hasFailed({ findings, summary }: Report, { of, maxWarnings }: Limits): boolean {
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) return true;
  const warnings = new Map<string, number>();
  return findings.some(({ document, severity }) => {
    const { group, failOn, maxWarnings: most } = of(document);
    if (failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn)) return true;
    if (severity !== 'warning' || most === undefined || maxWarnings !== undefined) return false;
    const count = (warnings.get(group) ?? 0) + 1;
    warnings.set(group, count);
    return count > most;
  });
}
