import { describe, expect, test } from 'vitest';
import { type Selection, selectRules, unknownPatterns } from './selection.ts';

const rules = [
  { code: 'GJ-HI-01', slug: 'function-children-sum', severity: 'error' as const },
  { code: 'GJ-HI-02', slug: 'economic-children-sum', severity: 'error' as const },
  { code: 'GJ-ST-01', slug: 'table-missing', severity: 'warning' as const },
];
const chosen = (selection: Selection) =>
  selectRules(rules, selection).map(({ code, severity }) => `${code} ${severity}`);

describe('selectRules', () => {
  test.each([
    [{}, ['GJ-HI-01 error', 'GJ-HI-02 error', 'GJ-ST-01 warning']],
    [{ select: ['GJ-HI'] }, ['GJ-HI-01 error', 'GJ-HI-02 error']],
    [{ select: ['table-missing'] }, ['GJ-ST-01 warning']],
    [{ select: ['table'] }, []],
    [{ ignore: ['GJ-HI'] }, ['GJ-ST-01 warning']],
    [{ select: ['GJ-HI-01'], ignore: ['GJ-HI'] }, ['GJ-HI-01 error']],
    [{ select: ['GJ'], ignore: ['GJ-HI-01'] }, ['GJ-HI-02 error', 'GJ-ST-01 warning']],
    [{ select: ['GJ-HI'], ignore: ['GJ-HI'] }, []],
    [{ severity: [['GJ-HI', 'info']] }, ['GJ-HI-01 info', 'GJ-HI-02 info', 'GJ-ST-01 warning']],
    [
      {
        select: ['GJ-HI'],
        severity: [
          ['function-children-sum', 'warning'],
          ['GJ-HI', 'info'],
        ],
      },
      ['GJ-HI-01 warning', 'GJ-HI-02 info'],
    ],
    [
      {
        select: ['GJ-HI-01'],
        severity: [
          ['GJ', 'info'],
          ['GJ', 'warning'],
        ],
      },
      ['GJ-HI-01 warning'],
    ],
  ] as [Selection, string[]][])('%j', (selection, expected) => {
    expect(chosen(selection)).toEqual(expected);
  });
});

test('patterns that name no rule are told', () => {
  const selection: Selection = {
    select: ['GJ-XX', 'GJ-HI'],
    ignore: ['tabel-missing', ''],
    severity: [['HI', 'info']],
  };
  expect(unknownPatterns(rules, selection)).toEqual(['GJ-XX', 'tabel-missing', '', 'HI']);
});
