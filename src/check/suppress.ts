import type { Acceptance, Finding } from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';

/** A finding that somebody has accepted: rule by code or slug, key as the report gives it. */
export interface Suppression {
  readonly rule: string;
  readonly key: string;
  /** Id of the document; absent means any. */
  readonly document?: string;
  /** The difference that was accepted, as the report gives it; absent means any. */
  readonly difference?: string;
  /** The figures that were accepted, where there is no difference. */
  readonly figures?: string;
  /** An entry of a baseline: it accepts one finding, and only with this difference or these figures. */
  readonly exact?: true;
  readonly reason?: string;
  /** What the finding said when it was accepted, for the reader of a baseline. */
  readonly message?: string;
  readonly date?: string;
  /** Where it is written down. */
  readonly file?: string;
  readonly line?: number;
  /** Whether it may speak of the document that was read from a file; absent means of any. */
  readonly within?: (file: string) => boolean;
}

/** A finding that was taken out, with what took it out. */
export interface Accepted<S extends Suppression> {
  readonly suppression: S;
  readonly finding: Finding;
}

/** An acceptance as it travels: with its number among all of the run. */
export interface NumberedSuppression extends Omit<Suppression, 'within'> {
  readonly number: number;
}

/** A finding and the number of the acceptance that speaks of it. */
export interface Spoken {
  readonly number: number;
  readonly finding: Finding;
}

/** What acceptances did to the findings of one document. */
export interface Suppressed {
  /** What is left; what was accepted otherwise says so. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Spoken[];
  /** Accepted findings whose difference is another one now: they are reported again. */
  readonly drifted: readonly Spoken[];
  readonly used: readonly number[];
}

/** The figures of a finding that has no difference, as a baseline holds them. */
export const figuresOf = ({
  difference,
  cells,
}: Pick<Finding, 'difference' | 'cells'>): string | undefined =>
  difference !== undefined || cells.length === 0 ? undefined : cells.map(({ value }) => value).join(' ');

/** Takes out the accepted findings of one document, by the acceptances that may speak of it. */
export function suppressFindings(
  findings: readonly Finding[],
  suppressions: readonly NumberedSuppression[],
): Suppressed {
  const judge = new Judge(suppressions);
  const accepted = new Map<Finding, NumberedSuppression>();
  for (const finding of findings) judge.take(finding, isSame, accepted);
  const drifted = new Map<Finding, NumberedSuppression>();
  for (const finding of findings) if (!accepted.has(finding)) judge.take(finding, () => true, drifted);
  return {
    findings: findings
      .filter((finding) => !accepted.has(finding))
      .map((finding) => withDrift(finding, drifted.get(finding))),
    accepted: spokenOf(accepted),
    drifted: spokenOf(drifted),
    used: [...judge.used].map(({ number }) => number),
  };
}

const spokenOf = (found: ReadonlyMap<Finding, NumberedSuppression>): readonly Spoken[] =>
  [...found].map(([finding, { number }]) => ({ finding, number }));

const withDrift = (finding: Finding, was: Suppression | undefined): Finding =>
  was === undefined ? finding : { ...finding, drifted: acceptanceOf(was) };

/** An acceptance as the report tells it. */
export function acceptanceOf(suppression: Suppression | NumberedSuppression): Acceptance {
  const {
    exact: _exact,
    within: _within,
    message: _message,
    number: _number,
    reason = '',
    ...rest
  } = suppression as Suppression & NumberedSuppression;
  return { ...rest, reason };
}

/** Acceptances by key, and which of them had something to accept. */
class Judge {
  readonly used = new Set<NumberedSuppression>();
  readonly #byKey: ReadonlyMap<string, readonly NumberedSuppression[]>;

  constructor(suppressions: readonly NumberedSuppression[]) {
    this.#byKey = groupBy(suppressions, ({ key }) => key);
  }

  /** Notes the first acceptance about a finding that fits and is not used up. */
  take(
    finding: Finding,
    fits: (each: Suppression, finding: Finding) => boolean,
    into: Map<Finding, NumberedSuppression>,
  ): void {
    const about = (this.#byKey.get(finding.key) ?? []).filter((each) => isAbout(each, finding));
    const found = about.find((each) => this.#isFree(each) && fits(each, finding));
    if (found === undefined) return;
    into.set(finding, found);
    this.used.add(found);
    // Others that speak of the same finding have something to accept, too.
    for (const each of about) if (each.exact !== true) this.used.add(each);
  }

  #isFree(each: NumberedSuppression): boolean {
    return each.exact !== true || !this.used.has(each);
  }
}

function isAbout({ rule, document }: Suppression, finding: Finding): boolean {
  const isRule = rule === finding.rule || rule === finding.slug;
  return isRule && (document === undefined || document === finding.document);
}

function isSame({ difference, figures, exact }: Suppression, finding: Finding): boolean {
  if (exact !== true) return difference === undefined || difference === finding.difference;
  return difference === finding.difference && figures === figuresOf(finding);
}

/** What a run looked at: of anything else no acceptance can be judged. */
export interface Looked {
  readonly documents: ReadonlySet<string>;
  /** Codes and slugs of the rules that ran over a document. */
  readonly rulesOf: (document: string) => ReadonlySet<string>;
  /** The file that a document was read from. */
  readonly fileOf: (document: string) => string;
}

/** The acceptances that may speak of a document, by its id and the file that it was read from. */
export function suppressionsFor(
  suppressions: readonly Suppression[],
): (document: string, file: string) => readonly NumberedSuppression[] {
  const numbered = suppressions.map((each, number) => ({ ...each, number }));
  const byDocument = groupBy(numbered, ({ document }) => document);
  return (document, file) =>
    [...(byDocument.get(undefined) ?? []), ...(byDocument.get(document) ?? [])]
      .filter(({ within }) => within?.(file) !== false)
      .sort((a, b) => a.number - b.number)
      .map(({ within: _, ...each }) => each);
}

/** Acceptances that had nothing to accept, of documents and rules that were checked. */
export function unusedOf<S extends Suppression>(
  suppressions: readonly S[],
  used: ReadonlySet<number>,
  looked: Looked,
): readonly S[] {
  return suppressions.filter((each, number) => !used.has(number) && isJudged(each, looked));
}

function isJudged({ rule, document, within }: Suppression, looked: Looked): boolean {
  const { documents, rulesOf, fileOf } = looked;
  const ran = (id: string) => within?.(fileOf(id)) !== false && rulesOf(id).has(rule);
  return document === undefined ? [...documents].some(ran) : documents.has(document) && ran(document);
}
