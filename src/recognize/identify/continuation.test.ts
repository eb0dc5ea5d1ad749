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
});
