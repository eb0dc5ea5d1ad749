import { expect, test } from 'vitest';
import type { Operand } from '../../findings/outcome.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import { coarseEnvelope } from './coarse-total.ts';

const one = { coefficient: 1, exponent: 0 };
const zero = { coefficient: 0, exponent: 0 };

function operand(text: string): Operand {
  const { coefficient, exponent } = parseFigure(text) ?? zero;
  const place = { file: 'a.md' };
  const cell = { state: 'value' as const, text, figure: { coefficient, exponent }, place };
  return {
    document: 'd',
    table: 't',
    instance: 1,
    row: 'r',
    rowLabel: 'r',
    column: 'c',
    cell,
    coefficient: one,
  };
}

const cents = (coefficient: number) => ({ coefficient, exponent: -2 });

test.each([
  ['16.9', ['1.51', '11.83', '3.59'], -3, true],
  ['16.9', ['1.51', '11.83', '3.69'], -13, false],
  ['16.90', ['1.51', '11.83', '3.59'], -3, false],
  ['16.9', ['1.5', '11.83', '3.59'], -2, false],
  ['17', ['1.51', '11.83', '3.59'], 7, false],
  ['16.9', ['16.93'], -3, false],
])('%s under %j, missing by %i cents: cut off %s', (total, parts, residual, isCoarse) => {
  const found = coarseEnvelope([operand(total)], parts.map(operand), cents(residual), zero);
  expect(found !== undefined).toBe(isCoarse);
});
