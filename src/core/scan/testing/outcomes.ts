import type { Operand, Outcome, Verdict } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import type { Figure } from '../../model/figure.ts';
import { parseFigure } from '../../model/parse-figure.ts';

const [one, minusOne] = [
  { coefficient: 1, exponent: 0 },
  { coefficient: -1, exponent: 0 },
];

/** Figures of a scanned page by name: `a` is printed as given; what is no number was not read. */
export function cellsOf(printed: Readonly<Record<string, string>>): Readonly<Record<string, Cell>> {
  const entries = Object.entries(printed).map(([name, text], page) => {
    const figure = parseFigure(text);
    const reading = { confidence: 99, alternatives: [] };
    const cell = { text, reading, place: { file: 'a.pdf', page } };
    if (figure === undefined) return [name, { ...cell, state: 'unreadable' } as const];
    const { coefficient, exponent } = figure;
    return [name, { ...cell, state: 'value', figure: { coefficient, exponent } } as const];
  });
  return Object.fromEntries(entries);
}

/** An equation over figures by their names: `s = a + b`, or `s = a + b : fail`. */
export function outcome(cells: Readonly<Record<string, Cell>>, text: string): Outcome {
  const [left = '', right = '', verdict = 'pass'] = text.split(/ [=:] /u);
  const operands = (side: string, coefficient: Figure): Operand[] =>
    side.split(' + ').map((name) => ({
      document: 'd',
      table: 't',
      instance: 1,
      row: name,
      rowLabel: name,
      column: 'c',
      coefficient,
      cell: cells[name] as Cell,
    }));
  return {
    verdict: verdict as Verdict,
    identity: {
      rule: 'R',
      key: text,
      form: 'linear',
      relation: '==',
      left: operands(left, one),
      right: operands(right, minusOne),
      params: {},
    },
  };
}
