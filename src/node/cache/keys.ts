import { createHash } from 'node:crypto';
import type { CheckTask, NormalizedInput, RunDocument } from '../../check/workplace.ts';
import type { Overrides } from '../../recognize/recognize.ts';

type Part = string | Uint8Array | undefined;

/** The digest of some parts; each with its length, so that no two lists give the same. */
export function digestOf(...parts: readonly Part[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(bytes === undefined ? '-' : `${bytes.length}:`);
    if (bytes !== undefined) hash.update(bytes);
  }
  return hash.digest('hex');
}

/** What the reading of a raw document depends on. */
export const rawKey = (base: string, file: string, bytes: Uint8Array, overrides: Overrides): string =>
  digestOf(base, 'raw', file, bytes, JSON.stringify(overrides));

/** What the reading of a normalized document depends on. */
export function normalizedKey(base: string, input: NormalizedInput, withOutline: boolean): string {
  const files = 'bytes' in input ? [input.bytes] : [input.root, ...[...input.files].flat()];
  return digestOf(base, 'normalized', input.path, String(withOutline), ...files);
}

/** What the check of a document depends on; nothing where a part of it has no key. */
export function checkKey(
  base: string,
  rules: string,
  { document, answers, suppressions }: CheckTask,
  keyOf: (part: RunDocument['members'][number]) => string | undefined,
): string | undefined {
  const documents: RunDocument[] = [document];
  const asked = [...answers].map(([query, { found, ...rest }]) => {
    if ('code' in found) return { query, rest, found };
    documents.push(...found);
    return { query, rest, found: found.length };
  });
  const keys = documents.flatMap(({ members }) => members.map(keyOf));
  if (keys.includes(undefined)) return undefined;
  const facts = documents.map(({ members, ...each }) => ({ ...each, members: members.length }));
  return digestOf(base, 'check', rules, JSON.stringify([facts, asked, suppressions]), ...keys);
}
