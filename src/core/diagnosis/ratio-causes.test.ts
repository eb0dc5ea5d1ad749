import { describe, expect, test } from 'vitest';
import type { Operand, Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { type Figure, zero } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { parseFigure } from '../model/parse-figure.ts';
import { diagnose } from './diagnose.ts';
import type { Knowledge } from './system/knowledge.ts';

const knowledge: Knowledge = {
  strengthOf: () => 'hard',
  blameOf: ({ column }) => ({
    fixed: false,
    weight: 0,
    nonNegative: column === 'share',
    copied: column === 'base',
    directed: column === 'growth' || column === 'change' ? 'prior' : undefined,
    ...(column === 'share' && { most: 100 }),
  }),
};

const one: Figure = { coefficient: 1, exponent: 0 };
const minusOne: Figure = { coefficient: -1, exponent: 0 };

function cell(text: string): Cell {
  return { state: 'value', text, figure: parseFigure(text) ?? zero, half: -2, place: { file: 'x' } };
}

type Cells = Readonly<Record<string, Cell>>;

/** Cells by `row/column`, as rows of one table. */
function documentOf(cells: Cells): Disclosure {
  const rows = new Map<string, Record<string, Cell>>();
  for (const [address, each] of Object.entries(cells)) {
    const [row = '', column = ''] = address.split('/');
    rows.set(row, { ...rows.get(row), [column]: each });
  }
  const table = {
    id: 't',
    instance: 1,
    columns: [],
    rows: [...rows].map(([key, own]) => ({
      key,
      kind: 'item',
      label: key,
      cells: own,
      texts: {},
      place: { file: 'x' },
    })),
  };
  return {
    id: 'd',
    paths: [],
    kind: 'budget',
    department: '',
    currencyUnit: '万元',
    tables: [table],
    unrecognized: [],
    unread: [],
  } as unknown as Disclosure;
}

function operand(cells: Cells, address: string, coefficient: Figure): Operand {
  const [row = '', column = ''] = address.split('/');
  const found = cells[address] as Cell;
  return { document: 'd', table: 't', instance: 1, row, rowLabel: row, column, coefficient, cell: found };
}

/** A failing `rate = part ÷ whole`, the whole given with its signs. */
function ratio(cells: Cells, stated: string, part: string, whole: readonly [string, Figure][]): Outcome {
  const identity = {
    rule: 'rate',
    key: stated,
    form: 'ratio',
    relation: '==',
    left: [operand(cells, stated, one)],
    right: [operand(cells, part, one), ...whole.map(([address, sign]) => operand(cells, address, sign))],
    params: { ratio: 'share', base: '1' },
  } as const;
  return { identity, verdict: 'fail', residual: one, envelope: zero, leftValue: zero, rightValue: zero };
}

/** An equation or comparison that misses by the residual; where that is nought, it holds. */
function linear(
  cells: Cells,
  address: string,
  relation: '==' | '<=',
  residual: string,
  others: readonly string[],
): Outcome {
  const identity = {
    rule: 'told',
    key: address,
    form: 'linear',
    relation,
    left: [operand(cells, address, one)],
    right: others.map((other) => operand(cells, other, one)),
    params: {},
  } as const;
  const missed = parseFigure(residual) ?? zero;
  const verdict = residual === '0' ? 'pass' : 'fail';
  return { identity, verdict, residual: missed, envelope: zero, leftValue: zero, rightValue: zero };
}

function shown(cells: Cells, outcomes: readonly Outcome[]) {
  return diagnose(outcomes, documentOf(cells), knowledge).map(({ operator, proposals, evidence }) => ({
    operator,
    evidence: evidence?.map(({ row, column }) => `${row}/${column}`),
    proposals: proposals.map(
      (each) => `${each.operand.row}/${each.operand.column} ${formatFigure(each.value)} ${each.confidence}`,
    ),
  }));
}

describe('percentages', () => {
  test('a change that stands above and below the line is tried with slips of typists', () => {
    const cells = { 'x/growth': cell('-5.95'), 'x/change': cell('-392.92'), 'x/amount': cell('6049.97') };
    const rate = ratio(cells, 'x/growth', 'x/change', [
      ['x/amount', one],
      ['x/change', minusOne],
    ]);
    const [cause] = shown(cells, [rate]);
    expect(cause?.operator).toBe('digit-wrong');
    expect(cause?.proposals.slice(0, 2)).toEqual(['x/change -382.92 likely', 'x/growth -6.1 ambiguous']);
  });

  test('a sentence that says down for up gives both figures the wrong sign', () => {
    // 1254.67 ÷ (5692.82 − 1254.67) = 28.270 %
    const cells = { 'x/growth': cell('-28.27'), 'x/change': cell('-1254.67'), 'x/amount': cell('5692.82') };
    const rate = ratio(cells, 'x/growth', 'x/change', [
      ['x/amount', one],
      ['x/change', minusOne],
    ]);
    const [cause] = shown(cells, [rate]);
    expect(cause?.operator).toBe('direction-reversed');
    expect(cause?.proposals).toEqual(['x/growth 28.27 unique', 'x/change 1254.67 unique']);
  });

  test('where one mistyped digit would do as well as the wrong direction, both are told', () => {
    // 254.67 ÷ (5692.82 − 254.67) = 4.683 %, but −254.67 ÷ (5692.82 + 254.67) = −4.282 %
    const cells = { 'x/growth': cell('-4.68'), 'x/change': cell('-254.67'), 'x/amount': cell('5692.82') };
    const rate = ratio(cells, 'x/growth', 'x/change', [
      ['x/amount', one],
      ['x/change', minusOne],
    ]);
    const [cause] = shown(cells, [rate]);
    expect(cause?.operator).toBe('direction-reversed');
    expect(cause?.proposals.slice(0, 2)).toEqual(['x/growth 4.68 ambiguous', 'x/growth -4.28 ambiguous']);
  });

  test('where one says up and the other down, not both are wrong', () => {
    const cells = {
      'x/growth': cell('4.68'),
      'x/change': cell('-254.67'),
      'x/amount': cell('5692.82'),
      'y/change': cell('254.67'),
    };
    const outcomes = [
      linear(cells, 'x/growth', '<=', '4.68', []),
      linear(cells, 'x/change', '==', '-509.34', ['y/change']),
    ];
    expect(shown(cells, outcomes).map(({ operator }) => operator)).not.toContain('direction-reversed');
  });

  test('of several figures that a coarse percentage leaves open none is called likely', () => {
    // 21 % leaves all from 17.37 to 18.05 million open: ten times what is printed, or a digit that was left out.
    const cells = {
      'x/growth': { ...cell('21'), half: 0 },
      'x/change': cell('1780900.00'),
      'x/amount': cell('102051200.00'),
      'y/amount': cell('102051200.00'),
      'z/growth': { ...cell('21'), half: 0 },
    };
    const rate = ratio(cells, 'x/growth', 'x/change', [
      ['x/amount', one],
      ['x/change', minusOne],
    ]);
    const held = [
      linear(cells, 'x/amount', '==', '0', ['y/amount']),
      linear(cells, 'x/growth', '==', '0', ['z/growth']),
    ];
    const [cause] = shown(cells, [rate, ...held]);
    expect(cause?.proposals.filter((each) => !each.endsWith('ambiguous'))).toEqual([]);
  });

  test('shares of one base that all fit another printed figure have that one cause', () => {
    const cells = {
      'a/share': cell('8.75'),
      'a/amount': cell('222.50'),
      'a/base': cell('833.60'),
      'b/share': cell('16.81'),
      'b/amount': cell('427.50'),
      'b/base': cell('833.60'),
      'total/amount': cell('833.60'),
      'wider/amount': cell('2542.60'),
    };
    const share = (row: string) => ratio(cells, `${row}/share`, `${row}/amount`, [[`${row}/base`, one]]);
    expect(shown(cells, [share('a'), share('b')])).toEqual([
      { operator: 'other-base', evidence: ['wider/amount'], proposals: [] },
    ]);
  });

  test('no share above the whole is proposed', () => {
    const cells = { 'a/share': cell('10.00'), 'a/amount': cell('500.00'), 'all/amount': cell('250.00') };
    const [cause] = shown(cells, [ratio(cells, 'a/share', 'a/amount', [['all/amount', one]])]);
    expect(cause?.proposals.join()).not.toContain('a/share');
    expect(cause?.proposals.length).toBeGreaterThan(0);
  });

  test('a base that the document prints nowhere is not to blame', () => {
    const cells = { 'a/share': cell('10.00'), 'a/amount': cell('50.00'), 'a/base': cell('250.00') };
    const [cause] = shown(cells, [ratio(cells, 'a/share', 'a/amount', [['a/base', one]])]);
    expect(cause?.proposals.join()).not.toContain('a/base');
    expect(cause?.proposals[0]).toBe('a/share 20 likely');
  });
});
