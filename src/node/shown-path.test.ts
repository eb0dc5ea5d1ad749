import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchFiles } from './config/match-files.ts';
import { pathWithin, shownPath, slashed } from './shown-path.ts';

describe('names of files in reports and messages', () => {
  test.each([
    ['C:\\data', 'C:\\data\\某局\\表.xlsx', '某局/表.xlsx'],
    ['C:\\data', 'C:\\other\\a.csv', '../other/a.csv'],
    ['C:\\data', 'D:\\a.csv', 'D:/a.csv'],
    ['C:\\data', '\\\\server\\share\\a.csv', '//server/share/a.csv'],
    // NTFS takes both spellings for one folder.
    ['c:\\Data', 'C:\\data\\a.csv', 'a.csv'],
  ])('Windows: from %s, %s', (cwd, path, shown) => {
    expect(shownPath(cwd, path, win32)).toBe(shown);
  });

  test.each([
    ['/data', '/data/某局/a.csv', '某局/a.csv'],
    ['/data', '/data/a\\b.csv', 'a\\b.csv'],
    ['/data', '/data', '/data'],
  ])('elsewhere: from %s, %s', (cwd, path, shown) => {
    expect(shownPath(cwd, path, posix)).toBe(shown);
  });

  test('a backslash separates on Windows only', () => {
    expect([slashed('a\\b/c', win32), slashed('a\\b/c', posix)]).toEqual(['a/b/c', 'a\\b/c']);
  });
});

test.each([
  ['C:\\data', 'C:\\data\\x\\a.csv', 'x/a.csv'],
  ['C:\\data', 'C:\\database\\a.csv', undefined],
  ['C:\\data', 'D:\\data\\a.csv', undefined],
  ['C:\\', 'C:\\a.csv', 'a.csv'],
  ['\\\\server\\share', '\\\\server\\share\\a.csv', 'a.csv'],
  ['\\\\server\\share', 'C:\\share\\a.csv', undefined],
  ['C:\\data', 'C:\\data', undefined],
  ['C:\\data', 'C:\\data\\..x\\a.csv', '..x/a.csv'],
])('within %s: %s', (folder, path, within) => {
  expect(pathWithin(folder, path, win32)).toBe(within);
});

describe('patterns of a configuration', () => {
  const cases: readonly (readonly [pattern: string, file: string, isMeant: boolean])[] = [
    ['old', 'old/a.csv', true],
    ['old', 'x/old/a.csv', true],
    ['old/', 'old/x/a.csv', true],
    ['./old', 'old/a.csv', true],
    ['*.bak.xlsx', 'x/y.bak.xlsx', true],
    ['data/*.csv', 'data/x/a.csv', false],
    ['data/**/*.csv', 'data/x/a.csv', true],
    ['data/old', 'x/data/old/a.csv', false],
    ['某局', '某局/a.csv', true],
    ['.hidden', '.hidden/a.csv', true],
    ['old', 'older/a.csv', false],
  ];

  test.each(cases)('%s means %s: %s', (pattern, file, isMeant) => {
    expect(matchFiles('/r', [pattern], posix)(`/r/${file}`)).toBe(isMeant);
    expect(matchFiles('D:\\r', [pattern], win32)(`D:\\r\\${file.replaceAll('/', '\\')}`)).toBe(isMeant);
  });

  test('nothing outside of the folder of the configuration, nor on another drive', () => {
    expect(matchFiles('/r', ['**'], posix)('/other/a.csv')).toBe(false);
    expect(matchFiles('C:\\r', ['**', 'a.csv'], win32)('D:\\r\\a.csv')).toBe(false);
  });

  test('capital letters are the same on Windows, where files have them at will', () => {
    expect(matchFiles('C:\\r', ['Drafts'], win32)('C:\\r\\drafts\\a.csv')).toBe(true);
    expect(matchFiles('/r', ['Drafts'], posix)('/r/drafts/a.csv')).toBe(false);
  });
});
