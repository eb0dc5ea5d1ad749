/** What is proposed for one wrong figure of a text, and how sure it is said to be. */
import { expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';

const encoder = new TextEncoder();

/** Proposals for a final account in prose, as `printed→proposed confidence`. */
async function proposals(...lines: readonly string[]): Promise<readonly string[]> {
  const text = ['青禾县水务局2023年度部门决算', '第三部分 决算情况说明', ...lines, ''].join('\n');
  const { findings } = await checkFiles([{ path: 'account.txt', bytes: encoder.encode(text) }]);
  return findings.flatMap(({ suspects }) =>
    suspects.map(({ cell, suggested, confidence }) => `${cell.value}→${suggested} ${confidence}`),
  );
}

test('a total of both sides is one figure', async () => {
  // 1272.60 − 965.88 = 306.72, 306.72 ÷ 965.88 = 31.76 %
  expect(
    await proposals(
      '一、收入支出决算总体情况说明',
      '2023年度收、支总计均为1972.60万元。上年决算数965.88万元，同比增加306.72万元，增长31.76%。',
    ),
  ).toEqual(['1972.60→1272.60 unique']);
});

/** The expenditure by item; shares with two decimals. */
const byItem = (share: string): readonly string[] => [
  '三、支出决算情况说明',
  `2023年度支出合计1000.00万元，其中：农林水支出512.37万元，占${share}；社会保障和就业支出200.13万元，占20.01%；卫生健康支出100.21万元，占10.02%；住房保障支出99.84万元，占9.98%；教育支出45.66万元，占4.57%；节能环保支出41.79万元，占4.18%。`,
];

test('a percentage with fewer decimals than all others has lost one', async () => {
  expect(await proposals(...byItem('51.24%'))).toEqual([]);
  expect(await proposals(...byItem('51.4%'))).toEqual(['51.4→51.24 unique']);
});

test('of a base that only the figures chose nothing is proposed as sure', async () => {
  const ofTotal = (share: string): readonly string[] =>
    byItem(share).map((line) => line.replaceAll('占', '占总额的'));
  expect(await proposals(...ofTotal('51.24%'))).toEqual([]);
  expect(await proposals(...ofTotal('51.4%'))).toEqual(['51.4→51.24 ambiguous']);
});

test('an amount with two decimals is proposed with two, though its parts print more', async () => {
  // 5.087 + 3.00 = 8.087, which rounds to 8.09
  const total = (amount: string): string =>
    `“三公”经费支出${amount}万元，其中：公务用车运行维护费5.087万元，公务接待费3.00万元。`;
  expect(await proposals(total('8.09'))).toEqual([]);
  expect(await proposals(total('8.87'))).toContain('8.87→8.09 ambiguous');
});

test('an amount said again in another unit is shown and mended as printed', async () => {
  expect(
    await proposals('公务接待费43,500元（即4.35万元），比上年增加14,500元（即1.54万元），增长50%。'),
  ).toEqual(['1.54→1.45 unique']);
});
