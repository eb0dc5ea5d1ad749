import { findTable } from '../core/catalogue/lookup.ts';
import { checkDisclosures } from '../core/engine/check.ts';
import { groupByCause } from '../core/findings/cause-groups.ts';
import { dutiesOf } from '../core/findings/duties.ts';
import type { Acceptance, Finding, Report } from '../core/findings/report.ts';
import { type Selection, selectRules } from '../core/findings/selection.ts';
import { summarize } from '../core/findings/summary.ts';
import { catalogue as builtInCatalogue } from '../core/generated/catalogue.ts';
import { rules as builtInRules, rulesHash } from '../core/generated/rules.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { makeDescribe } from '../locale/describe.ts';
import { loadLocale } from '../locale/locale.ts';
import { type Excerpts, excerptsOf } from './excerpts.ts';
import type { InputFile } from './input-file.ts';
import type { Digest } from './input-log.ts';
import { type HeldDocuments, holdDisclosures, type ReadOptions } from './read-disclosures.ts';
import { type Accepted, type Suppression, suppressFindings } from './suppress.ts';
import { withUnitsAbsent, withUnpaired } from './unpaired.ts';
import { version } from './version.ts';
import { webDigest } from './web-digest.ts';

/** Everything has a default: the built-in rules, all of them, in Chinese. */
export interface CheckOptions<S extends Suppression = Suppression> extends ReadOptions {
  /** All rules to choose from: give built-in and own ones together. */
  readonly rules?: readonly CompiledRule[];
  readonly selection?: Selection;
  /** Documents of other years that the inputs are compared with; nothing is reported about them. */
  readonly references?: readonly InputFile[];
  /** The rules of one document, ready selected, by the file that it was read from, where not all have the same: `rules` holds every one. */
  readonly rulesFor?: (path: string) => readonly CompiledRule[];
  readonly suppressions?: readonly S[];
  /** Told of every document as it is checked. */
  readonly seen?: (document: Disclosure) => void;
  /** Keep the tables that findings point into, for reports that show them. */
  readonly keepTables?: boolean;
}

/** A report, with what was taken out of it. */
export interface CheckResult<S extends Suppression = Suppression> {
  readonly report: Report;
  /** Filled when the tables were asked for. */
  readonly excerpts: Excerpts;
  /** All acceptances of the run. */
  readonly suppressions: readonly S[];
  readonly accepted: readonly Accepted<S>[];
  readonly unusedSuppressions: readonly S[];
  /** Accepted findings that are reported again, since their difference has changed. */
  readonly drifted: ReadonlyMap<Finding, S>;
}

/** Checks files and tells what was suppressed besides the report. */
export async function runCheck<S extends Suppression>(
  inputs: readonly InputFile[],
  options: CheckOptions<S> = {},
): Promise<CheckResult<S>> {
  const {
    catalogue = builtInCatalogue,
    digest = webDigest,
    selection = {},
    rulesFor,
    suppressions = [],
  } = options;
  const locale = await loadLocale(options.language ?? 'zh');
  const common = selectRules(options.rules ?? builtInRules, selection);
  const { documents, inputs: readInputs } = await holdDisclosures(inputs, options);
  const prior = await readReferences(options);
  const known = new Set(documents.map(({ id }) => id));
  const references = prior.documents.filter(({ id }) => !known.has(id));
  const tableTitle = (table: string) => findTable(catalogue, table)?.title;
  const describe = makeDescribe(locale, { tableTitle });
  const ran = new Map<string, readonly CompiledRule[]>();
  const files = new Map<string, string>();
  const rulesOf = (document: Disclosure): readonly CompiledRule[] => {
    options.seen?.(document);
    const file = document.package ?? document.paths[0] ?? '';
    const own = rulesFor?.(file) ?? common;
    files.set(document.id, file);
    ran.set(document.id, own);
    return own;
  };
  const checked = await checkDisclosures(
    documents,
    common,
    catalogue,
    { references, rulesOf },
    describe,
    options.pause,
  );
  const suppressed = suppressFindings(checked.findings, suppressions, {
    documents: new Set(ran.keys()),
    rulesOf: (id) => namesOf(ran.get(id) ?? []),
    fileOf: (id) => files.get(id) ?? '',
  });
  const { accepted, drifted, unused } = suppressed;
  const findings = groupByCause(
    suppressed.findings.map((finding) => withDrift(finding, drifted.get(finding))),
    checked.causeGroups,
  );
  const sets = [...new Set(ran.values())];
  const report: Report = {
    schema: 'gouji-report/1',
    version,
    rules: { count: common.length, hash: await hashOf(sets.length > 1 ? sets : common, options, digest) },
    ...(catalogue.sources && { catalogues: catalogue.sources }),
    documents: checked.documents,
    findings,
    ...(accepted.length > 0 && {
      accepted: accepted.map(({ finding, suppression }) => ({
        finding,
        acceptance: acceptanceOf(suppression),
      })),
    }),
    ...(unused.length > 0 && { stale: unused.map(acceptanceOf) }),
    coverage: checked.coverage,
    duties: dutiesOf(checked.coverage.rules, findings),
    inputs: [
      ...withUnitsAbsent(readInputs, { documents, checked }, locale),
      ...withUnpaired(prior.inputs, { documents, references: prior.documents, checked, catalogue }, locale),
    ],
    summary: summarize(findings),
  };
  const excerpts = excerptsOf(options.keepTables ? documents : [], findings);
  return { report, excerpts, suppressions, accepted, unusedSuppressions: unused, drifted };
}

const names = new WeakMap<readonly CompiledRule[], ReadonlySet<string>>();

/** Codes and slugs of rules, made once for each set. */
function namesOf(rules: readonly CompiledRule[]): ReadonlySet<string> {
  const known = names.get(rules) ?? new Set(rules.flatMap(({ code, slug }) => [code, slug]));
  names.set(rules, known);
  return known;
}

function acceptanceOf({
  exact: _exact,
  within: _within,
  message: _message,
  reason = '',
  ...rest
}: Suppression): Acceptance {
  return { ...rest, reason };
}

function withDrift(finding: Finding, was: Suppression | undefined): Finding {
  return was === undefined ? finding : { ...finding, drifted: acceptanceOf(was) };
}

/** Checks files: normalized packages and JSON documents, or raw documents of any known format. */
export async function checkFiles(inputs: readonly InputFile[], options: CheckOptions = {}): Promise<Report> {
  return (await runCheck(inputs, options)).report;
}

/** What the user says of the inputs does not hold for documents of other years. */
async function readReferences(options: CheckOptions): Promise<HeldDocuments> {
  const { references = [] } = options;
  if (references.length === 0) return { documents: [], inputs: [] };
  return await holdDisclosures(references, { ...options, overrides: {}, overridesFor: () => ({}) });
}

/** The hash of the built-in rules is known; any other set is hashed as it runs. */
async function hashOf(
  rules: readonly CompiledRule[] | readonly (readonly CompiledRule[])[],
  options: CheckOptions,
  digest: Digest,
): Promise<string> {
  const isBuiltIn = options.rules === undefined || options.rules === builtInRules;
  if (isBuiltIn && Object.keys(options.selection ?? {}).length === 0) return rulesHash;
  return await digest(new TextEncoder().encode(JSON.stringify(rules)));
}
