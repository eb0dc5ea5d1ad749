import * as native from 'node:path';
import picomatch from 'picomatch';
import { type PathRules, pathWithin } from '../shown-path.ts';

/** Which files patterns mean: globs relative to the folder of their configuration. */
export type FilePattern = (absolute: string) => boolean;

/**
 * Reads patterns. One without a slash means files and folders of that name at any depth; one that means a folder means
 * everything in it. Files outside the folder are never meant.
 */
export function matchFiles(
  folder: string,
  patterns: readonly string[],
  rules: PathRules = native,
): FilePattern {
  // Where a backslash separates, capital letters make no other name.
  const options = { dot: true, nocase: rules.sep === '\\' };
  const matchers = patterns.map((pattern) => {
    const clean = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
    return picomatch(clean.includes('/') ? clean : `**/${clean}`, options);
  });
  return (absolute) => {
    const steps = pathWithin(folder, absolute, rules)?.split('/') ?? [];
    return steps.some((_, index) => {
      const upTo = steps.slice(0, index + 1).join('/');
      return matchers.some((matches) => matches(upTo));
    });
  };
}
