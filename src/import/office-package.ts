import { ReadError } from '../core/model/read-error.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';
import { type Archive, openArchive } from './zip.ts';

/** Opens an office file of the XML generation. One with a password is a compound file around the encrypted package. */
export function openOfficePackage(file: string, bytes: Uint8Array): Archive {
  if (!isCompoundFile(bytes)) return openArchive(file, bytes);
  const kind = openCompoundFile(file, bytes).has('EncryptedPackage') ? 'encrypted' : 'damaged-zip';
  throw new ReadError(kind, '', { file });
}
