import type { Finding } from '../core/findings/report.ts';
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

export interface Suppressed<S extends Suppression> {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted<S>[];
  /** Accepted findings whose difference is another one now: they are reported again. */
  readonly drifted: ReadonlyMap<Finding, S>;
  /** Acceptances that had nothing to accept, of documents and rules that were checked. */
  readonly unused: readonly S[];
}

/** What a run looked at: of anything else no acceptance can be judged. */
export interface Looked {
  readonly documents: ReadonlySet<string>;
  /** Codes and slugs of the rules that ran over a document. */
  readonly rulesOf: (document: string) => ReadonlySet<string>;
  /** The file that a document was read from. */
  readonly fileOf: (document: string) => string;
}

/** The figures of a finding that has no difference, as a baseline holds them. */
export const figuresOf = ({
  difference,
  cells,
}: Pick<Finding, 'difference' | 'cells'>): string | undefined =>
  difference !== undefined || cells.length === 0 ? undefined : cells.map(({ value }) => value).join(' ');

/** Takes out accepted findings, and tells which acceptances do not hold any more. */
export function suppressFindings<S extends Suppression>(
  findings: readonly Finding[],
  suppressions: readonly S[],
  looked: Looked,
): Suppressed<S> {
  const judge = new Judge(suppressions, looked);
  const accepted = new Map<Finding, S>();
  for (const finding of findings) judge.take(finding, isSame, accepted);
  const drifted = new Map<Finding, S>();
  for (const finding of findings) if (!accepted.has(finding)) judge.take(finding, () => true, drifted);
  return {
    findings: findings.filter((finding) => !accepted.has(finding)),
    accepted: [...accepted].map(([finding, suppression]) => ({ finding, suppression })),
    drifted,
    unused: suppressions.filter((each) => !judge.used.has(each) && isJudged(each, looked)),
  };
}

/** Acceptances by key, and which of them had something to accept. */
class Judge<S extends Suppression> {
  readonly used = new Set<S>();
  readonly #byKey: ReadonlyMap<string, readonly S[]>;
  readonly #looked: Looked;

  constructor(suppressions: readonly S[], looked: Looked) {
    this.#byKey = groupBy(suppressions, ({ key }) => key);
    this.#looked = looked;
  }

  /** Notes the first acceptance about a finding that fits and is not used up. */
  take(finding: Finding, fits: (each: S, finding: Finding) => boolean, into: Map<Finding, S>): void {
    const about = (this.#byKey.get(finding.key) ?? []).filter((each) => isAbout(each, finding, this.#looked));
    const found = about.find((each) => this.#isFree(each) && fits(each, finding));
    if (found === undefined) return;
    into.set(finding, found);
    this.used.add(found);
    // Others that speak of the same finding have something to accept, too.
    for (const each of about) if (each.exact !== true) this.used.add(each);
  }

  #isFree(each: S): boolean {
    return each.exact !== true || !this.used.has(each);
  }
}

function isAbout({ rule, document, within }: Suppression, finding: Finding, { fileOf }: Looked): boolean {
  const isRule = rule === finding.rule || rule === finding.slug;
  const isDocument = document === undefined || document === finding.document;
  return isRule && isDocument && within?.(fileOf(finding.document)) !== false;
}

function isSame({ difference, figures, exact }: Suppression, finding: Finding): boolean {
  if (exact !== true) return difference === undefined || difference === finding.difference;
  return difference === finding.difference && figures === figuresOf(finding);
}

function isJudged({ rule, document, within }: Suppression, looked: Looked): boolean {
  const { documents, rulesOf, fileOf } = looked;
  const ran = (id: string) => within?.(fileOf(id)) !== false && rulesOf(id).has(rule);
  return document === undefined ? [...documents].some(ran) : documents.has(document) && ran(document);
}
