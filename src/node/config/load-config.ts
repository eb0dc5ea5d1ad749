import { readFile } from 'node:fs/promises';
import type { Config } from './config.ts';
import { readConfig } from './read-config.ts';

/** Reads a configuration from disk; `file` is its name in messages. */
export async function loadConfig(path: string, file: string): Promise<Config> {
  return readConfig(file, await readFile(path, 'utf8'));
}
