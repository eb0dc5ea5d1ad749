import type { Finding } from '../core/findings/report.ts';

/** A finding that somebody has accepted: rule by code or slug, key as the report gives it. */
export interface Suppression {
  readonly rule: string;
  readonly key: string;
  /** Id of the document; absent means any. */
  readonly document?: string;
  /** The difference that was accepted, as the report gives it; absent means any. */
  readonly difference?: string;
}

/** An accepted finding whose difference is another one now: it is reported again. */
export interface Drifted<S extends Suppression> {
  readonly suppression: S;
  readonly finding: Finding;
}

export interface Suppressed<S extends Suppression> {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly drifted: readonly Drifted<S>[];
  /** Acceptances that had nothing to accept, of documents and rules that were checked. */
  readonly unused: readonly S[];
}

/** What a run looked at: of anything else no acceptance can be judged. */
export interface Looked {
  readonly documents: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** Takes out accepted findings, and tells which acceptances do not hold any more. */
export function suppressFindings<S extends Suppression>(
  findings: readonly Finding[],
  suppressions: readonly S[],
  looked: Looked,
): Suppressed<S> {
  const used = new Set<S>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const drifted: Drifted<S>[] = [];
  for (const finding of findings) {
    const about = suppressions.filter((each) => isAbout(each, finding));
    for (const each of about) used.add(each);
    const isAccepted = about.some(
      ({ difference }) => difference === undefined || difference === finding.difference,
    );
    if (isAccepted) suppressed.push(finding);
    else {
      kept.push(finding);
      drifted.push(...about.map((suppression) => ({ suppression, finding })));
    }
  }
  const unused = suppressions.filter((each) => !used.has(each) && isJudged(each, looked));
  return { findings: kept, suppressed, drifted, unused };
}

function isAbout({ rule, key, document }: Suppression, finding: Finding): boolean {
  const isRule = rule === finding.rule || rule === finding.slug;
  return isRule && key === finding.key && (document === undefined || document === finding.document);
}

function isJudged({ rule, document }: Suppression, { rules, documents }: Looked): boolean {
  return rules.has(rule) && (document === undefined ? documents.size > 0 : documents.has(document));
}
