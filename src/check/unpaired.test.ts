import { expect, test } from 'vitest';
import { checkFiles } from './check-files.ts';

const file = (path: string, title: string, ...lines: string[]) => ({
  path,
  bytes: new TextEncoder().encode([title, ...lines, '收入合计5.00万元。'].join('\n')),
});

const own = file('own.txt', '示例市水务局2025年部门预算');

test.each<[string, string, string | undefined]>([
  ['the year before', '示例市水务局2024年部门预算', undefined],
  ['the account of the year before', '示例市水务局2024年部门决算', undefined],
  ['the name with its region', '示例省示例市水务局2024年部门预算', undefined],
  ['the same year', '示例市水务局2025年部门预算', '没有与它比较：它也是 2025 年度的'],
  ['years between', '示例市水务局2020年部门预算', '没有与它比较：它是 2020 年度的，与所核对文件的年度不相邻'],
  ['a later year', '示例市水务局2026年部门预算', '没有与它比较：它是 2026 年度的，比所核对的文件晚'],
  ['another office', '示例市林业局2024年部门预算', '没有与它比较：部门（示例市林业局）不是所核对文件的部门'],
  [
    'a unit of that name',
    '示例市水务局2024年单位预算',
    '没有与它比较：它是 示例市水务局 另一口径（部门、单位或调整）的文件',
  ],
  [
    'an adjusted budget',
    '示例市水务局2024年部门预算调整方案',
    '没有与它比较：它是 示例市水务局 另一口径（部门、单位或调整）的文件',
  ],
  ['no year', '示例市水务局部门预算', '没有与它比较：没有读出年度'],
  ['kinds without a rule', '示例市水务局2025年部门决算', '没有与它比较：没有核对这两种文件之间关系的规则'],
])('beside a budget of 2025, %s', async (_, title, reason) => {
  const { inputs } = await checkFiles([own], { references: [file('prior.txt', title)] });
  expect(inputs.find(({ path }) => path === 'prior.txt')?.reason).toBe(reason);
});

test('two versions of the year before', async () => {
  const version = (path: string, amount: string) =>
    file(
      path,
      '示例市水务局2024年部门预算',
      '支出总表',
      '科目编码\t科目名称\t合计',
      `201\t一般公共服务支出\t${amount}`,
      `合计\t\t${amount}`,
    );
  const { inputs } = await checkFiles([own], {
    references: [version('a.txt', '3.00'), version('b.txt', '4.00')],
  });
  expect(inputs.slice(1).map(({ reason }) => reason)).toEqual([
    '没有与它比较：2024 年度给出了几份，不知用哪一份',
    expect.stringContaining('应是两个版本'),
  ]);
});

const units = (...names: string[]) => [
  '部门机构设置情况',
  '序号\t单位名称',
  ...names.map((name, index) => `${index + 1}\t${name}`),
  '',
];

test.each<[string, string, string | undefined]>([
  [
    'none of the units',
    '示例市林业局2025年单位预算',
    '没有与所属单位汇总核对：所列 2 个单位（示例市水文站、示例市河道所 等）的文件都不在其中',
  ],
  ['one of the units', '示例市水文站2025年单位预算', undefined],
])('a department with %s beside it', async (_, title, reason) => {
  const department = file('own.txt', '示例市水务局2025年部门预算', ...units('示例市水文站', '示例市河道所'));
  const { inputs } = await checkFiles([department, file('unit.txt', title)]);
  expect(inputs[0]?.reason).toBe(reason);
});
