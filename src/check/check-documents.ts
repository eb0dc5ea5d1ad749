import type { Catalogue } from '../core/catalogue/types.ts';
import { PeerDirectory } from '../core/engine/index/peer-directory.ts';
import type { CoverageTally } from '../core/findings/coverage.ts';
import { CoverageSum } from '../core/findings/coverage-counts.ts';
import type { ReportInput } from '../core/findings/report.ts';
import type { CompiledRule, PeerQuery } from '../core/language/ir/ir.ts';
import { ReadError } from '../core/model/read-error.ts';
import type { Locale } from '../locale/locale.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import { inTurns } from './in-turns.ts';
import { type Suppression, suppressionsFor } from './suppress.ts';
import { queryKey } from './work.ts';
import type { CheckedDocument, CheckTask, RunAnswer, RunDocument, Workplace } from './workplace.ts';

/** A document that was checked. */
export interface CheckedResult extends Omit<CheckedDocument, 'coverage'>, Pick<RunDocument, 'id' | 'paths'> {
  /** The file that it was read from. */
  readonly file: string;
  readonly rules: readonly CompiledRule[];
}

/** What came of all documents, and why nothing came of some files. */
export interface CheckedDocuments {
  readonly results: readonly CheckedResult[];
  readonly coverage: CoverageTally;
  readonly failures: ReadonlyMap<string, ReadError>;
}

interface Check {
  readonly references: readonly RunDocument[];
  /** Rules that are counted, and those that run over the document of a file. */
  readonly rules: readonly CompiledRule[];
  readonly rulesFor: (file: string) => readonly CompiledRule[];
  readonly suppressions: readonly Suppression[];
  readonly place: Workplace;
  readonly catalogue: Catalogue;
  /** Called after each document that was checked, and waited for. */
  readonly checked?: ((done: number, total: number) => void | Promise<void>) | undefined;
}

/** Checks every document, together with those that rules compare it with. One that takes too much is left out and named. */
export async function checkDocuments(
  documents: readonly RunDocument[],
  { references, rules, rulesFor, suppressions, place, catalogue, checked }: Check,
): Promise<CheckedDocuments> {
  const answersFor = answering([...documents, ...references], rules, catalogue);
  const suppressionsOf = suppressionsFor(suppressions);
  const coverage = new CoverageSum(rules);
  const failures = new Map<string, ReadError>();
  let done = 0;
  const results = await inTurns(documents, place.jobs, async (document): Promise<CheckedResult[]> => {
    const { id, paths } = document;
    const file = document.package ?? paths[0] ?? '';
    const own = rulesFor(file);
    try {
      const { coverage: counts, ...work } = await place.check({
        document,
        answers: answersFor(document),
        rules: own,
        suppressions: suppressionsOf(id, file),
      });
      coverage.add(counts);
      return [{ id, paths, file, rules: own, ...work }];
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      for (const path of paths) failures.set(path, error);
      return [];
    } finally {
      await checked?.(++done, documents.length);
    }
  });
  return { results: results.flat(), coverage: coverage.tally, failures };
}

/** The answers to everything that rules ask of other documents, for each document. */
function answering(
  documents: readonly RunDocument[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
): (document: RunDocument) => CheckTask['answers'] {
  const byId = new Map(documents.map((each) => [each.id, each]));
  const directory = new PeerDirectory([...byId.values()].map(heldNowhere), catalogue);
  const queries = queriesIn(rules);
  const answer = (document: RunDocument, query: PeerQuery): RunAnswer => {
    const { found, ...rest } = directory.answer(document, query);
    return { ...rest, found: 'code' in found ? found : found.flatMap(({ id }) => byId.get(id) ?? []) };
  };
  return (document) => new Map([...queries].map(([key, query]) => [key, answer(document, query)]));
}

/** The directory finds documents and looks at none. */
const heldNowhere = (document: RunDocument) => ({
  ...document,
  load: (): never => {
    throw new Error('the directory looks at no document');
  },
});

/** Everything that rules ask of other documents, each question once. */
function queriesIn(rules: readonly CompiledRule[]): ReadonlyMap<string, PeerQuery> {
  const queries = rules.flatMap(({ scopes }) => scopes.flatMap((scope) => scope.with ?? []));
  return new Map(queries.map((query) => [queryKey(query), query]));
}

/** Inputs, and those among them that nothing came of. */
export function* withFailures(
  inputs: Iterable<ReportInput>,
  failures: CheckedDocuments['failures'],
  locale: Locale,
): Generator<ReportInput> {
  for (const input of inputs) {
    const failure = failures.get(input.path);
    if (failure === undefined) yield input;
    else yield { ...input, status: 'unreadable', reason: readErrorSentence(failure, locale, input.path) };
  }
}
