import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usualCacheFolder } from './cache-folder.ts';
import { digestOf } from './keys.ts';
import { type CacheBounds, ResultCache } from './result-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const [a, b] = [digestOf('a'), digestOf('b')];
const files = () => readdirSync(folder).map((name) => join(folder, name));

function kept(entries: Readonly<Record<string, string>>, bounds?: Partial<CacheBounds>): void {
  const cache = new ResultCache(folder, bounds);
  for (const [key, text] of Object.entries(entries)) cache.put(key, bytes(text));
  cache.close();
}

function found(key: string): string | undefined {
  const cache = new ResultCache(folder);
  const data = cache.get(key);
  cache.close();
  return data && new TextDecoder().decode(data);
}

test('what was put is found, now and by a later run; nothing else is', () => {
  const cache = new ResultCache(folder);
  expect(cache.get(a)).toBeUndefined();
  cache.put(a, bytes('one'));
  cache.put(b, bytes(''));
  expect(cache.get(a)).toEqual(Buffer.from('one'));
  expect(found(a)).toBe('one');
  cache.close();
  expect([found(a), found(b), found(digestOf('c'))]).toEqual(['one', '', undefined]);
});

test('every byte that is another one, and every cut, loses entries and invents none', () => {
  kept({ [a]: 'one', [b]: 'two' });
  const [file = ''] = files();
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect([undefined, 'one']).toContain(found(a));
    expect([undefined, 'two']).toContain(found(b));
    writeFileSync(file, whole.subarray(0, at));
    expect(found(b)).toBeUndefined();
  }
});

test.each([{ bytes: 60 }, { files: 1 }])('beyond the bound %j the oldest files go', (bounds) => {
  kept({ [a]: 'one' });
  const [old = ''] = files();
  utimesSync(old, 1, 1);
  kept({ [b]: 'two' });
  kept({}, bounds);
  expect([found(a), found(b)]).toEqual([undefined, 'two']);
});

test('two runs at once add to one folder', () => {
  const [one, other] = [new ResultCache(folder), new ResultCache(folder)];
  one.put(a, bytes('one'));
  other.put(b, bytes('two'));
  one.close();
  other.close();
  expect([found(a), found(b)]).toEqual(['one', 'two']);
});

test('parts of a key are told apart', () => {
  const keys = [
    digestOf('ab', 'c'),
    digestOf('a', 'bc'),
    digestOf('abc'),
    digestOf('abc', undefined),
    digestOf('abc', ''),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', { XDG_CACHE_HOME: '/x' }, '/x/gouji'],
  ['win32', { LOCALAPPDATA: '/l' }, '/l/gouji/Cache'],
])('%s has a usual folder', (platform, env, expected) => {
  expect(usualCacheFolder(env, platform)).toBe(expected);
});
