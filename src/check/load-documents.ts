import type { Catalogue } from '../core/catalogue/types.ts';
import { listedUnits } from '../core/engine/index/peer-directory.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';
import { ReadError } from '../core/model/read-error.ts';
import type { PartOutline } from '../recognize/joining/join-disclosures.ts';
import type { Overrides } from '../recognize/recognize.ts';
import { type DocumentInput, groupInputs, type PackageInput, pathOf } from './group-inputs.ts';
import { inTurns } from './in-turns.ts';
import type { InputFile } from './input-file.ts';
import type { InputEntry, InputLog, InputNote } from './input-log.ts';
import type { Kept, KeptPart, NormalizedReading, RawPart, RunDocument, Workplace } from './workplace.ts';

/** Called before each document or package is read, which waits for it: the caller may let other things happen. */
export type Progress = (path: string, done: number, total: number) => void | Promise<void>;

/** What the user says of documents instead of what they say themselves. */
export interface Given {
  readonly together: boolean;
  readonly of: (path: string) => Overrides;
}

/** What reading goes by. */
export interface RunReading {
  readonly catalogue: Catalogue;
  readonly given: Given;
  readonly place: Workplace;
  readonly newLog: () => InputLog;
  readonly progress?: Progress | undefined;
  /** All of the run where there is none. */
  readonly share?: Share | undefined;
}

/** The part of a run that is read here. */
export interface Share {
  /** Whether an input is part of it, by its place among the packages and documents of the run. */
  readonly holds: (index: number) => boolean;
  /** Told of each one that was read. */
  readonly read: (index: number, input: ReadInput) => void;
}

/** What was read of one input, and what became of its files. */
export interface ReadInput {
  readonly gathered: Gathered;
  readonly entries: Kept<readonly InputEntry[]>;
}

/** What one input holds. */
export interface Gathered {
  readonly normalized: NormalizedReading[];
  readonly parts: RawPart[];
}

/** One input that is being read. */
interface Run extends RunReading {
  readonly log: InputLog;
  readonly gathered: Gathered;
  /** Whether there is any file beside normalized packages. */
  readonly hasRaw: boolean;
}

/** Documents, and what became of their files. */
export interface LoadedDocuments {
  readonly documents: readonly RunDocument[];
  readonly entries: () => Iterable<InputEntry>;
  readonly notes: readonly InputNote[];
}

/** Reads every input that can be read; what cannot is noted in the log, and the others go on. */
export async function loadDocuments(
  inputs: readonly InputFile[],
  reading: RunReading,
): Promise<LoadedDocuments> {
  return await documentsOf(await readInputs(inputs, reading), reading);
}

async function readInputs(inputs: readonly InputFile[], reading: RunReading): Promise<readonly ReadInput[]> {
  const groups = groupInputs(inputs);
  const hasRaw = groups.some(({ type }) => type === 'document');
  const { place, progress, share } = reading;
  const own = groups
    .map((group, index) => ({ group, index }))
    .filter(({ index }) => share?.holds(index) ?? true);
  return await inTurns(own, place.jobs, async ({ group, index }, at) => {
    await progress?.(pathOf(group), at, own.length);
    const log = reading.newLog();
    const gathered: Gathered = { normalized: [], parts: [] };
    await load(group, { ...reading, log, gathered, hasRaw }, always, nestedIn());
    const read = { gathered, entries: place.keep(log.entries) };
    share?.read(index, read);
    return read;
  });
}

/** The documents that inputs are, once all are read. */
export async function documentsOf(
  read: readonly ReadInput[],
  reading: Pick<RunReading, 'catalogue' | 'given'>,
): Promise<LoadedDocuments> {
  const parts = read.flatMap(({ gathered }) => gathered.parts);
  const normalized = read.flatMap(({ gathered }) => gathered.normalized);
  const { documents, notes } = await joined(parts, normalized, reading);
  // Nothing else of what was read, which is long for each input.
  const kept = read.map(({ entries }) => entries);
  return {
    documents: uniqueIds(documents),
    notes,
    *entries() {
      for (const entries of kept) yield* entries();
    },
  };
}

/** An archive of offices may hold one archive each; more of them are no disclosure. */
const mostNested = 60;

/** Whether an archive may be opened. It counts those within one. */
type MayOpen = () => boolean;

const always: MayOpen = () => true;
const never: MayOpen = () => false;
const nestedIn = (): MayOpen => {
  let left = mostNested;
  return () => left-- > 0;
};

/** Reads one input; archives are opened, and those within them, but none within these. */
async function load(
  group: DocumentInput | PackageInput,
  run: Run,
  mayOpen: MayOpen,
  mayOpenIn: MayOpen,
): Promise<void> {
  const { log } = run;
  const path = pathOf(group);
  try {
    if (group.type === 'package') await loadPackage(group, run);
    else await loadDocument(group, run, mayOpen, mayOpenIn);
  } catch (error) {
    if (log.isForeign(error)) throw error;
    log.fail(asReadError(error, path), path);
  }
}

