import { expect, test } from 'vitest';
import { context } from '../../test/report/sample.ts';
import type { Cell, Row } from '../core/model/disclosure.ts';
import type { Narrative } from '../core/model/narrative.ts';
import { inspectProse } from './inspection-prose.ts';

const place = { file: 'a.txt', line: 7 };
const cell = (text: string): Cell => ({ state: 'value', text, place });
const row = (rest: Partial<Row>): Row => ({
  key: 'item-1',
  kind: 'item',
  label: '收入合计',
  cells: {},
  texts: { section: '二、收入决算情况说明' },
  place,
  ...rest,
});

const narrative: Narrative = {
  passages: [{ text: '二、收入决算情况说明', heading: 1, path: [], places: [{ offset: 0, place }] }],
  table: {
    id: 'final_narrative',
    instance: 1,
    title: '',
    currencyUnit: '万元',
    unitExponent: 4,
    unitPrinted: true,
    columns: [
      { id: 'amount', header: '', decimals: 2 },
      { id: 'growth', header: '', decimals: 2 },
    ],
    rows: [
      row({
        cells: { growth: cell('2.34'), amount: cell('12.50') },
        statement: { measure: 'some_measure', code: '201' },
      }),
      row({ label: '批次', cells: { amount: cell('3') }, statement: { unbound: 'no-measure' } }),
    ],
    notes: [],
    unplaced: [{ text: '5', reason: 'bare-number', place }],
    figuresRead: 4,
    confidence: 'high',
    place,
  },
};

test('statements stand under their heading, with what they are bound to or why they are not', () => {
  expect(inspectProse(narrative, context).split('\n')).toEqual([
    '文字说明',
    '  1 段，2 条陈述，读到 4 个数，没有读懂 1',
    '  二、收入决算情况说明',
    `    收入合计：${context.names.column('final_narrative', 'amount')} 12.50、${context.names.column('final_narrative', 'growth')} 2.34（第7行） → some_measure 201`,
    `    批次：${context.names.column('final_narrative', 'amount')} 3（第7行） → 未对应：所指的不是表格中的项目`,
    '  没有读懂的数：',
    '    5：没有单位的数（第7行）',
  ]);
});

test('the other reading of an ambiguous figure and the sentence of an unread one are shown', () => {
  const [first, ...rest] = narrative.table.rows;
  if (first === undefined) throw new Error('no statement');
  const ambiguous = {
    ...first,
    statement: {
      ...first.statement,
      ambiguous: ['growth' as const],
      otherwise: [{ of: '支出合计', text: '95.00' }],
    },
  };
  const passages = [
    { text: '收入增加。另有车辆5，占比不详。其余略。', path: [], places: [{ offset: 0, place }] },
  ];
  const lines = inspectProse(
    { ...narrative, passages, table: { ...narrative.table, rows: [ambiguous, ...rest] } },
    context,
  );
  expect(lines.replace(/\n\s*/g, '')).toContain(
    'some_measure 201；也可能是对“支出合计 95.00”说的，那样就成立',
  );
  expect(lines).toContain('5：没有单位的数（第7行）：另有车辆5，占比不详');
});
