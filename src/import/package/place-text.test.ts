import { expect, test } from 'vitest';
import type { Place } from '../../core/model/place.ts';
import { formatPlace, parsePlace } from './place-text.ts';

test('a page is written with what the file calls it, and comes back', () => {
  const place: Place = { file: 'a.pdf', page: 3, pageLabel: 'iii', box: [1, 2, 3, 4] };
  expect(formatPlace(place, ['a.pdf'])).toBe('p3(iii) [1 2 3 4]');
  expect(parsePlace('p3(iii) [1 2 3 4]', ['a.pdf'])).toEqual(place);
  expect(parsePlace('[5 6 7 8]', ['a.pdf'], place)).toEqual({ ...place, box: [5, 6, 7, 8] });
});
