import { describe, expect, test } from 'vitest';
import type { Condition, Quantifier } from '../language/ir.ts';
import { evaluate } from './evaluate.ts';
import {
  brief,
  code,
  codeCell,
  column,
  compare,
  group,
  inColumns,
  inDocument,
  inRows,
  inTree,
  line,
  lineRef,
  number,
  rule,
  run,
  type SampleRow,
  type SampleTable,
  disclosure as sampleDisclosure,
  sum,
  total,
  totalCell,
} from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const childrenSum = compare(group('parent'), '==', sum(group('children')));
const classesSum = compare(group('total'), '==', sum(group('classes')));

/** Whole numbers are printed to the hundredth, so that rounding explains nothing. */
function precise(row: SampleRow): SampleRow {
  const cells = Object.entries(row.cells).map(([id, text]) => [id, /^\d+$/.test(text) ? `${text}.00` : text]);
  return { ...row, cells: Object.fromEntries(cells) };
}

function disclosure(tables: readonly SampleTable[]) {
  return sampleDisclosure(tables.map((table) => ({ ...table, rows: table.rows.map(precise) })));
}

function verdicts(quantifier: Quantifier, condition: Condition, ...tables: readonly SampleTable[]) {
  return brief(run(quantifier, condition, disclosure(tables)));
}

const spending = (...rows: SampleTable['rows']): SampleTable => ({ id: 'spending', rows });
const amounts = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([key, amount]) => code(key, { total: amount }));

describe('row', () => {
  const condition = compare(column('total'), '==', sum(column('basic'), column('project')));
  const cells = { total: '2', basic: '1', project: '1' };
  const rows = [
    total(cells),
    code('201', cells),
    code('20101', cells),
    { key: 'x', kind: 'of-which' as const, cells },
    { key: 'y', kind: 'unknown' as const, cells },
  ];

  test.each([
    ['all', ['total', '201', '20101', 'x', 'y']],
    ['codes', ['201', '20101']],
    ['total', ['total']],
    ['leaves', ['20101']],
    ['lines', ['201']],
  ] as const)('rows: %s', (filter, keys) => {
    expect(verdicts(inRows('spending', filter), condition, spending(...rows))).toEqual(
      keys.map((key) => `spending#1//${key} pass`),
    );
  });

  test('repeated keys are told apart and judged each on its own', () => {
    const table = spending(code('201', cells), code('201', { ...cells, total: '3' }));
    expect(verdicts(inRows('spending'), condition, table)).toEqual([
      'spending#1//201 pass',
      'spending#1//201~2 fail',
    ]);
  });

  test('a table without rows says so once', () => {
    expect(verdicts(inRows('spending'), condition, spending())).toEqual([
      'spending#1/ notApplicable no-rows',
    ]);
  });

  test('every instance of a table', () => {
    const tables = [spending(code('201', cells)), { ...spending(code('205', cells)), instance: 2 }];
    expect(verdicts(inRows('spending'), condition, ...tables)).toEqual([
      'spending#1//201 pass',
      'spending#2//205 pass',
    ]);
  });
});

