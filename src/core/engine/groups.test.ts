import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { exampleDisclosure } from '../language/examples/example-disclosure.ts';
import { loadExamples } from '../language/examples/load-examples.ts';
import { loadRules } from '../language/load-rules.ts';
import { evaluate } from './evaluate.ts';

const head = 'GJ-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n';

/** Verdict and reason of each group, by its key. */
function verdicts(assert: string, rows: readonly string[], others = '') {
  const rule = `${head}  each: {groups: 政府采购预算表, by: 项目名称}\n  assert: ${assert}\n`;
  const loaded = loadRules([{ file: 'a.yaml', text: rule }], catalogue);
  expect(loaded.problems).toEqual([]);
  const table = rows.map((row) => `        - {${row}}\n`).join('');
  const text = `GJ-AA-01:\n  - verdict: pass\n    tables:\n      政府采购预算表:\n${table}${others}`;
  const { examples, problems } = loadExamples([{ file: 'b.yaml', text }], loaded, catalogue);
  expect(problems).toEqual([]);
  const [example] = examples;
  if (example === undefined) throw new Error('no example');
  return evaluate(loaded.rules, exampleDisclosure(example, catalogue), catalogue).map(
    ({ identity, verdict, reason }) => [identity.key.split('//')[1] ?? '', reason?.code ?? verdict],
  );
}

const item = (number: number, name: string, funds: string, total: string) =>
  `item: ${number}, 项目名称: "${name}", 项目预算资金: "${funds}", 合计: "${total}"`;

describe('groups of a list', () => {
  test('rows of one name within one unit, however they are spaced', () => {
    const rows = [
      'unit: 甲局, 合计: "30.00"',
      item(1, '大厅 运行', '20.00', '10.00'),
      item(2, '大厅运行', '20.00', '11.00'),
      'unit: 乙局, 合计: "9.00"',
      item(3, '大厅运行', '9.00', '9.00'),
    ];
    expect(verdicts('sum(members.合计) <= 项目预算资金', rows)).toEqual([
      ['1/大厅运行', 'fail'],
      ['2/大厅运行', 'pass'],
    ]);
  });

  test('a blank name continues the group above, but not beyond a subtotal', () => {
    const rows = [
      item(1, '大厅运行', '20.00', '10.00'),
      item(2, '', '', '11.00'),
      'of-which: 会议费, 合计: "5.00"',
      item(3, '', '', '5.00'),
    ];
    expect(verdicts('sum(members.合计) == 21 * 0 + 项目预算资金', rows)).toEqual([['0/大厅运行', 'fail']]);
    expect(verdicts('same(项目预算资金)', rows)).toEqual([['0/大厅运行', 'all-blank']]);
  });

  test('rows that differ give no attribute', () => {
    const rows = [item(1, '甲', '20.00', '10.00'), item(2, '甲', '21.00', '1.00')];
    expect(verdicts('sum(members.合计) <= 项目预算资金', rows)).toEqual([['0/甲', 'values-differ']]);
    expect(verdicts('same(项目预算资金)', rows)).toEqual([['0/甲', 'fail']]);
  });

  test('equal figures that are printed differently are the same', () => {
    const rows = [item(1, '甲', '20.00', '10.00'), item(2, '甲', '20', '1.00')];
    expect(verdicts('same(项目预算资金)', rows)).toEqual([['0/甲', 'pass']]);
  });

  test.each([
    ['甲项目', 'pass'],
    ['甲 项目', 'pass'],
    ['《甲》项目。', 'pass'],
    ['乙项目', 'name-absent'],
  ])('the row of another list named %s', (name, expected) => {
    const others = `      项目支出表:\n        - {item: 1, 项目名称: "${name}", 合计: "20.00"}\n`;
    const rows = [item(1, '甲项目', '20.00', '10.00')];
    expect(verdicts('项目预算资金 == named(项目支出表.合计)', rows, others)).toEqual([
      ['0/甲项目', expected],
    ]);
  });

  test('two rows of one name decide nothing', () => {
    const row = '        - {item: 1, 项目名称: 甲项目, 合计: "20.00"}\n';
    const rows = [item(1, '甲项目', '20.00', '10.00')];
    const others = `      项目支出表:\n${row}${row.replace('item: 1', 'item: 2')}`;
    expect(verdicts('项目预算资金 == named(项目支出表.合计)', rows, others)).toEqual([
      ['0/甲项目', 'name-ambiguous'],
    ]);
  });
});
