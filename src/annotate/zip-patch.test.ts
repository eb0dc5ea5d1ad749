import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { patchArchive } from './zip-patch.ts';

const parts = {
  'a.xml': strToU8('<a/>'),
  'b/c.xml': strToU8('c'.repeat(5000)),
  'd.bin': Uint8Array.from([1, 2, 3]),
};
const original = zipSync({ ...parts, 'd.bin': [parts['d.bin'], { level: 0 }] }, { comment: 'x' });

test('changed and new parts are read back, all others as they were', () => {
  const patched = patchArchive(
    'x.zip',
    original,
    new Map([
      ['a.xml', strToU8('<b/>')],
      ['新.xml', strToU8('new')],
    ]),
  );
  const found = unzipSync(patched);
  expect(Object.keys(found)).toEqual(['a.xml', 'b/c.xml', 'd.bin', '新.xml']);
  expect(strFromU8(found['a.xml'] ?? new Uint8Array())).toBe('<b/>');
  expect(strFromU8(found['新.xml'] ?? new Uint8Array())).toBe('new');
  expect(found['b/c.xml']).toEqual(parts['b/c.xml']);
  expect(found['d.bin']).toEqual(parts['d.bin']);
});

test('what is not changed keeps its packed bytes, and nothing changed is the archive itself', () => {
  const buffer = Buffer.from(original);
  expect(patchArchive('x.zip', buffer, new Map())).toEqual(original);
  patchArchive('x.zip', buffer, new Map([['a.xml', strToU8('longer than before')]]));
  expect(buffer.equals(original)).toBe(true);
  const patched = Buffer.from(patchArchive('x.zip', original, new Map([['a.xml', strToU8('<b/>')]])));
  const at = Buffer.from(original).indexOf('b/c.xml') - 30;
  const end = Buffer.from(original).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  expect(patched.includes(Buffer.from(original).subarray(at, end))).toBe(true);
});
