import { expect, test } from 'vitest';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { loadLocale } from '../src/locale/locale.ts';
import { checkDisclosures } from './check-disclosures.ts';
import { readDisclosure } from './compared-disclosures.ts';

const locale = await loadLocale('zh');

type Item = readonly [code: string, name: string, basic: string, project: string, total: string];

const items: readonly Item[] = [
  ['201', '一般公共服务支出', '627.87', '275.35', '903.22'],
  ['20126', '档案事务', '627.87', '275.35', '903.22'],
  ['2012601', '行政运行', '627.87', '0', '627.87'],
  ['2012604', '档案馆', '0', '275.35', '275.35'],
  ['208', '社会保障和就业支出', '203.26', '0', '203.26'],
  ['20805', '行政事业单位养老支出', '203.26', '0', '203.26'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '203.26', '0', '203.26'],
  ['213', '农林水支出', '60.10', '30.20', '90.30'],
  ['21305', '巩固脱贫攻坚成果衔接乡村振兴', '60.10', '30.20', '90.30'],
  ['2130599', '其他巩固脱贫攻坚成果衔接乡村振兴支出', '60.10', '30.20', '90.30'],
];

/** Severities of gaps within rounding in a table of expenditure; `totals` are printed instead of what adds up. */
async function severitiesOf(totals: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const rows = items.map(([code, name, basic, project, total]) => [
    code,
    name,
    totals[code] ?? total,
    basic,
    project,
  ]);
  const text = [
    '# 青山县档案局2023年度部门决算',
    '支出决算表',
    '单位：万元',
    '',
    '| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |',
    '|---|---|---|---|---|---|---|---|',
    ...[['', '合计', totals['total'] ?? '1196.78', '891.23', '305.55'], ...rows].map(
      (row) => `| ${row.join(' | ')} | 0 | 0 | 0 |`,
    ),
  ].join('\n');
  const disclosure = await readDisclosure('a.md', new TextEncoder().encode(text));
  const { findings } = await checkDisclosures([disclosure], rules, catalogue, locale);
  return findings.filter(({ verdict }) => verdict === 'rounding').map(({ severity }) => severity);
}

test('gaps in a table whose figures were rounded one by one are remarkable to nobody', async () => {
  // What closes is a sum of one part only: it could not have had a gap.
  const severities = await severitiesOf({
    total: '1196.77',
    201: '903.21',
    20126: '903.21',
    213: '90.31',
    21305: '90.31',
    2130599: '90.31',
  });
  expect(new Set(severities)).toEqual(new Set(['info']));
});
