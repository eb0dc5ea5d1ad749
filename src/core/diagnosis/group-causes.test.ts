import { describe, expect, test } from 'vitest';
import type { Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure, Row, Table } from '../model/disclosure.ts';
import { abs, add, halfUnit, negate, sign } from '../model/exact.ts';
import { type Figure, zero } from '../model/figure.ts';
import { parseFigure } from '../model/parse-figure.ts';
import { diagnose } from './diagnose.ts';
import type { Knowledge } from './system/knowledge.ts';

const knowledge: Knowledge = {
  strengthOf: () => 'hard',
  blameOf: ({ column }) => ({
    fixed: false,
    weight: 0,
    nonNegative: true,
    prior: column === 'prior',
    copied: column === 'base',
    type: column === 'score' ? 'score' : 'money',
  }),
};

const one: Figure = { coefficient: 1, exponent: 0 };

function cellOf(text: string): Cell {
  const state = text === '' ? ('blank' as const) : ('value' as const);
  const figure = parseFigure(text) ?? zero;
  return { state, text, figure: { ...figure }, half: -2, place: { file: 'x' } };
}

/** A table from `row: figure figure` lines; columns a, b, c … or those named. */
function tableOf(id: string, columns: readonly string[], lines: readonly string[]): Table {
  const rows = lines.map((line): Row => {
    const [key = '', figures = ''] = line.split(': ');
    const texts = figures.split(' ').map((text) => (text === '-' ? '' : text));
    const cells = columns.map((column, at) => [column, cellOf(texts[at] ?? '')] as const);
    return {
      key,
      kind: 'item',
      label: key.replace(/#\d$/, ''),
      cells: Object.fromEntries(cells),
      texts: {},
      place: { file: 'x' },
    };
  });
  return {
    id,
    instance: 1,
    columns: columns.map((column) => ({ id: column, decimals: 2 })),
    rows,
  } as unknown as Table;
}

function disclosureOf(...tables: readonly Table[]): Disclosure {
  return {
    id: 'd',
    paths: [],
    kind: 'budget',
    department: '',
    currencyUnit: '万元',
    tables,
    unrecognized: [],
    unread: [],
  };
}

/** `t/total/a = t/201/a + t/202/a`, decided as the engine would. */
function equation({ tables }: Disclosure, text: string): Outcome {
  const [left = '', right = ''] = text.split(' = ');
  const side = (part: string, coefficient: Figure) =>
    part.split(' + ').map((address) => {
      const [table = '', row = '', column = ''] = address.split('/');
      const source = tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row) as Row;
      const cell = source.cells[column] as Cell;
      return { document: 'd', table, instance: 1, row, rowLabel: source.label, column, coefficient, cell };
    });
  const operands = [...side(left, one), ...side(right, negate(one))];
  let [residual, envelope] = [zero, zero];
  for (const { cell, coefficient } of operands) {
    const figure = cell.figure ?? zero;
    residual = add(residual, coefficient === one ? figure : negate(figure));
    if (sign(figure) !== 0) envelope = add(envelope, halfUnit(-2));
  }
  const beyond = sign(add(abs(residual), negate(envelope))) > 0;
  const identity = {
    rule: 'sum',
    key: text,
    form: 'linear',
    relation: '==',
    left: operands.slice(0, 1),
    right: operands.slice(1),
    params: {},
  } as const;
  const verdict = sign(residual) === 0 ? 'pass' : beyond ? 'fail' : 'rounding';
  return { identity, verdict, residual, envelope, leftValue: zero, rightValue: zero };
}

/** Causes as `operator scope: first row of the evidence or of the changes (identities)`. */
function causes(disclosure: Disclosure, equations: readonly string[]): readonly string[] {
  const outcomes = equations.map((text) => equation(disclosure, text));
  return diagnose(outcomes, disclosure, knowledge).map(
    ({ operator, scope, evidence, proposals, outcomes: of }) => {
      const shown = evidence?.[0] ?? proposals[0]?.operand;
      return `${operator} ${scope}: ${shown?.table}/${shown?.row}/${shown?.column} (${of.length})`;
    },
  );
}

const columns = ['a', 'b'];
const downColumns = (rows: readonly string[]) =>
  columns.map((column) => `t/total/${column} = ${rows.map((row) => `t/${row}/${column}`).join(' + ')}`);

