import { expect, test } from 'vitest';
import { cellOf, context, reportOf, sumFinding } from '../../test/report/sample.ts';
import type { Finding } from '../core/findings/report.ts';
import { texts as english } from '../locale/en/texts.ts';
import { formatPretty } from './pretty.ts';

const warning: Finding = {
  ...sumFinding,
  rule: 'GJ-XT-04',
  severity: 'warning',
  title: '总表与支出表一致',
  key: 'final_summary#1/expenditure/205',
  left: { value: '12.5', unit: '万元', text: '12.5' },
  right: { value: '9.25', unit: '万元', text: '9.25' },
  difference: '3.25',
  cells: [
    cellOf(['final_summary', '205', '五、教育支出', 'amount'], '12.5', '1', 11),
    cellOf(['final_expenditure', '205', '教育支出', 'current'], '9.25', '-1', 12),
  ],
};

const { left: _left, right: _right, difference: _difference, ...bare } = sumFinding;
const missing: Finding = {
  ...bare,
  rule: 'GJ-ST-01',
  key: 'document',
  message: '没有找到应公开的表（1 张）：收入决算表',
  cells: [],
};

const head = ['某局 2023 年度部门决算', '  a/决算.pdf，金额单位：万元'];

const cases: readonly { name: string; report: Parameters<typeof reportOf>; lines: readonly string[] }[] = [
  {
    name: 'errors come first, figures are aligned at the decimal point, warnings after them',
    report: [[warning, sumFinding], { pass: 3, fail: 2 }],
    lines: [
      ...head,
      '',
      '支出决算表（第12页）',
      '  错误  教育支出 · 本年支出合计：支出合计等于各栏之和  GJ-EX-01',
      '        教育支出 · 本年支出合计  2102.43 万元  第12页',
      '        2 项之和                   92.43 万元  = 41.51 + 50.92（第12页、第13页）',
      '        相差                     2010.00 万元',
      '',
      '收入支出决算总表（第11页）',
      '  警告  五、教育支出 · 决算数：总表与支出表一致  GJ-XT-04',
      '        收入支出决算总表 · 五、教育支出  12.5  万元  第11页',
      '        支出决算表 · 教育支出             9.25 万元  第12页',
      '        相差                              3.25 万元',
      '',
      '发现 1 处错误、1 处警告。',
      '核对：5 处关系：相符 3，不符 2。',
      '未核对：无',
    ],
  },
  {
    name: 'a finding without figures is its sentence',
    report: [[missing], { fail: 1 }],
    lines: [
      ...head,
      '',
      '整份文件',
      '  错误  没有找到应公开的表（1 张）：收入决算表  GJ-ST-01',
      '',
      '发现 1 处错误。',
      '核对：1 处关系：不符 1。',
      '未核对：无',
    ],
  },
  {
    name: 'rounding is folded into one line, and a clean document is said to be clean',
    report: [[{ ...sumFinding, severity: 'info', verdict: 'rounding' }], { pass: 3, rounding: 1 }],
    lines: [
      ...head,
      '',
      '另有 1 处尾差（四舍五入范围之内），未逐条列出；加 -f concise 可逐条查看。',
      '核对了 4 处关系，全部相符，其中 1 处有四舍五入的尾差。',
      '核对：4 处关系：相符 3，尾差 1。',
      '未核对：无',
    ],
  },
  {
    name: 'a run that decided nothing is never clean',
    report: [[], { insufficient: 4 }],
    lines: [
      ...head,
      '',
      '没有任何关系可以核对，不能据此认为数据无误。',
      '核对：0 处关系。',
      '未核对：',
      '  4 处关系依据不足，没有下结论（加 --verbose 看原因）',
    ],
  },
];

test.each(cases)('$name', ({ report, lines }) => {
  expect(formatPretty(reportOf(...report), context)).toBe(`${lines.join('\n')}\n`);
});

test('what was not checked is listed with its reasons', () => {
  const base = reportOf([], { pass: 1, insufficient: 2, notApplicable: 3 });
  const [document] = base.documents;
  const reasons = [
    { reason: 'all-blank', count: 3 },
    { reason: 'table-missing:final_fund', count: 2 },
  ];
  const rule = { rule: 'GJ-EX-01', ...base.coverage.identities, reasons };
  const prose = {
    document: document?.id ?? '',
    figures: 20,
    claims: 17,
    bound: 12,
    compared: 9,
    unbound: [{ reason: 'no-measure', count: 5 }],
    unread: [{ reason: 'no-subject', count: 3 }],
    ambiguous: 1,
    notRead: [{ text: '3.00', place: { file: 'a.pdf', page: 4 } }],
  };
  const report = {
    ...base,
    documents: document && [
      { ...document, missingTables: ['final_summary'], figures: { read: 40, placed: 38, unplaced: 2 } },
    ],
    coverage: { ...base.coverage, rules: [rule], prose: [prose] },
    inputs: [{ path: 'b.pdf', sha256: '', status: 'unreadable' as const, reason: '文件是空的' }],
  } as typeof base;
  expect(
    formatPretty(report, { ...context, verbose: true })
      .split('\n')
      .slice(3),
  ).toEqual([
    '核对过的关系没有发现错误，但有 2 个数字没有读懂，不能据此认为全部无误；请用 gouji inspect 查看是哪些',
    '数字。',
    '核对：1 处关系：相符 1。',
    '未核对：',
    '  b.pdf 未能读取：文件是空的',
    '  缺少的表：收入支出决算总表',
    '  2 个数字未能归位（共读到 40 个）',
    '  文字说明中读到 20 个数字，明确所指的 17 个，已与表格或前后文核对 9 个；未能对应的：所指的不是表',
    '    格中的项目 5、看不出说的是什么 3；1 个有几种读法，未作判断；没有读懂的在 3.00（第4页）',
    '  2 处关系依据不足，没有下结论，3 处关系不适用于这份文件（各数均为空 3、没有找到相应的表 2）',
    '',
  ]);
});

