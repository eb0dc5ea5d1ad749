import { describe, expect, test } from 'vitest';
import type { Outcome } from '../findings/outcome.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { abs, add, halfUnit, sign } from '../model/exact.ts';
import { type Figure, zero } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { parseFigure } from '../model/parse-figure.ts';
import { diagnose } from './diagnose.ts';
import { jointRounding } from './rounding/joint-rounding.ts';
import type { Knowledge } from './system/knowledge.ts';

const strengths = { soft: 'soft', note: 'weak' } as const;
const strengthOf = (rule: string) => strengths[rule.slice(0, 4) as 'soft'] ?? 'hard';

const knowledge: Knowledge = {
  strengthOf,
  blameOf: ({ row }) => ({ fixed: row === 'fixed', weight: 0, nonNegative: false }),
};

const nothing: Disclosure = {
  id: 'd',
  paths: [],
  kind: 'budget',
  department: '',
  currencyUnit: '万元',
  tables: [],
  unrecognized: [],
  unread: [],
};

/** Cells by name, printed with two decimals; `half` as a column of that precision has it, or as each prints its own. */
function cellsOf(texts: Readonly<Record<string, string>>, usual?: number | 'own'): Map<string, Cell> {
  return new Map(
    Object.entries(texts).map(([name, text]) => {
      const half = usual === 'own' ? -(text.split('.')[1] ?? '').length : usual;
      const figure: Figure = parseFigure(text) ?? zero;
      const state = text === '' ? ('blank' as const) : ('value' as const);
      return [name, { state, text, figure, place: { file: 'x' }, ...(half !== undefined && { half }) }];
    }),
  );
}

const one: Figure = { coefficient: 1, exponent: 0 };
const minusOne: Figure = { coefficient: -1, exponent: 0 };

/** `total = part + part`, decided as the engine would. */
function equation(cells: ReadonlyMap<string, Cell>, text: string, rule = text): Outcome {
  const [left = '', right = ''] = text.split(' = ');
  const operands = (side: string, coefficient: Figure) =>
    side.split(' + ').map((row) => ({
      document: 'd',
      table: 't',
      instance: 1,
      row,
      rowLabel: row,
      column: 'c',
      coefficient,
      cell: cells.get(row) as Cell,
    }));
  const [a, b] = [operands(left, one), operands(right, minusOne)];
  let residual = zero;
  let envelope = zero;
  for (const { cell, coefficient } of [...a, ...b]) {
    const figure = cell.figure ?? zero;
    residual = add(residual, coefficient === one ? figure : { ...figure, coefficient: -figure.coefficient });
    if (cell.half !== undefined && sign(figure) !== 0) envelope = add(envelope, halfUnit(cell.half));
  }
  const beyond = sign(add(abs(residual), { ...envelope, coefficient: -envelope.coefficient })) > 0;
  const verdict = sign(residual) === 0 ? 'pass' : beyond ? 'fail' : 'rounding';
  const identity = {
    rule,
    key: text,
    form: 'linear',
    relation: '==',
    left: a,
    right: b,
    params: {},
  } as const;
  return { identity, verdict, residual, envelope, leftValue: zero, rightValue: zero };
}

/** Causes as `confidence: cell old→new operator (identities)`. */
function causes(
  texts: Readonly<Record<string, string>>,
  equations: readonly string[],
  half?: number | 'own',
) {
  const cells = cellsOf(texts, half);
  const outcomes = equations.map((text) => equation(cells, text));
  return diagnose(outcomes, nothing, knowledge).map(({ confidence, proposals, outcomes: of, joint }) => {
    const shown = proposals.map(
      ({ operand, value, operator }) =>
        `${operand.row} ${operand.cell.text}→${formatFigure(value)} ${operator}`,
    );
    return `${confidence}: ${shown.join(', ')} (${of.length}${joint ? ' jointly' : ''})`;
  });
}

/** Two rows and two columns with totals. */
const grid = [
  'ta = a1 + a2',
  'tb = b1 + b2',
  't1 = a1 + b1',
  't2 = a2 + b2',
  'all = ta + tb',
  'all = t1 + t2',
];
const sound = {
  a1: '257.14',
  a2: '30.06',
  b1: '41.20',
  b2: '8.00',
  ta: '287.20',
  tb: '49.20',
  t1: '298.34',
  t2: '38.06',
  all: '336.40',
};

