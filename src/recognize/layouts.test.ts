import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/generated/catalogue.ts';
import type { Table } from '../core/model/disclosure.ts';
import type { RawBlock, RawCell, RawDocument } from '../import/raw.ts';
import { recognize } from './recognize.ts';

const file = 'document.txt';

/** A grid written as text: `|` between cells, blanks may stand for spans. `a·3` spans three columns, `a:2` two rows. */
function grid(lines: string, spansKnown = false): Extract<RawBlock, { type: 'grid' }> {
  const cells: RawCell[] = [];
  const rows = lines.trim().split('\n');
  for (const [row, line] of rows.entries()) {
    for (const printed of line.trim().split('|')) cells.push(nextCell(cells, row, printed));
  }
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  return {
    type: 'grid',
    rows: rows.length,
    columns,
    cells,
    spansKnown,
    confidence: 'high',
    place: { file, line: 1 },
  };
}

function nextCell(before: readonly RawCell[], row: number, printed: string): RawCell {
  const [, text = '', , width = '1', , height = '1'] = /^(.*?)(·(\d+))?(:(\d+))?$/.exec(printed.trim()) ?? [];
  const covers =
    (column: number) =>
    (cell: RawCell): boolean =>
      cell.row + cell.rowSpan > row && cell.column <= column && column < cell.column + cell.columnSpan;
  let column = 0;
  while (before.some(covers(column))) column++;
  return {
    row,
    column,
    rowSpan: Number(height),
    columnSpan: Number(width),
    text,
    place: { file, line: row + 1 },
  };
}

const text = (line: string): RawBlock => ({ type: 'text', text: line, place: { file, line: 1 } });

const document = (...blocks: RawBlock[]): RawDocument => ({ file, format: 'text', blocks, problems: [] });

function tables(...blocks: RawBlock[]): readonly Table[] {
  return recognize([document(...blocks)], catalogue).flatMap((disclosure) => disclosure.tables);
}

function table(...blocks: RawBlock[]): Table {
  const [first] = tables(...blocks);
  if (first === undefined) throw new Error('no table');
  return first;
}

