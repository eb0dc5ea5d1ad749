import { describe, expect, test } from 'vitest';
import { fitRows } from './fit-rows.ts';
import { readText } from './read-text.ts';

const rows = (cells: string) => {
  const texts = cells.split('|');
  return fitRows(texts)?.map((row) => row.map((at) => texts[at]).join(','));
};

describe('cells in order', () => {
  test('a name and a figure, some of them blank', () => {
    expect(rows('项目|预算数|合计|3.60|出国费||接待费|3.60')).toEqual([
      '项目,预算数',
      '合计,3.60',
      '出国费,',
      '接待费,3.60',
    ]);
  });

  test('the blank cells of the last row left out', () => {
    expect(rows('项目|预算数|决算数|合计|9|8|出国费|2||接待费|7|8|用车费')?.at(-1)).toEqual('用车费');
  });

  test('a code, a name and figures; the total without a code', () => {
    expect(rows('编码|名称|合计|基本|项目|201|公共服务|9|8|1|20103|办公厅|9|8|1||合计|9|8|1')).toEqual([
      '编码,名称,合计,基本,项目',
      '201,公共服务,9,8,1',
      '20103,办公厅,9,8,1',
      ',合计,9,8,1',
    ]);
  });

  test('a header that is divided, known by labels that are like it', () => {
    expect(
      rows('年度|合计|接待费|车辆购置及运行费|合计|车辆购置|车辆运行|2015年|9|2|7|3|4|2016年|8|2|6|2|4'),
    ).toEqual([
      '年度,合计,接待费,车辆购置及运行费',
      '合计,车辆购置,车辆运行',
      '2015年,9,2,7,3,4',
      '2016年,8,2,6,2,4',
    ]);
  });

  test.each([
    [
      'nobody can tell which header is divided',
      '年度|总数|接待费|车辆购置及运行费|小计|车辆购置|车辆运行|2015年|9|2|7|3|4|2016年|8|2|6|2|4',
    ],
    ['a row lacks a cell', '项目|预算数|合计|3.60|出国费|接待费|3.60|用车费'],
    ['words among the figures', '项目|预算数|合计|3.60|出国费|不安排|接待费|3.60'],
    ['no figure at all', '项目|预算数|合计||出国费||接待费|'],
  ])('none where %s', (_, cells) => {
    expect(rows(cells)).toBeUndefined();
  });
});

async function gridOf(lines: readonly string[]) {
  const { blocks } = await readText('a.txt', new TextEncoder().encode(lines.join('\n')));
  const [grid] = blocks.flatMap((block) => (block.type === 'grid' ? [block] : []));
  return grid?.cells.map(({ row, column, text, place }) => `${row},${column} ${text} L${place.line}`);
}

const expected = ['0,0 项目', '0,1 预算数', '1,0 合计', '1,1 3.60', '2,0 出国费', '3,0 接待费', '3,1 3.60'];

test.each([
  [
    'in the line of the cell',
    ['项目 |', '预算数 |', '合计 |', '3.60 |', '出国费 |', '|', '接待费 |', '3.60 |'],
  ],
  [
    'in the line below',
    ['项目', '|', '预算数', '|', '合计', '|', '3.60', '|', '出国费', '|', '|', '接待费', '|', '3.60', '|'],
  ],
])('a bar behind each cell, %s', async (_, lines) => {
  const cells = await gridOf(['某局2024年三公经费表', ...lines, '说明如下。']);
  expect(cells?.map((cell) => cell.replace(/ L\d+$/, ''))).toEqual(expected);
});
