import { instancesOrMissing, missingTable, type Quantify, tableParams } from './point.ts';

/** Each instance of a table. */
export const eachTable: Quantify<'table'> = function* (document, rule, { table }) {
  const instances = instancesOrMissing(document, table);
  if (instances === undefined) yield missingTable(document, rule, table.table);
  const { side } = table;
  for (const home of instances ?? []) {
    const key = side === undefined ? home.name : `${home.name}/${side}`;
    yield { context: { document, rule, key, params: tableParams(home, side), home, side } };
  }
};
