import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { pairsOf, wordOf, wordsOf } from './lexicon.ts';

const source = new URL('../../', import.meta.url).pathname;
const shipped = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/\b(generated|testing)\b/.test(path),
  )
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

const isNamed = (name: string): boolean => shipped.includes(`'${name}'`);

const { words, pairs = {} } = catalogue.conventions;
const wholes = Object.keys(words).filter((name) => !name.includes('.'));
const partsOf = (name: string): string[] => Object.keys(words).filter((part) => part.startsWith(`${name}.`));

describe('word lists', () => {
  test('every list and every part of one is read by its name', () => {
    const unread = wholes.flatMap((name) => {
      if (isNamed(name)) return [];
      const parts = partsOf(name);
      return parts.length === 0 ? [name] : parts.filter((part) => !isNamed(part));
    });
    expect(unread).toEqual([]);
    expect(Object.keys(pairs).filter((name) => !isNamed(name))).toEqual([]);
  });

  test('a list of parts holds the words of all of them', () => {
    expect([...wordsOf(catalogue, 'codePartHeaders')].sort()).toEqual(['类', '款', '项'].sort());
    expect(wordOf(catalogue, 'codePartHeaders.section')).toBe('款');
    const parts = partsOf('proseOwnerTails').flatMap((part) => words[part as 'proseOwnerTails.office'] ?? []);
    expect([...wordsOf(catalogue, 'proseOwnerTails')].sort()).toEqual(parts.sort());
  });

  test('a name that the catalogue does not have does not compile', () => {
    // @ts-expect-error no such list
    expect(wordsOf(catalogue, 'codePartHeader')).toEqual([]);
    // @ts-expect-error a list of several words is not one word
    wordOf(catalogue, 'codePartHeaders');
    // @ts-expect-error no such part
    expect(wordsOf(catalogue, 'codePartHeaders.group')).toEqual([]);
    // @ts-expect-error pairs are no list
    expect(pairsOf(catalogue, 'codePartHeaders').size).toBe(0);
  });
});
