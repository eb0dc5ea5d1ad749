import { expect, test } from 'vitest';
import { formatPlace } from './format-place.ts';
import { loadLocale } from './locale.ts';

test.each([
  ['zh', undefined, '第3页'],
  ['zh', 'iii', '第3页（页码 iii）'],
  ['en', 'iii', 'page 3 (numbered iii)'],
] as const)('a page in %s, which the file calls %s', async (language, label, expected) => {
  const place = { file: 'a.pdf', page: 3, ...(label === undefined ? {} : { pageLabel: label }) };
  expect(formatPlace(place, await loadLocale(language))).toBe(expected);
});
