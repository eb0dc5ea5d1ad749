import { expect, test } from 'vitest';
import { formatFigure } from '../model/format-figure.ts';
import { forcedFigures } from './forced.ts';
import { cellsOf, outcome } from './testing/outcomes.ts';

const printed = { s: '9.00', a: '[.00', b: '2.50', c: '4:00', t: '6.60', n: '15.50' };

test.each([
  ['an addend is what the others leave', ['s = a + b'], 'sb', 'a 6.5'],
  ['a sum is what its addends make', ['a = s + b'], 'sb', 'a 11.5'],
  ['not where an addend is not sure', ['s = a + b'], 's', ''],
  ['not where two are not read', ['s = a + b + c'], 'sb', ''],
  ['where two sums agree', ['s = a + b', 'n = a + s', 't = b + c'], 'sbnt', 'a 6.5 c 4.1'],
  ['not where two sums ask different things', ['s = a + b', 't = a + b'], 'sbt', ''],
])('%s', (_, sums, sure, forced) => {
  const cells = cellsOf(printed);
  const isSure = (cell: (typeof cells)[string]) => [...sure].some((name) => cells[name] === cell);
  const found = forcedFigures(
    sums.map((sum) => outcome(cells, sum)),
    isSure,
  );
  const names = Object.keys(printed).filter((name) => cells[name] && found.has(cells[name]));
  const told = names.map((name) => {
    const figure = cells[name] && found.get(cells[name]);
    return `${name} ${figure && formatFigure(figure)}`;
  });
  expect(told.join(' ')).toBe(forced);
});
