import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** Which files patterns mean: globs relative to the folder of their configuration. */
export type FilePattern = (absolute: string) => boolean;

/**
 * Reads patterns. One without a slash means files and folders of that name at any depth; one that means a folder means
 * everything in it. Files outside the folder are never meant.
 */
export function matchFiles(folder: string, patterns: readonly string[]): FilePattern {
  const matchers = patterns.map((pattern) => {
    const clean = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
    return picomatch(clean.includes('/') ? clean : `**/${clean}`, { dot: true });
  });
  return (absolute) => {
    const path = relative(folder, absolute);
    const steps = path.split(sep);
    if (path === '' || steps[0] === '..') return false;
    return steps.some((_, index) => {
      const upTo = steps.slice(0, index + 1).join('/');
      return matchers.some((matches) => matches(upTo));
    });
  };
}
