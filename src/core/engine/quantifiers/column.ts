import { instancesOf } from '../index/document-index.ts';
import { columnsOf, halted, type Quantify, tableParams } from './point.ts';

/** Each money column of a table or of one side of it. */
export const eachColumn: Quantify<'column'> = function* (document, { table, columns }) {
  const { side } = table;
  for (const home of instancesOf(document, table.table)) {
    const printed = columnsOf(home, side, columns);
    const params = () => tableParams(home, side);
    const base = `${home.name}/${side ?? ''}/`;
    if (printed.length === 0) {
      yield halted({ document, key: base, params, home }, 'notApplicable', 'column-absent');
    }
    for (const column of printed) {
      yield {
        context: {
          document,
          key: `${base}/${column}`,
          params: () => ({ ...params(), column }),
          home,
          side,
          column,
        },
      };
    }
  }
};