test('long sums are cut, and lines keep to the width of the terminal', () => {
  const addends = Array.from({ length: 30 }, (_, index) => `${index + 1}.00`);
  const right = { value: '465.00', unit: '万元', text: addends.join(' + ') };
  const [first] = sumFinding.cells;
  const cells = addends.map((value, index) =>
    cellOf(['final_expenditure', String(index), '某项', 'current'], value, '-1', 12),
  );
  const finding: Finding = { ...sumFinding, right, cells: first === undefined ? [] : [first, ...cells] };
  const text = formatPretty(reportOf([finding], { fail: 1 }), { ...context, width: 60 });
  expect(text).toContain('12.00 + …');
  expect(text).not.toContain('13.00');
  expect(text).toContain('30 项之和');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('paint marks severity and dims the code, and never changes the words', () => {
  const paint = {
    ...context.paint,
    error: (text: string) => `<e>${text}</e>`,
    dim: (text: string) => `<d>${text}</d>`,
  };
  const text = formatPretty(reportOf([sumFinding], { fail: 1 }), { ...context, paint });
  expect(text).toContain('<e>错误</e>');
  expect(text).toContain('<d>GJ-EX-01</d>');
  expect(text.replace(/<\/?[ed]>/g, '')).toBe(formatPretty(reportOf([sumFinding], { fail: 1 }), context));
});

test('control characters of a document never reach the terminal', () => {
  const evil = { ...sumFinding, title: '合计\u001b[31m\u202e等于\r\n各栏' };
  const text = formatPretty(reportOf([evil], { fail: 1 }), context);
  expect(text).toContain('合计[31m等于 各栏');
  for (const control of ['\u001b', '\u202e', '\r']) expect(text).not.toContain(control);
});

test('English says the same', () => {
  const text = formatPretty(reportOf([sumFinding], { pass: 1, fail: 1 }), { ...context, locale: english });
  expect(text.split('\n')).toEqual([
    '某局, final accounts 2023',
    '  a/决算.pdf, amounts in 万元',
    '',
    '支出决算表 (page 12)',
    '  error  教育支出 · 本年支出合计: columns sum  GJ-EX-01',
    '         教育支出 · 本年支出合计  2102.43 万元  page 12',
    '         sum of 2                   92.43 万元  = 41.51 + 50.92 (page 12, page 13)',
    '         difference               2010.00 万元',
    '',
    'Found 1 error(s).',
    'Checked: 2 relations: 1 hold, 1 do not hold.',
    'Not checked: nothing',
    '',
  ]);
});

test('the closing list tells of each duty: without findings, with findings, not done and why', () => {
  const report = {
    ...reportOf([], { pass: 4 }),
    duties: [
      { duty: 'within' as const, status: 'clean' as const, checked: 3, findings: 0 },
      { duty: 'prose' as const, status: 'findings' as const, checked: 1, findings: 1 },
      { duty: 'forms' as const, status: 'not-done' as const, checked: 0, findings: 0 },
    ],
  };
  expect(formatPretty(report, context).split('\n').slice(-5)).toEqual([
    '应查事项（“没有发现问题”只就已查的各项而言）：',
    '  各表之内的勾稽关系：查了 3 处，没有发现问题',
    '  文字与表、文字前后：查了 1 处，1 处有问题',
    '  绩效目标表和自评表：没有查，没有读到绩效表',
    '',
  ]);
});

test('chapters that are not told of are one line', () => {
  const { left: _left, right: _right, difference: _difference, ...sentence } = sumFinding;
  const untold = (rule: string) => ({ ...sentence, rule, severity: 'warning' as const, cells: [] });
  const text = formatPretty(reportOf([untold('GJ-ST-30'), untold('GJ-ST-33')], { fail: 2 }), context);
  expect(text).toContain('没有写到：机关运行经费、预算绩效（没有的也应写明没有）');
  expect(text.match(/警告 {2}/g)).toHaveLength(1);
});

test.each([
  ['支出决算表：没有公开到项级科目', '没有公开到项级科目'],
  ['支出决算表 “教育支出”：重复', '“教育支出”：重复'],
  ['支出决算表（按单位）没有列出', '支出决算表（按单位）没有列出'],
])('below the title of its table a finding does not say it again: %s', (message, shown) => {
  const { left: _left, right: _right, difference: _difference, ...sentence } = sumFinding;
  const text = formatPretty(reportOf([{ ...sentence, message }], { fail: 1 }), context);
  expect(text).toContain(`  ${shown}  ${sentence.rule}`);
});

test('a quotient is no sum', () => {
  const right = { value: '44.71', unit: '%', text: '41.51 ÷ 92.43' };
  const text = formatPretty(reportOf([{ ...sumFinding, right }], { fail: 1 }), context);
  expect(text).toContain('算得');
  expect(text).not.toContain('项之和');
});

test.each([
  ['<=', '至多 +92.43', '超出 +2010.00', '2010.00'],
  ['>=', '至少 +92.43', '不足 +2010.00', '-2010.00'],
] as const)(
  'a bound is no result, and what is beyond it has no sign: %s',
  (relation, bound, gap, difference) => {
    const text = formatPretty(reportOf([{ ...sumFinding, relation, difference }], { fail: 1 }), context);
    expect(text).toMatch(new RegExp(bound));
    expect(text).toMatch(new RegExp(gap));
    expect(text).not.toMatch(/项之和|相差/);
  },
);
