import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RuleFile } from '../core/language/load-rules.ts';
import { inputError } from './input-error.ts';
import { walkFolder } from './walk-folder.ts';

const isRuleFile = (file: string): boolean => /\.ya?ml$/i.test(file);

/** Rule files of a folder, or one rule file, with their text. Throws `ReadError`. */
export async function readRuleFiles(path: string, cwd: string): Promise<RuleFile[]> {
  try {
    const absolute = resolve(cwd, path);
    const found = (await stat(absolute)).isDirectory()
      ? walkFolder(absolute, path).filter(({ file }) => isRuleFile(file))
      : [{ path: absolute, file: path }];
    return await Promise.all(
      found.map(async (each) => ({ file: each.file, text: await readFile(each.path, 'utf8') })),
    );
  } catch (error) {
    throw inputError(error, path);
  }
}
