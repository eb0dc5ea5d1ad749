import { findTable } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import { type CheckDocument, documentChecker } from '../core/engine/check-document.ts';
import type { DocumentIndex } from '../core/engine/index/document-index.ts';
import { listedUnits } from '../core/engine/index/peer-directory.ts';
import { Peers } from '../core/engine/index/peers.ts';
import { groupByCause } from '../core/findings/cause-groups.ts';
import type { CoverageCounts } from '../core/findings/coverage-counts.ts';
import { problemsIn } from '../core/findings/duties.ts';
import { summarize } from '../core/findings/summary.ts';
import type { CompiledRule, PeerQuery } from '../core/language/ir/ir.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { type HeldDisclosure, held } from '../core/model/held-disclosure.ts';
import type { PageRecognition } from '../import/recognition.ts';
import { makeDescribe } from '../locale/describe.ts';
import { type Language, loadLocale } from '../locale/locale.ts';
import type { Overrides } from '../recognize/recognize.ts';
import { excerptOf } from './excerpts.ts';
import { suppressFindings } from './suppress.ts';
import type {
  CheckTask,
  DocumentFindings,
  DocumentTally,
  ListedDocument,
  NormalizedInput,
  NormalizedReading,
  RawReading,
  RunDocument,
} from './workplace.ts';

/** What documents are checked by. */
export interface CheckSettings {
  readonly language: Language;
  readonly keepTables: boolean;
}

/** Reads a raw document. Throws `ReadError`. */
export async function readRaw(
  file: string,
  bytes: Uint8Array,
  overrides: Overrides,
  catalogue: Catalogue,
  recognition?: PageRecognition,
): Promise<RawReading> {
  const [{ readRawDocument }, { recognizeParts }, { outlineOf }] = await Promise.all([
    import('../import/registry.ts'),
    import('../recognize/recognize.ts'),
    import('../recognize/joining/join-disclosures.ts'),
  ]);
  const { encoding, problems, ...document } = await readRawDocument(file, bytes, recognition);
  const parts = recognizeParts({ ...document, problems }, catalogue, overrides);
  return {
    encoding,
    problems,
    parts: parts.map((part) => ({ part: partOf(part), outline: outlineOf(part, catalogue) })),
  };
}

const partOf = (part: Disclosure) => ({
  load: () => part,
  paths: part.paths,
  ...(part.package !== undefined && { package: part.package }),
  units: listedUnits(part.tables),
});

/** Reads a normalized document. Throws `ReadError`; gives nothing for JSON that is none. */
export async function readNormalized(
  input: NormalizedInput,
  withOutline: boolean,
  catalogue: Catalogue,
): Promise<NormalizedReading | undefined> {
  const { readJsonDocument, readPackage } = await import('../import/package/read-package.ts');
  if ('bytes' in input && !isNormalized(input.bytes)) return undefined;
  const disclosure =
    'bytes' in input
      ? readJsonDocument(input.path, input.bytes, catalogue)
      : readPackage(input.files, input.root, catalogue);
  const { narrative } = disclosure;
  const isReadable = narrative === undefined || narrative.passages.length > 0;
  const { load: _, ...facts } = held(disclosure);
  return {
    part: partOf(disclosure),
    facts,
    ...(withOutline &&
      isReadable && {
        outline: (await import('../recognize/joining/join-disclosures.ts')).outlineOf(disclosure, catalogue),
      }),
    problems: disclosure.unread,
    noFigures: noFiguresIn(disclosure, input.path),
  };
}

/**
 * Data must hold figures where figures belong. Figures that were unreadable in the document that a package was imported
 * from are findings about that document instead.
 */
function noFiguresIn({ tables, paths }: Disclosure, path: string): NormalizedReading['noFigures'] {
  const last = new Map<string, NormalizedReading['noFigures'][number]>();
  const rows = tables.flatMap((table) => table.rows);
  for (const { state, text, place } of rows.flatMap(({ cells }) => Object.values(cells))) {
    const isImported = paths.includes(place.file) && place.file !== path;
    if (state === 'unreadable' && !isImported) last.set(place.file, { text, place });
  }
  return [...last.values()];
}

const longestSearched = 1 << 20;

/**
 * Whether JSON is meant to be a normalized document: settings and other data of a repository lack the key at their top,
 * or have comments, which JSON has not. What cannot be parsed at all is told as damaged.
 */
