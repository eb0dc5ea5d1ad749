import type { Catalogue } from '../core/catalogue/types.ts';
import { coverageOf } from '../core/findings/coverage.ts';
import { dutiesOf } from '../core/findings/duties.ts';
import type { Finding, Report } from '../core/findings/report.ts';
import { type Selection, selectRules } from '../core/findings/selection.ts';
import { catalogue as builtInCatalogue } from '../core/generated/catalogue.ts';
import { rules as builtInRules, rulesHash } from '../core/generated/rules.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import type { Disclosure, Table } from '../core/model/disclosure.ts';
import { loadLocale } from '../locale/locale.ts';
import type { ReportStream } from '../report/report-stream.ts';
import { workAtHand } from './at-hand.ts';
import { checkDocuments, withFailures } from './check-documents.ts';
import type { InputFile } from './input-file.ts';
import type { Digest } from './input-log.ts';
import type { Share } from './load-documents.ts';
import { type HeldDocuments, holdDisclosures, type ReadOptions } from './read-disclosures.ts';
import { sumsOf } from './sums.ts';
import { type Accepted, acceptanceOf, type Suppression, unusedOf } from './suppress.ts';
import { unitsAbsentReasons, unpairedReasons, withReasons } from './unpaired.ts';
import { version } from './version.ts';
import { webDigest } from './web-digest.ts';
import { documentMaker } from './work.ts';
import type { RunDocument, Workplace } from './workplace.ts';

/** Everything has a default: the built-in rules, all of them, in Chinese. */
export interface StreamOptions<S extends Suppression = Suppression> extends ReadOptions {
  /** All rules to choose from: give built-in and own ones together. */
  readonly rules?: readonly CompiledRule[];
  readonly selection?: Selection;
  /** Documents of other years that the inputs are compared with; nothing is reported about them. */
  readonly references?: readonly InputFile[];
  /** The rules of one document, ready selected, by the file that it was read from, where not all have the same: `rules` holds every one. */
  readonly rulesFor?: (path: string) => readonly CompiledRule[];
  readonly suppressions?: readonly S[];
  /** Keep the tables that findings point into, for reports that show them. */
  readonly keepTables?: boolean;
  /** Told of every document before it is checked. */
  readonly seen?: (document: Disclosure) => void;
  /** Called after each document that was checked, and waited for. */
  readonly checked?: (done: number, total: number) => void | Promise<void>;
  /** The same as `share`, of the references. */
  readonly referenceShare?: Share | undefined;
}

/** All documents of a run: those that are checked, and those that they are compared with. */
export interface RunDocuments {
  readonly inputs: HeldDocuments;
  readonly references: HeldDocuments;
}

/** A report that is gone through, with what was taken out of it. */
export interface CheckStream<S extends Suppression = Suppression> {
  readonly report: ReportStream;
  /** Whether any document has a table or a figure in its prose. */
  readonly hasFigures: boolean;
  /** By document; empty unless the tables were asked for. */
  readonly excerpts: () => Iterable<readonly [document: string, tables: ReadonlyMap<string, Table>]>;
  /** All acceptances of the run. */
  readonly suppressions: readonly S[];
  readonly accepted: () => Iterable<Accepted<S>>;
  readonly acceptedCount: number;
  readonly unusedSuppressions: readonly S[];
  /** Accepted findings that are reported again, since their difference has changed. */
  readonly drifted: ReadonlyMap<Finding, S>;
  /** Each document with the file that it was read from and the numbers of its findings. */
  readonly counts: readonly DocumentCounts[];
}

export interface DocumentCounts extends Pick<Report, 'summary'> {
  readonly document: string;
  readonly file: string;
}

/** Checks files document by document; what was found lies where the workplace keeps it until it is looked at. */
export async function streamCheck<S extends Suppression>(
  inputs: readonly InputFile[],
  options: StreamOptions<S> = {},
): Promise<CheckStream<S>> {
  const place = placeOf(options);
  const read = await holdDisclosures(inputs, { ...options, place });
  await tell(read.documents, options.catalogue ?? builtInCatalogue, options.seen);
  const references = await readReferences(options, place);
  return await checkRead({ inputs: read, references }, { ...options, place });
}

const placeOf = ({
  catalogue = builtInCatalogue,
  language = 'zh',
  keepTables = false,
  place,
  recognition,
}: StreamOptions): Workplace => place ?? workAtHand(catalogue, { language, keepTables }, recognition);

