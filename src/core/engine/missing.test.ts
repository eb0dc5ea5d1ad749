import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { rules } from '../generated/rules.ts';
import type { Condition, Quantifier } from '../language/ir/ir.ts';
import { evaluate } from './evaluate.ts';
import {
  brief,
  code,
  codeCell,
  column,
  compare,
  disclosure,
  group,
  inColumns,
  inDocument,
  inRows,
  inTree,
  line,
  lineCell,
  lineRef,
  run,
  type SampleTable,
  sum,
  total,
  totalCell,
} from './testing/builders.ts';

/** The table "Missing, blank, unreadable" of docs/rule-language.md, row by row. */
const rowSum = compare(column('total'), '==', sum(column('basic'), column('project')));

function verdicts(quantifier: Quantifier, condition: Condition, ...tables: readonly SampleTable[]) {
  return brief(run(quantifier, condition, disclosure(tables)));
}

const spending = (...rows: SampleTable['rows']): SampleTable => ({ id: 'spending', rows });

describe('blank cells', () => {
  test.each([
    ['a blank addend counts as 0', { total: '1.00', basic: '1.00', project: '' }, 'pass'],
    ['a dash is blank', { total: '1.00', basic: '—', project: '1.00' }, 'pass'],
    ['a blank addend that is missed', { total: '2.00', basic: '1.00', project: '' }, 'fail'],
    ['a blank total', { total: '', basic: '1.00', project: '' }, 'fail'],
    ['nothing but blanks', { total: '', basic: '', project: '' }, 'notApplicable all-blank'],
    ['a printed zero is evidence', { total: '0.00', basic: '', project: '' }, 'pass'],
  ])('%s', (_, cells, expected) => {
    expect(verdicts(inRows('spending'), rowSum, spending(code('201', cells)))).toEqual([
      `spending#1//201 ${expected}`,
    ]);
  });
});

describe('a total whose parts are all blank', () => {
  const blank = { total: '2.00', basic: '', project: '' };
  const filled = { total: '1.00', basic: '1.00', project: '' };
  test.each([
    ['in every row', [code('201', blank), code('208', blank)], 'insufficient untold-part'],
    ['in one row of several', [code('201', blank), code('208', filled)], 'fail'],
    ['in every row but the total', [code('201', blank), total(filled)], 'insufficient untold-part'],
  ])('columns, %s', (_, rows, expected) => {
    const [first] = verdicts(inRows('spending'), rowSum, spending(...rows));
    expect(first).toBe(`spending#1//201 ${expected}`);
  });

  const parent = code('201', { total: '2.00', basic: '2.00', project: '' });
  const empty = { total: '', basic: '', project: '' };
  test.each([
    ['rows without any figure', [parent, code('20101', empty)], 'insufficient untold-part'],
    ['rows that hold other figures', [parent, code('20101', { ...empty, project: '1.00' })], 'fail'],
    ['one of the rows', [parent, code('20101', empty), code('20102', filled)], 'fail'],
  ])('%s', (_, rows, expected) => {
    const table: SampleTable = { id: 'budget_expenditure', rows };
    const tree = rules.filter(({ code: id }) => id === 'GJ-HI-01');
    const outcomes = evaluate(tree, disclosure([table]), catalogue);
    const basic = outcomes.find(({ identity }) => identity.key.endsWith('/basic'));
    expect([basic?.verdict, basic?.reason?.code].join(' ').trim()).toBe(expected);
  });
});

describe('columns that the table does not print', () => {
  test.each([
    ['an addend counts as 0', { total: '1.00', basic: '1.00' }, 'pass'],
    ['an addend that is missed', { total: '2.00', basic: '1.00' }, 'fail'],
    ['the sum', { basic: '1.00', project: '1.00' }, 'notApplicable column-absent'],
    ['every addend', { total: '2.00', other: '1.00' }, 'notApplicable column-absent'],
    [
      'a sum with its parts printed',
      { total: '3.00', personnel: '1.00', public: '1.00', project: '1.00' },
      'pass',
    ],
    [
      'a sum with its parts printed',
      { total: '3.00', personnel: '1.00', public: '2.00', project: '1.00' },
      'fail',
    ],
  ])('%s', (_, cells, expected) => {
    expect(verdicts(inRows('spending'), rowSum, spending(code('201', cells)))).toEqual([
      `spending#1//201 ${expected}`,
    ]);
  });

  test('the parts of a sum prove nothing about the sum', () => {
    const split = compare(column('basic'), '==', sum(column('personnel'), column('public')));
    const table = spending(code('201', { total: '3.00', personnel: '1.00', public: '1.00' }));
    expect(verdicts(inRows('spending'), split, table)).toEqual([
      'spending#1//201 notApplicable column-absent',
    ]);
  });

  test('a column that the form always prints is no addend to leave out', () => {
    const reversed = compare(column('basic'), '==', sum(column('total'), column('project')));
    const table = { id: 'strict', rows: [code('201', { basic: '1.00', project: '1.00' })] };
    expect(verdicts(inRows('strict'), reversed, table)).toEqual([
      'strict#1//201 notApplicable column-absent',
    ]);
  });
});

