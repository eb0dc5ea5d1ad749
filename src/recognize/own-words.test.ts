import { describe, expect, test } from 'vitest';
import { document, grid, printed, table, text } from '../../test/printed-grids.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import { recognize } from './recognize.ts';

const general = [text('2024年某区粮食局一般公共预算支出情况表'), text('单位：万元')] as const;

describe('headers in the words of an office', () => {
  test('by their parts', () => {
    const one = table(
      ...general,
      grid(`
        科目编码|科目名称|支出总额|基本性支出|专项支出
        222|粮油物资储备支出|9.00|6.00|3.00
        22201|粮油物资事务|9.00|6.00|3.00
      `),
    );
    expect(printed(one)).toEqual([
      '222 total=9.00 basic=6.00 project=3.00',
      '22201 total=9.00 basic=6.00 project=3.00',
    ]);
  });

  test('a closer group says more than one further up', () => {
    const one = table(
      text('2024年某局“三公”经费情况汇总表'),
      grid(
        `
        一般公共预算“三公”经费·5
        合计:2|因公出国:2|公车购置及运行维护·2|接待费:2
        小计|公务车运维费
        9.00|1.00|6.00|6.00|2.00
      `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      'budget total=9.00 abroad=1.00 vehicle=6.00 vehicle_running=6.00 reception=2.00',
    ]);
  });

  test('a column that nobody knows stays without a place', () => {
    const one = table(
      ...general,
      grid(`
        科目编码|科目名称|合计|基本支出|项目支出|上年口径
        222|粮油物资储备支出|9.00|6.00|3.00|7.77
      `),
    );
    expect(one.unplaced.map(({ text }) => text)).toEqual(['7.77']);
  });
});

describe('columns by what they add up to', () => {
  const rows = (headers: string, last = '3.00||3.00'): string => `
        科目编码|科目名称|${headers}
        222|粮油物资储备支出|9.00|6.00|3.00
        22201|粮油物资事务|9.00|6.00|3.00
        2220101|行政运行|6.00|6.00|
        2220199|其他粮油物资事务支出|${last}
        |合计|9.00|6.00|3.00
      `;

  test.each([
    ['a word of the part and the part that is left', '开支总数|保运转|专项', 'total basic project'],
    ['two words of the parts', '支出规模|人员和公用|业务专项', 'total basic project'],
    ['a total that nobody knows', '全部|基本支出|项目支出', 'total basic project'],
    ['parts by fund', '全部|一般公共财政|专户', 'total'],
    ['another year and what came on top', '合计|去年安排|今年净增', 'total'],
    ['one slip among five rows', '开支总数|保运转|专项', 'total basic project', '3.00||3.30'],
  ])('%s', (_, headers, expected, last = '3.00||3.00') => {
    const one = table(...general, grid(rows(headers, last)));
    expect(one.columns.map(({ id }) => id).join(' ')).toBe(expected);
  });

  test('figures that are no sum', () => {
    const one = table(
      ...general,
      grid(`
        科目编码|科目名称|经办数|上一轮|再上一轮
        222|粮油物资储备支出|9.00|6.00|3.00
        2220101|行政运行|6.00|5.00|4.00
        2220199|其他粮油物资事务支出|3.00|2.00|2.00
      `),
    );
    expect(one.columns).toEqual([]);
    expect(one.unplaced).toHaveLength(9);
  });

  test('a column like none of the parts stays without a place', () => {
    const one = table(
      text('2024年某区粮食局收入总表'),
      grid(`
        科目编码|科目名称|全部|公共预算|基金|事业收费|杂项
        222|粮油物资储备支出|12.00|6.00|3.00|2.00|1.00
        2220101|行政运行|8.00|6.00||2.00|
        |合计|12.00|6.00|3.00|2.00|1.00
      `),
    );
    expect(printed(one)[0]).toBe('222 total=12.00 general=6.00 fund=3.00 business=2.00');
    expect(one.unplaced.map((figure) => figure.text)).toEqual(['1.00', '1.00']);
  });
});

