import { instancesOf } from '../index/document-index.ts';
import { type Quantify, tableParams } from './point.ts';

/** Each instance of a table. */
export const eachTable: Quantify<'table'> = function* (document, { table }) {
  const { side } = table;
  for (const home of instancesOf(document, table.table)) {
    const key = side === undefined ? home.name : `${home.name}/${side}`;
    yield { context: { document, key, params: () => tableParams(home, side), home, side } };
  }
};
