import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Name of the configuration file. */
export const configFile = 'gouji.config.yaml';

/** The configuration of a folder: its own, or that of the nearest folder above. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, configFile);
    if (existsSync(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}

/** The configurations that apply to some folders, each once. */
export function findConfigs(folders: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const folder of new Set(folders)) {
    const path = findConfig(folder);
    if (path !== undefined) found.add(path);
  }
  return [...found].sort();
}