describe('tree', () => {
  test.each([
    [
      'three levels',
      amounts(['201', '9'], ['20101', '5'], ['2010101', '2'], ['2010102', '3'], ['20102', '4']),
      ['201/total pass', '20101/total pass'],
    ],
    [
      'a level that is left out',
      amounts(['201', '9'], ['2010101', '4'], ['2010201', '5'], ['205', '3'], ['20501', '2']),
      ['201/total pass', '205/total fail'],
    ],
    [
      'an item whose own parent is lost stands in for it',
      amounts(['201', '9'], ['20101', '5'], ['2010201', '4']),
      ['201/total pass'],
    ],
    [
      'an item under a misprinted parent does not count twice',
      amounts(['201', '9'], ['20101', '5'], ['20103', '4'], ['2010201', '4']),
      ['201/total pass'],
    ],
    ['no reading fits', amounts(['201', '9'], ['20101', '5'], ['2010201', '3']), ['201/total fail']],
    [
      'a repeated code leaves a failure open',
      amounts(['201', '9'], ['20101', '9'], ['20101', '9']),
      ['201/total insufficient duplicate-rows'],
    ],
    [
      'a repeated code that adds up',
      amounts(['201', '9'], ['20101', '4'], ['20101', '5']),
      ['201/total pass'],
    ],
    [
      'a malformed code is no addend, and leaves a failure open',
      amounts(['201', '9'], ['20101', '5'], ['2010', '4']),
      ['201/total insufficient unplaced-figures'],
    ],
    ['codes that only look alike', amounts(['201', '9'], ['20801', '3']), []],
  ])('%s', (_, rows, expected) => {
    const found = verdicts(inTree('spending'), childrenSum, spending(...rows));
    const none = ['spending#1 notApplicable no-levels'];
    expect(found).toEqual(expected.length === 0 ? none : expected.map((text) => `spending#1//${text}`));
  });

  test('rows that are part of another are no children', () => {
    const table = spending(...amounts(['201', '9'], ['20101', '9']), {
      key: '20102',
      kind: 'of-which',
      cells: { total: '4' },
    });
    expect(verdicts(inTree('spending'), childrenSum, table)).toEqual(['spending#1//201/total pass']);
  });

  test('children belong to their own budget unit', () => {
    const unit = (key: string, amount: string) => ({ key, kind: 'unit' as const, cells: { total: amount } });
    const table = spending(
      unit('a', '3'),
      ...amounts(['201', '3'], ['20101', '3']),
      unit('b', '4'),
      ...amounts(['201', '4'], ['20101', '4']),
    );
    expect(verdicts(inTree('spending'), childrenSum, table)).toEqual([
      'spending#1//201/total pass',
      'spending#1//201~2/total pass',
    ]);
    const units: Quantifier = { type: 'units', table: { table: 'spending' }, columns: [] };
    const members = compare(group('unit'), '==', sum(group('members')));
    expect(verdicts(units, members, table)).toEqual(['spending#1//a/total pass', 'spending#1//b/total pass']);
    const tooMuch = spending(...table.rows.slice(0, 3), unit('b', '5'), ...table.rows.slice(4));
    expect(verdicts(units, members, tooMuch)).toEqual([
      'spending#1//a/total pass',
      'spending#1//b/total fail',
    ]);
  });
});

describe('column', () => {
  test.each([
    ['classes', '12', 'pass'],
    ['leaves', '12', 'pass'],
    ['classes', '13', 'fail'],
  ] as const)('sum(%s) against %s', (name, amount, expected) => {
    const rows = amounts(['201', '9'], ['20101', '9'], ['205', '3']);
    const condition = compare(group('total'), '==', sum(group(name)));
    expect(verdicts(inColumns('spending'), condition, spending(total({ total: amount }), ...rows))).toEqual([
      `spending#1///total ${expected}`,
    ]);
  });

  test('money columns only, unless columns are named', () => {
    const row = { total: '1', rate: '5%', count: '3' };
    const table = spending(total(row), code('201', row));
    expect(verdicts(inColumns('spending'), classesSum, table)).toEqual(['spending#1///total pass']);
    const named: Quantifier = { type: 'column', table: { table: 'spending' }, columns: ['count'] };
    expect(verdicts(named, classesSum, table)).toEqual(['spending#1///count pass']);
  });

  test.each([
    [
      'both levels of fiscal income count once',
      [line('fiscal', 'income', '7'), line('general', 'income', '7')],
      'pass',
    ],
    ['the parts count where the whole is not printed', [line('general', 'income', '7')], 'pass'],
    [
      'the parts count where the whole is blank',
      [line('fiscal', 'income', ''), line('general', 'income', '7')],
      'pass',
    ],
    ['其中 lines do not count', [line('fiscal', 'income', '7'), line('fees', 'income', '2')], 'pass'],
    [
      '其中 rows do not count',
      [line('fiscal', 'income', '7'), line('other', 'income', '2', 'of-which')],
      'pass',
    ],
    [
      'uncatalogued addends count',
      [line('fiscal', 'income', '5'), line('grants', 'income', '2', 'addend')],
      'pass',
    ],
    ['balance lines do not count', [line('fiscal', 'income', '7'), line('opening', 'income', '2')], 'pass'],
    [
      'the other side does not count',
      [line('fiscal', 'income', '7'), line('201', 'expenditure', '3', 'code')],
      'pass',
    ],
    ['too little', [line('fiscal', 'income', '6')], 'fail'],
  ])('lines: %s', (_, rows, expected) => {
    const condition = compare(lineRef('current', 'income'), '==', sum(group('lines')));
    const table = { id: 'summary', rows: [...rows, line('current', 'income', '7')] };
    expect(verdicts(inColumns('summary', 'income'), condition, table)).toEqual([
      `summary#1/income//amount ${expected}`,
    ]);
  });

  test('function lines are the addends of the expenditure side', () => {
    const condition = compare(lineRef('current', 'expenditure'), '==', sum(group('lines')));
    const rows = [
      line('201', 'expenditure', '3', 'code'),
      line('205', 'expenditure', '4', 'code'),
      line('current', 'expenditure', '7'),
      line('closing', 'expenditure', '1'),
    ];
    expect(verdicts(inColumns('summary', 'expenditure'), condition, { id: 'summary', rows })).toEqual([
      'summary#1/expenditure//amount pass',
    ]);
  });
});

