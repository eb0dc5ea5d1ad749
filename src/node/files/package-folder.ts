import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputFile } from './output-file.ts';
import { sameFile } from './same-file.ts';
import { addTemporary, forgetTemporary } from './temporary.ts';

const descriptorFile = 'datapackage.json';

/** Where a package is written before it takes the place of another; an earlier run may have been killed over it. */
const stagePrefix = '.gouji-stage-';

/** A file in the way that no earlier import wrote; `undefined` when the folder may be written to. */
export function foreignFile(folder: string): string | undefined {
  const own = ownFiles(folder);
  return filesOf(folder).find((name) => !own.has(name) && !name.startsWith(stagePrefix));
}

/** A file of a folder that is one of some files, by whatever name or link. */
export function heldFile(folder: string, files: Iterable<string>): string | undefined {
  const listed = [...files];
  return filesOf(folder).find((name) => sameFile(join(folder, name), listed) !== undefined);
}

/** Throws an error of the file system unless a folder can be written to, or made. */
export function requireWritable(folder: string): void {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) throw Object.assign(new Error('is no folder'), { code: 'ENOTDIR' });
  accessSync(nearest, constants.W_OK);
}

/**
 * Writes a package in place of the one that lies there: all of it or nothing. It is written beside the old one first;
 * then both change places without a pause in which the run could be interrupted. Call `foreignFile` first.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  const stage = join(folder, `${stagePrefix}${process.pid}`);
  addTemporary(isNew ? folder : stage);
  try {
    for (const [name, text] of files) writeWhole(join(stage, 'new', name), text);
    mkdirSync(join(stage, 'old'), { recursive: true });
    moveAll([
      ...[...ownFiles(folder)].map((name) => [join(folder, name), join(stage, 'old', name)] as const),
      ...[...files.keys()].map((name) => [join(stage, 'new', name), join(folder, name)] as const),
    ]);
    forgetTemporary(folder);
  } finally {
    for (const name of filesOf(folder).filter((each) => each.startsWith(stagePrefix)))
      rmSync(join(folder, name), { recursive: true, force: true });
    forgetTemporary(stage);
  }
}

function writeWhole(path: string, text: string): void {
  const file = OutputFile.open(path);
  try {
    file.write(text);
    file.commit();
  } catch (error) {
    file.discard();
    throw error;
  }
}

/** Renames one file after the other; when one cannot be, those before it go back. */
function moveAll(moves: readonly (readonly [from: string, to: string])[]): void {
  const done: (readonly [from: string, to: string])[] = [];
  try {
    for (const move of moves) {
      renameSync(...move);
      done.push(move);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The descriptor of a package that we wrote, and the tables directly beside it that it names. */
function ownFiles(folder: string): Set<string> {
  try {
    const descriptor: unknown = JSON.parse(readFileSync(join(folder, descriptorFile), 'utf8'));
    const { gouji, resources } = descriptor as { gouji?: unknown; resources?: unknown };
    if (typeof gouji !== 'object' || !Array.isArray(resources)) return new Set();
    const paths = resources.map((resource: unknown) => (resource as { path?: unknown } | null)?.path);
    const tables = paths.filter((path) => typeof path === 'string' && /^[\w-]+\.csv$/.test(path));
    const present = new Set(filesOf(folder));
    return new Set([descriptorFile, ...(tables as string[])].filter((name) => present.has(name)));
  } catch {
    // No descriptor, or one that is not ours.
    return new Set();
  }
}
