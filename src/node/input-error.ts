import { ReadError } from '../core/model/read-error.ts';

/** An error of the file system as a `ReadError`. */
export function inputError(error: unknown, file: string): ReadError {
  if (error instanceof ReadError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = reasons.get(code) ?? 'io-error';
  if (code === '' || !(error instanceof Error)) throw error;
  return new ReadError(reason, reason === 'io-error' ? code : '', { file });
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EACCES', 'access-denied'],
  ['EPERM', 'access-denied'],
]);
