import { expect, test } from 'vitest';
import { rowsOf } from './grid-rows.ts';
import { readText } from './read-text.ts';

async function gridOf(...lines: string[]) {
  const { blocks } = await readText('a.txt', new TextEncoder().encode(lines.join('\n')));
  const [grid] = blocks.flatMap((block) => (block.type === 'grid' ? [block] : []));
  return grid && rowsOf(grid);
}

test('a blank cell is a space itself', async () => {
  expect(
    await gridOf(
      '某局三公经费表',
      '项目 上年 本年',
      '合计 5 4',
      '1.出国费    ',
      '2.接待费   4',
      '3.用车费 5  ',
    ),
  ).toEqual([
    ['项目', '上年', '本年'],
    ['合计', '5', '4'],
    ['1.出国费', '', ''],
    ['2.接待费', '', '4'],
    ['3.用车费', '5', ''],
  ]);
});

test('a header that is divided, and the same words instead of figures', async () => {
  expect(
    await gridOf(
      '项目 预算数',
      '小计 其中:财政',
      '合计 5 4',
      '  1.出国费 不填 不填',
      '2.接待费    ',
      '3.用车费 5 4',
    ),
  ).toEqual([
    ['项目', '预算数*2', ''],
    ['', '小计', '其中:财政'],
    ['合计', '5', '4'],
    ['1.出国费', '不填', '不填'],
    ['2.接待费', '', ''],
    ['3.用车费', '5', '4'],
  ]);
});

test.each([
  ['rows of other lengths', ['项目 上年 本年', '合计 5 4', '出国费 ', '接待费  4', '用车费 5 4']],
  [
    'a line with figures that is no row',
    ['项目 上年 本年', '合计 5 4', '出国费    ', '用车费   4', '另有 结余 9 和 8 两项'],
  ],
  ['no blank cell', ['目录 页码 备注', '一、概况 略 略', '二、表 略 略', '三、说明 略 略']],
])('none where there are %s', async (_, lines) => {
  const rows = await gridOf(...lines);
  expect(rows?.[2]).not.toEqual([lines[2]?.trim(), '', '']);
});
