import { describe, expect, test } from 'vitest';
import { draw, drawWord, paper } from '../testing/drawing.ts';
import { keystoneOf, straighten } from './keystone.ts';
import { findRulings } from './rulings.ts';
import { skewOf } from './skew.ts';
import { findTextLines } from './text-lines.ts';
import { inkOf } from './threshold.ts';
import { turnBy, turnByQuarters } from './turn.ts';

const dpi = 200;

/** A table of two columns and two rows with a word in each cell, and a title above it. */
function tablePage() {
  const page = paper(800, 600);
  for (const y of [200, 300, 400]) draw(page, 100, y, 700, y + 3);
  for (const x of [100, 400, 697]) draw(page, x, 200, x + 3, 403);
  drawWord(page, 250, 100, 8);
  for (const x of [130, 430]) for (const y of [238, 338]) drawWord(page, x, y, 4);
  return page;
}

describe('a page with a table', () => {
  test('its lines are found, letters are none', () => {
    const page = tablePage();
    const { horizontal, vertical } = findRulings(inkOf(page), page.width, page.height, dpi);
    expect(horizontal.map(({ at }) => Math.round(at))).toEqual([202, 302, 402]);
    expect(vertical.map(({ at }) => Math.round(at))).toEqual([102, 402, 699]);
    expect(horizontal.every(({ from, to }) => from === 100 && to === 700)).toBe(true);
  });

  test('a line ends where its table does, also with a stroke of a letter right below it', () => {
    const page = tablePage();
    // A cell across all columns below, with a letter under the middle line.
    draw(page, 100, 500, 700, 503);
    for (const x of [100, 697]) draw(page, x, 400, x + 3, 503);
    draw(page, 400, 405, 402, 430);
    const { vertical } = findRulings(inkOf(page), page.width, page.height, dpi);
    expect(vertical.map(({ from, to }) => [from, to])).toEqual([
      [200, 503],
      [200, 403],
      [200, 503],
    ]);
  });

  test('a short line from one long line to another is one between cells, whatever is written right beside it', () => {
    const page = tablePage();
    // A header cell cut in two from the second line on, small print close to the cut; a letter that reaches no line.
    draw(page, 550, 303, 552, 400);
    for (const y of [310, 330, 350, 370]) draw(page, 556, y, 570, y + 16);
    draw(page, 250, 312, 253, 390);
    for (const y of [312, 340, 368]) draw(page, 256, y, 275, y + 22);
    const { vertical } = findRulings(inkOf(page), page.width, page.height, dpi);
    expect(vertical.map(({ at }) => Math.round(at))).toEqual([102, 402, 551, 699]);
  });

  test('a line that is broken in faint print is one still where it crosses several long lines', () => {
    const page = tablePage();
    draw(page, 100, 440, 700, 443);
    draw(page, 100, 480, 700, 483);
    draw(page, 550, 290, 551, 470);
    for (const y of [315, 345, 375, 410, 450]) draw(page, 557, y, 572, y + 22);
    const { vertical } = findRulings(inkOf(page), page.width, page.height, dpi);
    expect(vertical.map(({ at }) => Math.round(at))).toEqual([102, 402, 551, 699]);
  });

  test('a line that runs on beyond its neighbours is one of a cell open to one side', () => {
    const page = tablePage();
    for (const y of [200, 300, 400]) draw(page, 700, y, 790, y + 3);
    const { horizontal } = findRulings(inkOf(page), page.width, page.height, dpi);
    expect(horizontal.map(({ to }) => to)).toEqual([790, 790, 790]);
  });

  test('every cell has its own line of text', () => {
    const page = tablePage();
    const ink = inkOf(page);
    const rulings = findRulings(ink, page.width, page.height, dpi);
    const { areas, em } = findTextLines(ink, page.width, page.height, rulings, dpi);
    const boxes = areas.map(({ left, top, right, bottom }) => [left, top, right, bottom]);
    expect(em).toBe(24);
    expect(boxes.sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0) || (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [250, 100, 470, 124],
      [130, 238, 238, 262],
      [430, 238, 538, 262],
      [130, 338, 238, 362],
      [430, 338, 538, 362],
    ]);
  });

  test.each([-2.5, -0.37, 0, 0.5, 3])('turned by %f degrees, that is found and undone', (angle) => {
    const { turned } = turnBy(tablePage(), angle);
    expect(Math.abs(skewOf(inkOf(turned), turned.width, turned.height) - angle)).toBeLessThan(0.1);
  });

  test.each([0.02, -0.03])('sides that lean by %f are found and made upright', (lean) => {
    const table = paper(1000, 1400);
    for (const x of [100, 260, 500, 897]) draw(table, x, 100, x + 3, 1300);
    const { width, height } = table;
    expect(keystoneOf(inkOf(table), width, height, dpi)).toBe(0);
    // The inverse lean, near enough for so small a one.
    const leaned = straighten(table, -lean);
    const found = keystoneOf(inkOf(leaned), width, height, dpi);
    expect(Math.abs(found - lean)).toBeLessThan(0.003);
    expect(keystoneOf(inkOf(straighten(leaned, found)), width, height, dpi)).toBe(0);
  });

  test('a page without upright lines does not lean', () => {
    const text = paper(600, 800);
    for (let row = 0; row < 20; row += 1)
      draw(text, 40 + ((row * 37) % 90), 40 + 36 * row, 420 + ((row * 53) % 140), 56 + 36 * row);
    expect(keystoneOf(inkOf(text), 600, 800, dpi)).toBe(0);
  });

  test('a point of the turned page is one of the page as it came', () => {
    const page = paper(400, 400);
    draw(page, 300, 100, 306, 106);
    const { turned, turn } = turnBy(page, 2);
    const at = turned.data.indexOf(0);
    const [x, y] = turn.back(at % 400, Math.floor(at / 400));
    expect(Math.abs(x - 300)).toBeLessThan(4);
    expect(Math.abs(y - 100)).toBeLessThan(4);
  });

  test('four quarters are none', () => {
    const page = tablePage();
    const once = turnByQuarters(page, 1);
    expect([once.width, once.height]).toEqual([600, 800]);
    expect(Buffer.compare(turnByQuarters(once, 3).data, page.data)).toBe(0);
    expect(Buffer.compare(turnByQuarters(turnByQuarters(page, 2), 2).data, page.data)).toBe(0);
  });
});
