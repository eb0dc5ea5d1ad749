import * as native from 'node:path';

/** The rules of paths of a system: those of this one, unless a test asks for others. */
export type PathRules = Pick<typeof native, 'relative' | 'isAbsolute' | 'sep'>;

/** A path with forward slashes, as reports name files on every system. A backslash is a letter where it separates nothing. */
export const slashed = (path: string, { sep }: Pick<PathRules, 'sep'> = native): string =>
  sep === '/' ? path : path.replaceAll(sep, '/');

/** A file as messages name it: from the current folder, with forward slashes; whole where it lies on another drive. */
export const shownPath = (cwd: string, path: string, rules: PathRules = native): string =>
  slashed(rules.relative(cwd, path) || path, rules);

/** A file as seen from a folder above it, with forward slashes; none where it lies elsewhere, on another drive for one. */
export function pathWithin(folder: string, path: string, rules: PathRules = native): string | undefined {
  const within = slashed(rules.relative(folder, path), rules);
  const isElsewhere = within === '' || /^\.\.(?:\/|$)/.test(within) || rules.isAbsolute(within);
  return isElsewhere ? undefined : within;
}
