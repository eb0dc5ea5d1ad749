import { expect, test } from 'vitest';
import { draw, drawWord, paper } from '../testing/drawing.ts';
import { evenLight } from './even-light.ts';
import type { Grey } from './picture.ts';
import { inkOf } from './threshold.ts';

const dpi = 200;
const letters = 8;

/** A page with a word; below it what lies over the word, as the share of the light that it leaves. */
function pageUnder(shade: (x: number, y: number) => number): Grey {
  const page = paper(600, 300);
  drawWord(page, 200, 130, letters);
  draw(page, 50, 220, 550, 223);
  const data = page.data.map((value, at) => {
    const light = shade(at % page.width, Math.floor(at / page.width));
    return Math.round(value * light);
  });
  return { ...page, data };
}

const inkCount = (grey: Grey): number => inkOf(grey).reduce((sum, each) => sum + each, 0);

test.each<[string, (x: number, y: number) => number]>([
  [
    'a grey seal',
    (x, y) => (Math.hypot(x - 260, y - 150) < 90 && Math.hypot(x - 260, y - 150) > 20 ? 0.45 : 1),
  ],
  ['the shade of a fold', (x) => 1 - 0.5 * Math.exp(-(((x - 240) / 15) ** 2))],
  ['a filled cell', (x, y) => (x > 190 && x < 400 && y > 100 && y < 190 ? 0.7 : 1)],
  ['one dark side', (x) => 1 - (0.5 * x) / 600],
])('what is written under %s is ink, and nothing else', (_, shade) => {
  const clear = inkCount(
    evenLight(
      pageUnder(() => 1),
      dpi,
    ),
  );
  const under = inkCount(evenLight(pageUnder(shade), dpi));
  expect(clear).toBeGreaterThan(1000);
  expect(Math.abs(under - clear) / clear).toBeLessThan(0.05);
});

test('a black bar stays ink: it is no paper in the shade', () => {
  const page = paper(300, 200);
  draw(page, 50, 50, 150, 100);
  expect(inkCount(evenLight(page, dpi))).toBe(100 * 50);
});
