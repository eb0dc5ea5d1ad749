/** All places where a text matches a global pattern. Most texts do nowhere, and asking that costs less than a copy of the pattern. */
export const allMatches = (text: string, pattern: RegExp): RegExpExecArray[] =>
  text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
