import { expect, test } from 'vitest';
import type { Cell, Disclosure, Row } from '../model/disclosure.ts';
import type { Place } from '../model/place.ts';
import type { Operand, Outcome, Verdict } from './outcome.ts';
import { claimCells, proseCoverage } from './prose-coverage.ts';

const place: Place = { file: 'a.txt' };
const one = { coefficient: 1, exponent: 0 };
const cell = (): Cell => ({ state: 'value', text: '1', figure: one, place });

const row = (key: string, columns: readonly string[], unbound?: string): Row => ({
  key,
  kind: 'line',
  label: key,
  cells: Object.fromEntries(columns.map((column) => [column, cell()])),
  texts: {},
  place,
  statement: unbound === undefined ? { measure: key } : { unbound },
});

const rows = [
  row('income', ['amount', 'growth', 'direction']),
  row('items', ['count', 'listed'], 'no-measure'),
  row('share', ['share', 'base']),
];

const disclosure: Disclosure = {
  id: 'final/a/2022',
  paths: ['a.txt'],
  kind: 'final',
  department: 'a',
  currencyUnit: '',
  tables: [],
  narrative: {
    passages: [],
    table: {
      id: 'final_narrative',
      instance: 1,
      title: '',
      currencyUnit: '',
      unitExponent: 0,
      unitPrinted: false,
      columns: [],
      rows,
      notes: [],
      unplaced: [
        { text: '1', reason: 'bare-number', place },
        { text: '2', reason: 'no-subject', place },
        { text: '3', reason: 'bare-number', place },
      ],
      figuresRead: 7,
      confidence: 'high',
      place,
    },
  },
  unrecognized: [],
  unread: [],
};

function outcome(
  verdict: Verdict,
  ...addresses: readonly (readonly [row: number, column: string])[]
): Outcome {
  const left = addresses.map(([index, column]): Operand => {
    const { key, label, cells } = rows[index] as Row;
    const address = {
      document: disclosure.id,
      table: 'final_narrative',
      instance: 1,
      row: key,
      rowLabel: label,
    };
    return { ...address, column, coefficient: one, cell: cells[column] as Cell };
  });
  const identity = {
    rule: 'GJ-NA-01',
    key: '',
    form: 'linear',
    relation: '==',
    left,
    right: [],
    params: {},
  } as const;
  return { identity, verdict };
}

test('claims are the figures that are printed, not what is derived from words', () => {
  expect(claimCells(disclosure.narrative as NonNullable<Disclosure['narrative']>)).toHaveLength(4);
});

test('a claim is compared when an identity over it was decided', () => {
  const outcomes = [
    outcome('pass', [0, 'amount']),
    outcome('fail', [0, 'amount'], [1, 'count']),
    outcome('insufficient', [0, 'growth']),
    outcome('pass', [2, 'base']),
  ];
  expect(proseCoverage(disclosure, outcomes)).toEqual([
    {
      document: 'final/a/2022',
      figures: 7,
      claims: 4,
      bound: 3,
      compared: 2,
      ambiguous: 0,
      unbound: [{ reason: 'no-measure', count: 1 }],
      unread: [
        { reason: 'bare-number', count: 2 },
        { reason: 'no-subject', count: 1 },
      ],
      notRead: [
        { text: '1', place },
        { text: '2', place },
        { text: '3', place },
      ],
    },
  ]);
});

test('a document without prose has no entry', () => {
  const { narrative: _, ...bare } = disclosure;
  expect(proseCoverage(bare, [])).toEqual([]);
});
