import { describe, expect, test } from 'vitest';
import { grid, printed, tables, text } from '../../../test/printed-grids.ts';

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

  test.each([
    ['goes on in', '2080505|机关事业单位基本养老保险缴|9|9\n|费支出||'],
    ['begins in', '|机关事业单位基本养老保险||\n2080505|缴费支出|9|9'],
  ])('a name that %s a row of its own', (_, lines) => {
    const all = tables(
      text('支出预算总表'),
      grid(`科目编码|科目名称|合计|基本支出\n${lines}\n2080506|机关事业单位职业年金缴费支出|4|4`),
    );
    expect(all.flatMap((each) => each.rows.map((row) => `${row.key} ${row.label}`))).toEqual([
      '2080505 机关事业单位基本养老保险缴费支出',
      '2080506 机关事业单位职业年金缴费支出',
    ]);
  });

  test.each([
    ['behind the column numbers', [grid('科目编码|科目名称|合计|基本支出|项目支出\n栏次||1|2|3')], ''],
    ['before them', [grid('科目编码|科目名称|合计|基本支出|项目支出')], '栏次||1|2|3\n'],
    ['before them, their label left out', [grid('科目编码|科目名称|合计|基本支出|项目支出')], '||1|2|3\n'],
    [
      'around them',
      [grid('科目编码|科目名称|合计|基本支出|项目支出'), text('- 2 -'), grid('栏次||1|2|3')],
      '',
    ],
    [
      'anywhere, and prints them on each page',
      [grid('科目编码|科目名称|合计|基本支出|项目支出\n栏次||1|2|3'), text('- 2 -')],
      '栏次||1|2|3\n',
    ],
    [
      'anywhere, and prints what they are made of',
      [grid('科目编码|科目名称|合计|基本支出|项目支出\n||1=2+3|2|3'), text('- 2 -')],
      '||1=2+3|2|3\n',
    ],
    [
      'anywhere, and prints the levels of the codes beside them',
      [grid('类|款|项|科目名称|合计|基本支出|项目支出', true)],
      '类|款|项|栏次|1|2|3\n',
      '201|||一般公共服务支出|9|8|1\n201|03||办公厅|9|8|1\n201|04||发展与改革事务|1|2|3',
    ],
  ])('a page that cuts %s has no row of column numbers', (_, before, numbers, rows = '') => {
    const body = rows || '201|一般公共服务支出|9|8|1\n20103|办公厅|9|8|1\n20104|发展与改革事务|1|2|3';
    const all = tables(text('支出预算总表'), text('单位：元'), ...before, grid(numbers + body));
    expect(all.map(printed)).toEqual([
      ['201 total=9 basic=8 project=1', '20103 total=9 basic=8 project=1', '20104 total=1 basic=2 project=3'],
    ]);
  });

  test('two columns are numbered over the page, and a row of a name keeps amounts that count', () => {
    const all = tables(
      text('支出预算总表'),
      text('单位：元'),
      grid('科目编码|科目名称|合计|基本支出\n201|一般公共服务支出|9|9'),
      grid('||1|2\n20103|办公厅|1|2'),
      grid('|合计|1|2'),
    );
    expect(all.map(printed)).toEqual([
      ['201 total=9 basic=9', '20103 total=1 basic=2', 'total total=1 basic=2'],
    ]);
  });

  test('numbers of both sides over the page', () => {
    const all = tables(
      text('收入支出决算总表'),
      text('单位：元'),
      grid('收入·3|支出·3\n项目|行次|金额|项目|行次|金额', true),
      grid('栏次||1|栏次||2\n一、一般公共预算财政拨款收入|1|9|一、一般公共服务支出|31|9', true),
    );
    expect(all.map(printed)).toEqual([['income.general amount=9', 'expenditure.201 amount=9']]);
  });
});
