import { laneOf } from '../index/table-index.ts';
import { columnsOf, halted, instancesOrMissing, missingTable, type Quantify, tableParams } from './point.ts';

/** Each budget unit's subtotal row, in each column, with the rows of that unit. */
export const eachUnit: Quantify<'units'> = function* (document, rule, { table, columns }) {
  const instances = instancesOrMissing(document, table);
  if (instances === undefined) {
    yield missingTable(document, rule, table.table);
    return;
  }
  for (const home of instances) {
    const lane = laneOf(home, table.side);
    const printed = columnsOf(home, table.side, columns);
    if (lane.units.length === 0 || printed.length === 0) {
      const params = tableParams(home, table.side);
      yield halted({ document, rule, key: home.name, params, home }, 'notApplicable', 'no-units');
    }
    for (const row of lane.units) {
      const members = lane.lines.rows.filter(({ section }) => section === row.section);
      const params = { ...tableParams(home, row.side), row: row.row.key, rowLabel: row.row.label };
      for (const column of printed) {
        const key = `${home.name}/${row.side}/${row.id}/${column}`;
        const point = {
          document,
          rule,
          key,
          params: { ...params, column },
          home,
          side: table.side,
          row,
          column,
        };
        yield { context: { ...point, members } };
      }
    }
  }
};
