import { type BigIntStats, statSync } from 'node:fs';

/** The one of some files that a path leads to, by whatever name or link. */
export function sameFile(path: string, others: Iterable<string>): string | undefined {
  const own = identityOf(path);
  if (own === undefined) return undefined;
  for (const other of others) if (other === path || identityOf(other) === own) return other;
  return undefined;
}

/** Device and number of a file; a path that leads nowhere has none. */
function identityOf(path: string): string | undefined {
  try {
    const found: BigIntStats = statSync(path, { bigint: true });
    return found.isFile() ? `${found.dev}/${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}