function isNormalized(bytes: Uint8Array): boolean {
  if (bytes.length > longestSearched) return true;
  const text = new TextDecoder().decode(bytes);
  const value = parsed(text);
  if (value !== undefined) return typeof value === 'object' && value !== null && 'gouji' in value;
  return text.includes('"gouji"') || parsed(withoutComments(text)) === undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Settings of editors and compilers: comments and a comma before the end are allowed there. */
const withoutComments = (text: string): string =>
  text
    .replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
      found.startsWith('"') ? found : '',
    )
    .replace(/,(?=\s*[}\]])/g, '');

/** Makes documents of their parts. */
export async function documentMaker(
  documents: Iterable<RunDocument>,
  catalogue: Catalogue,
): Promise<(document: RunDocument) => Disclosure> {
  const isNeeded = [...documents].some(({ isJoined }) => isJoined);
  const joining = isNeeded
    ? await Promise.all([
        import('../recognize/joining/join-disclosures.ts'),
        import('../recognize/recognize.ts'),
      ])
    : undefined;
  return ({ members, isJoined, paths: _, units: __, package: ___, ...facts }) => {
    const parts = members.map(({ load }) => load());
    const [first] = parts;
    if (first === undefined) throw new Error('a document without parts');
    if (!isJoined || joining === undefined) return first.id === facts.id ? first : { ...first, id: facts.id };
    const [{ joinMembers }, { readSentences }] = joining;
    return readSentences(joinMembers({ ...facts, members: [] }, parts), catalogue);
  };
}

/** What a query asks for, besides its name. */
export const queryKey = ({ kind, year, office }: PeerQuery): string => `${kind}/${year}/${office}`;

export interface CheckedWork {
  readonly coverage: CoverageCounts;
  readonly tally: DocumentTally;
  readonly facts: ListedDocument;
  readonly found: DocumentFindings;
}

/** Checks documents one by one, each apart from all that is not given with it. */
export async function checkerBy(
  { language, keepTables }: CheckSettings,
  catalogue: Catalogue,
): Promise<(task: CheckTask) => Promise<CheckedWork>> {
  const tableTitle = (table: string) => findTable(catalogue, table)?.title;
  const describe = makeDescribe(await loadLocale(language), { tableTitle });
  const checkers = new Map<readonly CompiledRule[], CheckDocument>();
  const checkBy = (rules: readonly CompiledRule[]): CheckDocument => {
    const check = checkers.get(rules) ?? documentChecker(rules, catalogue, describe);
    checkers.set(rules, check);
    return check;
  };
  const indexes = new Map<string, DocumentIndex>();
  return async ({ document: given, answers, rules, suppressions }) => {
    const make = await documentMaker([given, ...peersOf(answers)], catalogue);
    const heldOf = (each: RunDocument): HeldDisclosure => ({ ...each, load: () => make(each) });
    const peers = new Peers(
      (_, query) => {
        const { found, ...rest } = answers.get(queryKey(query)) ?? noPeer;
        return { ...rest, found: 'code' in found ? found : found.map(heldOf) };
      },
      catalogue,
      indexes,
    );
    const document = make(given);
    const { causeGroups, coverage, prose, recognition, ...checked } = await checkBy(rules)(document, peers);
    const { findings: kept, accepted, drifted, used } = suppressFindings(checked.findings, suppressions);
    const findings = groupByCause(kept, causeGroups);
    const { tables, claims } = checked.document;
    return {
      coverage,
      tally: {
        summary: summarize(findings),
        problems: problemsIn(findings),
        used,
        accepted: accepted.length,
        drifted,
        compared: [...peers.compared],
        ...(peers.unitsAbsent && { unitsAbsent: peers.unitsAbsent }),
        hasFigures: tables.length > 0 || claims > 0,
        hasProse: prose.length > 0,
        recognition,
      },
      facts: { document: checked.document, prose },
      found: { findings, accepted, tables: keepTables ? excerptOf(document, findings) : new Map() },
    };
  };
}

/** What a document gets to know that is asked something nobody foresaw. */
const noPeer = { found: { code: 'no-peer', params: {} } };

/** The documents that some answers give, each once. */
export function peersOf(answers: CheckTask['answers']): Set<RunDocument> {
  const found = new Set<RunDocument>();
  for (const answer of answers.values())
    if (!('code' in answer.found)) for (const each of answer.found) found.add(each);
  return found;
}