/** Checks documents that were read. */
export async function checkRead<S extends Suppression>(
  { inputs: read, references: prior }: RunDocuments,
  options: Omit<StreamOptions<S>, 'references' | 'seen'>,
): Promise<CheckStream<S>> {
  const { catalogue = builtInCatalogue, digest = webDigest, selection = {}, language = 'zh' } = options;
  const { suppressions = [], keepTables = false, checked } = options;
  const locale = await loadLocale(language);
  const every = options.rules ?? builtInRules;
  // The same list, not an equal one: threads know the sets of rules that they were given.
  const rules = Object.keys(selection).length === 0 ? every : selectRules(every, selection);
  const place = placeOf(options);
  const { documents } = read;
  const known = new Set(documents.map(({ id }) => id));
  const references = prior.documents.filter(({ id }) => !known.has(id));
  const rulesFor = options.rulesFor ?? (() => rules);
  const how = { references, rules, rulesFor, suppressions, place, catalogue, checked };
  const { results, coverage, failures } = await checkDocuments(documents, how);
  const sums = sumsOf(results);
  const sets = [...new Set(results.map((each) => each.rules))];
  const byId = new Map(results.map((each) => [each.id, each]));
  const unused = unusedOf(suppressions, sums.used, {
    documents: new Set(byId.keys()),
    rulesOf: (id) => namesOf(byId.get(id)?.rules ?? []),
    fileOf: (id) => byId.get(id)?.file ?? '',
  });
  function* accepted(): Generator<Accepted<S>> {
    for (const { found, tally } of results)
      if (tally.accepted > 0)
        for (const { number, finding } of found().accepted)
          yield { finding, suppression: suppressions[number] as S };
  }
  const { rules: ruleCoverage, identities } = coverageOf(coverage);
  const absent = unitsAbsentReasons(sums.withoutUnits, locale);
  const run = { documents, references: prior.documents, compared: sums.compared, catalogue };
  const unpaired = unpairedReasons(run, locale);
  return {
    report: {
      schema: 'gouji-report/1',
      version,
      rules: { count: rules.length, hash: await hashOf(sets.length > 1 ? sets : rules, options, digest) },
      ...(catalogue.sources && { catalogues: catalogue.sources }),
      *documents() {
        for (const { facts } of results) yield facts().document;
      },
      *findings() {
        for (const { found } of results) yield* found().findings;
      },
      *sections() {
        for (const { facts, found } of results)
          yield { document: facts().document, findings: found().findings };
      },
      coverage: {
        identities,
        rules: ruleCoverage,
        *prose() {
          for (const { facts, tally } of results) if (tally.hasProse) yield* facts().prose;
        },
        ...(sums.recognition.length > 0 && { recognition: sums.recognition }),
      },
      ...(sums.accepted > 0 && {
        *accepted() {
          for (const { finding, suppression } of accepted())
            yield { finding, acceptance: acceptanceOf(suppression) };
        },
      }),
      ...(unused.length > 0 && { stale: unused.map(acceptanceOf) }),
      duties: dutiesOf(ruleCoverage, sums.problems),
      *inputs() {
        yield* withReasons(withFailures(read.inputs(), failures, locale), absent);
        yield* withReasons(prior.inputs(), unpaired);
      },
      summary: sums.summary,
    },
    hasFigures: sums.hasFigures,
    *excerpts() {
      if (!keepTables) return;
      for (const { id, found } of results) {
        const { findings, tables } = found();
        if (findings.length > 0) yield [id, tables];
      }
    },
    suppressions,
    accepted,
    acceptedCount: sums.accepted,
    unusedSuppressions: unused,
    drifted: new Map(sums.drifted.map(({ number, finding }) => [finding, suppressions[number] as S])),
    counts: results.map(({ id, file, tally: { summary } }) => ({ document: id, file, summary })),
  };
}

const names = new WeakMap<readonly CompiledRule[], ReadonlySet<string>>();

/** Codes and slugs of rules, made once for each set. */
function namesOf(rules: readonly CompiledRule[]): ReadonlySet<string> {
  const known = names.get(rules) ?? new Set(rules.flatMap(({ code, slug }) => [code, slug]));
  names.set(rules, known);
  return known;
}

async function tell(
  documents: readonly RunDocument[],
  catalogue: Catalogue,
  seen: StreamOptions['seen'],
): Promise<void> {
  if (seen === undefined) return;
  const make = await documentMaker(documents, catalogue);
  for (const each of documents) seen(make(each));
}

/** What the user says of the inputs does not hold for documents of other years. */
async function readReferences(options: StreamOptions, place: Workplace): Promise<HeldDocuments> {
  const { references = [] } = options;
  if (references.length === 0) return { documents: [], inputs: () => [] };
  return await holdDisclosures(references, {
    ...options,
    place,
    overrides: {},
    overridesFor: () => ({}),
    share: options.referenceShare,
  });
}

/** The hash of the built-in rules is known; any other set is hashed as it runs. */
async function hashOf(
  rules: readonly CompiledRule[] | readonly (readonly CompiledRule[])[],
  options: Pick<StreamOptions, 'rules' | 'selection'>,
  digest: Digest,
): Promise<Report['rules']['hash']> {
  const isBuiltIn = options.rules === undefined || options.rules === builtInRules;
  if (isBuiltIn && Object.keys(options.selection ?? {}).length === 0) return rulesHash;
  return await digest(new TextEncoder().encode(JSON.stringify(rules)));
}