/** Rows as `key column=figure …`, blanks left out. */
function printed(one: Table): string[] {
  return one.rows.map((row) => {
    const figures = Object.entries(row.cells).filter(([, cell]) => cell.state !== 'blank');
    const key = row.side === undefined || row.side === '' ? row.key : `${row.side}.${row.key}`;
    return [key, ...figures.map(([id, cell]) => `${id}=${cell.text}`)].join(' ');
  });
}

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
});

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
    const one = table(text('支出预算总表'), text('单位：元'), {
      ...(grid('科目编码|科目名称|合计|基本支出|项目支出\n205|教育支出|1|1|') as Extract<
        RawBlock,
        { type: 'grid' }
      >),
      rows: 3,
      cells: [
        ...(
          grid('科目编码|科目名称|合计|基本支出|项目支出\n205|教育支出|1|1|') as Extract<
            RawBlock,
            { type: 'grid' }
          >
        ).cells,
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

describe('lanes', () => {
  test('three breakdowns of one total with a label merged over two of them', () => {
    const one = table(
      text('收支预算总表'),
      text('单位：万元'),
      grid(
        `
        收入·2|支出·4
        项目名称:2|金额:2|功能分类·2|支出用途·2
        功能科目名称|金额|项目名称|金额
        一、财政拨款|30.00|一、一般公共服务支出|20.00|一、基本支出|25.00
        二、其他资金|2.00|二、外交支出|12.00|二、项目支出|7.00
        当年收入小计|32.00|当年支出小计·3|32.00
      `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      'income.fiscal amount=30.00',
      'expenditure.201 amount=20.00',
      'purpose.basic amount=25.00',
      'income.other amount=2.00',
      'expenditure.202 amount=12.00',
      'purpose.project amount=7.00',
      'income.current amount=32.00',
      'expenditure.current amount=32.00',
      'purpose.current amount=32.00',
    ]);
    expect(one.unplaced).toEqual([]);
  });

  test('four lanes, the economic classification of department and government apart', () => {
    const one = table(
      text('2019年部门综合预算收支总表'),
      grid(`
        收入||支出|||||
        项目|预算数|支出功能分类科目（按大类）|预算数|部门预算支出经济分类科目（按大类）|预算数|政府预算支出经济分类科目（按大类）|预算数
        一、部门预算|1000|一、部门预算|1000|一、部门预算|1000|一、部门预算|1000
        1、财政拨款|1000|1、一般公共服务支出|1000|1、工资福利支出|1000|1、机关工资福利支出|1000
        收入总计|1000|支出总计|1000|支出总计|1000|支出总计|1000
      `),
    );
    expect(printed(one).slice(4)).toEqual([
      'income.fiscal amount=1000',
      'expenditure.201 amount=1000',
      'department_economic.301 amount=1000',
      'government_economic.501 amount=1000',
      'income.grand_total amount=1000',
      'expenditure.grand_total amount=1000',
      'department_economic.grand_total amount=1000',
      'government_economic.grand_total amount=1000',
    ]);
    expect(new Set(one.rows.slice(0, 4).map((row) => row.kind))).toEqual(new Set(['unknown']));
  });

  test('the footer of a list in three lanes has its amount in the last of them', () => {
    const one = table(
      text('一般公共预算财政拨款基本支出决算表'),
      text('单位：万元'),
      grid(
        `
        人员经费·3|公用经费·6
        科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数
        301|工资福利支出|40.00|302|商品和服务支出|10.50|310|资本性支出|
        人员经费合计·2|40.00|公用经费合计·5|10.50
      `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      '301 amount=40.00',
      '302 amount=10.50',
      '310',
      'personnel amount=40.00',
      'public amount=10.50',
    ]);
  });

  test('a fund line counts as opening carry-over only below that line', () => {
    const one = table(
      text('财政拨款收入支出决算总表'),
      grid(`
        收入|||支出||
        项目|行次|金额|项目|行次|合计
        一、一般公共预算财政拨款|1|5.00|一、一般公共服务支出|4|6.00
        本年收入合计|2|5.00|本年支出合计|5|6.00
        年初财政拨款结转和结余|3|1.00|年末财政拨款结转和结余|6|
        一般公共预算财政拨款|4|1.00||7|
        总计|5|6.00|总计|8|6.00
      `),
    );
    expect(one.rows.filter((row) => row.side === 'income').map((row) => row.key)).toEqual([
      'general',
      'current',
      'opening',
      'opening_general',
      'grand_total',
    ]);
    expect(one.unplaced).toEqual([]);
  });
});

describe('continuation', () => {
  const head = '科目编码|科目名称|合计|基本支出|项目支出\n201|一般公共服务支出|9|8|1';

  test.each([
    ['no header', [grid('20103|办公厅|9|8|1')]],
    [
      'a repeated header',
      [text('- 7 -'), grid('科目编码|科目名称|合计|基本支出|项目支出\n20103|办公厅|9|8|1')],
    ],
    [
      'the title once more',
      [text('支出预算总表'), grid('科目编码|科目名称|合计|基本支出|项目支出\n20103|办公厅|9|8|1')],
    ],
  ])('over the page with %s', (_, rest) => {
    const all = tables(text('支出预算总表'), text('单位：元'), grid(head), ...rest);
    expect(all.map(printed)).toEqual([['201 total=9 basic=8 project=1', '20103 total=9 basic=8 project=1']]);
  });

  test('the total row alone, its key columns merged into one', () => {
    const all = tables(
      text('支出预算总表'),
      grid('类|款|项|科目名称|合计|基本支出|项目支出\n201|03||办公厅|9|8|1', true),
      grid('合计|9|8|1', true),
    );
    expect(all.map(printed)).toEqual([
      ['20103 total=9 basic=8 project=1', 'total total=9 basic=8 project=1'],
    ]);
  });

  test('a new title begins a new table of the same layout', () => {
    const all = tables(text('一般公共预算支出表'), grid(head), text('政府性基金预算支出表'), grid(head));
    expect(all.map((each) => each.id)).toEqual(['budget_general', 'budget_fund']);
  });

  test('a name cut in two by the page break is put together', () => {
    const all = tables(
      text('支出预算总表'),
      grid('科目编码|科目名称|合计|基本支出\n2080505|机关事业单位基本养老保险缴|9|9', true),
      grid('|费支出||\n2080506|机关事业单位职业年金缴费支出|4|4', true),
    );
    expect(all.flatMap((each) => each.rows.map((row) => row.label))).toEqual([
      '机关事业单位基本养老保险缴费支出',
      '机关事业单位职业年金缴费支出',
    ]);
  });
});

describe('三公', () => {
  test.each([
    [
      'two blocks of six',
      '财政拨款“三公”经费支出决算表',
      `预算数||||||决算数|||||
       合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
       ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
       1|2|3|4|5|6|7|8|9|10|11|12
       9.00|1.00|7.00|2.00|5.00|1.00|8.00||7.00|2.00|5.00|1.00`,
      [
        'budget total=9.00 abroad=1.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 reception=1.00',
        'actual total=8.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 reception=1.00',
      ],
    ],
    [
      '预算数 and 决算数 under every item',
      '财政拨款“三公”经费支出决算表',
      `合计||因公出国（境）费||公务用车购置及运行维护费||||公务接待费||机关运行经费决算数
       ||||小计||公务用车运行维护费||||
       预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|
       5.00|4.00|1.00|1.00|3.00|2.00|3.00|2.00|1.00|1.00|30.00`,
      [
        'budget total=5.00 abroad=1.00 vehicle=3.00 vehicle_running=3.00 reception=1.00',
        'actual total=4.00 abroad=1.00 vehicle=2.00 vehicle_running=2.00 reception=1.00 agency_operating=30.00',
      ],
    ],
    [
      'items as rows, funds as columns',
      '部门预算财政拨款“三公”经费支出表',
      `序号|项 目|资 金 性 质|||
       ||合计|一般公共预算 财政拨款|政府性基金 预算拨款|国有资本经营 预算财政拨款
       1|因公出国（境）费|1.00|1.00||
       2|公务接待费|2.00|1.50|0.50|`,
      [
        'budget abroad=1.00 reception=2.00',
        'budget.general abroad=1.00 reception=1.50',
        'budget.fund reception=0.50',
        'budget.capital',
      ],
    ],
    [
      'items as rows, years as columns',
      '“三公”经费预算财政拨款情况统计表',
      `项目|本年年初预算数|上年年初预算数|本年比上年增减情况|
       |||增减额|增减幅度
       合计|5.00|6.00|-1.00|-16.67%
       3.公务用车购置及运行费|3.00|4.00|-1.00|-25.00%
       其中：（1）公务用车购置费||||`,
      [
        'budget total=5.00 vehicle=3.00',
        'prior_budget total=6.00 vehicle=4.00',
        'change total=-1.00 vehicle=-1.00',
        'change_pct total=-16.67% vehicle=-25.00%',
      ],
    ],
    [
      'meetings and trainings beside the total',
      '“三公”经费、会议费、培训费支出预算表',
      `合计|“三公”经费||||||会议费|培训费
       |小计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费||
       |||小计|公务用车购置费|公务用车运行维护费|||
       15.00|9.00|1.00|7.00|2.00|5.00|1.00|4.00|2.00`,
      [
        'budget total_with_meetings=15.00 total=9.00 abroad=1.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 reception=1.00 meeting=4.00 training=2.00',
      ],
    ],
  ])('%s', (_, title, lines, rows) => {
    const one = table(text(title), text('单位：万元'), grid(lines));
    expect(printed(one)).toEqual(rows);
    expect(one.unplaced).toEqual([]);
  });
});

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
