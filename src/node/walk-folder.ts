import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isVisibleName } from '../check/input-names.ts';
import { ReadError } from '../core/model/read-error.ts';
import { inputError } from './input-error.ts';

/** A file below a folder. `file` continues the name under which the folder was given, with forward slashes. */
export interface FoundFile {
  readonly path: string;
  readonly file: string;
}

/** Why something in a folder is passed over. */
export type SkipReason = 'link' | 'special' | 'format' | 'archive' | 'picture';

/** Something in a folder that is not read. */
export interface Skipped {
  readonly file: string;
  readonly reason: SkipReason;
}

/** What a folder holds. */
export interface FolderContent {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  /** Folders below it that could not be looked into. */
  readonly failed: readonly (FoundFile & { readonly error: ReadError })[];
}

const deepest = 32;

/**
 * All files below a folder, in the order of their names. Hidden files, lock files of office programs and
 * `node_modules` are left out; links count only when they lead to a file inside the folder.
 */
export function walkFolder(folder: string, name: string): FolderContent {
  const walk = new FolderWalk(realpathSync(folder));
  walk.enter({ path: folder, file: name }, 0);
  return walk;
}

class FolderWalk implements FolderContent {
  readonly files: FoundFile[] = [];
  readonly skipped: Skipped[] = [];
  readonly failed: (FoundFile & { readonly error: ReadError })[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  enter(at: FoundFile, depth: number): void {
    if (depth > deepest) {
      const error = new ReadError('folder-too-deep', String(deepest), { file: at.file });
      this.failed.push({ ...at, error });
      return;
    }
    for (const entry of this.#entriesOf(at)) {
      const next = { path: join(at.path, entry.name), file: joinName(at.file, entry.name) };
      if (entry.isDirectory()) this.enter(next, depth + 1);
      else this.#take(entry, next);
    }
  }

  #entriesOf(at: FoundFile): Dirent[] {
    try {
      return readdirSync(at.path, { withFileTypes: true }).filter(isVisible).sort(byName);
    } catch (error) {
      this.failed.push({ ...at, error: inputError(error, at.file) });
      return [];
    }
  }

  #take(entry: Dirent, next: FoundFile): void {
    if (entry.isFile()) this.files.push(next);
    else if (!entry.isSymbolicLink()) this.skipped.push({ file: next.file, reason: 'special' });
    else if (isInside(next.path, this.#root)) this.files.push(next);
    else this.skipped.push({ file: next.file, reason: 'link' });
  }
}

const isVisible = ({ name }: Dirent): boolean => isVisibleName(name);

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** Joins a name as given with one below it: `.` vanishes, a trailing slash does not double. */
function joinName(folder: string, name: string): string {
  if (folder === '.' || folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function isInside(path: string, root: string): boolean {
  try {
    const real = realpathSync(path);
    return real.startsWith(root.endsWith(sep) ? root : root + sep) && statSync(real).isFile();
  } catch {
    // A dangling link is no file of the folder.
    return false;
  }
}
