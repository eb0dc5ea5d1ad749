import { expect, test } from 'vitest';
import { paintFor, wantsColour, widthOf } from './terminal.ts';

test.each([
  ['a terminal', true, {}, true, true],
  ['a pipe', false, {}, true, false],
  ['NO_COLOR', true, { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR', true, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, true, true],
  ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, true, false],
  ['--no-color over FORCE_COLOR', true, { FORCE_COLOR: '1' }, false, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, true, false],
])('colour: %s', (_, isTTY, env, isAllowed, expected) => {
  expect(wantsColour({ isTTY, env }, isAllowed)).toBe(expected);
});

test.each([
  [{ isTTY: false, columns: 50 }, 100],
  [{ isTTY: true, columns: 80 }, 80],
  [{ isTTY: true, columns: 10 }, 40],
  [{ isTTY: true, columns: 400 }, 120],
  [{ isTTY: true, columns: 0 }, 100],
])('width of %j', (terminal, width) => {
  expect(widthOf({ ...terminal, env: {} })).toBe(width);
});

test('plain paint changes nothing, colour wraps', async () => {
  expect((await paintFor({ isTTY: false, env: {} }, true)).error('x')).toBe('x');
  expect((await paintFor({ isTTY: true, env: {} }, true)).warning('x')).toBe('\u001b[33mx\u001b[39m');
});
