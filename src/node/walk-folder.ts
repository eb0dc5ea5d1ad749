import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file below a folder. `file` continues the name under which the folder was given, with forward slashes. */
export interface FoundFile {
  readonly path: string;
  readonly file: string;
}

const deepest = 32;

/**
 * All files below a folder, in the order of their names. Hidden files, lock files of office programs and
 * `node_modules` are left out; links count only when they lead to a file inside the folder.
 */
export function walkFolder(folder: string, name: string): FoundFile[] {
  const root = realpathSync(folder);
  const found: FoundFile[] = [];
  walk({ path: folder, file: name }, root, 0, found);
  return found;
}

function walk(at: FoundFile, root: string, depth: number, found: FoundFile[]): void {
  const entries = readdirSync(at.path, { withFileTypes: true }).filter(isVisible).sort(byName);
  for (const entry of entries) {
    const next = { path: join(at.path, entry.name), file: joinName(at.file, entry.name) };
    if (entry.isDirectory()) {
      if (depth < deepest) walk(next, root, depth + 1, found);
    } else if (entry.isFile() || (entry.isSymbolicLink() && isInside(next.path, root))) {
      found.push(next);
    }
  }
}

const isVisible = ({ name }: Dirent): boolean =>
  !name.startsWith('.') && !name.startsWith('~$') && name !== 'node_modules';

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
