import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../test/printed-grids.ts';

describe('header', () => {
  test('nested groups and 其中 of the central form', () => {
    const one = table(
      text('部门收入总表'),
      text('单位：万元'),
      grid(`
        科目编码|科目名称|合计|上年结转||本年收入|||||使用非财政拨款结余
        |||小计|一般公共预算结转资金|小计|一般公共预算拨款|事业收入||其他收入|
        |||||||金额|其中：财政专户||
        201|一般公共服务支出|300.00|20.00|20.00|270.00|240.00|30.00|10.00||10.00
      `),
    );
    expect(one.id).toBe('budget_income');
    expect(printed(one)).toEqual([
      '201 total=300.00 carryover=20.00 carryover_general=20.00 current=270.00 general=240.00 business=30.00 business_fees=10.00 nonfiscal_surplus=10.00',
    ]);
  });

  test('years in the header are read from the table’s own year', () => {
    const one = table(
      text('2024年一般公共预算支出表'),
      text('单位：万元'),
      grid(`
        功能分类科目||2023年执行数|2024年预算数|||2024年预算数比2023年执行数|
        科目编码|科目名称|小计|小计|基本支出|项目支出|增减额|增减%
        201|一般公共服务支出|100.00|120.00|80.00|40.00|20.00|20.00
      `),
    );
    expect(printed(one)).toEqual([
      '201 prior_execution=100.00 total=120.00 basic=80.00 project=40.00 change=20.00 change_pct=20.00',
    ]);
  });

  test.each(['2024年预算', '预算金额', '2024年预算数'])('one column of amounts, %s', (header) => {
    const one = table(
      text('一般公共预算基本支出表'),
      text('单位：万元'),
      grid(`部门预算支出经济分类科目|${header}\n合计|9.00\n[301]工资福利支出|7.00\n[302]商品和服务支出|2.00`),
    );
    expect(printed(one)).toEqual(['total total=9.00', '301 total=7.00', '302 total=2.00']);
  });

  test('the choice of a word in a header is no other word', () => {
    const one = table(
      text('一般公共预算三公经费支出表'),
      text('单位：万元'),
      grid(`
        项目|2022年预算数|2023年预算数|比上年增（减）额|比上年增（减）幅度（%）
        合计|20.00|18.00|-2.00|-10.00
        公务接待费|20.00|18.00|-2.00|-10.00
      `),
    );
    expect(one.unplaced).toEqual([]);
    expect(printed(one).at(-1)).toBe('change_pct total=-10.00 reception=-10.00');
  });

  test.each([
    ['in their place', '|合计|一般公共预算|政府性基金|合计|一般公共预算|政府性基金'],
    ['one cell too far left', '合计|一般公共预算|政府性基金|合计|一般公共预算|政府性基金|'],
  ])('groups that lost what they spanned, headers %s', (_, headers) => {
    const one = table(
      text('财政拨款“三公”经费支出决算表'),
      text('单位：万元'),
      grid(`
        项目|预算数|决算数||||
        ${headers}
        公务接待费|1.00|0.90|0.10|0.80|0.75|0.05
        总计|1.00|0.90|0.10|0.80|0.75|0.05
      `),
    );
    expect(one.unplaced).toEqual([]);
    expect(printed(one)).toEqual([
      'budget reception=1.00 total=1.00',
      'budget.general reception=0.90 total=0.90',
      'budget.fund reception=0.10 total=0.10',
      'actual reception=0.80 total=0.80',
      'actual.general reception=0.75 total=0.75',
      'actual.fund reception=0.05 total=0.05',
    ]);
  });

  test('类 款 项 spanning the row of column numbers and the total row', () => {
    const one = table(
      text('收入决算表'),
      text('单位：万元'),
      grid(
        `
        项目·4|本年收入合计:2|财政拨款收入:2|其他收入:2
        功能分类科目编码·3|科目名称
        类:2|款:2|项:2|栏次|1|2|3
        合计|100.50|90.50|10.00
        213·3|农林水支出|100.50|90.50|10.00
      `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      'total current=100.50 fiscal=90.50 other=10.00',
      '213 current=100.50 fiscal=90.50 other=10.00',
    ]);
  });

  test('header words that stand one column beside the numbers and the data', () => {
    const one = table(
      text('一般公共预算财政拨款支出决算表'),
      text('单位：万元'),
      grid(`
        项目|||本年支出合计|基本支出|项目支出
        功能分类科目编码|科目名称||||
        |栏次|1|2|3|
        213|农林水支出|90.50|50.50|40.00|
      `),
    );
    expect(printed(one)).toEqual(['213 current=90.50 basic=50.50 project=40.00']);
  });

  test('an unknown column keeps its figures out of the cells and says so', () => {
    const one = table(
      text('支出决算表'),
      text('单位：万元'),
      grid(`
        科目编码|科目名称|本年支出合计|基本支出|项目支出|以前年度调整
        201|一般公共服务支出|10.00|6.00|4.00|1.00
      `),
    );
    expect(printed(one)).toEqual(['201 current=10.00 basic=6.00 project=4.00']);
    expect(one.unplaced).toMatchObject([
      { text: '1.00', reason: 'unknown-column', row: '201', header: '以前年度调整' },
    ]);
    expect(one.figuresRead).toBe(4);
  });

  test('the unit of money may stand in the header', () => {
    const one = table(
      text('支出预算总表'),
      grid('科目编码|科目名称|合计（元）|基本支出|项目支出\n201|一般公共服务支出|10|6|4'),
    );
    expect([one.currencyUnit, one.unitPrinted]).toEqual(['元', true]);
    expect(one.rows[0]?.cells['total']?.figure).toEqual({ coefficient: 10, exponent: 0 });
  });

  test('an amount that was put together with the name in front of it', () => {
    const one = table(
      text('部门支出总表'),
      text('单位：万元'),
      grid(`
        科目编码|科目名称|合计|基本支出|项目支出
        205|教育支出10.00|6.00|4.00|
      `),
    );
    expect(one.unplaced.map((figure) => figure.text)).toEqual(['教育支出10.00']);
    expect(one.figuresRead).toBe(3);
  });

  test('a row of units below the headers', () => {
    const one = table(
      text('部门支出总表'),
      grid(`
        科目编码|科目名称|合计|基本支出|项目支出
        ||元|万元|万元
        201|一般公共服务支出|100000|6.00|4.00
      `),
    );
    expect(printed(one)).toEqual(['201 total=100000 basic=6.00 project=4.00']);
    expect(one.rows[0]?.cells['total']?.figure).toEqual({ coefficient: 100000, exponent: 0 });
  });

  test('labels below the first class, as long as no figure stands above them', () => {
    const lines = (first: string): string => `
        科目编码|科目名称|本年支出·3
        207|文化旅游体育与传媒支出|${first}
        |||合计|基本支出|项目支出
        20702|文物|10.00|6.00|4.00
      `;
    const title = text('一般公共预算财政拨款支出决算表');
    const lifted = table(title, grid(lines('||').replace('|||合计', '||合计'), true));
    expect(printed(lifted)).toEqual(['207', '20702 current=10.00 basic=6.00 project=4.00']);
    const kept = table(title, grid(lines('10.00|6.00|4.00').replace('|||合计', '||合计'), true));
    expect(printed(kept)).not.toContain('20702 current=10.00 basic=6.00 project=4.00');
    expect(kept.unplaced.length).toBeGreaterThan(0);
    // An amount may look like a code.
    const round = table(title, grid(lines('200|200|').replace('|||合计', '||合计'), true));
    expect(printed(round)).not.toContain('20702 current=10.00 basic=6.00 project=4.00');
  });
});

describe('triangles in front of what changed', () => {
  const figures = (changes: readonly string[]) => {
    const one = table(
      text('2024年一般公共预算支出表'),
      text('单位：万元'),
      grid(`
        科目编码|科目名称|上年预算数|本年预算数|增减额
        201|一般公共服务支出|30.00|20.00|${changes[0]}
        205|教育支出|10.00|14.00|${changes[1]}
      `),
    );
    expect(one.unplaced).toEqual([]);
    return one.rows.flatMap(({ cells }) => cells['change']?.figure?.coefficient ?? []);
  };

  test('of what fell', () => {
    expect(figures(['▲10.00', '4.00'])).toEqual([-1000, 400]);
  });

  test('of what rose, where another one points down', () => {
    expect(figures(['▼10.00', '▲4.00'])).toEqual([-1000, 400]);
  });
});
