import { expect, test } from 'vitest';
import { makeCompoundFile } from '../../test/make-documents.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';

const large = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
const file = makeCompoundFile({ Workbook: large, Small: Uint8Array.of(1, 2, 3), Empty: new Uint8Array() });

test('reads large, small and empty streams', () => {
  const container = openCompoundFile('a', file);
  expect(isCompoundFile(file)).toBe(true);
  expect(container.names).toEqual(expect.arrayContaining(['Workbook', 'Small', 'Empty']));
  expect(container.read('Workbook')).toEqual(large);
  expect([...container.read('Small')]).toEqual([1, 2, 3]);
  expect(container.read('Empty')).toHaveLength(0);
});

test.each([
  ['cut off', file.slice(0, 400)],
  ['of another kind', new Uint8Array(1000)],
  ['with an odd sector size', patched(30, [3, 0])],
  ['with a directory nowhere', patched(48, [0xff, 0xff, 0xff, 0x7f])],
])('refuses a file %s', (_, bytes) => {
  expect(() => openCompoundFile('a', bytes)).toThrow(
    expect.objectContaining({ reason: 'damaged-compound-file' }),
  );
});

function patched(at: number, values: readonly number[]): Uint8Array {
  const copy = file.slice();
  copy.set(values, at);
  return copy;
}

test('a chain of sectors that bites its tail ends', () => {
  const view = new DataView(file.buffer);
  const tableOffset = (view.getInt32(76, true) + 1) * 512;
  const looped = file.slice();
  const loopedView = new DataView(looped.buffer);
  for (let at = 0; at < 128; at++) loopedView.setInt32(tableOffset + at * 4, 0, true);
  expect(() => openCompoundFile('a', looped)).toThrow(
    expect.objectContaining({ reason: 'damaged-compound-file' }),
  );
});
