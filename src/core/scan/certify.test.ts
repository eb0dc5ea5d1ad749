import { describe, expect, test } from 'vitest';
import type { Cell } from '../model/disclosure.ts';
import { certifiedCells } from './certify.ts';
import { cellsOf, outcome } from './testing/outcomes.ts';

describe('what proves that a figure was read rightly', () => {
  test.each<[string, Record<string, string>, readonly string[], string]>([
    ['a sum of two addends', { s: '3.00', a: '1.00', b: '2.00' }, ['s = a + b'], 'sab'],
    ['a sum with a nought', { s: '3.00', a: '1.00', b: '2.00', n: '0.00' }, ['s = a + b + n'], 'sabn'],
    ['not a sum of one addend', { s: '3.00', a: '3.00', n: '0.00' }, ['s = a + n'], ''],
    ['not a repetition', { s: '3.00', a: '3.00' }, ['s = a'], ''],
    [
      'a repetition of what is proved, and one of that',
      { s: '3.00', a: '1.00', b: '2.00', t: '3.00', u: '3.00' },
      ['t = u', 's = t', 's = a + b'],
      'sabtu',
    ],
    [
      'nothing that also stands in what fails',
      { s: '3.00', a: '1.00', b: '2.00', t: '3.10' },
      ['s = a + b', 's = t : fail'],
      '',
    ],
    ['not a gap within rounding', { s: '3.01', a: '1.00', b: '2.00' }, ['s = a + b : rounding'], ''],
    [
      'not sums of figures that lost their points',
      { s: '1082', a: '618', b: '464', x: '7.10', y: '5.20', z: '4.40', w: '3.30' },
      ['s = a + b', 'x = y : fail', 'z = w : fail'],
      '',
    ],
    [
      'not whole numbers that may have lost their points',
      { s: '1082', a: '618', b: '464' },
      ['s = a + b'],
      '',
    ],
    ['whole numbers that show their thousands', { s: '3,000', a: '1,000', b: '2,000' }, ['s = a + b'], 'sab'],
  ])('%s', (_, printed, identities, certified) => {
    const cells = cellsOf(printed);
    const found = certifiedCells(identities.map((text) => outcome(cells, text)));
    const names = Object.keys(printed).filter((name) => found.has(cells[name] as Cell));
    expect(names.sort().join('')).toBe([...certified].sort().join(''));
  });
});
