import { describe, expect, test } from 'vitest';
import { document, grid, table, tables, text } from '../../../test/printed-grids.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { recognize } from '../recognize.ts';

describe('identity', () => {
  test('columns decide where there is no title', () => {
    const one = table(
      grid('因公出国（境）费|公务用车购置费|公务用车运行维护费|公务接待费\n1.00|2.00|3.00|4.00'),
      text('部门预算'),
    );
    expect(one).toMatchObject({ title: '' });
    expect(one.id).toMatch(/three_public/);
  });

  test('a table by unit is none of the tables by code', () => {
    const [disclosure] = recognize(
      [document(text('某某局2022年度部门决算'), text('职工名册一览'), grid('姓名|工号\n张三|17\n李四|18'))],
      catalogue,
    );
    expect(disclosure?.tables).toEqual([]);
    expect(disclosure?.unrecognized).toMatchObject([{ figures: 2 }]);
  });

  test('a table that nobody knows is called by its printed title', () => {
    const [disclosure] = recognize(
      [
        document(
          text('某某局2022年度部门决算'),
          text('2022年三公经费各季度进度表'),
          text('单位：万元'),
          grid('季度|公务接待费|进度|公务用车运行维护费\n一季度|17|20|9\n二季度|18|25|9'),
        ),
      ],
      catalogue,
    );
    expect(disclosure?.unrecognized).toMatchObject([{ title: '2022年三公经费各季度进度表' }]);
  });

  const chapter = (rows: string) =>
    recognize(
      [
        document(
          text('某某局2024年度部门决算'),
          text('五、一般公共预算财政拨款支出决算情况说明'),
          text('一般公共预算财政拨款支出90.00万元，比上年增加10.00万元。'),
          grid(`科目|2023年决算数|2024年决算数\n${rows}`),
        ),
      ],
      catalogue,
    )[0];

  test('a chapter tells which table the items are that make up its amount', () => {
    const one = chapter(
      '行政运行（2130101）|50.00|58.00\n住房公积金（2210201）|30.00|32.00\n合计|80.00|90.00',
    );
    expect(one?.tables).toMatchObject([
      {
        id: 'final_general',
        excerpt: true,
        rows: [{ key: '2130101' }, { key: '2210201' }, { key: 'total' }],
      },
    ]);
  });

  test.each([
    [
      'that do not make it up',
      '行政运行（2130101）|50.00|48.00\n住房公积金（2210201）|20.00|32.00\n合计|80.00|90.00',
    ],
    ['without a total', '行政运行（2130101）|50.00|58.00\n住房公积金（2210201）|30.00|32.00'],
    [
      'of another amount',
      '行政运行（2130101）|50.00|48.00\n住房公积金（2210201）|30.00|32.00\n合计|80.00|80.00',
    ],
    ['that are not of the classification', '办公大楼修缮|50.00|58.00\n食堂|30.00|32.00\n合计|80.00|90.00'],
  ])('rows %s are no table', (_, rows) => {
    expect(chapter(rows)?.tables).toEqual([]);
  });

  test('several titles, unit and department inside one grid', () => {
    const all = tables(
      grid(`
        2026年部门支出预算总表||||
        编制部门：某某局|||单位：元|
        科目编码|科目名称|合计|基本支出|项目支出
        201|一般公共服务支出|9|8|1
        2026年部门政府性基金预算支出表||||
        编制部门：某某局|||单位：万元|
        科目编码|科目名称|合计|基本支出|项目支出
        212|城乡社区支出|9||9
        注：金额为预计数。||||
      `),
    );
    expect(
      all.map(({ id, currencyUnit, compiledBy, year, notes }) => [
        id,
        currencyUnit,
        compiledBy,
        year,
        notes.length,
      ]),
    ).toEqual([
      ['budget_expenditure', '元', '某某局', 2026, 0],
      ['budget_fund', '万元', '某某局', 2026, 1],
    ]);
  });
});
