import { afterEach, expect, test } from 'vitest';
import { Shelf } from './shelf.ts';

let shelf = new Shelf();
afterEach(() => {
  shelf.close();
  shelf = new Shelf();
});

/** More than stays in memory, each piece of a length and with bytes of its own. */
const pieces = Array.from({ length: 24 }, (_, at) => new Uint8Array(500_000 + at).fill(at + 1));

test('what was put away comes back as it was, from memory and from the file', () => {
  const fetches = pieces.map((each) => shelf.put(each));
  for (const [at, piece] of pieces.entries())
    expect(Buffer.compare(fetches[at]?.() ?? new Uint8Array(), piece)).toBe(0);
});

test('it is a copy that nobody else changes, and that takes nothing else with it when it is sent', () => {
  const given = Uint8Array.of(1, 2, 3);
  const fetch = shelf.put(given);
  given[0] = 9;
  const first = fetch();
  expect([...first]).toEqual([1, 2, 3]);
  expect(first.buffer.byteLength).toBe(3);
  first[0] = 8;
  expect([...fetch()]).toEqual([1, 2, 3]);
});

test('nothing is something, too', () => {
  expect(shelf.put(new Uint8Array())()).toHaveLength(0);
});
