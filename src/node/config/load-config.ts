import { readBoundedText } from '../read-bounded.ts';
import type { Config } from './config.ts';
import { readConfig } from './read-config.ts';

/** Reads a configuration from disk; `file` is its name in messages. Throws `ReadError` when it is no file of a sensible size. */
export async function loadConfig(path: string, file: string): Promise<Config> {
  return readConfig(file, await readBoundedText(path, file));
}
