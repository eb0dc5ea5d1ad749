/**
 * Documents that are large, each in a process of its own, from the file to the report: `node scripts/run.mjs bench/large [NAME…]`, after
 * `npm run build`. Processor time, time on the clock, peak memory, and what of it a cell costs above an empty process.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { budgetTables } from '../test/consistent-document.ts';
import { packageFiles } from '../test/package-files.ts';
import { largeMoney } from './large-money.ts';
import { benchFolder, measure, median } from './measure.ts';

type Files = ReadonlyMap<string, string>;

const list = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

/** A package whose tables have so many 款 of so many 项. */
const tables = (groups: number, items: number): Files =>
  packageFiles(budgetTables(largeMoney(groups, items)), {
    kind: 'budget',
    department: '示例局',
    year: 2024,
    unit: '万元',
  });

const form = (index: number): string => `项目支出绩效自评表

| 项目名称 | 档案整理${index} | 主管部门 | 某市档案局 |
| --- | --- | --- | --- |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
${list(24, (row) => `| 产出指标 | 整理档案${row} | ≥${index + row}卷 | ${index + row + 2}卷 | 3 | 3 |\n`)}| 效益指标 | 利用率 | ≥80% | 85% | 18 | 18 |
| 满意度指标 | 满意度 | ≥90% | 96% | 10 | 10 |
| 总分 |  |  |  | 100 | 100 |

`;
const sentence = (index: number): string =>
  `${index + 1}.名称${index}（项）支出${index + 2}.00万元，比上年增加1.00万元，主要原因是业务量增加。\n`;
const head = '某市档案局2024年度部门决算\n\n';

/** The cells are those of the tables as they are read, blank ones too. */
const works: Readonly<Record<string, readonly [cells: number, files: Files]>> = {
  'package of 4,920 cells': [4_920, tables(85, 4)],
  'package of 153,000 cells': [153_000, tables(288, 47)],
  '190 forms': [190 * 27 * 4, new Map([['forms.md', head + list(190, form)]])],
  '5 MB of prose': [0, new Map([['prose.txt', head + list(38_000, sentence)]])],
};

const root = benchFolder();
const empty = await median(5, () => measure(root, ['-e', '0']));
const chosen = process.argv.slice(2);
console.log(`Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`);
console.log('| | processor s | clock s | peak MB | kB a cell |\n|---|---:|---:|---:|---:|');
for (const [name, [cells, files]] of Object.entries(works)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const folder = join(root, 'input');
  mkdirSync(folder);
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
  const report = join(root, 'report.json');
  const argv = ['check', folder, '-f', `json=${report}`, '--fail-on', 'never', '--no-cache', '--jobs', '1'];
  const { seconds, wall, megabytes } = await median(3, () =>
    measure(root, [resolve('bin/gouji.js'), ...argv]),
  );
  const each = cells === 0 ? '' : (((megabytes - empty.megabytes) * 1000) / cells).toFixed(1);
  console.log(`| ${name} | ${seconds.toFixed(2)} | ${wall.toFixed(2)} | ${megabytes.toFixed(0)} | ${each} |`);
  rmSync(folder, { recursive: true });
}
rmSync(root, { recursive: true });
