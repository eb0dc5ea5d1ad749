import type { PartReading } from '../check/read-parts.ts';
import { catalogue as national } from '../core/generated/catalogue.ts';
import type { GuardedReader } from '../node/guard/guarded-reader.ts';
import type { Session } from './session.ts';

/** Normalized documents that stay as they are: most runs have no more, and need no thread. */
const mostAtHand = 32;

/** Reads in a thread of its own where there is a program for one; `use` may read until it returns. */
export async function withReading<T>(
  { io: { readingWorker }, catalogue }: Session,
  use: (options: { readonly reading?: PartReading }) => Promise<T>,
): Promise<T> {
  if (readingWorker === undefined) return await use({});
  let guarded: GuardedReader | undefined;
  const open = async (): Promise<GuardedReader> => {
    const { GuardedReader: Reader } = await import('../node/guard/guarded-reader.ts');
    guarded ??= new Reader(readingWorker, {}, catalogue === national ? undefined : catalogue);
    return guarded;
  };
  let atHand = 0;
  const reading: PartReading = {
    keep: async (disclosure) => (atHand++ < mostAtHand ? () => disclosure : (await open()).keep(disclosure)),
    readParts: async (file, bytes, overrides) => (await open()).readParts(file, bytes, overrides),
  };
  try {
    return await use({ reading });
  } finally {
    guarded?.close();
  }
}