describe('join', () => {
  const join = (
    unmatched: 'report' | 'zero' | 'ignore',
    on: 'code' | 'class' = 'code',
    rows: 'all' | 'codes' = 'all',
  ): Quantifier => ({ type: 'join', a: { table: 'spending' }, b: { table: 'general' }, on, unmatched, rows });
  const equal = compare(column('total', 'a'), '==', column('total', 'b'));
  const a = spending(...amounts(['201', '9'], ['205', '3'], ['208', '0.00']));
  const b = { id: 'general', rows: amounts(['201', '9'], ['210', '1']) };
  const key = (text: string) => `spending#1+general#1//${text}`;

  test.each([
    ['ignore', ['201 pass', '* fail']],
    ['zero', ['201 pass', '205 fail', '208 pass', '210 fail', '* fail']],
    ['report', ['201 pass', '205 fail', '208 pass', '210 fail', '* fail']],
  ] as const)('unmatched: %s', (unmatched, expected) => {
    expect(verdicts(join(unmatched), equal, a, b)).toEqual(expected.map(key));
  });

  test('a reported key names the side that lacks it, and is a condition', () => {
    const outcomes = run(join('report'), equal, disclosure([a, b]));
    const found = outcomes.filter(({ verdict }) => verdict === 'fail').map(({ identity }) => identity);
    expect(found.map(({ params, form }) => [params['row'], params['unmatched'], form])).toEqual([
      ['205', 'b', 'condition'],
      ['210', 'a', 'condition'],
      ['*', undefined, 'linear'],
    ]);
  });

  test('matched(b) asks for the row itself', () => {
    expect(verdicts(join('report', 'code', 'codes'), { type: 'matched', of: 'b' }, a, b)).toEqual(
      ['201 pass', '205 fail', '208 fail', '210 pass'].map(key),
    );
  });

  test('on class: deeper codes stand in for a class that is not printed', () => {
    const deep = {
      id: 'general',
      rows: amounts(['20101', '4'], ['20102', '5'], ['2010201', '5'], ['20501', '3']),
    };
    const classes = spending(...amounts(['201', '9'], ['205', '4']));
    expect(verdicts(join('zero', 'class'), equal, classes, deep)).toEqual([key('201 pass'), key('205 fail')]);
  });

  test('a table cannot lack codes of a level that it does not print', () => {
    const deep = { id: 'general', rows: amounts(['201', '9'], ['20101', '9']) };
    const classes = spending(...amounts(['201', '9']));
    expect(verdicts(join('zero', 'code', 'codes'), equal, classes, deep)).toEqual([
      key('201 pass'),
      key('20101 notApplicable level-absent'),
    ]);
  });

  test('instances are paired by number; where the counts differ a failure stays open', () => {
    const second = (table: SampleTable) => ({ ...table, instance: 2 });
    const other = { id: 'general', rows: amounts(['201', '8']) };
    const same = spending(...amounts(['201', '9']));
    expect(verdicts(join('zero', 'code', 'codes'), equal, same, other)).toEqual([key('201 fail')]);
    expect(verdicts(join('zero', 'code', 'codes'), equal, same, other, second(other))).toEqual([
      key('201 insufficient several-instances'),
    ]);
    expect(verdicts(join('zero', 'code', 'codes'), equal, same, second(same), b, second(other))).toEqual([
      key('201 pass'),
      key('210 fail'),
      'spending#2+general#2//201 fail',
    ]);
  });
});

