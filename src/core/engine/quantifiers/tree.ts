import { instancesOf } from '../index/document-index.ts';
import { laneOf } from '../index/table-index.ts';
import { columnsOf, figurePoint, halted, type Quantify, tableParams } from './point.ts';

/** Each code that has codes below it, in each column. */
export const eachParent: Quantify<'tree'> = function* (document, { table, levels, columns }) {
  for (const home of instancesOf(document, table.table)) {
    const parents = laneOf(home, table.side).codes.filter(
      ({ row, children }) => children.length > 0 && levels.includes(row.key.length),
    );
    const printed = columnsOf(home, table.side, columns);
    if (parents.length === 0 || printed.length === 0) {
      const params = () => tableParams(home, table.side);
      yield halted({ document, key: home.name, params, home }, 'notApplicable', 'no-levels');
    }
    for (const row of parents)
      for (const column of printed) yield { context: figurePoint(document, home, row, column, table.side) };
  }
};
