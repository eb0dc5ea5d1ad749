import type { Catalogue } from '../core/catalogue/types.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { type HeldDisclosure, held } from '../core/model/held-disclosure.ts';
import { ReadError } from '../core/model/read-error.ts';
import type { PartOutline } from '../recognize/joining/join-disclosures.ts';
import type { Overrides } from '../recognize/recognize.ts';
import { type DocumentInput, groupInputs, type PackageInput } from './group-inputs.ts';
import type { InputFile } from './input-file.ts';
import type { InputLog } from './input-log.ts';
import type { KeptPart, PartReading } from './read-parts.ts';

/** Called before each document or package is read, which waits for it: the caller may let other things happen. */
export type Progress = (path: string, done: number, total: number) => void | Promise<void>;

/** A normalized document, with its outline where there are other files that it may be a form of. */
interface NormalizedDocument {
  readonly document: HeldDisclosure;
  readonly outline?: PartOutline;
}

/** What reading gathers. */
interface Gathered {
  /** Normalized documents, whole as they are. */
  readonly normalized: NormalizedDocument[];
  readonly parts: KeptPart[];
}

/** What the user says of documents instead of what they say themselves. */
export interface Given {
  readonly together: boolean;
  readonly of: (path: string) => Overrides;
}

/** What reading goes by. */
interface Run {
  readonly catalogue: Catalogue;
  readonly given: Given;
  readonly log: InputLog;
  readonly reading: PartReading;
  readonly gathered: Gathered;
  /** Whether there is any file beside normalized packages. */
  readonly hasRaw: boolean;
}

/** Reads every input that can be read; what cannot is noted in the log, and the others go on. */
export async function loadDisclosures(
  inputs: readonly InputFile[],
  catalogue: Catalogue,
  given: Given,
  log: InputLog,
  reading: PartReading,
  progress?: Progress,
): Promise<HeldDisclosure[]> {
  const gathered: Gathered = { normalized: [], parts: [] };
  const groups = groupInputs(inputs);
  const hasRaw = groups.some(({ type }) => type === 'document');
  const run: Run = { catalogue, given, log, reading, gathered, hasRaw };
  for (const [index, group] of groups.entries()) {
    await progress?.(pathOf(group), index, groups.length);
    await load(group, run, true);
  }
  return uniqueIds(await joined(run));
}

const pathOf = (group: DocumentInput | PackageInput): string =>
  group.type === 'package' ? group.descriptor.path : group.file.path;

