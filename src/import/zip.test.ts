import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';
import { type Archive, openArchive } from './zip.ts';

function readAll(archive: Archive, name: string): string {
  const decoder = new TextDecoder();
  let text = '';
  archive.stream(name, (piece) => {
    text += decoder.decode(piece, { stream: true });
  });
  return text;
}

function reasonOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error);
  }
  return 'none';
}

const plain = zipSync({ 'a/B.xml': strToU8('文'.repeat(1000)), 'c.bin': [strToU8('x'), { level: 0 }] });

function patched(bytes: Uint8Array, patch: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  patch(view, view.getUint32(end + 16, true));
  return copy;
}

test('checksums are those of the standard', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
});

test('reads deflated and stored entries, names without case', () => {
  const archive = openArchive('a', plain);
  expect(archive.names).toEqual(['a/B.xml', 'c.bin']);
  expect(archive.has('A/b.XML')).toBe(true);
  expect(readAll(archive, 'a/b.xml')).toBe('文'.repeat(1000));
  expect(readAll(archive, 'c.bin')).toBe('x');
});

test('bytes before the archive do no harm', () => {
  const shifted = new Uint8Array(plain.length + 10);
  shifted.set(plain, 10);
  expect(readAll(openArchive('a', shifted), 'c.bin')).toBe('x');
});

test.each([
  ['a missing entry', plain, 'damaged-zip'],
  ['a wrong checksum', patched(plain, (view, at) => view.setUint32(at + 16, 1, true)), 'damaged-zip'],
  ['a wrong size', patched(plain, (view, at) => view.setUint32(at + 24, 9999, true)), 'damaged-zip'],
  ['more than it says', patched(plain, (view, at) => view.setUint32(at + 24, 9, true)), 'archive-bomb'],
  [
    'a size beyond the bound',
    patched(plain, (view, at) => view.setUint32(at + 24, 0x7fffffff, true)),
    'archive-bomb',
  ],
  ['a password', patched(plain, (view, at) => view.setUint16(at + 8, 1, true)), 'encrypted'],
  ['an unknown method', patched(plain, (view, at) => view.setUint16(at + 10, 99, true)), 'damaged-zip'],
  [
    'a place beyond the end',
    patched(plain, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
    'damaged-zip',
  ],
])('an entry with %s', (name, bytes, reason) => {
  const part = name === 'a missing entry' ? 'z' : 'a/B.xml';
  expect(reasonOf(() => readAll(openArchive('a', bytes), part))).toBe(reason);
});

test.each([
  ['empty', new Uint8Array(), 'damaged-zip'],
  ['truncated', plain.slice(0, -1), 'damaged-zip'],
  [
    'with its directory elsewhere',
    patched(plain, (view) => view.setUint32(view.byteLength - 10, 9, true)),
    'damaged-zip',
  ],
  [
    'with too many entries',
    patched(plain, (view) => view.setUint16(view.byteLength - 12, 20_000, true)),
    'archive-bomb',
  ],
  ['that leaves its folder', zipSync({ 'a/../../b': strToU8('') }), 'escaping-path'],
  ['with a drive', zipSync({ 'C:\\b': strToU8('') }), 'escaping-path'],
  ['with one name twice', zipSync({ a: strToU8(''), A: strToU8('') }), 'damaged-zip'],
])('an archive %s', (_, bytes, reason) => {
  expect(reasonOf(() => openArchive('a', bytes))).toBe(reason);
});

test('a bomb stops early', () => {
  const zeros = new Uint8Array(100 * 1024 * 1024);
  const bomb = zipSync({ 'a.xml': [zeros, { level: 9 }] });
  let size = 0;
  const open = () => openArchive('a', bomb).stream('a.xml', (piece) => (size += piece.length));
  expect(reasonOf(open)).toBe('archive-bomb');
  expect(size).toBeLessThan(50 * 1024 * 1024);
});
