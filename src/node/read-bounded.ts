import { readFileSync, statSync } from 'node:fs';
import { ReadError } from '../core/model/read-error.ts';
import { decodeText } from '../import/encoding.ts';
import { inputError } from './input-error.ts';

/** Larger files are refused before they are read. */
export const largestFile = 256 * 1024 * 1024;

/** Files that people write by hand: configuration and rules. */
const largestText = 4 * 1024 * 1024;

/**
 * Bytes of a regular file; `file` is its name in messages. Reads synchronously: the inputs are read one after the
 * other anyway, and a round trip to the thread pool costs more than a small file.
 */
export async function readBounded(
  path: string,
  file: string,
  most: number = largestFile,
): Promise<Uint8Array> {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new ReadError('not-a-file', '', { file });
    if (stat.size > most) throw new ReadError('file-too-large', String(stat.size), { file });
    return readFileSync(path);
  } catch (error) {
    throw inputError(error, file);
  }
}

/** Text of a configuration or a file of rules, in whatever encoding its editor saved it. */
export async function readBoundedText(path: string, file: string): Promise<string> {
  const bytes = await readBounded(path, file, largestText);
  return isBlank(bytes) ? '' : decodeText(bytes, file).text;
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 10 || byte === 13 || byte === 32);

/** Bytes of a stream, standard input mostly. */
export async function readStream(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestFile) throw new ReadError('file-too-large', String(size), { file });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
