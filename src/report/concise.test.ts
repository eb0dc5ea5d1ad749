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
      'a/决算.pdf:p12: 错误 GJ-EX-01 支出决算表“教育支出”：支出合计等于各栏之和，但 2102.43 万元不等于 2092.43 万元',
      'b.xlsx:表3!C7: 错误 GJ-EX-01 支出决算表“教育支出”：支出合计等于各栏之和，但 2102.43 万元不等于 2092.43 万元',
      'a/决算.pdf: 错误 GJ-EX-01 缺表',
      'c.csv: 未能读取：文件是空的',
      '',
    ].join('\n'),
  );
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