describe('expected', () => {
  const present: Condition = { type: 'exists', table: 'this' };

  test('each required table of the kind', () => {
    expect(verdicts({ type: 'expected' }, present, spending())).toEqual([
      'spending#1 pass',
      'general#1 fail',
      'summary#1 fail',
    ]);
  });

  test('a document without any of them says so once', () => {
    expect(verdicts({ type: 'expected' }, present, { id: 'fund', rows: [] })).toEqual(['tables fail']);
  });
});

describe('rules', () => {
  const two = spending(...amounts(['201', '9'], ['20101', '8']));

  test('assertions over the same points have keys of their own', () => {
    const scope = {
      quantifier: inRows('spending'),
      assertions: [compare(column('total'), '>=', number('0'))],
    };
    const doubled = rule([{ ...scope, assertions: [...scope.assertions, ...scope.assertions] }, scope]);
    const keys = evaluate([doubled], disclosure([two]), catalogue).map(({ identity }) => identity.key);
    expect(new Set(keys).size).toBe(6);
    expect(keys).toContain('spending#1//201:2');
  });

  test('assertions about the other kind of document are left out', () => {
    const assertions = [
      compare(totalCell('accounts'), '==', totalCell('accounts', 'basic')),
      compare(codeCell('spending', '201'), '==', codeCell('spending', '20101')),
    ];
    const outcomes = evaluate([rule([{ quantifier: inDocument, assertions }])], disclosure([two]), catalogue);
    expect(brief(outcomes)).toEqual(['document:1 fail']);
  });

  test.each([
    [[2018, 2022], 2023, 'document notApplicable other-year'],
    [[2018, 2023], 2023, 'spending#1//201/total fail'],
    [[2024, null], 2023, 'document notApplicable other-year'],
    [[null, 2022], undefined, 'spending#1//201/total fail'],
  ] as const)('years %j in %s', (years, year, expected) => {
    const scopes = [{ quantifier: inTree('spending'), assertions: [childrenSum] }];
    const { year: _, ...undated } = disclosure([two]);
    const document = year === undefined ? undated : { ...undated, year };
    expect(brief(evaluate([rule(scopes, { years })], document, catalogue))).toEqual([expected]);
  });

  test('a weaker rule yields where the stronger one decided, in either order', () => {
    const strong = rule([{ quantifier: inTree('spending'), assertions: [childrenSum] }], {
      code: 'GJ-TT-02',
    });
    const part = compare(sum(group('children')), '<=', group('parent'));
    const weak = rule([{ quantifier: inTree('spending'), assertions: [part] }], { yieldsTo: 'GJ-TT-02' });
    const rows = [...amounts(['201', '9'], ['20101', '9']), ...amounts(['205', '9'], ['20501', 'x'])];
    const expected = {
      'GJ-TT-01': [
        'spending#1//201/total notApplicable decided-by',
        'spending#1//205/total insufficient unreadable',
      ],
      'GJ-TT-02': ['spending#1//201/total pass', 'spending#1//205/total insufficient unreadable'],
    };
    for (const rules of [
      [weak, strong],
      [strong, weak],
    ]) {
      const outcomes = evaluate(rules, disclosure([spending(...rows)]), catalogue);
      for (const [id, briefs] of Object.entries(expected)) {
        expect(brief(outcomes.filter(({ identity }) => identity.rule === id))).toEqual(briefs);
      }
      expect(outcomes[0]?.identity.rule).toBe(rules[0]?.code);
    }
  });

  test('identities over tables read with low confidence are marked', () => {
    const tables = [{ ...two, confidence: 'low' as const }];
    const [outcome] = run(inTree('spending'), childrenSum, disclosure(tables));
    expect(outcome?.identity.params['confidence']).toBe('low');
  });
});
