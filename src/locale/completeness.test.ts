import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { offenderLists } from '../core/generated/offender-lists.ts';
import { rules } from '../core/generated/rules.ts';
import { page as englishPage } from './en/page.ts';
import { texts as english } from './en/texts.ts';
import { page as chinesePage } from './zh-CN/page.ts';
import { texts as chinese } from './zh-CN/texts.ts';

const source = new URL('..', import.meta.url).pathname;

/** Text of the modules of a folder, without tests and the comments of a line. */
function codeOf(folder: string): string {
  const files = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing|example-/.test(file))
    .map((file) => readFileSync(join(source, folder, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''))
    .join('\n');
}

const literals = (code: string, pattern: RegExp): string[] => [
  ...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? '')),
];

const without = (known: object, codes: readonly string[]): string[] =>
  codes.filter((code) => !Object.hasOwn(known, code));

describe('every code has a sentence', () => {
  test('reasons of the engine', () => {
    // Hyphenated words of the engine that are no reasons.
    const others = [
      'other-code',
      'other-name',
      'class-name',
      'earlier-base',
      'self-eval',
      'of-which',
      'balance-part',
      'grand-total',
      'extra-number',
      'unknown-column',
    ];
    const engine = codeOf('core/engine');
    const codes = [
      ...literals(engine, /'([a-z]+(?:-[a-z]+)+)'/g),
      ...literals(engine, /\b(?:code: |open\('\w+', |stop\(\w+, '\w+', )'([a-z-]+)'/g),
    ].filter((code) => !others.includes(code));
    expect(codes.length).toBeGreaterThan(15);
    expect(without(chinese.reasons.outcome, codes)).toEqual([]);
  });

  test('reasons for figures without a cell', () => {
    const codes = literals(
      readFileSync(join(source, 'recognize/rows/unplaced.ts'), 'utf8'),
      /'([a-z]+(?:-[a-z]+)+)'/g,
    );
    expect(codes).toContain('unknown-column');
    expect(without(chinese.reasons.unplaced, codes)).toEqual([]);
  });

  test('reasons for figures of the prose', () => {
    const code = ['recognize/claims', 'recognize/binding'].map(codeOf).join('\n');
    const codes = literals(code, /\b(?:unbound|reason):\s*'([a-z-]+)'/g);
    expect(codes).toContain('no-measure');
    expect(without(chinese.reasons.prose, codes)).toEqual([]);
  });

  test('inputs that cannot be read', () => {
    const code = ['import', 'recognize', 'node', 'check'].map(codeOf).join('\n');
    const codes = literals(
      code,
      /(?:ReadError|unknownName|fail|damaged)\(\s*'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g,
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(without(chinese.reasons.read, codes)).toEqual([]);
  });

  test('parts that cannot be read', () => {
    const code = ['import', 'recognize'].map(codeOf).join('\n');
    const codes = literals(code, /\breason(?::|\s=)[^'\n]*'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g);
    const { read, problem, unplaced, prose } = chinese.reasons;
    const known = { ...read, ...problem, ...unplaced, ...prose };
    expect(codes).toContain('extension-mismatch');
    expect(without(known, codes)).toEqual([]);
  });

  test('lists of offenders', () => {
    // Where every offender comes with a detail, each detail has its sentence.
    const sentences = Object.keys(chinese.findings.lists);
    const lacking = offenderLists.filter((list) => !sentences.some((key) => key.split('-')[0] === list));
    expect(lacking).toEqual([]);
  });
});

/** Paths of all texts, with the placeholders that each one holds. */
function shape(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') {
    const names = [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    return [[path, [...new Set(names)].sort().join(',')]];
  }
  return Object.entries(value as object).flatMap(([key, each]) => shape(each, `${path}/${key}`));
}

test('both languages have the same texts with the same placeholders', () => {
  // Chinese titles need no id beside them, and rules are titled in Chinese.
  const shapeOf = ({ ruleTitles: _titles, ...texts }: object & { ruleTitles?: object }) =>
    shape(texts).filter(([path]) => path !== '/findings/where/id');
  expect(shapeOf(english)).toEqual(shapeOf(chinese));
  expect(shapeOf(englishPage)).toEqual(shapeOf(chinesePage));
});

test('every rule has an English title, and no other', () => {
  expect(Object.keys(english.ruleTitles).sort()).toEqual(rules.map(({ slug }) => slug).sort());
});

test('no English text holds Chinese words, apart from names of units', () => {
  const flat = JSON.stringify({
    ...english,
    cli: { ...english.cli, option: { ...english.cli.option, unit: '' } },
  });
  expect(flat.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
});
