import type { Catalogue } from '../core/catalogue/types.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { ReadError } from '../core/model/read-error.ts';
import type { Overrides } from '../recognize/recognize.ts';
import { type DocumentInput, groupInputs, type PackageInput } from './group-inputs.ts';
import type { InputFile } from './input-file.ts';
import type { InputLog } from './input-log.ts';

/** Called before each document or package is read, which waits for it: the caller may let other things happen. */
export type Progress = (path: string, done: number, total: number) => void | Promise<void>;

/** Reads every input that can be read; what cannot is noted in the log, and the others go on. */
export async function loadDisclosures(
  inputs: readonly InputFile[],
  catalogue: Catalogue,
  overrides: Overrides,
  log: InputLog,
  progress?: Progress,
): Promise<Disclosure[]> {
  const groups = groupInputs(inputs);
  const normalized: Disclosure[] = [];
  const raw: Disclosure[] = [];
  for (const [index, group] of groups.entries()) {
    const path = group.type === 'package' ? group.descriptor.path : group.file.path;
    await progress?.(path, index, groups.length);
    try {
      if (group.type === 'package') normalized.push(await loadPackage(group, catalogue, log));
      else await loadDocument(group, catalogue, overrides, log, normalized, raw);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      log.fail(error, path);
    }
  }
  if (raw.length === 0) return uniqueIds(normalized);
  const { joinParts } = await import('../recognize/recognize.ts');
  return uniqueIds([...normalized, ...joinParts(raw, catalogue)]);
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

async function loadDocument(
  { file }: DocumentInput,
  catalogue: Catalogue,
  overrides: Overrides,
  log: InputLog,
  normalized: Disclosure[],
  raw: Disclosure[],
): Promise<void> {
  const bytes = await log.open(file);
  const { sniffFormat } = await import('../import/sniff.ts');
  if (sniffFormat(file.path, bytes).format === 'json') {
    const { readJsonDocument } = await import('../import/package/read-package.ts');
    const disclosure = readJsonDocument(file.path, bytes, catalogue);
    for (const problem of disclosure.unread) log.part(problem, file.path);
    noteBadFigures(disclosure, file.path, log);
    normalized.push(disclosure);
    return;
  }
  const [{ readRawDocument }, { recognizeParts }] = await Promise.all([
    import('../import/registry.ts'),
    import('../recognize/recognize.ts'),
  ]);
  const document = await readRawDocument(file.path, bytes);
  log.encoding(file.path, document.encoding);
  for (const problem of document.problems) log.part(problem, file.path);
  raw.push(...recognizeParts(document, catalogue, overrides));
}

/** Findings name their document by its id, so two documents cannot share one. */
function uniqueIds(disclosures: readonly Disclosure[]): Disclosure[] {
  const taken = new Set<string>();
  return disclosures.map((disclosure) => {
    let { id } = disclosure;
    for (let number = 2; taken.has(id); number++) id = `${disclosure.id}#${number}`;
    taken.add(id);
    return id === disclosure.id ? disclosure : { ...disclosure, id };
  });
}
