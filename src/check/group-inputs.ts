import { archiveMark, type InputFile } from './input-file.ts';

/** A normalized package: its descriptor, and the files of its folder by their path relative to it. */
export interface PackageInput {
  readonly type: 'package';
  /** Folder of the package as named by the user; empty for the current one. */
  readonly root: string;
  readonly descriptor: InputFile;
  readonly members: ReadonlyMap<string, InputFile>;
}

/** A document of its own, raw or normalized JSON. */
export interface DocumentInput {
  readonly type: 'document';
  readonly file: InputFile;
}

/** The file that an input is named by. */
export const pathOf = (group: DocumentInput | PackageInput): string =>
  group.type === 'package' ? group.descriptor.path : group.file.path;

export const descriptorFile = 'datapackage.json';

/** Tells packages from documents. Files in the folder of a package belong to it and are read only if it names them. */
export function groupInputs(inputs: readonly InputFile[]): (PackageInput | DocumentInput)[] {
  const members = new Map<string, Map<string, InputFile>>();
  for (const { path } of inputs) if (isDescriptor(path)) members.set(folderOf(path), new Map());
  return inputs.flatMap((file) => {
    const folder = packageFolder(file.path, members);
    if (folder === undefined) return { type: 'document' as const, file };
    const own = members.get(folder) ?? new Map();
    own.set(file.path.slice(folder.length), file);
    return isDescriptor(file.path) ? packageInput(folder, file, own) : [];
  });
}

function packageInput(folder: string, descriptor: InputFile, members: Map<string, InputFile>): PackageInput {
  return { type: 'package', root: folder.replace(/\/$/, ''), descriptor, members };
}

const isDescriptor = (path: string): boolean => path.slice(folderOf(path).length) === descriptorFile;

/** Folder of a path with its slash, or the archive that it lies in; empty for a bare name. */
const folderOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf(archiveMark)) + 1);

/** The nearest folder at or above a file that is a package. */
function packageFolder(path: string, packages: ReadonlyMap<string, unknown>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    if (packages.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}