describe('causes without another figure', () => {
  test('a row that another table prints is missing in both columns', () => {
    const document = disclosureOf(
      tableOf('t', columns, ['total: 60.55 16.30', '201: 31.20 10.10', '202: 12.01 4.00']),
      tableOf('u', columns, ['201: 31.20 10.10', '202: 12.01 4.00', '208: 17.34 2.20']),
    );
    expect(causes(document, downColumns(['201', '202']))).toEqual(['row-missing row: u/208/a (2)']);
  });

  test('a row of the same table is not one that is missing', () => {
    const document = disclosureOf(
      tableOf('t', columns, [
        'total: 60.55 16.30',
        '201: 31.20 10.10',
        '202: 12.01 4.00',
        '20101: 17.34 2.20',
      ]),
    );
    expect(causes(document, downColumns(['201', '202'])).join()).not.toContain('row-missing');
  });

  test('points are no row that money lacks', () => {
    const document = disclosureOf(
      tableOf('t', columns, ['total: 60.55 16.30', '201: 31.20 10.10', '202: 12.01 4.00']),
      tableOf('u', ['score', 'b'], ['201: 31.20 10.10', '202: 12.01 4.00', '208: 17.34 2.20']),
    );
    expect(causes(document, downColumns(['201', '202'])).join()).not.toContain('row-missing');
  });

  test('a row stands twice among the parts', () => {
    const lines = ['total: 43.21 14.10', '201: 31.20 10.10', '202: 12.01 4.00', '202#2: 12.01 4.00'];
    const document = disclosureOf(tableOf('t', columns, lines));
    expect(causes(document, downColumns(['201', '202', '202#2']))).toEqual([
      'row-counted-twice row: t/202/a (2)',
    ]);
  });

  test('a subtotal stands among its own parts', () => {
    const lines = [
      'total: 74.41 24.20',
      '201: 43.21 14.10',
      '20101: 31.20 10.10',
      '20102: 12.01 4.00',
      '203: 31.20 10.10',
    ];
    const document = disclosureOf(tableOf('t', columns, lines));
    expect(causes(document, downColumns(['201', '20101', '20102', '203']))).toEqual([
      'subtotal-counted row: t/201/a (2)',
    ]);
  });

  test('a column repeats the year before', () => {
    const lines = ['1: 31.20 31.20', '2: 12.01 12.01', '3: 5.50 5.50', '4: 7.77 7.77'];
    const document = disclosureOf(
      tableOf('t', ['current', 'prior'], lines),
      tableOf('u', ['current'], ['1: 33.90', '2: 19.64', '3: 8.13', '4: 4.02']),
      tableOf('v', ['current'], ['1: 33.90', '2: 19.64', '3: 8.13', '4: 4.02']),
    );
    const same = ['1', '2', '3', '4'].map((row) => `t/${row}/current = u/${row}/current`);
    const sum = 'v/1/current = t/1/current + t/2/current + t/3/current + t/4/current';
    const found = causes(document, [
      ...same,
      sum,
      ...['1', '2', '3', '4'].map((row) => `u/${row}/current = v/${row}/current`),
    ]);
    expect(found).toContain('prior-column column: t/1/prior (5)');
  });
});

describe('exchanges', () => {
  test('a total and one of its parts changed places', () => {
    const document = disclosureOf(
      tableOf('t', ['a'], ['total: 31.20', '201: 51.61', '202: 12.01', '203: 8.40']),
    );
    expect(causes(document, ['t/total/a = t/201/a + t/202/a + t/203/a'])).toEqual([
      'cells-exchanged cells: t/total/a (1)',
    ]);
  });
});

describe('stretches', () => {
  test('figures that slid by a row are one cause', () => {
    const lines = ['201: -', '202: 31.20', '203: 12.01', '204: 8.40', '205: 7.77'];
    const document = disclosureOf(
      tableOf('t', ['a'], lines),
      tableOf('u', ['a'], ['201: 31.20', '202: 12.01', '203: 8.40', '204: 0.00', '205: 7.77']),
      tableOf('v', ['a'], ['201: 31.20', '202: 12.01', '203: 8.40', '204: 0.00', '205: 7.77']),
    );
    const rows = ['201', '202', '203', '204', '205'];
    const found = causes(document, [
      ...rows.map((row) => `t/${row}/a = u/${row}/a`),
      ...rows.map((row) => `v/${row}/a = u/${row}/a`),
    ]);
    expect(found).toEqual(['block-shifted column: t/201/a (4)']);
  });
});

describe('twins', () => {
  test('of the addends of a sum the one whose twin differs is meant', () => {
    const document = disclosureOf(
      tableOf('t', ['a'], ['total: 51.61', '201: 31.20', '202: 12.10', '203: 8.40']),
      tableOf('u', ['a'], ['201: 31.20', '202: 12.01', '203: 8.40']),
    );
    const [first] = causes(document, ['t/total/a = t/201/a + t/202/a + t/203/a']);
    expect(first).toBe('transposed-digits cell: t/202/a (1)');
  });
});
