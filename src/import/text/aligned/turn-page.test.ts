import { describe, expect, test } from 'vitest';
import { rowsOf } from '../grid-rows.ts';
import { readText } from '../read-text.ts';

async function grids(lines: readonly string[]): Promise<readonly (readonly (readonly string[])[])[]> {
  const { blocks } = await readText('a.txt', new TextEncoder().encode(lines.join('\n')));
  return blocks.flatMap((block) => (block.type === 'grid' ? [rowsOf(block)] : []));
}

const first = [
  '科目编码   科目名称            合计     基本支出     项目支出     经营支出',
  '208        社会保障支出      229.79       109.79       120.00',
  '20805      养老支出          149.09        49.09       100.00',
  '20806      职业年金支出       80.70        80.70',
];

describe('a table goes on over a page break', () => {
  test('with fewer columns, by those that every row has and by their distances', async () => {
    const [, next] = await grids([
      ...first,
      '\f210     卫生健康支出    50.00     50.00',
      '21001   医疗补助支出    30.00     30.00',
      '21002   单位医疗支出    20.00     20.00',
    ]);
    expect(next?.[0]).toEqual(['210', '卫生健康支出', '50.00', '50.00', '', '']);
  });

  test('not at all when its columns could be others', async () => {
    const [, next] = await grids([
      ...first,
      '\f210     卫生健康支出    50.00                                 50.00',
      '21001   医疗补助支出    30.00                                 30.00',
      '21002   单位医疗支出    20.00                                 20.00',
    ]);
    expect(next?.[0]).toEqual(['210', '卫生健康支出', '50.00', '50.00']);
  });

  test('after a header of its own it is read with that header', async () => {
    const [, next] = await grids([...first, `\f${first[0]}`, ...first.slice(2)]);
    expect(next?.[0]).toEqual(['科目编码', '科目名称', '合计', '基本支出', '项目支出', '经营支出']);
  });

  test('with its total alone', async () => {
    const [, next] = await grids([...first, '\f           合计   229.79   109.79   120.00   0.00']);
    expect(next).toEqual([['', '合计', '229.79', '109.79', '120.00', '0.00']]);
  });
});

describe('a header of two lines', () => {
  test('keeps a column without amounts whose word stands in the first line', async () => {
    const [grid] = await grids([
      '                                  基本支出   经营支出',
      '科目编码   科目名称        合计                         项目支出',
      '208        社会保障支出  229.79     109.79                120.00',
      '20805      养老支出      149.09      49.09                100.00',
      '20806      职业年金支出   80.70      60.70                 20.00',
    ]);
    expect(grid?.at(-1)).toEqual(['20806', '职业年金支出', '80.70', '60.70', '', '20.00']);
    expect(grid?.flat()).toEqual(expect.arrayContaining(['基本支出', '经营支出', '项目支出']));
  });
});
