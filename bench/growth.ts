/**
 * Time per unit of work of large inputs against that of a tenth of them: `node scripts/run.mjs bench/growth [NAME…]`. A ratio
 * near 1 is linear. Processor time of the whole check, files in and report out, each size after a run that warms up.
 */
import { runCheck } from '../src/check/check-files.ts';
import { makeXlsx, type TableCell } from '../test/make-documents.ts';

type Make = (count: number) => { readonly path: string; readonly bytes: Uint8Array };

const text = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) });
const list = <T>(count: number, each: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => each(i));
const code = (index: number): string => `2${String(index % 1_000_000).padStart(6, '0')}`;

const general = '一般公共预算支出表\n单位：万元\n科目编码,科目名称,合计,基本支出,项目支出\n';
const row = (index: number, project = 0): string =>
  `${code(index)},名称${index},${index}.00,${index}.00,${project}\n`;

const sentence = (index: number): string =>
  `${index + 1}.名称${index}（项）支出${index + 2}.00万元，比上年增加1.00万元，主要原因是业务量增加。\n`;

const form = (index: number): string => `项目支出绩效自评表

| 项目名称 | 档案整理${index} | 主管部门 | 某市档案局 |
| --- | --- | --- | --- |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 整理档案 | ≥${index + 10}卷 | ${index + 12}卷 | 50 | 50 |
| 效益指标 | 利用率 | ≥80% | 85% | 40 | 40 |
| 满意度指标 | 满意度 | ≥90% | 96% | 10 | 10 |
| 总分 |  |  |  | 100 | 100 |

`;

/** A unit's name over the cells of each of its rows, and over two columns of its head. */
const merged = (count: number): TableCell[][] =>
  list(count, (index) => [
    { text: code(2 * index), rowSpan: 2 },
    { text: `名称${index}`, columnSpan: 2 },
    { text: `${index}.00` },
  ]).flatMap((cells) => [cells, [{ text: '小类' }, { text: '1.00' }, { text: '2.00' }]]);

const head = '某市档案局2024年度部门决算\n\n';
const works: Readonly<Record<string, readonly [count: number, make: Make]>> = {
  rows: [190_000, (count) => text('rows.csv', general + list(count, (i) => row(i)).join(''))],
  'rows that do not tie': [
    20_000,
    (count) => text('rows.csv', general + list(count, (i) => row(i, 1)).join('')),
  ],
  sentences: [100_000, (count) => text('text.txt', head + list(count, sentence).join(''))],
  'one sentence': [
    100_000,
    (count) =>
      text(
        'text.txt',
        `${head}支出合计1.00万元，其中：${list(count, (i) => `名称${i}支出${i}.00万元，`).join('')}\n`,
      ),
  ],
  'points in a row': [60_000, (count) => text('text.txt', head + '得分1分，'.repeat(count))],
  'amounts in a row': [60_000, (count) => text('text.txt', head + '1.00万元。'.repeat(count))],
  forms: [2_000, (count) => text('forms.md', head + list(count, form).join(''))],
  merges: [
    20_000,
    (count) => ({
      path: 'merges.xlsx',
      bytes: makeXlsx([{ title: '一般公共预算支出表', rows: merged(count / 2) }]),
    }),
  ],
  sheets: [
    2_000,
    (count) => ({
      path: 'sheets.xlsx',
      bytes: makeXlsx(
        list(count, (i) => ({
          title: `表${i}`,
          rows: [
            [{ text: '支出表' }],
            [{ text: '项目' }, { text: '合计' }],
            [{ text: '支出' }, { text: '1.00' }],
          ],
        })),
      ),
    }),
  ],
};

async function milliseconds(make: Make, count: number): Promise<number> {
  const input = make(count);
  const start = process.cpuUsage();
  await runCheck([input], {});
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const names = process.argv.slice(2);
for (const [name, [count, make]] of Object.entries(works)) {
  if (names.length > 0 && !names.includes(name)) continue;
  await milliseconds(make, count / 10);
  const small = await milliseconds(make, count / 10);
  const large = await milliseconds(make, count);
  const ratio = large / small / 10;
  const heap = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `${name.padEnd(22)}${count.toString().padStart(8)}${small.toFixed(0).padStart(8)} ms${large.toFixed(0).padStart(9)} ms   × ${ratio.toFixed(2)}   ${heap} MB`,
  );
}
