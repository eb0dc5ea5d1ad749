import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Name of the configuration file. */
export const configFile = 'gouji.config.yaml';

/** Name of the file that `gouji baseline create` writes unless told otherwise, and that `gouji check` looks for. */
export const baselineFile = 'gouji.baseline.yaml';

/** Finds a file of a name for a folder: in it, or in the nearest folder above. Each folder is looked into once. */
export function fileAbove(name: string): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const path = join(folder, name);
    const above = dirname(folder);
    const found = existsSync(path) ? path : above === folder ? undefined : find(above);
    known.set(folder, found);
    return found;
  };
  return find;
}
