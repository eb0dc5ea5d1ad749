import { describe, expect, test } from 'vitest';
import { file, grid, printed, table, text } from '../../test/printed-grids.ts';

describe('codes', () => {
  const coded = (body: string, header = '类|款|项|科目名称|合计|基本支出|项目支出'): string[] =>
    printed(table(text('支出预算总表'), text('单位：元'), grid(`${header}\n${body}`)));

  test.each([
    ['every row the whole triple', '201|03|01|行政运行|8|8|', ['2010301 total=8 basic=8']],
    [
      'only the level that changed',
      '201|||一般公共服务支出|9|8|1\n|03||办公厅|9|8|1\n||1|行政运行|8|8|',
      ['201 total=9 basic=8 project=1', '20103 total=9 basic=8 project=1', '2010301 total=8 basic=8'],
    ],
    ['the full code in each column', '201|20103|2010301|行政运行|8|8|', ['2010301 total=8 basic=8']],
    ['a level that lost its digits', '7|11|02|事业单位医疗|5|5|', ['71102 total=5 basic=5']],
    [
      '总 and 计 in two cells',
      '201|||一般公共服务支出|9|8|1\n总|计|||9|8|1',
      ['201 total=9 basic=8 project=1', 'total total=9 basic=8 project=1'],
    ],
  ])('split columns: %s', (_, body, rows) => {
    expect(coded(body)).toEqual(rows);
  });

  test('the header of all three levels in the cell of the first', () => {
    const body = '201|03||办公厅|9|8|1\n201|03|01|行政运行|8|8|';
    expect(coded(body, '功能分类科目编码 类|款|项|科目名称|合计|基本支出|项目支出')).toEqual([
      '20103 total=9 basic=8 project=1',
      '2010301 total=8 basic=8',
    ]);
  });

  test.each([
    ['glued to the name', '201一般公共服务支出||9|8|1', '201 total=9 basic=8 project=1'],
    ['glued to a wrapped name', '|20103政府办公厅\n（室）|9|8|1', '20103 total=9 basic=8 project=1'],
    ['dotted', '201.03.01|行政运行|9|8|1', '2010301 total=9 basic=8 project=1'],
    ['dashed', '201-03|办公厅|9|8|1', '20103 total=9 basic=8 project=1'],
    ['letter-spaced total', '|合　　计|9|8|1', 'total total=9 basic=8 project=1'],
    ['unit code', '101001001|某某局本级|9|8|1', 'unit:某某局本级 total=9 basic=8 project=1'],
    ['unit subtotal', '|某某中心小计|9|8|1', 'unit:某某中心小计 total=9 basic=8 project=1'],
    ['neither code nor known name', '|说不清的行|9|8|1', 'unknown:2 total=9 basic=8 project=1'],
  ])('one column: %s', (_, row, expected) => {
    const cells = row.split('|');
    const above = grid('科目编码|科目名称|合计|基本支出|项目支出\n205|教育支出|1|1|');
    const one = table(text('支出预算总表'), text('单位：元'), {
      ...above,
      rows: 3,
      cells: [
        ...above.cells,
        ...cells.map((each, column) => ({
          row: 2,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: each,
          place: { file, line: 3 },
        })),
      ],
    });
    expect(printed(one)[1]).toBe(expected);
  });

  test('a malformed code keeps its printed form', () => {
    const one = table(
      text('支出预算总表'),
      grid('类|款|项|科目名称|合计|基本支出\n7|11|02|事业单位医疗|5|5'),
    );
    expect(one.rows[0]).toMatchObject({ key: '71102', kind: 'code', printedCode: '7|11|02' });
  });
});
