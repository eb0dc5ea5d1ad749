import { expect, test } from 'vitest';
import { ConfigError } from './config-error.ts';
import { readConfig } from './read-config.ts';

test('every key', () => {
  const text = `rules: mine
select: [GJ-HI, GJ-IE]
ignore: [GJ-NA]
severity: {GJ-HI: warning, __proto__: info}
failOn: never
maxWarnings: 0
lang: en
kind: final
year: 2023
unit: 万元
suppressions:
  - rule: GJ-HI-01
    key: final_income#1//201
    document: final/x/2023
    reason: 见说明
`;
  expect(readConfig('c.yaml', text)).toEqual({
    rules: ['mine'],
    select: ['GJ-HI', 'GJ-IE'],
    ignore: ['GJ-NA'],
    severity: new Map([
      ['GJ-HI', 'warning'],
      ['__proto__', 'info'],
    ]),
    failOn: 'never',
    maxWarnings: 0,
    lang: 'en',
    kind: 'final',
    year: 2023,
    unit: '万元',
    suppressions: [
      { rule: 'GJ-HI-01', key: 'final_income#1//201', document: 'final/x/2023', reason: '见说明', line: 12 },
    ],
  });
});

test.each([[''], ['# nothing\n'], ['---\n'], ['{}']])('an empty configuration: %j', (text) => {
  expect(readConfig('c.yaml', text)).toEqual({});
});

/** Code, line, column and suggestion of each problem. */
function problemsOf(text: string): string[] {
  try {
    readConfig('c.yaml', text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ code, line, column, suggestion }) =>
      [code, `${line}:${column}`, suggestion].filter((part) => part !== undefined).join(' '),
    );
  }
}

test.each([
  ['an unknown key', 'year: 2023\nsevirity: {}\n', ['unknown-key 2:1 severity']],
  ['a key far from any', 'xyzzy: 1\n', ['unknown-key 1:1']],
  ['a key twice', 'year: 2023\nyear: 2024\n', ['duplicate-key 2:1']],
  ['an unknown level', 'severity:\n  GJ-HI: warn\n', ['bad-value 2:10']],
  ['a wrong language', 'lang: zn\n', ['bad-value 1:7 zh']],
  ['a map for a list', 'select: {a: b}\n', ['expected-list 1:9']],
  ['a year of the wrong size', 'year: 20233\n', ['expected-year 1:7']],
  ['a fraction', 'maxWarnings: 1.5\n', ['expected-count 1:14']],
  ['no reason', 'suppressions:\n  - {rule: a, key: b}\n', ['missing-key 2:5']],
  ['an empty reason', 'suppressions:\n  - {rule: a, key: b, reason: " "}\n', ['empty-value 2:31']],
  ['suppressions that are no list', 'suppressions: {}\n', ['expected-list 1:15']],
  ['a list at the top', '- a\n', ['expected-map 1:1']],
  ['broken YAML', 'select: [a\n', ['yaml-syntax 2:1']],
  ['several mistakes', 'yeer: 1\nlang: xx\n', ['unknown-key 1:1 year', 'bad-value 2:7']],
])('%s', (_, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test('aliases are not followed, so that no file can grow in memory', () => {
  const text = `select: &a [x, x]\nignore: [*a, *a]\n`;
  expect(problemsOf(text).length).toBeGreaterThan(0);
});