/** A file that makes a reader fail was not read; the others are. */
function asReadError(error: unknown, file: string): ReadError {
  if (error instanceof ReadError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new ReadError('reader-failed', detail, { file });
}

async function loadPackage(group: PackageInput, run: Run): Promise<void> {
  const { log, place, hasRaw } = run;
  const { packagePaths } = await import('../import/package/read-package.ts');
  const descriptor = await log.open(group.descriptor);
  const files = new Map([['datapackage.json', descriptor]]);
  for (const path of packagePaths(descriptor, group.root)) {
    const member = group.members.get(path);
    if (member !== undefined) files.set(path, await log.open(member));
  }
  const { path } = group.descriptor;
  note(await place.readNormalized({ path, root: group.root, files }, hasRaw), path, run);
}

/** Keeps a normalized document, and notes what of it was not read; JSON that is none is left alone. */
function note(read: NormalizedReading | undefined, path: string, { log, gathered }: Run): void {
  if (read === undefined) {
    log.other(path);
    return;
  }
  for (const problem of read.problems) log.part(problem, path);
  for (const { text, place } of read.noFigures) log.fail(new ReadError('not-a-number', text, place), path);
  gathered.normalized.push(read);
}

async function loadDocument(
  { file }: DocumentInput,
  run: Run,
  mayOpen: MayOpen,
  mayOpenIn: MayOpen,
): Promise<void> {
  const { given, log, place, gathered, hasRaw } = run;
  const overrides = given.of(file.path);
  const bytes = await log.open(file);
  const { path } = file;
  const { sniffFormat } = await import('../import/sniff.ts');
  const { format } = sniffFormat(path, bytes);
  // Settings with comments look like any text; by their name they are none.
  const isJson = format === 'json' || (format === 'text' && /\.json$/i.test(path));
  if (isJson) return note(await place.readNormalized({ path, bytes }, hasRaw), path, run);
  if (format === 'zip' && mayOpen()) return await loadArchive(path, bytes, run, mayOpenIn);
  const read = await place.readRaw(path, bytes, overrides);
  log.encoding(path, read.encoding);
  for (const problem of read.problems) log.part(problem, path);
  const isForced = overrides.kind !== undefined || given.together;
  const own = read.parts.filter(({ outline }) => isForced || outline.isBudget);
  if (own.length === 0) log.other(path);
  gathered.parts.push(...own);
}

/** Reads the files of an archive as if they lay in a folder. */
async function loadArchive(path: string, bytes: Uint8Array, run: Run, mayOpen: MayOpen): Promise<void> {
  const { archiveInputs } = await import('./archive-inputs.ts');
  const { inputs, skipped } = archiveInputs(path, bytes);
  if (inputs.length === 0) run.log.other(path);
  else if (skipped.length > 0) run.log.skipped(path, skipped);
  for (const group of groupInputs(inputs)) await load(group, run, mayOpen, never);
}

/** Beyond so many packages, none is looked at as a form of a document. */
const mostForms = 200;

interface Candidate {
  readonly part: KeptPart;
  readonly outline: PartOutline;
  readonly document?: RunDocument;
}

/** Documents made of the parts, each joined and its sentences read when it is looked at. */
async function joined(
  raw: readonly RawPart[],
  normalized: readonly NormalizedReading[],
  { catalogue, given: { together } }: Pick<RunReading, 'catalogue' | 'given'>,
): Promise<{ readonly documents: readonly RunDocument[]; readonly notes: readonly InputNote[] }> {
  const own = normalized.map(({ facts, part }) => documentOf(facts, [part], false));
  if (raw.length === 0) return { documents: own, notes: [] };
  const { joinMembers, planJoins, planTogether } = await import('../recognize/joining/join-disclosures.ts');
  const candidates: readonly Candidate[] = [
    ...raw,
    ...normalized.slice(0, mostForms).flatMap(({ part, outline }, index) => {
      const document = own[index];
      return outline === undefined || document === undefined ? [] : [{ part, outline, document }];
    }),
  ];
  const outlines = candidates.map(({ outline }) => outline);
  const plans = together ? planTogether(outlines) : planJoins(outlines, catalogue);
  const notes = plans
    .flatMap(({ repeats = [] }) => repeats)
    .map(({ at, of, code }) => ({
      path: outlines[at]?.path ?? '',
      reason: code,
      detail: outlines[of]?.path ?? '',
    }));
  // Packages that are forms of no other file stay as they are.
  const made = plans.filter(({ members }) => members.some((at) => at < raw.length));
  const forms = new Set(made.flatMap(({ members }) => members.map((at) => candidates[at]?.document)));
  const documents = made.map((plan) => {
    const { members, repeats: _, ...facts } = plan;
    const parts = members.flatMap((at) => candidates[at]?.part ?? []);
    const document = documentOf(facts, parts, true);
    // Which of several lists holds, and whether a package does, is known once they are joined.
    const lists = new Set(parts.filter(({ units }) => units.length > 0).map(({ units }) => units.join()));
    if (lists.size < 2 && parts.every((part) => part.package === undefined)) return document;
    const whole = joinMembers(
      plan,
      parts.map((part) => part.load()),
    );
    const { package: descriptor } = whole;
    return {
      ...document,
      units: listedUnits(whole.tables),
      ...(descriptor !== undefined && { package: descriptor }),
    };
  });
  return { documents: [...own.filter((each) => !forms.has(each)), ...documents], notes };
}

function documentOf(
  facts: Omit<HeldDisclosure, 'load'>,
  members: readonly KeptPart[],
  isJoined: boolean,
): RunDocument {
  const all = (list: (part: KeptPart) => readonly string[]) => [...new Set(members.flatMap(list))];
  const [{ package: descriptor = undefined } = {}] = isJoined ? [] : members;
  return {
    ...facts,
    members,
    isJoined,
    ...(descriptor !== undefined && { package: descriptor }),
    paths: all(({ paths }) => paths),
    units: all(({ units }) => units),
  };
}

/** Findings name their document by its id, so two documents cannot share one. */
function uniqueIds(documents: readonly RunDocument[]): RunDocument[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return documents.map((document) => {
    let { id } = document;
    let number = counts.get(id) ?? 1;
    while (taken.has(id)) id = `${document.id}#${++number}`;
    counts.set(document.id, number);
    taken.add(id);
    return id === document.id ? document : { ...document, id };
  });
}
