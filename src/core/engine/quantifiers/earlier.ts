import { columnId } from '../../catalogue/ids.ts';
import { repeatedCells } from '../decide/repeated-cells.ts';
import type { Context, RepeatedCell } from '../index/context.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { figurePoint, halted, type Point, type Quantify } from './point.ts';
import { states } from './statement.ts';

/** Each statement that gives or implies the figure of the year before, with the cell of that year's own document. */
export const eachEarlier: Quantify<'earlier'> = function* (document, { table, in: peer }) {
  for (const home of instancesOf(document, table.table)) {
    for (const row of home.rows.filter(impliesPrior))
      yield earlierPoint(document, peer, figurePoint(document, home, row, columnId('prior'), row.side), row);
  }
};

function impliesPrior(row: IndexedRow): boolean {
  if (row.line?.measure === undefined) return false;
  return (
    states(row, columnId('prior')) || (states(row, columnId('amount')) && states(row, columnId('change')))
  );
}

function earlierPoint(document: DocumentIndex, peer: string, context: Context, row: IndexedRow): Point {
  const { statement, texts } = row.row;
  if (statement?.unbound !== undefined) return halted(context, 'notApplicable', statement.unbound);
  // A budget may be compared with what was spent the year before instead of with what was planned.
  const basis = texts['prior_basis'];
  if (basis !== undefined && basis !== document.disclosure.kind)
    return halted(context, 'notApplicable', 'when');
  const cell = cellIn(document, peer, row);
  return cell === undefined ? halted(context, 'notApplicable', 'no-cell') : { context: { ...context, cell } };
}

function cellIn(document: DocumentIndex, peer: string, { line, row }: IndexedRow): RepeatedCell | undefined {
  const entries = line?.measure?.repeats[columnId('amount')] ?? [];
  const there = entries.map((entry) => ({ ...entry, table: `${peer}:${entry.table}` }));
  return repeatedCells(document, there, row.statement?.code)[0];
}
