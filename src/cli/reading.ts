import type { PartReading } from '../check/read-parts.ts';
import type { Io } from './session.ts';

/** Reads in a thread of its own where there is a program for one; `use` may read until it returns. */
export async function withReading<T>(
  { readingWorker }: Io,
  use: (options: { readonly reading?: PartReading }) => Promise<T>,
): Promise<T> {
  if (readingWorker === undefined) return await use({});
  const { GuardedReader } = await import('../node/guard/guarded-reader.ts');
  const reading = new GuardedReader(readingWorker);
  try {
    return await use({ reading });
  } finally {
    reading.close();
  }
}
