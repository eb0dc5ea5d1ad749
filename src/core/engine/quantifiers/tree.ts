import { laneOf } from '../index/table-index.ts';
import {
  columnsOf,
  figurePoint,
  halted,
  instancesOrMissing,
  missingTable,
  type Quantify,
  tableParams,
} from './point.ts';

/** Each code that has codes below it, in each column. */
export const eachParent: Quantify<'tree'> = function* (document, rule, { table, levels, columns }) {
  const instances = instancesOrMissing(document, table);
  if (instances === undefined) {
    yield missingTable(document, rule, table.table);
    return;
  }
  for (const home of instances) {
    const parents = laneOf(home, table.side).codes.filter(
      ({ row, children }) => children.length > 0 && levels.includes(row.key.length),
    );
    const printed = columnsOf(home, table.side, columns);
    if (parents.length === 0 || printed.length === 0) {
      const params = tableParams(home, table.side);
      yield halted({ document, rule, key: home.name, params, home }, 'notApplicable', 'no-levels');
    }
    for (const row of parents)
      for (const column of printed)
        yield { context: { ...figurePoint(document, rule, home, row, column), side: table.side } };
  }
};
