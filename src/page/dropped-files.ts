import { inFolderOrder, isVisibleName } from '../check/input-names.ts';
import type { RuleFile } from '../core/language/load-rules.ts';
import { hasReadableName } from '../import/readable-names.ts';
import type { DroppedFile } from './messages.ts';

/** A file with its path below what was dropped. */
interface Found {
  readonly path: string;
  readonly file: File;
}

/** What was dropped, sorted by what it is for. */
export interface Dropped {
  readonly files: readonly DroppedFile[];
  readonly rules: readonly RuleFile[];
  /** Names of files that are neither. */
  readonly skipped: readonly string[];
}

/** Files and folders of a drop. */
export async function filesOfDrop(data: DataTransfer): Promise<Found[]> {
  // The list is gone as soon as anything is waited for.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...data.files].map((file) => ({ path: file.name, file }));
  return (await Promise.all(entries.map((entry) => filesBelow(entry)))).flat();
}

/** Files of an `<input>`, which may be those of a folder. */
export const filesOfInput = (list: FileList): Found[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

async function filesBelow(entry: FileSystemEntry): Promise<Found[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isVisibleName(entry.name)) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const below: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    below.push(...some);
  }
  return (await Promise.all(below.map((each) => filesBelow(each)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const isRuleName = (path: string): boolean => /\.ya?ml$/i.test(path);
const isHidden = (path: string): boolean => path.split('/').some((name) => !isVisibleName(name));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Reads what was dropped. Of a folder only names of known formats are read; a single file may be anything. */
export async function readDropped(found: readonly Found[]): Promise<Dropped> {
  const seen = new Map(found.filter(({ path }) => !isHidden(path)).map((each) => [each.path, each.file]));
  const paths = [...seen.keys()].sort(inFolderOrder);
  const rules = paths.filter((path) => isRuleName(path) && !nameOf(path).startsWith('gouji.config.'));
  const documents = paths.filter(
    (path) => hasReadableName(path) || (!path.includes('/') && !isRuleName(path)),
  );
  const taken = new Set([...rules, ...documents]);
  return {
    files: await Promise.all(
      documents.map(async (path) => ({
        path,
        bytes: new Uint8Array((await seen.get(path)?.arrayBuffer()) ?? []),
      })),
    ),
    rules: await Promise.all(
      rules.map(async (path) => ({ file: path, text: (await seen.get(path)?.text()) ?? '' })),
    ),
    skipped: paths.filter((path) => !taken.has(path)),
  };
}
