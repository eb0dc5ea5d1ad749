import { columnId } from '../../catalogue/ids.ts';
import type { RowFilter } from '../../language/ir/ir.ts';
import type { Context } from '../index/context.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { laneOf } from '../index/table-index.ts';
import { halted, type Quantify, rowParams, tableParams } from './point.ts';

/** Each row of a table but those of rates, which no sum holds for. */
export const eachRow: Quantify<'row'> = function* (document, { table, rows }) {
  for (const home of instancesOf(document, table.table)) {
    const found = filterRows(laneOf(home, table.side), rows).filter(({ line }) => line?.type === undefined);
    if (found.length === 0) {
      const params = () => tableParams(home, table.side);
      yield halted(
        { document, key: `${home.name}/${table.side ?? ''}`, params, home },
        'notApplicable',
        'no-rows',
      );
    }
    for (const row of found) {
      const key = `${home.name}/${row.side}/${row.id}`;
      yield { context: { document, key, params: factsOf, home, side: row.side, row } };
    }
  }
};

function factsOf({ home, row }: Context): Record<string, string> {
  if (home === undefined || row === undefined) return {};
  const params = rowParams(home, row);
  const outcome = row.row.texts[columnId('actual')];
  if (outcome !== undefined) params['outcome'] = outcome;
  return params;
}

/** Rows that pass a filter. */
export function filterRows(lane: Lane, filter: RowFilter): readonly IndexedRow[] {
  switch (filter) {
    case 'all':
      return lane.rows;
    case 'codes':
      return lane.rows.filter(({ kind }) => kind === 'code');
    case 'total':
      return lane.total === undefined ? [] : [lane.total];
    case 'leaves':
      return lane.leaves;
    case 'items':
      return lane.rows.filter(({ kind }) => kind === 'item');
    case 'lines':
      return lane.lines.rows;
  }
}
