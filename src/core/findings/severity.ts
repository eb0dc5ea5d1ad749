import type { Identity, Outcome } from './outcome.ts';
import type { ScanFacts } from './scan-facts.ts';
import type { TailGap } from './tail-gap.ts';

/** From loud to quiet. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** From which severity on a run fails. */
export const failLevels = [...severities, 'never'] as const;
export type FailOn = (typeof failLevels)[number];

function lowered(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}

/** Param of an identity in which the document refutes itself, where the rule in general asks. */
export const refuted = { refuted: 'yes' } as const;

/** Params of an identity about words in place of a figure that sums ask for: it was not read. */
export const missed = { missed: 'yes', detail: 'missed' } as const;

/** Params of an identity that does not rest on what the columns of a table were inferred to be. */
export const certain = { certain: 'yes' } as const;

/** What of a rule decides how loud its outcomes are. */
export interface SeverityRule {
  readonly kind: string;
  readonly severity: Severity;
}

/** What a figure of a scanned page may say: it may have been misread. */
export function heard(severity: Severity, { identity }: Outcome, scan: ScanFacts): Severity {
  const cells = [...identity.left, ...identity.right].map(({ cell }) => cell);
  if (cells.some((cell) => cell.state === 'unreadable' && cell.reading !== undefined)) return 'info';
  return severity === 'error' && isDoubtful(identity, scan) ? 'warning' : severity;
}

/** Whether an identity is about figures or words of scanned pages that may have been misread. */
export function isDoubtful({ left, right, place }: Identity, { isUncertain, isScanned }: ScanFacts): boolean {
  const operands = [...left, ...right];
  return operands.length === 0 ? isScanned(place) : operands.some(({ cell }) => isUncertain(cell));
}

/**
 * Severity of an outcome, or `undefined` when it is no finding. Failures in tables that were read with low
 * confidence, or over rows whose figures do not line up with the headers, speak one step more quietly; a gap within
 * rounding that stands out among all sums of its table is a warning; what could not be decided is coverage, except about
 * structure, where that was read.
 */
export function severityOf(
  { verdict, reason, identity }: Outcome,
  rule: SeverityRule,
  gap?: TailGap,
): Severity | undefined {
  switch (verdict) {
    case 'fail':
      return ofFailure(identity.params, rule);
    case 'rounding':
      return gap?.lone ? 'warning' : 'info';
    case 'undefined':
      // A percentage of nothing is stated; a base that may be 0 within rounding accuses nobody.
      return reason?.code === 'zero-base' ? lowered(rule.severity) : undefined;
    case 'insufficient':
      return isTold(rule, reason) ? 'info' : undefined;
    default:
      return undefined;
  }
}

function ofFailure(params: Outcome['identity']['params'], rule: SeverityRule): Severity {
  if ('missed' in params) return 'warning';
  const severity = 'refuted' in params ? 'error' : rule.severity;
  const isInferred = params['confidence'] === 'low' && !('certain' in params);
  const isLow = isInferred || 'shifted' in params;
  return isLow ? lowered(severity) : severity;
}

/** The report names the part that was not read, and another finding the table that is empty. */
const toldElsewhere = ['damaged-part', 'table-empty'];

/** Of what stayed open only structure is told, and not what is told elsewhere. */
function isTold(rule: SeverityRule, reason: Outcome['reason']): boolean {
  return rule.kind === 'structural' && !toldElsewhere.includes(reason?.code ?? '');
}
