import type { Outcome } from './outcome.ts';
import type { Severity } from './report.ts';

/** From loud to quiet. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

function lowered(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}

/** What of a rule decides how loud its outcomes are. */
export interface SeverityRule {
  readonly kind: string;
  readonly severity: Severity;
}

/**
 * Severity of an outcome, or `undefined` when it is no finding. Failures in tables that were read with low
 * confidence, or over rows whose figures do not line up with the headers, speak one step more quietly; what could not be decided is coverage, except about structure.
 */
export function severityOf({ verdict, reason, identity }: Outcome, rule: SeverityRule): Severity | undefined {
  const low = identity.params['confidence'] === 'low' || identity.params['shifted'] !== undefined;
  switch (verdict) {
    case 'fail':
      return low ? lowered(rule.severity) : rule.severity;
    case 'rounding':
      return 'info';
    case 'undefined':
      // A percentage of nothing is stated; a base that may be 0 within rounding accuses nobody.
      return reason?.code === 'zero-base' ? lowered(rule.severity) : undefined;
    case 'insufficient':
      return rule.kind === 'structural' ? 'info' : undefined;
    default:
      return undefined;
  }
}
