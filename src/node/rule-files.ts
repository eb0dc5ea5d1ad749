import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RuleFile } from '../core/language/load-rules.ts';
import { inputError } from './input-error.ts';
import { readBoundedText } from './read-bounded.ts';
import { type FoundFile, walkFolder } from './walk-folder.ts';

const isRuleFile = (file: string): boolean => /\.ya?ml$/i.test(file);

/** Rule files of a folder, or one rule file. Throws an error of the file system. */
export function findRuleFiles(path: string, cwd: string): FoundFile[] {
  const absolute = resolve(cwd, path);
  if (!statSync(absolute).isDirectory()) return [{ path: absolute, file: path }];
  return walkFolder(absolute, path).files.filter(({ file }) => isRuleFile(file));
}

/** Text of the rule files of a folder, or of one rule file. Throws `ReadError`. */
export async function readRuleFiles(path: string, cwd: string): Promise<RuleFile[]> {
  try {
    const found = findRuleFiles(path, cwd);
    return await Promise.all(
      found.map(async (each) => ({ file: each.file, text: await readBoundedText(each.path, each.file) })),
    );
  } catch (error) {
    throw inputError(error, path);
  }
}
