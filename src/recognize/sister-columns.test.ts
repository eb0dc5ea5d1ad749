import { expect, test } from 'vitest';
import { grid, tables, text } from '../../test/printed-grids.ts';

const spending = (rows: string, headers = '合计|基本支出|项目支出') =>
  [
    text('2024年部门支出总表'),
    text('单位：万元'),
    grid(`
      科目编码|科目名称|${headers}
      ${rows}
    `),
  ] as const;

const known = `222|粮油物资储备支出|9.00|6.00|3.00
      22201|粮油物资事务|9.00|6.00|3.00
      2220101|行政运行|5.00|5.00|
      2220150|事业运行|1.00|1.00|
      2220199|其他粮油物资事务支出|3.00||3.00
      |合计|9.00|6.00|3.00`;

const lone = (figures: readonly string[], header: string) =>
  [
    text('2024年一般公共预算支出表'),
    text('单位：万元'),
    grid(`
      科目编码|科目名称|${header}
      222|粮油物资储备支出|${figures[0]}
      22201|粮油物资事务|${figures[0]}
      2220101|行政运行|${figures[1]}
      2220150|事业运行|${figures[2]}
      2220199|其他粮油物资事务支出|${figures[3]}
      |合计|${figures[0]}
    `),
  ] as const;

const columnsOf = (figures: readonly string[], header: string, rows = known) => {
  const [, general] = tables(...spending(rows), ...lone(figures, header));
  return [general?.id, ...(general?.columns.map(({ id }) => id) ?? [])].join(' ');
};

test('a column under an own heading whose figures are those of a column of a sister table', () => {
  expect(columnsOf(['9.00|6.00', '5.00|5.00', '1.00|1.00', '3.00|'], '合计|保运转')).toBe(
    'budget_general total basic',
  );
});

test('with a slip in one of the rows', () => {
  expect(columnsOf(['9.00|6.00', '5.00|5.00', '1.00|1.00', '3.00|0.30'], '合计|保运转')).toBe(
    'budget_general total basic',
  );
});

test.each([
  ['two figures that agree', ['9.00|6.00', '5.00|5.00', '1.00|0.50', '3.00|0.50'], '合计|保运转'],
  ['noughts that agree', ['9.00|0.00', '5.00|0.00', '1.00|0.00', '3.00|0.00'], '合计|保运转'],
  ['the figures of last year', ['9.00|6.00', '5.00|5.00', '1.00|1.00', '3.00|'], '合计|上年安排'],
  ['the figures of its own total again', ['9.00|9.00', '5.00|5.00', '1.00|1.00', '3.00|3.00'], '合计|全口径'],
])('not by %s', (_, figures, header) => {
  expect(columnsOf(figures, header)).toBe('budget_general total');
});

test('not where two columns of the sister hold the same figures', () => {
  const alike = `222|粮油物资储备支出|18.00|9.00|9.00
      22201|粮油物资事务|18.00|9.00|9.00
      2220101|行政运行|10.00|5.00|5.00
      2220150|事业运行|2.00|1.00|1.00
      2220199|其他粮油物资事务支出|6.00|3.00|3.00
      |合计|18.00|9.00|9.00`;
  expect(columnsOf(['18.00|9.00', '10.00|5.00', '2.00|1.00', '6.00|3.00'], '合计|某类安排', alike)).toBe(
    'budget_general total',
  );
});
