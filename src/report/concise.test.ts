import { expect, test } from 'vitest';
import { context, reportOf, sumFinding } from '../../test/report/sample.ts';
import { formatConcise } from './concise.ts';
import { formatJson } from './json.ts';

test('concise: one line per finding, with place, severity and code', () => {
  const [cell] = sumFinding.cells;
  const inSheet = {
    ...sumFinding,
    cells: cell && [{ ...cell, place: { file: 'b.xlsx', sheet: '表3', cell: 'C7' } }],
  };
  const nowhere = { ...sumFinding, cells: [], message: '缺表' };
  const report = {
    ...reportOf([sumFinding, inSheet as typeof sumFinding, nowhere], { fail: 3 }),
    inputs: [{ path: 'c.csv', sha256: '', status: 'unreadable' as const, reason: '文件是空的' }],
  };
  expect(formatConcise(report, context)).toBe(
    [
      'a/决算.pdf:p12: 错误 GJ-EX-01 支出决算表“教育支出”：支出合计等于各栏之和，但 2102.43 万元不等于 2092.43 万元 [final_expenditure#1//205]',
      'b.xlsx:表3!C7: 错误 GJ-EX-01 支出决算表“教育支出”：支出合计等于各栏之和，但 2102.43 万元不等于 2092.43 万元 [final_expenditure#1//205]',
      'a/决算.pdf: 错误 GJ-EX-01 缺表 [final_expenditure#1//205]',
      'c.csv: 未能读取：文件是空的',
      '',
    ].join('\n'),
  );
});

test('concise: chapters that a document does not tell of are one line, those of another document another', () => {
  const untold = (rule: string, document: string) => ({
    ...sumFinding,
    document,
    rule,
    severity: 'warning' as const,
    cells: [],
  });
  const findings = [
    untold('GJ-ST-30', 'a'),
    untold('GJ-ST-30', 'b'),
    untold('GJ-ST-33', 'a'),
    { ...sumFinding, cells: [], message: '缺表' },
    untold('GJ-ST-32', 'b'),
  ];
  expect(formatConcise(reportOf(findings, { fail: 5 }), context).split('\n')).toEqual([
    'a: 警告 GJ-ST-30 GJ-ST-33 没有写到：机关运行经费、预算绩效（没有的也应写明没有） [final_expenditure#1//205]',
    'b: 警告 GJ-ST-30 GJ-ST-32 没有写到：机关运行经费、国有资产占有使用（没有的也应写明没有） [final_expenditure#1//205]',
    'a/决算.pdf: 错误 GJ-EX-01 缺表 [final_expenditure#1//205]',
    '',
  ]);
});

test('concise: nothing to say, nothing written', () => {
  expect(formatConcise(reportOf([], { pass: 1 }), context)).toBe('');
});

test('json is the report itself, with what a terminal would act on escaped', () => {
  const report = reportOf([{ ...sumFinding, title: '\u001b[2J\u202e\u0085' }], { fail: 1 });
  const text = formatJson(report);
  expect(JSON.parse(text)).toEqual(report);
  expect(text).toContain('"\\u001b[2J\\u202e\\u0085"');
  expect(text.endsWith('}\n')).toBe(true);
});