describe('rows that the table does not print', () => {
  const summary = (...rows: SampleTable['rows']): SampleTable => ({ id: 'summary', rows });

  test.each([
    ['a code is 0', compare(codeCell('spending', '205'), '==', codeCell('general', '201')), 'fail'],
    ['a code is 0', compare(codeCell('spending', '205'), '<=', codeCell('general', '201')), 'pass'],
    [
      'both codes',
      compare(codeCell('spending', '205'), '==', codeCell('general', '205')),
      'notApplicable row-absent',
    ],
    ['deeper codes stand in', compare(codeCell('spending', '208'), '==', codeCell('general', '201')), 'pass'],
  ])('%s', (_, condition, expected) => {
    const tables = [
      spending(
        code('201', { total: '3.00' }),
        code('20801', { total: '4.00' }),
        code('20802', { total: '6.00' }),
      ),
      { id: 'general', rows: [code('201', { total: '10.00' })] },
    ];
    expect(verdicts(inDocument, condition, ...tables)).toEqual([`document ${expected}`]);
  });

  test.each([
    ['an addend line is 0', lineCell('summary', 'income', 'business'), 'fail'],
    ['a balance line on its own', lineCell('summary', 'income', 'opening'), 'notApplicable row-absent'],
    ['a subtotal', lineCell('summary', 'income', 'current'), 'notApplicable row-absent'],
    ['a total', lineCell('summary', 'income', 'grand_total'), 'notApplicable row-absent'],
  ])('%s', (_, expression, expected) => {
    const condition = compare(lineCell('summary', 'income', 'fiscal'), '==', expression);
    expect(verdicts(inDocument, condition, summary(line('fiscal', 'income', '5.00')))).toEqual([
      `document ${expected}`,
    ]);
  });

  test('a balance line beside a printed one is 0', () => {
    const composed = compare(
      lineRef('grand_total', 'income'),
      '==',
      sum(lineRef('current', 'income'), lineRef('opening', 'income')),
    );
    const table = summary(line('current', 'income', '5.00'), line('grand_total', 'income', '5.00'));
    expect(verdicts(inColumns('summary', 'income'), composed, table)).toEqual([
      'summary#1/income//amount pass',
    ]);
  });

  test('a line whose parts are printed is their sum', () => {
    const condition = compare(lineCell('summary', 'income', 'fiscal'), '==', codeCell('spending', '201'));
    const tables = [
      summary(line('general', 'income', '5.00'), line('fund', 'income', '2.00')),
      spending(code('201', { total: '7.00' })),
    ];
    expect(verdicts(inDocument, condition, ...tables)).toEqual(['document pass']);
  });

  test('blocks that a table leaves out are no addends', () => {
    const blocks = compare(
      lineRef('budget', ''),
      '==',
      sum(lineRef('general_part', ''), lineRef('fund_part', '')),
    );
    const table = {
      id: 'blocks',
      rows: [{ key: 'budget', kind: 'line' as const, cells: { total: '5.00' } }],
    };
    expect(verdicts(inColumns('blocks'), blocks, table)).toEqual([
      'blocks#1///total notApplicable row-absent',
    ]);
  });
});

describe('totals', () => {
  const condition = compare(totalCell('spending'), '==', totalCell('general'));
  const general = { id: 'general', rows: [total({ total: '7.00' })] };
  const codes = [
    code('201', { total: '3.00' }),
    code('205', { total: '4.00' }),
    code('20501', { total: '4.00' }),
  ];

  test.each([
    ['printed', [total({ total: '7.00' }), ...codes], 'pass'],
    ['printed wrong', [total({ total: '8.00' }), ...codes], 'fail'],
    ['absent: the sum of the classes', codes, 'pass'],
    ['blank: the sum of the classes', [total({ total: '' }), ...codes], 'pass'],
    ['absent, no class level: the sum of the shortest codes', [code('20101', { total: '7.00' })], 'pass'],
  ])('%s', (_, rows, expected) => {
    expect(verdicts(inDocument, condition, spending(...rows), general)).toEqual([`document ${expected}`]);
  });

  test('in a column scope the printed row is meant', () => {
    const classes = compare(group('total'), '==', sum(group('classes')));
    const blank = spending(total({ total: '' }), ...codes);
    expect(verdicts(inColumns('spending'), classes, blank)).toEqual([
      'spending#1///total insufficient row-blank',
    ]);
    expect(verdicts(inColumns('spending'), classes, spending(...codes))).toEqual([
      'spending#1///total notApplicable row-absent',
    ]);
  });
});

describe('a row blank in every money column while its parts are filled', () => {
  test('makes the identities over it insufficient', () => {
    const children = compare(group('parent'), '==', sum(group('children')));
    const table = spending(
      code('201', { total: '3.00' }),
      code('20101', { total: '' }),
      code('2010101', { total: '3.00' }),
    );
    expect(verdicts(inTree('spending'), children, table)).toEqual([
      'spending#1//201/total insufficient row-blank',
      'spending#1//20101/total insufficient row-blank',
    ]);
  });
});