/** Reads one input; archives are opened where `opens` says so, not those within another one. */
async function load(group: DocumentInput | PackageInput, run: Run, opens: boolean): Promise<void> {
  const { log, catalogue } = run;
  const path = pathOf(group);
  try {
    if (group.type === 'package') await keep(await loadPackage(group, catalogue, log), run);
    else await loadDocument(group, run, opens);
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

/** Beyond so many packages, none is looked at as a form of a document. */
const mostForms = 200;

async function keep(disclosure: Disclosure, { reading, gathered, catalogue, hasRaw }: Run): Promise<void> {
  const { normalized } = gathered;
  const document = { ...held(disclosure), load: await reading.keep(disclosure) };
  const isReadable = disclosure.narrative === undefined || disclosure.narrative.passages.length > 0;
  if (!hasRaw || !isReadable || normalized.length >= mostForms) return void normalized.push({ document });
  const { outlineOf } = await import('../recognize/joining/join-disclosures.ts');
  normalized.push({ document, outline: outlineOf(disclosure, catalogue) });
}

/** Documents made of the parts, each joined and its sentences read when it is looked at. */
async function joined({ gathered, catalogue, given: { together }, log }: Run): Promise<HeldDisclosure[]> {
  const { parts: raw, normalized } = gathered;
  if (raw.length === 0) return normalized.map(({ document }) => document);
  const [{ joinMembers, planJoins, planTogether }, { readSentences }] = await Promise.all([
    import('../recognize/joining/join-disclosures.ts'),
    import('../recognize/recognize.ts'),
  ]);
  const packages = normalized.flatMap(({ document, outline }) =>
    outline === undefined ? [] : [{ outline, load: document.load, document }],
  );
  const parts: readonly (KeptPart & { readonly document?: HeldDisclosure })[] = [...raw, ...packages];
  const outlines = parts.map(({ outline }) => outline);
  const plans = together ? planTogether(outlines) : planJoins(outlines, catalogue);
  for (const { at, of, code } of plans.flatMap(({ repeats = [] }) => repeats))
    log.note(outlines[at]?.path ?? '', code, outlines[of]?.path ?? '');
  // Packages that are forms of no other file stay as they are.
  const made = plans.filter(({ members }) => members.some((at) => at < raw.length));
  const forms = new Set(made.flatMap(({ members }) => members.map((at) => parts[at]?.document)));
  const documents = made.map((plan) => {
    const { members: positions, repeats: _, ...facts } = plan;
    const members = positions.flatMap((at) => parts[at] ?? []);
    const load = () =>
      readSentences(
        joinMembers(
          plan,
          members.map((each) => each.load()),
        ),
        catalogue,
      );
    return { ...facts, load };
  });
  return [...normalized.flatMap(({ document }) => (forms.has(document) ? [] : [document])), ...documents];
}

async function loadPackage(group: PackageInput, catalogue: Catalogue, log: InputLog): Promise<Disclosure> {
  const { packagePaths, readPackage } = await import('../import/package/read-package.ts');
  const descriptor = await log.open(group.descriptor);
  const files = new Map([['datapackage.json', descriptor]]);
  for (const path of packagePaths(descriptor, group.root)) {
    const member = group.members.get(path);
    if (member !== undefined) files.set(path, await log.open(member));
  }
  const disclosure = readPackage(files, group.root, catalogue);
  for (const problem of disclosure.unread) log.part(problem, group.descriptor.path);
  noteBadFigures(disclosure, group.descriptor.path, log);
  return disclosure;
}

/**
 * Data must hold figures where figures belong. Figures that were unreadable in the document that a package was imported
 * from are findings about that document instead.
 */
function noteBadFigures({ tables, paths }: Disclosure, path: string, log: InputLog): void {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)));
  for (const { state, text, place } of cells) {
    const imported = paths.includes(place.file) && place.file !== path;
    if (state === 'unreadable' && !imported) log.fail(new ReadError('not-a-number', text, place), path);
  }
}

async function loadDocument({ file }: DocumentInput, run: Run, opens: boolean): Promise<void> {
  const { given, log, reading, gathered } = run;
  const overrides = given.of(file.path);
  const bytes = await log.open(file);
  const { sniffFormat } = await import('../import/sniff.ts');
  const { format } = sniffFormat(file.path, bytes);
  // Settings with comments look like any text; by their name they are none.
  const isJson = format === 'json' || (format === 'text' && /\.json$/i.test(file.path));
  if (isJson) return await loadJson(file.path, bytes, run);
  if (format === 'zip' && opens) return await loadArchive(file.path, bytes, run);
  const read = await reading.readParts(file.path, bytes, overrides);
  log.encoding(file.path, read.encoding);
  for (const problem of read.problems) log.part(problem, file.path);
  const isForced = overrides.kind !== undefined || given.together;
  const own = read.parts.filter(({ outline }) => isForced || outline.isBudget);
  if (own.length === 0) log.other(file.path);
  gathered.parts.push(...own);
}

async function loadJson(path: string, bytes: Uint8Array, run: Run): Promise<void> {
  const { catalogue, log } = run;
  const { readJsonDocument } = await import('../import/package/read-package.ts');
  if (!isNormalized(bytes)) return log.other(path);
  const disclosure = readJsonDocument(path, bytes, catalogue);
  for (const problem of disclosure.unread) log.part(problem, path);
  noteBadFigures(disclosure, path, log);
  await keep(disclosure, run);
}

/** Reads the files of an archive as if they lay in a folder. */
async function loadArchive(path: string, bytes: Uint8Array, run: Run): Promise<void> {
  const { archiveInputs } = await import('./archive-inputs.ts');
  const { inputs, skipped } = archiveInputs(path, bytes);
  if (inputs.length === 0) run.log.other(path);
  else if (skipped.length > 0) run.log.skipped(path, skipped);
  for (const group of groupInputs(inputs)) await load(group, run, false);
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

/** Findings name their document by its id, so two documents cannot share one. */
function uniqueIds(documents: readonly HeldDisclosure[]): HeldDisclosure[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return documents.map((document) => {
    let { id } = document;
    let number = counts.get(id) ?? 1;
    while (taken.has(id)) id = `${document.id}#${++number}`;
    counts.set(document.id, number);
    taken.add(id);
    return id === document.id ? document : { ...document, id, load: () => ({ ...document.load(), id }) };
  });
}
