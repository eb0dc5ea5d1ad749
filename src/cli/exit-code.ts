import type { CheckStream, DocumentCounts } from '../check/check-stream.ts';
import type { ReportInput } from '../core/findings/report.ts';
import type { FailOn } from '../core/findings/severity.ts';
import type { ReportStream } from '../report/report-stream.ts';

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
  readonly of: (document: DocumentCounts) => DocumentLimits;
  /** Over all documents, whatever their configurations say. */
  readonly maxWarnings?: number | undefined;
  /** Per cent of the equations that must have been decided. */
  readonly requireCoverage?: number | undefined;
}

/** Whether an input was not read as it is: not at all, or without a part that is missing, cut or broken. */
export const isLost = ({ status, damaged }: ReportInput): boolean =>
  status === 'unreadable' || damaged === true;

/** Unreadable inputs outrank findings, and findings a lack of coverage. */
export function exitCodeOf(checked: CheckStream, limits: Limits): number {
  for (const input of checked.report.inputs()) if (isLost(input)) return exitCodes.unreadable;
  if (hasFailed(checked, limits)) return exitCodes.findings;
  const { decided, required } = coverageOf(checked.report);
  if (decided === 0 || !checked.hasFigures) return exitCodes.coverage;
  return decided * 100 < (limits.requireCoverage ?? 0) * required ? exitCodes.coverage : exitCodes.clean;
}

/** Equations that were decided, and those that apply and should have been. */
export function coverageOf({ coverage: { identities } }: ReportStream): {
  readonly decided: number;
  readonly required: number;
} {
  const { pass, rounding, fail, insufficient } = identities;
  const decided = pass + rounding + fail + identities.undefined;
  return { decided, required: decided + insufficient };
}

function hasFailed({ counts, report }: CheckStream, { of, maxWarnings }: Limits): boolean {
  if (maxWarnings !== undefined && report.summary.warnings > maxWarnings) return true;
  const sums = new Map<string, number>();
  return counts.some((each) => {
    const { errors, warnings, infos } = each.summary;
    const { group, failOn, maxWarnings: most } = of(each);
    const failing = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
    if (failing[failOn] > 0) return true;
    if (most === undefined || maxWarnings !== undefined) return false;
    const sum = (sums.get(group) ?? 0) + warnings;
    sums.set(group, sum);
    return sum > most;
  });
}