describe('diagnose', () => {
  test('an assertion about one figure alone says nothing of what it should be', () => {
    expect(causes({ a: '95.89', zero: '' }, ['a = a + a'])).toEqual([]);
  });

  test('says nothing of what ties', () => {
    expect(causes(sound, grid)).toEqual([]);
  });

  test.each([
    ['transposed', { a1: '275.14' }, ['unique: a1 275.14→257.14 transposed-digits (2)']],
    ['dropped', { a1: '27.14' }, ['unique: a1 27.14→257.14 digit-dropped (2)']],
    ['doubled', { a1: '2557.14' }, ['unique: a1 2557.14→257.14 digit-doubled (2)']],
    ['inserted', { a1: '2597.14' }, ['unique: a1 2597.14→257.14 digit-inserted (2)']],
    ['one digit wrong', { a1: '251.14' }, ['unique: a1 251.14→257.14 digit-wrong (2)']],
    ['point shifted', { a1: '25.714' }, ['unique: a1 25.714→257.14 decimal-shifted (2)']],
    ['sign lost', { a1: '-257.14' }, ['unique: a1 -257.14→257.14 sign-lost (2)']],
    ['in another unit', { a1: '2571400' }, ['unique: a1 2571400→257.14 unit-scaled (2)']],
    ['a total', { all: '363.40' }, ['unique: all 363.40→336.4 transposed-digits (2)']],
    ['no slip', { a1: '911.38' }, ['likely: a1 911.38→257.14 other (2)']],
  ])('%s: one cause with all that follows from it', (_, wrong, expected) => {
    expect(causes({ ...sound, ...wrong }, grid)).toEqual(expected);
  });

  test.each([
    ['352.67', '350.35'],
    ['352.7', '350.35'],
    ['352.6705', '350.3499'],
  ])('%s repeats a figure of four decimals: %s keeps to its own, or to two', (told, right) => {
    const cells = {
      told,
      printed: '350.3499',
      a: '200.1200',
      b: '150.2299',
      before: '348.52',
      change: '1.83',
    };
    const found = causes(cells, ['told = printed', 'printed = a + b', 'told = before + change'], 'own');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`told ${told}→${right} `);
  });

  test('a mere note that happens to hold keeps no cell from being named', () => {
    expect(causes({ ...sound, a1: '275.14', note: '275.14' }, [...grid, 'note = a1'])).toEqual([
      'unique: a1 275.14→257.14 transposed-digits (2)',
    ]);
  });

  test('a first digit is not lost unseen: another digit of another figure is as likely', () => {
    // 6146.85 = 5567.94 + 578.91
    const wrong = { t: '6146.85', u: '6146.85', a: '3567.94', b: '578.91' };
    expect(causes(wrong, ['t = a + b', 'u = t'])).toEqual([
      'ambiguous: b 578.91→2578.91 digit-dropped, a 3567.94→5567.94 digit-wrong (1)',
    ]);
  });

  test('two wrong cells are two causes', () => {
    expect(causes({ ...sound, a1: '275.14', b2: '9.00' }, grid)).toEqual([
      'unique: a1 275.14→257.14 transposed-digits (2)',
      'unique: b2 9.00→8 digit-wrong (2)',
    ]);
  });

  test('of two wrong cells in one sum only one claims it, and says that it takes both', () => {
    expect(causes({ ...sound, a1: '275.14', b1: '42.10' }, grid)).toEqual([
      'unique: a1 275.14→257.14 transposed-digits (2 jointly)',
      'unique: b1 42.10→41.2 transposed-digits (1)',
    ]);
  });

  test('two slips in a sum that nothing else tells apart are likelier than one figure out of nowhere', () => {
    // 257143.96 + 1030617.43 + 8041270.15
    const wrong = { t: '9329031.54', a: '257143.69', b: '1036017.43', c: '8041270.15' };
    expect(causes(wrong, ['t = a + b + c'])).toEqual([
      'ambiguous: a 257143.69→257143.96 transposed-digits, b 1036017.43→1030617.43 transposed-digits (1)',
    ]);
  });

  test('an equation that no correction settles does not hide the cause of the others', () => {
    const texts = { ...sound, b1: '42.10', fixed: '999.99' };
    expect(causes(texts, [...grid, 'fixed = a1'])).toEqual([
      'unique: b1 42.10→41.2 transposed-digits (2)',
      'unsolved:  (1)',
    ]);
  });

  test('where nothing tells the cells apart, all are listed', () => {
    const [found] = causes({ a: '12.00', b: '5.00', c: '6.00' }, ['a = b + c']);
    expect(found).toMatch(/^ambiguous: /);
    for (const cell of ['a 12.00→11 ', 'b 5.00→6 ', 'c 6.00→7 ']) expect(found).toContain(cell);
  });

  test('a cell that cannot be meant is not', () => {
    // b stands in an equation that holds; only the total can change.
    expect(
      causes({ a: '12.00', b: '5.00', c: '6.00', d: '5.00', e: '6.00' }, ['a = b + c', 'd = b', 'e = c']),
    ).toEqual(['unique: a 12.00→11 digit-wrong (1)']);
  });

  test('computed cells are never blamed', () => {
    expect(causes({ fixed: '12.00', b: '11.00' }, ['fixed = b'])).toEqual([
      'unique: b 11.00→12 digit-wrong (1)',
    ]);
  });

  test('rules with exceptions are traced only when one cell can be meant', () => {
    expect(causes({ a: '12.00', b: '11.00' }, ['a = b']).length).toBe(1);
    const cells = cellsOf({ a: '12.00', b: '11.00' });
    expect(diagnose([equation(cells, 'a = b', 'soft')], nothing, knowledge)).toEqual([]);
  });
});

describe('jointRounding', () => {
  const joint = (texts: Readonly<Record<string, string>>, equations: readonly string[]) => {
    const cells = cellsOf(texts, 0);
    const outcomes = equations.map((text) => equation(cells, text));
    expect(outcomes.map(({ verdict }) => verdict)).not.toContain('fail');
    return jointRounding(outcomes, nothing, knowledge).map((cause) =>
      cause.outcomes.map(({ identity }) => identity.key),
    );
  };

  test('two totals that the same addends cannot both have', () => {
    // 3 + 3 may be 6.5 at most above, and 5.5 at least below: not both.
    expect(joint({ x: '3', y: '3', z: '7', w: '5' }, ['z = x + y', 'w = x + y'])).toEqual([
      ['w = x + y', 'z = x + y'],
    ]);
  });

  test('one such total is possible', () => {
    expect(joint({ x: '3', y: '3', z: '7' }, ['z = x + y'])).toEqual([]);
  });

  test('two equal ones are as well', () => {
    expect(joint({ x: '3', y: '3', z: '7', w: '7' }, ['z = x + y', 'w = x + y'])).toEqual([]);
  });
});
