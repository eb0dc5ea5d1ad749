import { sign } from '../model/exact.ts';
import { zero } from '../model/figure.ts';
import type { Cause, Proposed } from './cause.ts';
import { cellOf } from './cell-of.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Outcome } from './outcome.ts';
import type { Consequence, Finding, FindingCause, Suspect } from './report.ts';
import { severities } from './severity.ts';
import { inUnit, unitOf } from './side.ts';

/** Findings of one cause, the one closest to it first. */
export interface CauseGroup {
  readonly members: readonly string[];
  readonly cause: FindingCause;
  readonly suspects: readonly Suspect[];
}

/** Causes in terms of findings; outcomes that are no findings drop out. */
export function causeGroups(
  causes: readonly Cause[],
  idOf: ReadonlyMap<Outcome, string>,
  facts: DocumentFacts,
): readonly CauseGroup[] {
  return causes.map(({ outcomes, confidence, operator, scope, proposals, evidence = [], joint }) => ({
    members: outcomes.flatMap((outcome) => idOf.get(outcome) ?? []),
    cause:
      confidence === 'unsolved'
        ? { confidence }
        : {
            confidence,
            operator,
            scope,
            identities: outcomes.length,
            ...(joint && { joint }),
            ...(evidence.length > 0 && { evidence: evidence.map((operand) => cellOf(operand, facts)) }),
          },
    suspects: proposals.map((proposed) => suspectOf(proposed, facts)),
  }));
}

function suspectOf({ operand, value, operator, confidence }: Proposed, facts: DocumentFacts): Suspect {
  const unit = unitOf(facts, operand);
  // What is zero or blank shows no decimals of its own.
  const decimals = sign(operand.cell.figure ?? zero) === 0 ? halfDecimals(operand, unit) : unit.decimals;
  return {
    cell: cellOf(operand, facts),
    suggested: inUnit(value, { ...unit, decimals }),
    operator,
    confidence,
  };
}

function halfDecimals({ cell }: Proposed['operand'], unit: { readonly exponent: number }): number {
  return cell.half === undefined ? 0 : Math.max(0, unit.exponent - cell.half);
}

/**
 * One finding per cause: the loudest of its findings, closest to the cause among equally loud ones, with the others
 * listed under it. What was suppressed before is neither shown nor hides the rest.
 */
export function groupByCause(
  findings: readonly Finding[],
  groups: readonly CauseGroup[],
): readonly Finding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const heads = new Map<string, Finding>();
  const nested = new Set<string>();
  for (const group of groups) {
    const members = group.members.flatMap((id) => byId.get(id) ?? []);
    if (group.cause.confidence === 'unsolved') {
      for (const member of members) heads.set(member.id, { ...member, cause: group.cause });
      continue;
    }
    const [head, ...others] = members.toSorted(byLoudness);
    if (head === undefined) continue;
    heads.set(head.id, headOf(head, others, group));
    for (const { id } of others) nested.add(id);
  }
  return findings.filter(({ id }) => !nested.has(id)).map((finding) => heads.get(finding.id) ?? finding);
}

function byLoudness(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function headOf(head: Finding, others: readonly Finding[], { cause, suspects }: CauseGroup): Finding {
  const consequences = others.map((other) => consequenceOf(other, head.id));
  // What is harmless alone is a contradiction together.
  const severity = cause.operator === 'joint-rounding' ? 'warning' : head.severity;
  return { ...head, severity, suspects, cause, ...(consequences.length > 0 && { consequences }) };
}

function consequenceOf(finding: Finding, cause: string): Consequence {
  const { document: _document, suspects: _suspects, ...rest } = finding;
  return { ...rest, causes: [cause] };
}
