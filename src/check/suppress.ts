import type { Finding } from '../core/findings/report.ts';

/** A finding that somebody has accepted: rule by code or slug, key as the report gives it. */
export interface Suppression {
  readonly rule: string;
  readonly key: string;
  /** Id of the document; absent means any. */
  readonly document?: string;
}

export interface Suppressed<S extends Suppression> {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unused: readonly S[];
}

/** Takes out accepted findings, and tells which acceptances had nothing to accept. */
export function suppressFindings<S extends Suppression>(
  findings: readonly Finding[],
  suppressions: readonly S[],
): Suppressed<S> {
  const used = new Set<S>();
  const isSuppressed = (finding: Finding): boolean => {
    const matching = suppressions.filter((suppression) => isAbout(suppression, finding));
    for (const each of matching) used.add(each);
    return matching.length > 0;
  };
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) (isSuppressed(finding) ? suppressed : kept).push(finding);
  return { findings: kept, suppressed, unused: suppressions.filter((each) => !used.has(each)) };
}

function isAbout({ rule, key, document }: Suppression, finding: Finding): boolean {
  const isRule = rule === finding.rule || rule === finding.slug;
  return isRule && key === finding.key && (document === undefined || document === finding.document);
}
