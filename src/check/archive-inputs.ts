import { ReadError } from '../core/model/read-error.ts';
import { hasReadableName } from '../import/readable-names.ts';
import { type Archive, openArchive, readEntry } from '../import/zip.ts';
import { readDirectory } from '../import/zip-directory.ts';
import { archiveMark, type InputFile } from './input-file.ts';

/** The files of an archive. */
export interface ArchiveContent {
  readonly inputs: readonly InputFile[];
  /** Names of the files that have no format which is read. */
  readonly skipped: readonly string[];
}

/**
 * The files of an archive as inputs of their own, in the order of their names; each is unpacked when it is its turn.
 * Throws `ReadError` when nothing of the archive can be read.
 */
export function archiveInputs(path: string, bytes: Uint8Array): ArchiveContent {
  const archive = openArchive(path, bytes);
  const names = archive.names.filter(isVisible).sort();
  const readable = names.filter(hasReadableName);
  const locked = new Set(
    readDirectory(path, bytes).flatMap(({ isEncrypted, name }) => (isEncrypted ? [name] : [])),
  );
  if (readable.length > 0 && readable.every((name) => locked.has(name)))
    throw new ReadError('archive-password', String(readable.length), { file: path });
  return {
    inputs: readable.map((name) => ({
      path: `${path}${archiveMark}${name}`,
      read: async () => unpack(archive, name, `${path}${archiveMark}${name}`),
    })),
    skipped: names.filter((name) => !hasReadableName(name)),
  };
}

/** Folders, and what operating systems and office programs leave behind, are no files of the archive. */
const isVisible = (name: string): boolean =>
  !name.endsWith('/') &&
  name
    .split('/')
    .every(
      (part) =>
        !part.startsWith('.') && !part.startsWith('~$') && part !== '__MACOSX' && part !== 'node_modules',
    );

function unpack(archive: Archive, name: string, file: string): Uint8Array {
  try {
    return readEntry(archive, name);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError(error.reason, error.reason === 'encrypted' ? '' : error.detail, { file });
  }
}
