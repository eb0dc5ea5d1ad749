import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder in which programs of this system keep what they can do without. */
export function usualCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'gouji', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gouji');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'gouji');
}