describe('totals by other names', () => {
  const rows = (label: string, total: string): string => `
        科目编码|科目名称|合计|基本支出
        208|社会保障和就业支出|4.00|4.00
        222|粮油物资储备支出|9.00|6.00
        |${label}|${total}
      `;

  test.each([
    ['年度资金总额', '13.00|10.00'],
    ['本年总计', '12.00|11.00'],
    ['全局', '13.00|10.00'],
    ['小计', '13.00|10.00'],
  ])('%s', (label, total) => {
    const one = table(...general, grid(rows(label, total)));
    expect(printed(one).at(-1)).toBe(`total total=${total.replace('|', ' basic=')}`);
  });

  test('a row that is no sum of the classes is no total', () => {
    const one = table(...general, grid(rows('另：代管资金', '2.00|1.00')));
    expect(one.rows.some(({ kind }) => kind === 'total')).toBe(false);
  });
});

test('labels of the columns in the row of the total', () => {
  const one = table(
    ...general,
    grid(
      `
      项目·2|本年支出·3
      科目编码|科目名称|||
      合计·2|合计|基本支出|项目支出
      222|粮油物资储备支出|9.00|6.00|3.00
    `,
      true,
    ),
  );
  expect(printed(one)).toEqual(['222 total=9.00 basic=6.00 project=3.00']);
});

test('a figure that reaches from the header into the body', () => {
  const one = table(
    text('2023年度财政拨款“三公”经费支出决算表'),
    grid(
      `
      因公出国（境）费·2|公务接待费·2|机关运行经费决算数
      预算数|决算数|预算数|决算数|77.70:2
      1.00|0.50|2.00|1.50
    `,
      true,
    ),
  );
  expect(one.unplaced).toEqual([]);
  expect(printed(one)).toEqual([
    'budget abroad=1.00 reception=2.00',
    'actual abroad=0.50 reception=1.50 agency_operating=77.70',
  ]);
});

test('the unit of a column holds for its amounts, foreign money for none', () => {
  const one = table(
    ...general,
    grid(`
      科目编码|科目名称|合计（元）|基本支出|项目支出（万美元）
      222|粮油物资储备支出|90000|6.00|3.00
    `),
  );
  const [row] = one.rows;
  expect(row?.cells['total']?.figure).toEqual({ coefficient: 90000, exponent: 0 });
  expect(row?.cells['basic']?.figure).toEqual({ coefficient: 600, exponent: 2 });
  expect(one.unplaced.map(({ text }) => text)).toEqual(['3.00']);
});

test('the unit behind the label of a row holds for its amounts', () => {
  const one = table(
    ...general,
    grid(`
      科目编码|科目名称|合计|基本支出|项目支出
      222|粮油物资储备支出|9.00|6.00|3.00
      |合计（元）|90000|60000|30000
    `),
  );
  expect(printed(one)).toEqual([
    '222 total=9.00 basic=6.00 project=3.00',
    'total total=90000 basic=60000 project=30000',
  ]);
  expect(one.rows[1]?.cells['total']?.figure).toEqual({ coefficient: 90000, exponent: 0 });
  expect(one.rows[0]?.cells['total']?.figure).toEqual({ coefficient: 900, exponent: 2 });
});

test.each([
  ['单位：万美元', true],
  ['单位：千份', undefined],
])('a table that says %s', (unit, otherMoney) => {
  const title = '2024年某区粮食局车辆调剂情况';
  const rows = grid(`
    事项|数额|笔数
    甲类|9.00|6.00
    乙类|3.00|2.00
  `);
  const [one] = recognize([document(text(title), text(unit), rows)], catalogue);
  expect(one?.unrecognized.map((each) => each.otherMoney)).toEqual([otherMoney]);
});
