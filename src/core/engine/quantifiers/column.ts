import { columnsOf, halted, instancesOrMissing, missingTable, type Quantify, tableParams } from './point.ts';

/** Each money column of a table or of one side of it. */
export const eachColumn: Quantify<'column'> = function* (document, rule, { table, columns }) {
  const instances = instancesOrMissing(document, table);
  if (instances === undefined) {
    yield missingTable(document, rule, table.table);
    return;
  }
  const { side } = table;
  for (const home of instances) {
    const printed = columnsOf(home, side, columns);
    const params = tableParams(home, side);
    const base = `${home.name}/${side ?? ''}/`;
    if (printed.length === 0) {
      yield halted({ document, rule, key: base, params, home }, 'notApplicable', 'column-absent');
    }
    for (const column of printed) {
      yield {
        context: {
          document,
          rule,
          key: `${base}/${column}`,
          params: { ...params, column },
          home,
          side,
          column,
        },
      };
    }
  }
};
