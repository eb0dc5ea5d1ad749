import { ReadError } from '../../core/model/read-error.ts';
import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import { firstJsonError } from './json-syntax.ts';

/** Parses JSON bytes; broken JSON gives a `ReadError` with `line:column`. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  if (bytes.length > limits.jsonBytes) throw new ReadError('file-too-large', String(bytes.length), { file });
  const { text } = decodeText(bytes, file);
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message carries no position for most mistakes.
    const before = text.slice(0, firstJsonError(text));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    throw new ReadError('bad-json', `${line}:${column}`, { file, line });
  }
}
